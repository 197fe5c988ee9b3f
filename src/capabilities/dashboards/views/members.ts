import type { Looking } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'

/** Whether a person `p` is on the roster today and in the units or branches that the roles of the call reach. */
export const membersInReach = ({ tx, actor, today }: Looking) => sql<boolean>`(
  p.tenant_id = ${tx.tenant} and (p.left_on is null or p.left_on > ${today}::date) and (${reached(actor.reach)}))`

/** Where only branches are reached, the index finds their members. */
const reached = ({ units, branches }: Looking['actor']['reach']) => {
  const inBranches = sql<boolean>`p.branch_id = any (${[...branches]}::uuid[])`
  return units.length === 0 ? inBranches : sql<boolean>`${withinUnits('p.unit_path', units)} or ${inBranches}`
}
