import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { AudienceRules } from '../rules/audience.ts'
import type { Programme } from '../rules/programme.ts'
import type { Aimed } from './audience.ts'

/** Every member of the party, as the organisation tells it. */
export type PartyMembers = (tx: Tx) => Promise<Id<'person'>[]>

/** Whom a kept programme is aimed at today. */
export const aimOf = async (
  { tx, today }: { readonly tx: Tx; readonly today: Day },
  { unitPath, audience, exclusions }: Pick<Programme, 'unitPath' | 'audience' | 'exclusions'>,
  partyMembers: PartyMembers,
): Promise<Aimed> => ({
  tenant: tx.tenant,
  units: [unitPath],
  rules: audience,
  excluded: exclusions.map(({ person }) => person),
  on: today,
  party: await partyAsked(tx, audience, partyMembers),
})

/** The members of the party, where rules ask for them. */
export const partyAsked = async (
  tx: Tx,
  rules: Partial<AudienceRules>,
  partyMembers: PartyMembers,
): Promise<Id<'person'>[]> => (rules.partyMembers ? partyMembers(tx) : [])
