import type { Pair } from '#kernel/text.ts'
import type { Tx } from '#platform/database.ts'
import type { Pack } from '../rules/pack.ts'
import { notKept, ownExamsDrawing } from '../store/versions.ts'
import { type Bringing, setUnfitAside } from './set-unfit-aside.ts'

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
  by: Bringing,
): Promise<{ readonly taken: readonly Lesson[]; readonly revealing: readonly Revealing[] }> => {
  const fresh = await notKept(tx, 'lessonVersion', lessons)
  const all = await ownExamsDrawing(
    tx,
    fresh.flatMap(({ questions }) => questions),
  )
  const { left, unfit } = await setUnfitAside(tx, 'lesson', fresh, by, async ({ questions }) => {
    const drawn = all.filter((one) => questions.includes(one.code)).map(({ code: _, ...one }) => one)
    return drawn.length === 0 ? null : { drawn }
  })
  return { taken: lessons.filter(({ code }) => !left.has(code)), revealing: unfit }
}
