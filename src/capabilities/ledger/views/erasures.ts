import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { erasuresAtMost, type LedgerErasures, type LedgerErasuresAnswer } from '../contract.ts'

/** LDG-14: what was asked and decided, newest first; codes of persons stand on the entries themselves. */
export const ledgerErasuresOf =
  (most: number): View<typeof LedgerErasures> =>
  async ({ tx, actor }) =>
    ok({
      erasures: await tx.rows(sql<LedgerErasuresAnswer['erasures'][number]>`
      select e.id, e.kind, e.stream_id as stream, e.up_to, e.ground, e.asked_at, e.decided_at, e.approved, e.erased_at,
        e.asked_by = ${actor.person} as own
      from ledger_erasure e where e.tenant_id = ${tx.tenant} order by e.asked_at desc, e.id limit ${most}`),
    })

export const ledgerErasures = ledgerErasuresOf(erasuresAtMost)
