import type { Pair } from '#kernel/text.ts'

/** The names of the pages; nothing else of this capability's text is loaded with the first page. */
export const pageText = { signIn: { zh: '登录', en: 'Sign in' } } satisfies Record<string, Pair>
