import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { StatePurpose } from '../contract/purpose.ts'

export const purposeText = {
  title: { zh: '这次为了什么看', en: 'What are you looking for' },
  lead: {
    zh: '说一次，这次登录里都管用，最长 12 小时，随时可以换。被看的人会在“谁看过我”里读到，存证里也有。',
    en: 'Said once, it holds while you are signed in, for twelve hours at most; you can say something else at any time. Those you look at read it under “Who looked at me”, and it stands on the ledger.',
  },
  choices: { zh: '用途', en: 'Purpose' },
  own: { zh: '自己写一句', en: 'In your own words' },
  words: { zh: '为了什么', en: 'What for' },
  hint: {
    zh: '2 到 60 个字。不写姓名、工号、电话：每个被看的人都会读到。',
    en: 'Two to sixty characters. No names and no numbers of people: everybody you look at reads it.',
  },
  missing: { zh: '选一个，或写一句。', en: 'Choose one, or write a line.' },
  say: { zh: '就为这个看', en: 'Look for this' },
} satisfies Record<string, Pair>

export const purposeRefusals: Record<RefusalOf<typeof StatePurpose>, Pair> = {
  'no-purpose': { zh: '太短了，写清为了什么。', en: 'That is too short. Say what you look for.' },
  'purpose-with-number': {
    zh: '里面有工号、电话一类的号码。去掉号码，只说为了什么。',
    en: 'It holds a number by which somebody could be found. Leave the number out and say only what you look for.',
  },
}
