import { forgetAccounts, thingsOfAccounts } from '#capabilities/identity/public.ts'
import { eraseThings } from '#capabilities/ledger/public.ts'
import type { Id } from '#kernel/id.ts'
import type { Acting } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import type { Leaving } from '../../rules/import/leavers.ts'
import { erasePeople, erasuresDue, markErased, peopleOfErasure } from '../../store/leaver-erasures.ts'
import { changeParty } from '../../store/party.ts'
import { lockTrees } from '../../store/units.ts'
import { forgetInLists } from './forget-lists.ts'

/** What a capability holds of people, and how it lets go of it. */
export interface Forgetting {
  /** What the ledger holds of people because of it, by kind and id. */
  readonly thingsOf: (tx: Tx, people: readonly Id<'person'>[]) => Promise<readonly Thing[]>
  /** The code takes the place of the name that it holds. */
  readonly forget: (
    tx: Tx,
    people: readonly { readonly personId: Id<'person'>; readonly code: string }[],
  ) => Promise<void>
}

interface Thing {
  readonly kind: string
  readonly stream: string
}

const ofAccounts: Forgetting = { thingsOf: thingsOfAccounts, forget: forgetAccounts }

/**
 * ORG-35: carries out, as the owner of the tables, what was agreed: a code takes the place of name and number, absences,
 * party data, own words, rows of lists and every way to sign in go, what the ledger says of the people as well, and `above`
 * does the same. All of it in one step, so that whoever has come back before keeps all of it.
 */
export const forgetLeavers = async (
  cx: Pick<Acting, 'tx' | 'now' | 'newId' | 'record'>,
  above: readonly Forgetting[],
): Promise<void> => {
  const { tx, now } = cx
  const due = await erasuresDue(tx)
  if (due.length === 0) return
  // As the writing of a roster does it: nobody comes back between the looking and the erasing.
  await lockTrees(tx)
  const agreed: { readonly erasure: (typeof due)[number]; readonly gone: readonly Leaving[] }[] = []
  for (const erasure of due) agreed.push({ erasure, gone: await peopleOfErasure(tx, erasure.id) })
  // Once for all of them, as every row of every list is opened; before a row of a person is locked, as imports do it.
  await forgetInLists(
    tx,
    agreed.flatMap(({ gone }) => gone),
    now,
  )
  for (const { erasure, gone } of agreed) {
    const ids = gone.map(({ personId }) => personId)
    const things: Thing[] = ids.map((stream) => ({ kind: 'person', stream }))
    for (const { thingsOf } of [ofAccounts, ...above]) things.push(...(await thingsOf(tx, ids)))
    await eraseThings(cx, things, erasure)
    await changeParty(
      tx,
      ids.map((personId) => ({ personId, branchId: null, partyMember: false })),
    )
    const people = await erasePeople(tx, ids, now)
    for (const { forget } of [ofAccounts, ...above]) await forget(tx, people)
    await markErased(tx, erasure.id, now)
    cx.record('leaver-erasure', erasure.id, { state: 'erased', people: ids.length })
  }
}
