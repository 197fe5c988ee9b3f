import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { AnswerRecheck } from '../contract/rechecks.ts'
import type { CauseKind, RecheckVerdict } from '../rules/recheck.ts'

export const causeText: Record<CauseKind, Pair> = {
  post: { zh: '岗位职能变了', en: 'The duties of the post changed' },
  power: { zh: '职权变了', en: 'A power changed' },
  process: { zh: '流程变了', en: 'A process changed' },
  norm: { zh: '依据变了', en: 'A rule it rests on changed' },
}

export const rechecksText = {
  title: { zh: '因为有变化，要再看的风险点', en: 'Risk points to look at again because something changed' },
  lead: {
    zh: '岗位职能、职权、流程或依据的规定变了，靠着它们的风险点要有人看一遍：仍然对，还是要改。高风险点十四天，其余三十天。',
    en: 'The duties of a post, a power, a process or a norm changed. Somebody has to look at the risk points that rest on it and say whether they are still right or need changing: high ones within fourteen days, others within thirty.',
  },
  count: { zh: '{n} 处要看', en: '{n|place|places} to look at' },
  export: { zh: '导出要再看的', en: 'Export these' },
  causeHead: { zh: '为什么', en: 'Why' },
  whatHead: { zh: '什么变了', en: 'What changed' },
  changedHead: { zh: '变的日子', en: 'Changed' },
  dueHead: { zh: '哪天前', en: 'By' },
  verdictHead: { zh: '决定', en: 'Decision' },
  answeredHead: { zh: '决定日', en: 'Decided' },
  changed: { zh: '{day}变的', en: 'changed on {day}' },
  ended: { zh: '取消了', en: 'ended' },
  due: { zh: '{day}前看', en: 'by {day}' },
  late: { zh: '过了 {n} 天', en: '{n|day|days} late' },
  right: { zh: '仍然对', en: 'Still right' },
  of: { zh: '：{name}', en: ': {name}' },
  change: { zh: '要改', en: 'Needs changing' },
  reason: { zh: '理由', en: 'Reason' },
  reasonHint: {
    zh: '用岗位的事实说明，至少十个字。不写人名。',
    en: 'Give facts about the post, at least ten characters. No names.',
  },
  rightTitle: { zh: '这个风险点仍然对', en: 'This risk point is still right' },
  changeTitle: { zh: '这个风险点要改', en: 'This risk point needs changing' },
  changeWhy: {
    zh: '这个岗位会进入复评；到岗位档案里改风险点。',
    en: 'The post goes under review; change the point on its profile.',
  },
  send: { zh: '记下决定', en: 'Record the decision' },
  done: { zh: '已记下', en: 'Recorded' },
  answered: { zh: '最近的决定', en: 'Latest decisions' },
  said: { zh: '{day}：{verdict}。{reason}', en: '{day}: {verdict}. {reason}' },
} satisfies Record<string, Pair>

export const verdictText: Record<RecheckVerdict, Pair> = {
  right: { zh: '仍然对', en: 'still right' },
  change: { zh: '要改', en: 'needs changing' },
}

export const recheckRefusals: Record<RefusalOf<typeof AnswerRecheck>, Pair> = {
  'recheck-not-found': { zh: '这一项已经有决定了', en: 'This has already been decided' },
  'reason-missing': { zh: '写清理由，至少十个字', en: 'Say why, in at least ten characters' },
  'names-a-person': { zh: '不写人名，写岗位', en: 'No names of people; write the post' },
}
