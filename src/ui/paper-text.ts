import type { Pair } from '#kernel/text.ts'

export const paperText = {
  which: {
    zh: '一次最多打印 {most} 份，这里是第 {from}–{to} 份。',
    en: 'At most {most} print in one go; these are {from}–{to}.',
  },
  none: { zh: '一次最多打印 {most} 份，后面没有了。', en: 'At most {most} print in one go; there are no more.' },
  before: { zh: '前面的', en: 'Those before' },
  after: { zh: '后面的', en: 'Those after' },
} satisfies Record<string, Pair>
