import type { Pair } from '#kernel/text.ts'
import type { TaskKind } from '../rules/task.ts'

export const officerText = {
  due: {
    zh: '今天 {n} 件事到期，合计约 {minutes} 分钟。',
    en: 'Due today: {n}, about {minutes|minute|minutes} in all.',
  },
  lead: { zh: '{day}{due}', en: '{day} {due}' },
  nothingDue: { zh: '今天没有到期的事。', en: 'Nothing is due today.' },
  loop: { zh: '闭环现状', en: 'How the loop stands' },
  hangsTrue: { zh: '垂直：在预期内', en: 'Hangs true: as expected' },
  leans: { zh: '偏斜：请看一眼', en: 'Leans: please look' },
  number: { zh: '数字', en: 'Number' },
  opens: { zh: '点开可看怎么算的', en: 'opens to show how it came about' },
  needsYou: { zh: '今天需要你', en: 'Needs you today' },
  all: { zh: '{n} 件·全部做完约 {minutes} 分钟', en: '{n} in all, about {minutes|minute|minutes}' },
  about: { zh: '约 {minutes} 分钟', en: 'about {minutes} min' },
  nothing: { zh: '今天没有需要你的事', en: 'Nothing needs you today' },
  nothingWhy: {
    zh: '看过了待发布的计划、待复评的岗位、岗位缺口和对数的疑问。',
    en: 'Looked at: plans to publish, posts to review, gaps at posts, doubts about numbers.',
  },
  rhythm: { zh: '节前节奏', en: 'The weeks ahead' },
  ahead: { zh: '未来 31 天', en: 'Next 31 days' },
  rhythmLabel: {
    zh: '未来 31 天。节点：{days}。计划：{spans}。',
    en: 'Next 31 days. Key dates: {days}. Plans: {spans}.',
  },
  none: { zh: '没有', en: 'none' },
  dayItem: { zh: '{name} {day}', en: '{name} on {day}' },
  spanItem: { zh: '{name}，{from}至{to}', en: '{name} from {from} to {to}' },
  between: { zh: '、', en: ', ' },
  tableEnds: {
    zh: '节日表只到 2050 年，后面的节日这里没有。',
    en: 'The table of festivals ends with 2050; later ones are not shown.',
  },
} satisfies Record<string, Pair>

export const taskText: Record<TaskKind, { readonly title: Pair; readonly why: Pair; readonly button: Pair }> = {
  'publish-programme': {
    title: { zh: '第二人看一遍：{names}', en: 'Second look: {names}' },
    why: {
      zh: '同事已送审。你发布后，名单上的人会在“今日”看到。',
      en: 'A colleague sent it for review. Once you publish it, its people find it under Today.',
    },
    button: { zh: '去看', en: 'Look at it' },
  },
  'review-posts': {
    title: { zh: '复评 {n} 个岗位的风险等级', en: 'Review the grade of {n|post|posts}' },
    why: {
      zh: '{names}：评定到期，或之后有新发现',
      en: '{names}: the grading has run out, or something was found since',
    },
    button: { zh: '开始复评', en: 'Start the review' },
  },
  'close-gaps': {
    title: { zh: '补 {n} 个岗位的缺口', en: 'Close the gaps at {n|post|posts}' },
    why: {
      zh: '有的风险点还缺课程，或缺查过有效的措施',
      en: 'Some risk points lack a lesson, or a control that was checked and works',
    },
    button: { zh: '看缺口', en: 'See the gaps' },
  },
  'answer-doubts': {
    title: { zh: '答复 {n} 条对数的疑问', en: 'Answer {n|doubt|doubts} about numbers' },
    why: { zh: '提的人看得到答复，你看不到是谁提的', en: 'Whoever asked sees the answer; you do not see who asked' },
    button: { zh: '去答复', en: 'Answer' },
  },
}
