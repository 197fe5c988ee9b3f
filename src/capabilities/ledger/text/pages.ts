import type { Pair } from '#kernel/text.ts'

/** The names of the pages; nothing else of this capability's text is loaded with the first page. */
export const pageText = { ledger: { zh: '存证链', en: 'Ledger' } } satisfies Record<string, Pair>
