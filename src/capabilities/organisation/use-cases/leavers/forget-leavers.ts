import { forgetAccounts } from '#capabilities/identity/public.ts'
import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { erasePeople, erasuresDue, markErased, peopleOfErasure } from '../../store/leaver-erasures.ts'
import { changeParty } from '../../store/party.ts'
import { lockTrees } from '../../store/units.ts'
import { forgetInLists } from './forget-lists.ts'

/** What a capability above does about people whose name it holds: the code takes its place. */
export type Forgetting = (
  tx: Tx,
  people: readonly { readonly personId: Id<'person'>; readonly code: string }[],
) => Promise<void>

/**
 * ORG-35: carries out, as the owner of the tables, what was agreed: a code takes the place of name and number, absences,
 * party data, own words, rows of lists and every way to sign in go, and `above` does the same.
 */
export const forgetLeavers = async (tx: Tx, at: Moment, above: readonly Forgetting[]): Promise<void> => {
  for (const id of await erasuresDue(tx)) {
    // As the writing of a roster does it: nobody comes back between the looking and the erasing.
    await lockTrees(tx)
    const gone = await peopleOfErasure(tx, id)
    const ids = gone.map(({ personId }) => personId)
    await forgetInLists(tx, gone, at)
    await changeParty(
      tx,
      ids.map((personId) => ({ personId, branchId: null, partyMember: false })),
    )
    const people = await erasePeople(tx, ids, at)
    for (const forget of [forgetAccounts, ...above]) await forget(tx, people)
    await markErased(tx, id, at)
  }
}
