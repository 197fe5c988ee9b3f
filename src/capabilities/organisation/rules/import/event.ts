import type { PersonChange, Standing } from './change.ts'

/** ORG-17: what a list tells of somebody's way through the organisation, for the steps that follow it (R39). */
export type RosterEvent = 'hired' | 'returned' | 'transferred' | 'rotated' | 'posted' | 'left'

/**
 * ORG-17: a new person is hired and one who had left returns; another unit is a transfer, another post in the same unit
 * a rotation, a first post a posting. Anything else amends what was written and is no event.
 */
export const eventOf = (
  { fields, ends, begins }: Pick<PersonChange, 'fields' | 'ends' | 'begins'>,
  now: Pick<Standing, 'leftOn'> | null,
): RosterEvent | null => {
  if (now === null) return 'hired'
  if (now.leftOn !== null) return 'returned'
  if (fields.includes('unit')) return 'transferred'
  if (!fields.includes('post') || begins.length === 0) return null
  return ends.length > 0 ? 'rotated' : 'posted'
}
