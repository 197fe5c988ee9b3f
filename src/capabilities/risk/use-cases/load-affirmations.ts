import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { AffirmingSide } from '../rules/affirmation.ts'
import { saveAffirmations } from '../store/affirmations.ts'
import { postIds } from '../store/register.ts'
import type { Loading } from './load-register.ts'

/** That the power list of a post was affirmed by one side on a day. */
export interface RegisteredAffirmation {
  readonly post: string
  readonly side: AffirmingSide
  readonly person: Id<'person'>
  readonly on: Day
}

/** Keeps affirmations of power lists as they come from outside. */
export const loadAffirmations = async (
  tx: Tx,
  affirmations: readonly RegisteredAffirmation[],
  { newId, recordedAt }: Loading,
): Promise<void> => {
  const posts = await postIds(tx)
  await saveAffirmations(
    tx,
    affirmations.map(({ post, side, person, on }) => {
      const subjectId = posts.get(post)
      if (!subjectId) throw new Error(`an affirmation names the post ${post}, which does not exist`)
      return {
        ...{ id: newId('affirmation', `${post}/${side}`), kind: 'powers' as const, subjectId, side },
        ...{ personId: person, affirmedOn: on, recordedAt: recordedAt(on) },
      }
    }),
  )
}
