import type { Pair } from '#kernel/text.ts'

export const statementText = {
  heading: { zh: '我的学习记录', en: 'My learning records' },
  onlyYou: { zh: '只有你自己看得到。', en: 'Only you can see these.' },
  none: { zh: '还没有记录。学完第一节课就有了。', en: 'No records yet. The first finished lesson makes one.' },
} satisfies Record<string, Pair>

export const verbText: Record<'completed' | 'answered', Pair> = {
  completed: { zh: '完成', en: 'Completed' },
  answered: { zh: '回答', en: 'Answered' },
}
