import { exportOf } from '#kernel/export.ts'
import { LedgerErasures, OwnEntries } from '../contract.ts'
import { Backups } from './backups.ts'
import { CheckpointCopies } from './copies.ts'

export const ExportOwnEntries = exportOf(OwnEntries)
export const ExportErasures = exportOf(LedgerErasures)
export const ExportBackups = exportOf(Backups)
export const ExportCheckpointCopies = exportOf(CheckpointCopies)
