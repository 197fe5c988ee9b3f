import { sql, type Tx } from '#platform/database.ts'

export interface LedgerFigures {
  /** Entries that wait for their number. */
  readonly pending: number
  readonly halted: boolean
  /** When the newest backup that is there was done, in seconds since 1970. */
  readonly backedUpAt: number | null
}

/** For whoever watches the product: how the ledger and its backups stand. */
export const ledgerFigures = async (tx: Tx): Promise<LedgerFigures> => {
  const [figures] = await tx.rows<LedgerFigures>(sql`
    select (select count(*)::integer from ledger_pending where tenant_id = ${tx.tenant}) as pending,
      exists (select from ledger_halt where tenant_id = ${tx.tenant}) as halted,
      (select extract(epoch from max(ended_at))::double precision from ledger_backup
        where tenant_id = ${tx.tenant} and state = 'done' and removed_at is null) as "backedUpAt"`)
  if (figures === undefined) throw new Error('three figures make one row')
  return figures
}
