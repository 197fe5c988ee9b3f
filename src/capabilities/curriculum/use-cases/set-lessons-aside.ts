import type { Moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Tx } from '#platform/database.ts'
import type { Pack } from '../rules/pack.ts'
import { noVersion } from '../rules/pack-aside.ts'
import { isAbove } from '../rules/version.ts'
import { lastVersions } from '../store/drafts.ts'
import { keepAsides, setAsideBefore } from '../store/pack-items.ts'
import { notKept, ownExamsDrawing } from '../store/versions.ts'

type Lesson = Pack['lessons'][number]

/** CUR-51: a lesson of a pack that lists what an exam of ours draws; it waits, and the version before it stays in use. */
export interface Revealing extends Pick<Lesson, 'code' | 'version' | 'title'> {
  readonly drawn: readonly { readonly question: Pair; readonly exam: Pair }[]
}

/**
 * CUR-51: of the new lessons of a pack, those that list nothing that an exam of ours draws; with the others its key would be
 * on devices before. Exams of a pack are checked with it.
 */
export const setLessonsAside = async (
  tx: Tx,
  lessons: readonly Lesson[],
  by: { readonly pack: Pack['pack']; readonly now: Moment },
): Promise<{ readonly taken: readonly Lesson[]; readonly revealing: readonly Revealing[] }> => {
  const fresh = await notKept(tx, 'lessonVersion', lessons)
  const before = await setAsideBefore(tx, 'lesson', fresh)
  const codes = fresh.map(({ code }) => code)
  const here = await lastVersions(tx, 'lesson', codes)
  const all = await ownExamsDrawing(
    tx,
    fresh.flatMap(({ questions }) => questions),
  )
  const revealing: Revealing[] = []
  for (const lesson of fresh.filter(({ code }) => !before.has(code))) {
    const { code, version, title, questions } = lesson
    const stands = here.get(code) ?? noVersion
    const drawn = all.filter((one) => questions.includes(one.code)).map(({ code: _, ...one }) => one)
    // CUR-36: an older one is kept and taught to nobody.
    if (drawn.length === 0 || isAbove(stands, version)) continue
    revealing.push({ code, version, title, drawn })
    await keepAsides(tx, 'lesson', [{ code, version, here: stands, body: lesson }], by)
  }
  const left = new Set([...before, ...revealing.map(({ code }) => code)])
  return { taken: lessons.filter(({ code }) => !left.has(code)), revealing }
}
