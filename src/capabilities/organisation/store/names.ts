import { sql, type Tx } from '#platform/database.ts'

/** Whether a line holds the name of somebody in sight; one character alone is no name. */
export const namesSomebody = async (tx: Tx, line: string): Promise<boolean> => {
  const found = await tx.rows(sql`
    select from organisation_person p
    where p.tenant_id = ${tx.tenant} and char_length(p.name) > 1 and position(p.name in ${line}) > 0
    limit 1`)
  return found.length > 0
}
