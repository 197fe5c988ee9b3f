import { answer, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
import { ExportNorms, NormQuestion, Norms } from './contract.ts'
import { normsExport } from './edge/exports.ts'
import { norm } from './views/norm.ts'
import { norms as library } from './views/norms.ts'

export const norms = capability('norms', [
  answer(Norms, library),
  command(ExportNorms, exporting(normsExport)),
  answer(NormQuestion, norm),
])
