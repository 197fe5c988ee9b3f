import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { SetMixTarget } from '../contract/mix.ts'

export const mixText = {
  title: { zh: '各类岗位学了什么', en: 'What each post family was taught' },
  aside: { zh: '过去十二个月，按计划分钟', en: 'Twelve months, by planned minutes' },
  guide: { zh: '参考配比', en: 'The guide' },
  guideWhy: {
    zh: '岗位为重点，纪律为核心，警示为特色。比例是参考，不是指标。',
    en: 'Post education is the focus, discipline the core, warning the feature. A guide, not a target.',
  },
  target: { zh: '{unit}自己的配比', en: 'The mix of {unit}' },
  targetWhy: { zh: '{day}定：{reason}', en: 'Set {day}: {reason}' },
  unit: { zh: '看哪个单位', en: 'Which unit' },
  allUnits: { zh: '我这里全部', en: 'All of mine' },
  choose: { zh: '定自己的配比', en: 'Choose a mix' },
  chooseTitle: { zh: '{unit}的配比', en: 'The mix of {unit}' },
  chooseWhy: {
    zh: '五类加起来 100；岗位、纪律、警示每类至少 5。下面的单位没有自己定的，跟着它。',
    en: 'Five kinds, 100 together; post, discipline and warning five at least. Units below that choose none follow it.',
  },
  sum: { zh: '现在一共 {sum}', en: '{sum} together now' },
  reason: { zh: '为什么这样定', en: 'Why' },
  save: { zh: '就这样定', en: 'Set it' },
  cancel: { zh: '取消', en: 'Cancel' },
  saved: { zh: '定好了', en: 'Set' },
  people: { zh: '{n} 人，人均 {minutes} 分钟', en: '{n|person|people}, {minutes|minute|minutes} each' },
  share: { zh: '{kind} {share}%', en: '{kind} {share}%' },
  label: { zh: '{name}：{parts}', en: '{name}: {parts}' },
  short: { zh: '{kind}类不到参考的一半', en: '{kind}: less than half of the guide' },
  shortOfTarget: { zh: '{kind}类不到自己定的一半', en: '{kind}: less than half of the chosen mix' },
  gap: { zh: '{months} 个月没有{kind}类', en: 'No {kind} item for {months|month|months}' },
  never: { zh: '十二个月里没有{kind}类', en: 'No {kind} item in twelve months' },
  how: {
    zh: '算法：{from}以后、{to}以前开始的安排，按今天任职的人加总计划分钟，一项内容只归一类。做没做完不影响配比。',
    en: 'How it is counted: what was given after {from} and up to {to}, in planned minutes, to those who hold the posts today. An item has one kind. Done or not does not matter here.',
  },
  small: {
    zh: '还有 {n} 类岗位不满 20 人，不显示配比。',
    en: 'With fewer than 20 people, and therefore not shown: {n|family|families}.',
  },
  sampled: { zh: '人数很多，只加总了其中一部分人。', en: 'Of very many people a part is added up.' },
} satisfies Record<string, Pair>

export const mixRefusals: Record<RefusalOf<typeof SetMixTarget>, Pair> = {
  'unit-not-found': { zh: '没有这个单位，或者不在你的范围里', en: 'There is no such unit, or it is beyond your reach' },
  'not-hundred': { zh: '五类加起来要正好 100', en: 'The five kinds must be 100 together' },
  'kind-left-out': { zh: '岗位、纪律、警示每类至少 5', en: 'Post, discipline and warning need five at least' },
}
