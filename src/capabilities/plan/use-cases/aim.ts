import type { Looking } from '#platform/context.ts'
import type { Programme } from '../rules/programme.ts'
import type { Aimed } from '../store/audience.ts'

/** Whom a kept programme is aimed at today. */
export const aimOf = (
  { tx, today }: Looking,
  { unitPath, audience, exclusions }: Pick<Programme, 'unitPath' | 'audience' | 'exclusions'>,
): Aimed => ({
  tenant: tx.tenant,
  units: [unitPath],
  rules: audience,
  excluded: exclusions.map(({ person }) => person),
  on: today,
})
