import type { Tx } from '#platform/database.ts'

export const readsAnother = (tx: Tx) => tx.withTables<{ duty: { id: string } }>().selectFrom('risk_point').selectAll()
