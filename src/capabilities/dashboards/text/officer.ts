import type { Pair } from '#kernel/text.ts'
import type { TaskKind } from '../rules/task.ts'

export const officerText = {
  due: {
    zh: '今天 {n} 件事到期，合计约 {minutes} 分钟。',
    en: 'Due today: {n}, about {minutes|minute|minutes} in all.',
  },
  nothingDue: { zh: '今天没有到期的事。', en: 'Nothing is due today.' },
  loop: { zh: '闭环现状', en: 'How the loop stands' },
  hangsTrue: { zh: '垂直：在预期内', en: 'Hangs true: as expected' },
  leans: { zh: '偏斜：请看一眼', en: 'Leans: please look' },
  number: { zh: '数字', en: 'Number' },
  opens: { zh: '点开可看怎么算的', en: 'opens to show how it came about' },
  needsYou: { zh: '今天需要你', en: 'Needs you today' },
  all: { zh: '{n} 件·全部做完约 {minutes} 分钟', en: '{n} in all, about {minutes|minute|minutes}' },
  about: { zh: '约 {minutes} 分钟', en: 'about {minutes} min' },
  eachFormula: { zh: '{n} × {each} = {minutes} 分钟', en: '{n} × {each} = {minutes|minute|minutes}' },
  mostFormula: {
    zh: '{n} × {each}，最多按 {minutes} 分钟算',
    en: '{n} × {each}, counted as {minutes|minute|minutes} at most',
  },
  sumFormula: { zh: '{parts} = {minutes} 分钟', en: '{parts} = {minutes|minute|minutes}' },
  minutesCounted: {
    zh: '每件试做得出的计划分钟；不测任何人的用时',
    en: 'Planned minutes of each, from trying it out; nobody’s time is measured',
  },
  taskLeft: { zh: '还不归你、已经做完的', en: 'What is not yours yet, and what is done' },
  dueLeft: { zh: '最后一天还没到的', en: 'What still has days' },
  nothing: { zh: '今天没有需要你的事', en: 'Nothing needs you today' },
  nothingWhy: {
    zh: '看过了信号、待发布的计划、待复评的岗位、岗位缺口、对数的疑问、要验证和回头看的整改、抽到的措施。',
    en: 'Looked at: signals, plans to publish, posts to review, gaps at posts, doubts about numbers, changes to verify or look at again, drawn controls.',
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

export const signalCardText = {
  title: { zh: '待判断的信号', en: 'Signals to judge' },
  note: { zh: '信号是问题，不是结论', en: 'A signal is a question, not a verdict' },
  month: { zh: '第 {n} 月', en: 'month {n}' },
  first: { zh: '首次', en: 'first time' },
  units: { zh: '{n} 个单位', en: '{n|unit|units}' },
  series: { zh: '{topic}近 12 个月，最近一个月 {last} 起', en: '{topic}, last twelve months; {last} in the newest' },
  walked: { zh: '一次走完的闭环', en: 'A loop gone round' },
  others: { zh: '看另外 {n} 次', en: 'See {n|other|others}' },
  fold: { zh: '收起', en: 'Fold' },
  at: { zh: '{month}·{stage}', en: '{month} · {stage}' },
  judgedAt: { zh: '{month}·信号', en: '{month} · Signal' },
  todayAt: { zh: '复查·{stage}', en: 'Re-check · {stage}' },
  counted: { zh: '{topic}偏离平常：{units}', en: '{topic} left its usual measure: {units}' },
  judged: { zh: '判为{verdict}，定了回应', en: 'Judged {verdict}; answered' },
  review: { zh: '“{posts}”复评', en: '{posts}: reviewed' },
  lesson: {
    zh: '微课《{title}》，{posts} 个岗位 {people} 人',
    en: '{title}: {posts|post|posts}, {people|person|people}',
  },
  effect: {
    zh: '{word}：后两个月 {after} 起（此前两个月 {before} 起）',
    en: '{word}: {after} since (before: {before})',
  },
  seen: { zh: '见效', en: 'Effect seen' },
  'not-seen': { zh: '没见效', en: 'No effect seen' },
  unclear: { zh: '说不准', en: 'Unclear' },
  INCIPIENT: { zh: '苗头性', en: 'incipient' },
  TREND: { zh: '倾向性', en: 'growing' },
  WIDESPREAD: { zh: '普遍性', en: 'widespread' },
  'CODING-CHANGE': { zh: '口径变了', en: 'counting changed' },
} satisfies Record<string, Pair>

/** What waits to be verified, looked at again or checked; a leader is told in the same words. */
export const dutyText = {
  'take-hazard': {
    title: { zh: '接一个隐患：{names}', en: 'Take up a weak point: {names}' },
    why: { zh: '落到一个岗位，先说好临时怎么防', en: 'Put it to a post, and say what holds meanwhile' },
    button: { zh: '去接', en: 'Take it up' },
  },
  'verify-finding': {
    title: { zh: '验证整改：{names}', en: 'Verify the change: {names}' },
    why: {
      zh: '说是改好了；要别的岗位的人去看有没有用',
      en: 'It is said to be done; somebody of another post looks whether it works',
    },
    button: { zh: '去验证', en: 'Verify' },
  },
  'verify-hazard': {
    title: { zh: '验证隐患整改：{names}', en: 'Verify the weak point: {names}' },
    why: {
      zh: '控制改好了；要没参与的人去看有没有用',
      en: 'The control was changed; somebody who had no part looks whether it works',
    },
    button: { zh: '去验证', en: 'Verify' },
  },
  'recheck-finding': {
    title: { zh: '回头看：{names}', en: 'Look again: {names}' },
    why: { zh: '改了三到六个月，看还管不管用', en: 'Three to six months after the change: does it still hold?' },
    button: { zh: '回头看', en: 'Look again' },
  },
  'recheck-hazard': {
    title: { zh: '回头看隐患：{names}', en: 'Look again at the weak point: {names}' },
    why: { zh: '改了三到六个月，看还管不管用', en: 'Three to six months after the change: does it still hold?' },
    button: { zh: '回头看', en: 'Look again' },
  },
  'draw-controls': {
    title: { zh: '抽取 {n} 项措施：{names}', en: 'Draw {n|control|controls}: {names}' },
    why: {
      zh: '名单已公布；抽哪几项由存证链定，公布后 7 天内抽',
      en: 'The list is announced; the ledger picks, within seven days',
    },
    button: { zh: '去抽取', en: 'Draw' },
  },
  'check-controls': {
    title: { zh: '抽到的措施还有 {n} 项没查：{names}', en: '{n|drawn control|drawn controls} left to check: {names}' },
    why: {
      zh: '抽中 30 天内查完，由不执行它的岗位来查',
      en: 'Within 30 days of the draw, by a post that does not carry it out',
    },
    button: { zh: '去查', en: 'Check' },
  },
} satisfies Record<string, { readonly title: Pair; readonly why: Pair; readonly button: Pair }>

export const taskText: Record<TaskKind, { readonly title: Pair; readonly why: Pair; readonly button: Pair }> = {
  'judge-signals': {
    title: { zh: '判断 {n} 个信号', en: 'Judge {n|signal|signals}' },
    why: {
      zh: '{names}：偏离了平常，先想平常的原因',
      en: '{names}: outside the usual range; think of ordinary reasons first',
    },
    button: { zh: '看信号', en: 'See the signals' },
  },
  'accept-effects': {
    title: { zh: '看 {n} 个复查结果', en: 'Look at {n|re-check|re-checks}' },
    why: { zh: '{names}：前后两个月的数已经齐了', en: '{names}: the months before and after are in' },
    button: { zh: '去看', en: 'Look' },
  },
  'publish-programme': {
    title: { zh: '第二人看一遍：{names}', en: 'Second look: {names}' },
    why: {
      zh: '同事已送审。你发布后，名单上的人会在“今日”看到。',
      en: 'A colleague sent it for review. Once you publish it, its people find it under Today.',
    },
    button: { zh: '去看', en: 'Look' },
  },
  'confirm-ceilings': {
    title: { zh: '第二人确认 {n} 个负担上限', en: 'Second look at {n|ceiling|ceilings}' },
    why: {
      zh: '同事提出改上限，要由你确认或不同意；48 小时后作废',
      en: 'A colleague proposed another ceiling; it lapses after 48 hours unless you confirm it',
    },
    button: { zh: '去看', en: 'Look' },
  },
  'review-posts': {
    title: { zh: '复评 {n} 个岗位的风险等级', en: 'Review the grade of {n|post|posts}' },
    why: {
      zh: '{names}：评定到期，或之后有新发现',
      en: '{names}: the grade has expired, or something was found since',
    },
    button: { zh: '开始复评', en: 'Start the review' },
  },
  'recheck-points': {
    title: { zh: '再看 {n} 个风险点', en: 'Look at {n|risk point|risk points} again' },
    why: {
      zh: '{names}：职权、流程或依据变了，靠着它们的风险点对不对',
      en: '{names}: a power, a process or a rule changed; are the points that rest on it still right?',
    },
    button: { zh: '去看', en: 'Look' },
  },
  'confirm-points': {
    title: { zh: '看 {n} 个提出的风险点', en: 'Look at {n|proposed risk point|proposed risk points}' },
    why: { zh: '{names}：下一步归你', en: '{names}: the next step is yours' },
    button: { zh: '去看', en: 'Look' },
  },
  'confirm-grades': {
    title: { zh: '确认 {n} 个岗位的等级', en: 'Confirm the grade of {n|post|posts}' },
    why: { zh: '{names}：等级由你确认后才算', en: '{names}: the grade counts once you confirm it' },
    button: { zh: '去看', en: 'Look' },
  },
  'confirm-powers': {
    title: { zh: '看 {n} 项职权的改动', en: 'Look at {n|proposed power|proposed powers}' },
    why: { zh: '{names}：下一步归你', en: '{names}: the next step is yours' },
    button: { zh: '去看', en: 'Look' },
  },
  'confirm-processes': {
    title: { zh: '看 {n} 张流程图的改动', en: 'Look at {n|proposed process map|proposed process maps}' },
    why: { zh: '{names}：下一步归你', en: '{names}: the next step is yours' },
    button: { zh: '去看', en: 'Look' },
  },
  'affirm-standing': {
    title: {
      zh: '核对 {n} 份职权清单或流程图',
      en: 'Affirm {n|power list or process map|power lists and process maps}',
    },
    why: { zh: '{names}：一年一次，看还对不对', en: '{names}: once a year, check that it is still right' },
    button: { zh: '去核对', en: 'Check' },
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
  'approve-cases': {
    title: { zh: '核准 {n} 个案例', en: 'Approve {n|case|cases}' },
    why: { zh: '核准以前，大家读不到', en: 'Until then nobody else reads them' },
    button: { zh: '去读', en: 'Read them' },
  },
  ...dutyText,
}
