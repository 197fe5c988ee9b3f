import type { Moment } from '#kernel/day.ts'
import { longestExport } from '#kernel/export.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { Consequence } from '../rules/consequence.ts'

export const addConsequence = async (tx: Tx, id: Id<'consequence'>, one: Consequence, at: Moment): Promise<void> => {
  await tx.rows(sql`
    insert into consequence (tenant_id, id, year, form, topic, count, fact, recorded_at)
    values (${tx.tenant}, ${id}, ${one.year}, ${one.form}, ${one.topic}, ${one.count}, ${one.fact}, ${at})`)
}

/** The newest entry of each year, form and topic. */
export const consequencesSince = (tx: Tx, year: number): Promise<Consequence[]> =>
  tx.rows(sql<Consequence>`
    select distinct on (c.year, c.form, c.topic) c.year, c.form, c.topic, c.count, c.fact from consequence c
    where c.tenant_id = ${tx.tenant} and c.year >= ${year}
    order by c.year desc, c.form, c.topic, c.recorded_at desc, c.id desc limit ${longestExport + 1}`)
