import type { RawBuilder } from 'kysely'
import { addDays, type Day, mondayOf } from '#kernel/day.ts'
import { sql, type Tx } from '#platform/database.ts'

export interface Week {
  readonly from: Day
  readonly to: Day
}

export const weekOf = (today: Day): Week => ({ from: mondayOf(today), to: addDays(mondayOf(today), 6) })

/**
 * DSH-3: one row for each person with something due in the week: whether all of it is done, and whether the person is
 * away on one of the last days. `who` is a condition on the assignment `a`.
 */
export const peopleDue = (tx: Tx, { from, to }: Week, who: RawBuilder<boolean>) => sql`
  select a.person_id, min(a.unit_path) as unit_path, bool_and(a.done_on is not null) as done,
    bool_or(exists (
      select from organisation_absence b
      where b.tenant_id = a.tenant_id and b.person_id = a.person_id and b.from_on <= a.due_on and b.to_on > a.due_on
    )) as away
  from learning_assignment a
  where a.tenant_id = ${tx.tenant} and a.due_on between ${from}::date and ${to}::date and ${who}
  group by a.person_id`
