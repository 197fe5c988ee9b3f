import type { Pair } from '#kernel/text.ts'

/** The names of the pages; nothing else of this capability's text is loaded with the first page. */
export const pageText = {
  ledger: { zh: '存证链', en: 'Ledger' },
  own: { zh: '存证里的我', en: 'What the ledger holds about me' },
  backup: { zh: '备份', en: 'Backup' },
  setUp: { zh: '存证与备份', en: 'Evidence and backup' },
  verify: { zh: '独立校验', en: 'Verify' },
} satisfies Record<string, Pair>
