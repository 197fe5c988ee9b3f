import { joined, type Pair } from '#kernel/text.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import type { Text } from '#platform/web.ts'
import type { BringTemplates } from '../contract/templates.ts'
import { templatesText as text } from '../text/templates.ts'

/** What came, and what was left out because its words name somebody there. */
export const broughtWords = (t: Text, { leftOut, ...brought }: AnswerOf<typeof BringTemplates>): string =>
  [t(text.brought, brought), leftOutWords(t, leftOut)].filter((one) => one !== '').join(' ')

export const leftOutWords = (t: Text, leftOut: readonly Pair[]): string =>
  leftOut.length === 0 ? '' : t(text.leftOut, { n: leftOut.length, what: joined(leftOut) })
