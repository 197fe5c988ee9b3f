import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { type PowerVersion, type PowerWords, powerFault } from '../rules/power.ts'
import { savePowers } from '../store/powers.ts'
import { postIds } from '../store/register.ts'
import type { Loading } from './load-register.ts'

/** A power list as it comes from outside, by the codes of posts. */
export interface RegisteredPower extends PowerWords {
  readonly post: string
  readonly fromOn: Day
}

/** Writes a power list through the rules; its powers count at once, as if confirmed on the day from which they hold. */
export const loadPowers = async (
  tx: Tx,
  powers: readonly RegisteredPower[],
  { newId, recordedAt }: Loading,
): Promise<void> => {
  const posts = await postIds(tx)
  const versions = powers.map(({ post, fromOn, ...words }): PowerVersion => {
    const postId = posts.get(post)
    if (!postId) throw new Error(`a power names the post ${post}, which does not exist`)
    const fault = powerFault(words, post)
    if (fault) throw new Error(`the power ${words.name.zh} of ${post}: ${fault}`)
    return {
      ...words,
      powerId: newId('power', `${post}/${words.name.zh}`) as Id<'power'>,
      version: 1,
      postId,
      ends: false,
      fromOn,
      proposedOn: fromOn,
      recordedAt: recordedAt(fromOn),
      confirmedOn: fromOn,
      confirmedAt: recordedAt(fromOn),
      returnedOn: null,
    }
  })
  await savePowers(tx, versions)
}
