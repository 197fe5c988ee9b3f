import { sql, type Tx } from '#platform/database.ts'

/** NRM-4: whether a change `n` of a norm touches a reference: to a reworded article, or to anything of the norm. */
export const touching = (tx: Tx, reference: string) => sql<boolean>`(
  n.tenant_id = ${tx.tenant} and n.kind <> 'new' and split_part(${sql.ref(reference)}, '#', 1) = n.code
  and (n.touched is null or ${sql.ref(reference)} = any (n.touched)))`

/** The day on which a change `n` of a norm was recorded. */
export const recordedOn = (timeZone: string) => sql`(n.recorded_at at time zone ${timeZone})::date`
