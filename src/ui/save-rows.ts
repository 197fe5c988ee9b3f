import { csvText } from '#kernel/csv.ts'
import { saveFile } from '#platform/web.ts'

/** Saves a few rows as a text table on this device; a text that a program would take for a formula stays a text. */
export const saveRows = (head: readonly string[], rows: readonly (readonly string[])[], name = 'rows.csv'): void =>
  saveFile(new File([csvText([head, ...rows])], name, { type: 'text/csv;charset=utf-8' }))
