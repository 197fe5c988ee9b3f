import { thingsOfAccounts } from '#capabilities/identity/public.ts'
import { eraseThings } from '#capabilities/ledger/public.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import type { DecideLeaverErasure } from '../../contract/leavers.ts'
import { decideLeaverErasure as decide } from '../../rules/leaver-erasure.ts'
import { keepLeaverDecision, loadLeaverErasure, peopleOfErasure } from '../../store/leaver-erasures.ts'

/** What the ledger holds of people, by kind and id. */
export type ThingsOf = (
  tx: Tx,
  people: readonly Id<'person'>[],
) => Promise<readonly { readonly kind: string; readonly stream: string }[]>

/** ORG-35: what is agreed goes from the ledger with this command, also what is there of a capability `above`. */
export const decideLeaverErasure =
  (above: readonly ThingsOf[]): UseCase<typeof DecideLeaverErasure> =>
  async (cx, { erasure: id, approved }) => {
    const erasure = await loadLeaverErasure(cx.tx, id)
    if (erasure === undefined) return no('erasure-not-found')
    const decided = decide(erasure, cx.actor.person)
    if (!decided.ok) return decided
    const people = (await peopleOfErasure(cx.tx, id)).map(({ personId }) => personId)
    await keepLeaverDecision(cx.tx, id, { by: cx.actor.person, at: cx.now, approved })
    cx.looked(people)
    cx.record('leaver-erasure', id, { state: approved ? 'approved' : 'declined' })
    if (!approved) return ok({ approved })
    const things: { readonly kind: string; readonly stream: string }[] = []
    for (const thingsOf of [asPersons, thingsOfAccounts, ...above]) things.push(...(await thingsOf(cx.tx, people)))
    await eraseThings(cx, things, erasure)
    return ok({ approved })
  }

const asPersons: ThingsOf = async (_tx, people) => people.map((stream) => ({ kind: 'person', stream }))
