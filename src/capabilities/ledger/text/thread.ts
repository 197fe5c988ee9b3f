import type { Pair } from '#kernel/text.ts'

export const threadText = {
  title: { zh: '近七天的检查点', en: 'Checkpoints of the last seven days' },
  number: { zh: '第 {n} 条', en: 'No. {n}' },
  root: { zh: '根指纹 {root}', en: 'root {root}' },
  gap: { zh: '没有检查点', en: 'no checkpoint' },
  why: {
    zh: '每天最后一个检查点。把它发给上级纪委、审计和工会各一份，三方都对得上，就没人能悄悄改。',
    en: 'The last one of each day. Send it to the superior body, audit and the union: when all three agree, nobody has changed anything in silence.',
  },
} satisfies Record<string, Pair>
