import type { Tx } from '#platform/database.ts'
import type { Pack } from '../rules/pack.ts'
import { type ExamHere, examHere } from '../store/exam-here.ts'
import { notKept } from '../store/versions.ts'
import { type Bringing, setUnfitAside } from './set-unfit-aside.ts'

type Exam = Pack['exams'][number]

/** CUR-51: an exam of a pack that cannot be sat here as it is; it waits, and the version before it stays in use. */
export interface Unfit extends Pick<Exam, 'code' | 'version' | 'title'>, Omit<ExamHere, 'refusal'> {}

/** CUR-51: of the new exams of a pack, those that fit the lessons and questions here; the others wait for an author. */
export const setExamsAside = async (
  tx: Tx,
  exams: readonly Exam[],
  by: Bringing,
): Promise<{ readonly taken: readonly Exam[]; readonly unfit: readonly Unfit[] }> => {
  const fresh = await notKept(tx, 'examVersion', exams)
  const { left, unfit } = await setUnfitAside(tx, 'exam', fresh, by, async (exam) => {
    const { refusal, ...found } = await examHere(tx, exam)
    return refusal === null ? null : found
  })
  return { taken: exams.filter(({ code }) => !left.has(code)), unfit }
}
