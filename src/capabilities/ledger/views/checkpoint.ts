import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { LedgerCheckpoint } from '../contract.ts'
import { newestCheckpoint } from './reading.ts'

/** LDG-6: the signed note as it stands. */
export const ledgerCheckpoint: View<typeof LedgerCheckpoint> = async ({ tx }) =>
  ok({ note: (await newestCheckpoint(tx))?.note ?? null })
