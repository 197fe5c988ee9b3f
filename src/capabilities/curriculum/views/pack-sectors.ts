import { sql, type Tx } from '#platform/database.ts'

/** The sectors of the packs that are loaded: what an organisation takes for its own work. */
export const packSectors = async (tx: Tx): Promise<string[]> => {
  const rows = await tx.rows(sql<{ sector: string }>`
    select distinct s.sector from pack p, jsonb_array_elements_text(p.body -> 'sectors') as s(sector)
    where p.tenant_id = ${tx.tenant} order by 1 limit 100`)
  return rows.map(({ sector }) => sector)
}
