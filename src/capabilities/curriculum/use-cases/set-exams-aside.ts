import type { Moment } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Pack } from '../rules/pack.ts'
import { noVersion } from '../rules/pack-aside.ts'
import { isAbove } from '../rules/version.ts'
import { lastVersions } from '../store/drafts.ts'
import { type ExamHere, examHere } from '../store/exam-here.ts'
import { keepAsides, setAsideBefore } from '../store/pack-items.ts'
import { notKept } from '../store/versions.ts'

type Exam = Pack['exams'][number]

/** CUR-51: an exam of a pack that cannot be sat here as it is; it waits, and the version before it stays in use. */
export interface Unfit extends Pick<Exam, 'code' | 'version' | 'title'>, Omit<ExamHere, 'refusal'> {}

/** CUR-51: of the new exams of a pack, those that fit the lessons and questions here; the others wait for an author. */
export const setExamsAside = async (
  tx: Tx,
  exams: readonly Exam[],
  by: { readonly pack: Pack['pack']; readonly now: Moment },
): Promise<{ readonly taken: readonly Exam[]; readonly unfit: readonly Unfit[] }> => {
  const fresh = await notKept(tx, 'examVersion', exams)
  const before = await setAsideBefore(tx, 'exam', fresh)
  const here = await lastVersions(
    tx,
    'exam',
    fresh.map(({ code }) => code),
  )
  const unfit: Unfit[] = []
  for (const exam of fresh.filter(({ code }) => !before.has(code))) {
    const { code, version, title } = exam
    const stands = here.get(code) ?? noVersion
    // CUR-36: an older one is kept and sat by nobody.
    if (isAbove(stands, version)) continue
    const { refusal, ...found } = await examHere(tx, exam)
    if (refusal === null) continue
    unfit.push({ code, version, title, ...found })
    await keepAsides(tx, 'exam', [{ code, version, here: stands, body: exam }], by)
  }
  const left = new Set([...before, ...unfit.map(({ code }) => code)])
  return { taken: exams.filter(({ code }) => !left.has(code)), unfit }
}
