import type { Pair } from '#kernel/text.ts'
import { explainText } from './explain.ts'

export const stages = [
  'responsibility',
  'risk',
  'plan',
  'learn',
  'activities',
  'supervision',
  'effect',
  'evidence',
] as const
export type Stage = (typeof stages)[number]

export const stageNames: Record<Stage, Pair> = {
  responsibility: { zh: '责任', en: 'Responsibility' },
  risk: { zh: '风险', en: 'Risk' },
  plan: { zh: '计划', en: 'Plan' },
  learn: { zh: '学习', en: 'Learn' },
  activities: { zh: '活动', en: 'Activities' },
  supervision: { zh: '监督', en: 'Supervision' },
  effect: { zh: '成效', en: 'Effect' },
  evidence: { zh: '存证', en: 'Evidence' },
}

/** What stands under the figures of the loop, and how each came about. */
export const loopText = {
  label: {
    zh: '闭环八个环节，从责任到存证',
    en: 'The eight stages of the loop, from responsibility to evidence',
  },
  unused: { zh: '还没有启用', en: 'Not yet used' },
  ...explainText,
  asOf: { zh: '截至今天 {time}', en: 'As of today {time}' },
  doubt: { zh: '对这个数有疑问', en: 'I doubt this number' },

  responsibilityUnit: { zh: '/ {units}', en: '/ {units}' },
  responsibilityCaption: { zh: '单位有人直接负责', en: 'units with a direct head' },
  responsibilityGaps: { zh: '{n} 个单位没人负责', en: '{n|unit has nobody|units have nobody}' },
  responsibilityWhole: { zh: '没有空当', en: 'No gap' },
  responsibilityFormula: {
    zh: '{units} 个单位 − {gaps} 个没人负责 = {held}',
    en: '{units|unit|units} − {gaps} without a head = {held}',
  },
  responsibilityCounted: {
    zh: '你范围内的单位，今天由本单位或最近上一级的直接负责人负责。在用的分工：直接负责 {direct} 项、分管 {portfolio} 项、责任区 {area} 项',
    en: 'Units in your reach whose own head, or the nearest above, answers for them today. In force: {direct} direct, {portfolio} as portfolio, {area} as area',
  },
  responsibilityLeftOut: {
    zh: '全单位的一把手一人对全部，不算；责任书和职责清单还没有启用',
    en: 'The head of the whole, who answers for all together; letters and lists of duties are not used yet',
  },
  responsibilityRows: { zh: '看分工', en: 'See the division of work' },

  back: {
    zh: '近一年的发现回到风险：{n} 个岗位据此重看，{moved} 个调整了等级',
    en: 'What the year found went back to risk: {n|post|posts} looked at again, {moved} regraded',
  },
  backFormula: {
    zh: '信号 {signals} 个岗位、发现的问题 {findings} 个、依据变了 {changes} 个，合起来 {n} 个',
    en: 'Signals {signals}, findings {findings}, changed grounds {changes}: {n|post|posts} together',
  },
  backCounted: {
    zh: '{since}以来：信号打开的复评，查实问题后的重新评级，职权、流程或制度变了后看过的风险点；一个岗位只数一次',
    en: 'Since {since}: reviews that signals opened, gradings after a confirmed finding, risk points looked at after a power, a process or a norm changed; a post counts once',
  },
  backLeftOut: {
    zh: '到期的例行复评，还没有人去看的',
    en: 'Reviews that were merely due, and what nobody has looked at yet',
  },
  backRows: { zh: '看复评', en: 'See the reviews' },

  riskCaption: { zh: '风险点·{posts} 个岗位', en: 'risk points at {posts|post|posts}' },
  riskDue: { zh: '{n} 个岗位待复评', en: 'Posts to review: {n}' },
  riskNone: { zh: '没有待复评的岗位', en: 'No post to review' },
  riskFormula: {
    zh: '{posts} 个岗位，共 {points} 个风险点',
    en: '{posts|post|posts} with {points|risk point|risk points}',
  },
  riskCounted: {
    zh: '你范围内在用岗位的、已确认的风险点；高风险岗位 {high} 个',
    en: 'Confirmed risk points of the open posts in your reach; {high|post has|posts have} a high grade',
  },
  riskLeftOut: { zh: '等待确认的提议，已关闭的点', en: 'Proposals that wait for confirmation, closed points' },
  riskRows: { zh: '看岗位', en: 'See the posts' },

  planUnit: { zh: '/ {ceiling} 分', en: '/ {ceiling} min' },
  planCaption: { zh: '本月人均计划 / 上限', en: 'planned per person / ceiling' },
  planBelow: { zh: '没有人超过上限', en: 'Nobody above the ceiling' },
  planOver: { zh: '{n} 人超过各自的上限', en: 'Above their ceiling: {n}' },
  planFew: { zh: '不足 20 人，不算平均', en: 'fewer than 20 people: no average' },
  planFormula: {
    zh: '{people} 人，人均 {minutes} 分钟',
    en: '{people|person|people}, {minutes|minute|minutes} each on average',
  },
  planCounted: {
    zh: '本月到期的任务的计划分钟，所有发起方合在一起；不是实测用时',
    en: 'Planned minutes of what is due this month, all senders together; nobody’s time is measured',
  },
  planLeftOut: {
    zh: '不足 20 人的一类。上限有四档，这里比最低的一档 {ceiling} 分钟',
    en: 'Classes of fewer than 20 people. Of the four ceilings the lowest, {ceiling|minute|minutes}, is shown',
  },
  planSampled: {
    zh: '人很多，按抽取的一部分推算。不足 20 人的一类不计；上限比最低的一档 {ceiling} 分钟',
    en: 'There are very many people: worked out from a part drawn by chance. Classes under 20 are left out; the ceiling is the lowest, {ceiling|minute|minutes}',
  },
  planRows: { zh: '看负担', en: 'See the burden' },

  learnUnit: { zh: '/ {due}', en: '/ {due}' },
  learnCaption: { zh: '本周到期已完成', en: 'done of those due this week' },
  learnLeft: { zh: '还剩 {left} 人·周日前', en: '{left} left, by Sunday' },
  learnDone: { zh: '都完成了', en: 'All done' },
  learnNone: { zh: '本周没有到期的学习', en: 'Nothing is due this week' },
  learnFew: { zh: '到期的不足 5 人，不显示人数', en: 'Fewer than 5 people have something due: not counted here' },
  learnCounted: {
    zh: '{from}至{to}到期的学习，按人计；一个人的都做完才算',
    en: 'What is due from {from} to {to}, by person; done when all of it is done',
  },
  learnDrawn: {
    zh: '人很多，按人随机抽取，由其中本周到期的 {people} 人推算；做完的比例 95% 在 {low} 到 {high} 之间',
    en: 'There are very many people: worked out from those of a part drawn by chance who have something due, {people}; the share done lies between {low} and {high} (95 %)',
  },
  learnLeftOut: { zh: '到期那天不在岗的 {away} 人', en: 'People away on the last day: {away}' },
  learnRows: { zh: '看计划', en: 'See the plans' },

  supervisionCaption: { zh: '信号待人判断', en: 'signals to judge' },
  supervisionDue: { zh: '{n} 个今天到期', en: 'Due today: {n}' },
  supervisionOpen: { zh: '还没到期', en: 'None is due yet' },
  supervisionNone: { zh: '都在预期内', en: 'All as expected' },
  supervisionFormula: { zh: '待判断 {open} 个，其中到期 {due} 个', en: '{open} to judge, {due} of them due' },
  supervisionCounted: {
    zh: '你范围内各单位、各主题每月的数，偏离预期的；一个单位一个主题只提一次',
    en: 'Monthly counts of the units and topics in your reach that left what was expected; each is asked about once',
  },
  supervisionLeftOut: {
    zh: '关闭未满 60 天的、已回应未满半年的；少于 3 起的反映',
    en: 'Those closed within 60 days or answered within half a year; fewer than three petitions',
  },
  supervisionRows: { zh: '看信号', en: 'See the signals' },

  evidenceCaption: { zh: '条存证', en: 'entries' },
  evidenceWhole: { zh: '{time} 校验一致', en: 'Checked {time}: consistent' },
  evidenceEmpty: { zh: '还没有检查点', en: 'No checkpoint yet' },
  evidenceBroken: { zh: '对不上，已停止编号', en: 'Does not match; numbering has stopped' },
  evidenceFormula: { zh: '已编号 {entries} 条', en: '{entries|numbered entry|numbered entries}' },
  evidenceCounted: {
    zh: '每办一件事一条；打开这一页时，重新算了最近检查点的根',
    en: 'One entry for each thing done; the root of the newest checkpoint was computed again when this page opened',
  },
  evidenceLeftOut: { zh: '还在等编号的 {pending} 条', en: 'Entries that wait for a number: {pending}' },
  evidenceRows: { zh: '看存证链', en: 'See the ledger' },
} satisfies Record<string, Pair>
