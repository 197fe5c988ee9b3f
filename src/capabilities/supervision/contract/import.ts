import { importVerbs } from '#kernel/import.ts'
import { officerOnly } from './counts.ts'

/** Monthly counts, in the same three steps as every list. */
export const countsImport = importVerbs('supervision', 'counts', officerOnly)
