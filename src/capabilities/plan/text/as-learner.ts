import type { Pair } from '#kernel/text.ts'

/** What a learner will see, before it is sent. */
export const asLearnerText = {
  open: { zh: '预览学员所见', en: 'See as a learner' },
  title: { zh: '学员看到的', en: 'What a learner sees' },
  lead: {
    zh: '到了该学的那一周，手机上是这样。点开可以走一遍，什么也不记录。',
    en: 'This is their phone in the week when it is due. Open one and walk it; nothing is recorded.',
  },
  as: { zh: '因为什么收到', en: 'Why they have it' },
  anyPost: { zh: '［本人岗位］', en: '[their post]' },
  start: { zh: '开始', en: 'Start' },
  meta: { zh: '{kind}，{minutes} 分钟', en: '{kind}, {minutes|minute|minutes}' },
  list: { zh: '返回清单', en: 'Back to the list' },
  exam: {
    zh: '打开时从题库里抽题，交了卷才知道对错。题目这里不显示。',
    en: 'Its questions are drawn when it is opened, and what is right is told after it is handed in. They are not shown here.',
  },
  nothing: { zh: '还没选内容', en: 'Nothing chosen yet' },
  nothingWhy: { zh: '选了内容，这里就是学员的清单。', en: 'Choose items, and the list of a learner stands here.' },
} satisfies Record<string, Pair>
