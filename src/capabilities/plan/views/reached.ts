import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { reachesUnit } from '#kernel/reach.ts'
import type { Looking } from '#platform/context.ts'
import type { Programme } from '../rules/programme.ts'
import { seeProgramme } from '../store/programmes.ts'

/** R10: a programme as its authors may see it; beyond their reach there is none. */
export const programmeInReach = async (
  { tx, actor }: Looking,
  id: Id<'programme'>,
): Promise<{ readonly programme: Programme; readonly changedAt: Moment } | undefined> => {
  const seen = await seeProgramme(tx, id)
  return seen && reachesUnit(actor.reach, seen.programme.unitPath) ? seen : undefined
}
