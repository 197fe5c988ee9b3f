import type { Pair } from '#kernel/text.ts'

export const looksText = {
  lead: {
    zh: '30 天里看过 {looks} 次、改过 {changes} 次。你的答题、成绩和估计，除了你谁也打不开。',
    en: 'In thirty days you were looked at {looks|time|times} and something was changed {changes|time|times}. Your answers, results and estimates nobody but you can open.',
  },
  emergency: { zh: '应急访问', en: 'Emergency access' },
  who: { zh: '{name}，{role}', en: '{name}, {role}' },
  purpose: { zh: '为“{purpose}”：{what}', en: '{what}: “{purpose}”' },
  why: { zh: '为了什么', en: 'What for' },
  alone: { zh: '{what}；{time}', en: '{what}; {time}' },
  among: { zh: '{what}，同时看了 {n} 人；{time}', en: '{what}, with {n|person|people} at once; {time}' },
  today: { zh: '今天', en: 'Today' },
  changed: { zh: '改过', en: 'Changed' },
  none: { zh: '还没有人看过', en: 'Nobody has looked' },
  noneWhy: {
    zh: '谁看了你的信息、以什么角色、为了什么，都会出现在这里。这份记录关不掉，也改不了。',
    en: 'Whoever looks at what belongs to you appears here, with role and purpose. This record cannot be switched off or changed.',
  },
  download: { zh: '下载这份记录', en: 'Download this record' },
  doubt: { zh: '有疑问', en: 'I have a question' },
  when: { zh: '时间', en: 'When' },
  by: { zh: '谁', en: 'Who' },
  role: { zh: '角色', en: 'Role' },
  what: { zh: '看了什么', en: 'What' },
  people: { zh: '人数', en: 'People' },
  allNoneWhy: {
    zh: '谁看了别人的个人信息，都会出现在这里。这份记录关不掉，也改不了。',
    en: 'Whoever looks at personal data of others appears here. This record cannot be switched off or changed.',
  },
  allLead: {
    zh: '谁看过别人的信息、以什么角色、一次看了多少人。看的是谁，只有被看的人自己知道。',
    en: 'Who looked at information of others, with which role, and at how many at once. Whom they looked at only those people see.',
  },
  older: { zh: '更早的', en: 'Older' },
  newest: { zh: '回到最新', en: 'Back to the newest' },
} satisfies Record<string, Pair>
