import { partyMembers } from '#capabilities/organisation/public.ts'
import type { Looking } from '#platform/context.ts'
import type { Programme } from '../rules/programme.ts'
import type { Aimed } from '../store/audience.ts'

/** Whom a kept programme is aimed at today. */
export const aimOf = async (
  { tx, today }: Looking,
  { unitPath, audience, exclusions }: Pick<Programme, 'unitPath' | 'audience' | 'exclusions'>,
): Promise<Aimed> => ({
  tenant: tx.tenant,
  units: [unitPath],
  rules: audience,
  excluded: exclusions.map(({ person }) => person),
  on: today,
  party: audience.partyMembers ? await partyMembers(tx) : [],
})
