import { saveFile } from '#platform/web.ts'

/** Saves a few rows as a text table on this device; a text that a program would take for a formula stays a text. */
export const saveRows = (head: readonly string[], rows: readonly (readonly string[])[], name = 'rows.csv'): void => {
  const lines = [head, ...rows].map((cells) => cells.map(cellOf).join(','))
  saveFile(new File([`\uFEFF${lines.join('\r\n')}\r\n`], name, { type: 'text/csv;charset=utf-8' }))
}

const cellOf = (text: string): string => {
  const guarded = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text
  return /[",;\t\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
