import type { Pair } from '#kernel/text.ts'

export const followUpText = {
  title: { zh: '带走的那个动作', en: 'The act you took along' },
  alone: { zh: '只有你看得到', en: 'Only you see it' },
  from: { zh: '{day}，学完《{title}》', en: 'After “{title}”, {day}' },
  cameAsk: { zh: '机会来了吗？', en: 'Did the occasion come?' },
  came: { zh: '来了', en: 'It came' },
  notYet: { zh: '还没有', en: 'Not yet' },
  workedAsk: { zh: '管用吗？', en: 'Did it work?' },
  worked: { zh: '管用', en: 'It worked' },
  stuck: { zh: '没做成', en: 'It did not' },
  saidNotYet: { zh: '好，记着就行。不会再问了。', en: 'Fine; keep it in mind. You are not asked again.' },
  saidWorked: { zh: '好。这件事到这里，没有留下记录。', en: 'Good. That is all; nothing of it is kept.' },
  saidStuck: { zh: '没关系。{whom}', en: 'That happens. {whom}' },
  hazard: { zh: '是环节有漏洞？写两行', en: 'Is it the step that has a gap? Write two fields' },
} satisfies Record<string, Pair>
