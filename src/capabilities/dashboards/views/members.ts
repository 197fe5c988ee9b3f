import type { Looking } from '#platform/context.ts'
import { sql, uuidList, withinUnits } from '#platform/database.ts'

/** Whether a person `p` is on the roster today and in the units or branches that the roles of the call reach. */
export const membersInReach = ({ tx, actor, today }: Looking) => sql<boolean>`(
  p.tenant_id = ${tx.tenant} and (p.left_on is null or p.left_on > ${today}::date) and (${reached(actor)}))`

/** Where only branches are reached, the index finds their members. */
const reached = ({ reach: { units }, members }: Looking['actor']) => {
  const isMember = sql<boolean>`p.person_id = any (${uuidList(members)})`
  if (members.length === 0) return withinUnits('p.unit_path', units)
  return units.length === 0
    ? isMember
    : sql<boolean>`${withinUnits('p.unit_path', units)} or p.person_id in (select unnest(${uuidList(members)}))`
}
