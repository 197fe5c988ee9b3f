import { Type } from 'typebox'
import type { Pair } from '#kernel/text.ts'
import { type RefusalOf, verb } from '#kernel/verb.ts'

const Remind = verb(
  'example.remind',
  { roles: ['leader'], data: 'internal' },
  { input: Type.Object({}), answer: Type.Object({}), refusals: ['done', 'reminded-today'] },
)

export const sentences: Record<RefusalOf<typeof Remind>, Pair> = {
  done: { zh: '已办结', en: 'Already finished' },
}
