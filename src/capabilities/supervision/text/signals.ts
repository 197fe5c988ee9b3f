import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { AcceptEffect, AnswerSignal, DismissSignal, ExplainSignal, FinishResponse } from '../contract/signals.ts'
import type { Detector } from '../rules/detection/series.ts'
import { challengeText, commentRefusals } from './words.ts'

export const signalsText = {
  lead: {
    zh: '把巡查、自查和反映的问题按主题和单位放在一起，看哪里偏离了平常。信号是向人提的问题，不自动扣分、不自动处理。',
    en: 'Inspections, self-checks and petitions side by side by topic and unit, to see where something left its usual measure. A signal is a question to a person; nothing is scored or done by itself.',
  },
  leadLeader: {
    zh: '你的单位里已经确认的信号。数字少于 3 的不分开说。',
    en: 'Confirmed signals about your units. Counts under three are not told apart.',
  },
  span: { zh: '加总几个月', en: 'Months added up' },
  span1: { zh: '近 1 月', en: 'Last month' },
  span3: { zh: '近 3 月', en: 'Last 3 months' },
  span12: { zh: '近一年', en: 'Last year' },
  allSources: { zh: '全部来源', en: 'All sources' },
  source: { zh: '来源', en: 'Source' },
  view: { zh: '怎么看', en: 'Shown as' },
  asGrid: { zh: '热力图', en: 'Grid' },
  asTable: { zh: '表格', en: 'Table' },
  grid: { zh: '主题 × 单位', en: 'Topic × unit' },
  below: { zh: '低于预期', en: 'Below' },
  above: { zh: '高于预期', en: 'Above expectation' },
  gridNote: {
    zh: '数字是{from}至{to}的问题数；颜色是与预期的距离，预期由这个单位以前的月份算出。来自反映的少于 3 起时不计入格子，避免认出反映人。',
    en: 'Numbers are problems from {from} to {to}; shades are the distance from what earlier months of the unit led to expect. Fewer than three petitions are left out of a cell, lest somebody be recognised.',
  },
  cell: { zh: '{topic}，{unit}，{count} 起，预期 {expected}', en: '{topic}, {unit}: {count}, expected {expected}' },
  cellFew: { zh: '{topic}，{unit}，少于 3 起', en: '{topic}, {unit}: fewer than 3' },
  cellWith: { zh: '{cell}，{verdict}，按回车打开', en: '{cell}, {verdict}; press Enter to open' },
  gridLabel: {
    zh: '主题和单位的问题数，{signals} 格有信号',
    en: 'Problems by topic and unit; {signals|cell carries|cells carry} a signal',
  },
  meaning: { zh: '三种信号', en: 'Three kinds of signals' },
  incipient: { zh: '一个单位，明显高于它自己的预期', en: 'One unit, clearly above its own expectation' },
  trend: { zh: '一年里持续在涨，不是一下子', en: 'Rising through a year, not all at once' },
  widespread: { zh: '同一主题，三分之一以上单位都有', en: 'One topic, in a third of the units or more' },
  open: { zh: '{n} 个待判断', en: '{n} to judge' },
  openNone: { zh: '没有待判断的信号', en: 'No signal waits' },
  openNoneWhy: {
    zh: '看过了 {units} 个单位、{topics} 个主题到{month}的数，都在预期带里。',
    en: 'Looked at {units|unit|units} and {topics|topic|topics} up to {month}: all within expectation.',
  },
  judged: { zh: '已处理 {n} 个', en: '{n} judged' },
  judgedTitle: { zh: '已处理的信号', en: 'Judged signals' },
  confirmed: { zh: '已确认的信号', en: 'Confirmed signals' },
  again: { zh: '60 天到了，再看一眼', en: 'Sixty days are over: look again' },
  openOne: { zh: '打开', en: 'Open' },
  monthOf: { zh: '第 {n} 月', en: 'Month {n}' },
  first: { zh: '首次', en: 'First time' },
  precision: {
    zh: '最近 {judged} 个判断过的信号里，{answered} 个确实要处理。',
    en: 'Of the last {judged|judged signal|judged signals}, {answered} called for an answer.',
  },
  precisionNone: { zh: '还没有判断过信号。', en: 'No signal has been judged yet.' },
  units: { zh: '{n} 个单位', en: '{n|unit|units}' },
  none: { zh: '还没有数', en: 'No counts yet' },
  noneWhy: {
    zh: '先记数：每月两分钟，或导入前两年的月度表。满 6 个月画预期带，满 12 个月开始提信号。',
    en: 'Enter counts first: two minutes a month, or import the last two years. Six months draw a band; after twelve, signals are raised.',
  },
  toRecord: { zh: '去记数', en: 'Enter counts' },
  noneLeader: { zh: '你的单位没有已确认的信号', en: 'There is no confirmed signal about your units' },
  noneConfirmed: { zh: '还没有已确认的信号', en: 'No signal has been confirmed yet' },
  noneLeaderWhy: {
    zh: '信号由纪检先判断，确认后才在这里看得到。',
    en: 'The discipline officer judges first; confirmed signals appear here.',
  },
  topicHead: { zh: '主题', en: 'Topic' },
  unitHead: { zh: '单位', en: 'Unit' },
  countHead: { zh: '问题数', en: 'Problems' },
  expectedHead: { zh: '预期', en: 'Expected' },
  signalHead: { zh: '信号', en: 'Signal' },
  verdictHead: { zh: '哪一种', en: 'Kind' },
  raisedHead: { zh: '哪天提出', en: 'Raised' },
  judgeByHead: { zh: '哪天前判断', en: 'To be judged by' },
  dismissedHead: { zh: '为什么不是', en: 'Dismissed as' },
  answersHead: { zh: '几项回应', en: 'Answers' },
  judgedHead: { zh: '判断', en: 'Judged' },
  reasonHead: { zh: '理由或回应', en: 'Reason or answer' },
  answers: { zh: '{n} 项回应', en: '{n|answer|answers}' },
} satisfies Record<string, Pair>

export const signalText = {
  notFound: { zh: '没有找到这个信号', en: 'This signal was not found' },
  notFoundWhy: { zh: '它不在你的范围里，或还没有确认。', en: 'It is beyond your reach, or not confirmed yet.' },
  toSignals: { zh: '回到信号', en: 'Back to the signals' },
  of: { zh: '{topic} × {units}', en: '{topic} × {units}' },
  judgeBy: { zh: '{day}前判断', en: 'Judge by {day}' },
  raised: { zh: '{day}提出', en: 'Raised on {day}' },
  found: {
    zh: '看的这段时间 {n} 起，预期 {expected}。',
    en: 'Found in the months looked at: {n}; expected: {expected}.',
  },
  foundOnly: { zh: '看的这段时间 {n} 起。', en: 'Found in the months looked at: {n}.' },
  series: {
    zh: '近 {months} 个月，{out} 个月在预期带外，最近一个月 {last} 起',
    en: 'Last {months|month|months}; {out} outside the expected band; {last} in the newest month',
  },
  band: { zh: '预期带 90%', en: 'expected, 90 %' },
  more: { zh: '{month}起巡查加密', en: 'more inspected from {month}' },
  seriesTitle: { zh: '每月问题数', en: 'Problems a month' },
  how: { zh: '怎么算的', en: 'How it was found' },
  ratio: {
    zh: '是预期的 {value} 倍，{level} 区间 {low}–{high}',
    en: 'found over expected: {value}, {level} interval {low}–{high}',
  },
  growth: {
    zh: '一年涨到 {value} 倍，{level} 区间 {low}–{high}',
    en: 'growth over a year: × {value}, {level} interval {low}–{high}',
  },
  share: {
    zh: '{value} 的单位都有，{level} 区间 {low}–{high}',
    en: 'share of units: {value}, {level} interval {low}–{high}',
  },
  rule: { zh: '按规则 {rule}，{method}，第 {version} 版。', en: 'By rule {rule}, {method}, version {version}.' },
  chance: {
    zh: '若什么都没变，碰巧这样的可能是 {p}。',
    en: 'If nothing had changed, the chance of this would be {p}.',
  },
  falseShare: {
    zh: '这类信号每 100 个里约有 {n} 个是虚的。',
    en: 'Of 100 signals of this kind about {n} are false.',
  },
  measured: {
    zh: '本单位最近 {judged} 个判断过的，{answered} 个确实要处理。',
    en: 'Of the last {judged} judged here, {answered} called for an answer.',
  },
  seeRows: { zh: '看数据', en: 'See the rows' },
  hideRows: { zh: '收起数据', en: 'Hide the rows' },
  rows: { zh: '逐月逐来源的数', en: 'By month and source' },
  fewPetitions: { zh: '少于 3 起，不计入', en: 'fewer than 3, left out' },
  things: { zh: '{n} 起', en: '{n}' },
  lastMonths: { zh: '近 3 个月', en: 'last 3 months' },
  ordinary: { zh: '先想想平常的原因', en: 'Think of ordinary reasons first' },
  ordinaryNote: { zh: '想到哪条勾哪条，写一句', en: 'Tick what comes to mind and say how far it goes' },
  askNote: { zh: '能解释多少', en: 'How far it explains it' },
  saveNote: { zh: '记下', en: 'Note it' },
  noted: { zh: '记下了', en: 'Noted' },
  what: { zh: '怎么处理', en: 'What to do' },
  review: { zh: '打开风险复评', en: 'Open a risk review' },
  reviewWhy: { zh: '带着数据去评这些岗位', en: 'Review these posts with the figures at hand' },
  reviewDo: { zh: '打开复评', en: 'Open the review' },
  lesson: { zh: '建议一节课', en: 'Propose a lesson' },
  lessonWhy: {
    zh: '进计划的建议单，由计划安排，占负担照算',
    en: 'Goes to the plan as a wish; its minutes count like any others',
  },
  lessonDo: { zh: '建议进计划', en: 'Propose it to the plan' },
  lessonOf: { zh: '《{title}》，{minutes} 分钟', en: '{title}, {minutes} min' },
  noLesson: { zh: '这个主题还没有课，请先备课。', en: 'There is no lesson on this topic yet.' },
  close: { zh: '说明理由后关闭', en: 'Close with a reason' },
  closeWhy: {
    zh: '理由进入存证，60 天后系统自动回看一次',
    en: 'The reason goes on the ledger; it is looked at again after 60 days',
  },
  closeDo: { zh: '关闭', en: 'Close it' },
  closeAs: { zh: '属于哪种', en: 'Which it is' },
  reason: { zh: '写一句依据', en: 'Say on what grounds' },
  reasonHint: {
    zh: '例如看过哪些派车单，至少 10 个字',
    en: 'For example which slips were looked at; ten characters or more',
  },
  other: { zh: '别的最小做法', en: 'Another small act' },
  otherWhy: {
    zh: '谈话、改规矩、测控制、立项：选够用的最小一个',
    en: 'A talk, a rule, a tested control, a project: the smallest that is enough',
  },
  otherDo: { zh: '定下来', en: 'Decide' },
  act: { zh: '做哪样', en: 'Which act' },
  unfold: { zh: '展开', en: 'Open' },
  fold: { zh: '收起', en: 'Close' },
  owner: { zh: '哪个岗位负责', en: 'Post that sees to it' },
  due: { zh: '什么时候完成', en: 'Done by' },
  dueHint: { zh: '完成后满两个月，系统自动比前后', en: 'Two whole months after that, before and after are compared' },
  posts: { zh: '给哪些岗位', en: 'Which posts' },
  note: { zh: '做什么，一句话', en: 'What is done, in a line' },
  postOf: { zh: '{post}（{unit}）', en: '{post} ({unit})' },
  meant: { zh: '想过了，仍这样做', en: 'I thought about it; do it' },
  reviewDone: { zh: '复评打开了', en: 'The review is open' },
  lessonDone: { zh: '建议已送到计划', en: 'Proposed to the plan' },
  otherDone: { zh: '定下来了', en: 'Decided' },
  closed: { zh: '已关闭，{day}再看一眼', en: 'Closed; looked at again on {day}' },
  closedAs: { zh: '已关闭：{as}', en: 'Closed: {as}' },
  lookAgain: { zh: '{day}再看一眼', en: 'Looked at again on {day}' },
  lookAgainNow: {
    zh: '60 天到了：下面是关闭之后的数，看看当时的理由还成立吗。',
    en: 'Sixty days are over: the figures since are below. Does the reason still hold?',
  },
  responses: { zh: '回应和复查', en: 'Answers and re-check' },
  responsesNone: { zh: '还没有回应', en: 'No answer yet' },
  dueOn: { zh: '{day}前', en: 'by {day}' },
  ownerIs: { zh: '{owner}负责', en: '{owner} sees to it' },
  doneOn: { zh: '{day}做完', en: 'done on {day}' },
  finish: { zh: '做完了', en: 'Done' },
  finished: { zh: '记下了', en: 'Noted' },
  planned: { zh: '{day}写进计划', en: 'taken into the plan on {day}' },
  waitsPlan: { zh: '等计划安排', en: 'waits for the plan' },
  toPlan: { zh: '去计划', en: 'To the plan' },
  toReview: { zh: '看复评', en: 'See the review' },
  toProject: { zh: '看效能监察项目', en: 'See the project' },
  toLesson: { zh: '看课', en: 'See the lesson' },
  recheckOn: { zh: '{day}自动复查', en: 'Re-check on {day}' },
  rate: {
    zh: '前两个月 {before} 起，后两个月 {after} 起；比值 {estimate}，{level} 区间 {low}–{high}',
    en: 'before (two months): {before}; after: {after}; ratio {estimate}, {level} interval {low}–{high}',
  },
  rateNothing: {
    zh: '前两个月 {before} 起，后两个月 {after} 起；数太少，比不出',
    en: 'before (two months): {before}; after: {after}; too few to compare',
  },
  byLookedAt: { zh: '按查的件数折算', en: 'per thing looked at' },
  accept: { zh: '收下这个结论', en: 'Take note of it' },
  accepted: { zh: '{day}收下', en: 'noted on {day}' },
  acceptDone: { zh: '记下了：{effect}', en: 'Noted: {effect}' },
  inspect: { zh: '为这个信号登记检查', en: 'State an inspection for this signal' },
  whatIsOut: {
    zh: '由信号引起的检查，六个月不进基线',
    en: 'Inspections a signal asks for stay outside the baseline for six months',
  },
  seenNote: {
    zh: '只看已确认的；少于 3 起的不分开说。有疑问请找纪检。',
    en: 'Confirmed signals only; counts under three are not told apart. Ask the discipline officer if in doubt.',
  },
} satisfies Record<string, Pair>

export const methodText: Record<Detector, Pair> = {
  predictive: { zh: '经验贝叶斯预测检验', en: 'empirical-Bayes predictive test' },
  ears: { zh: '短序列的 EARS', en: 'EARS for young series' },
  trend: { zh: '一年趋势检验', en: 'trend over a year' },
  prevalence: { zh: '波及面检验', en: 'test of prevalence' },
  'coding-change': { zh: '口径变化识别', en: 'changed way of counting' },
  farrington: { zh: 'Farrington 方法', en: 'Farrington flexible' },
}

/** What a method looks at and how often it is false, in words; the same for whoever sees a number of it. */
export const methodWhy: Record<Detector, Pair> = {
  predictive: {
    zh: '某单位某主题明显多于它自己的过去、季节和同月其他单位所预示的；有两种来源或一起核实的问题，且至少 3 起。一个月里提的，十个约有一个是虚的。',
    en: 'One unit found clearly more than its own past, the season and the other units of the month lead one to expect; two sources or one verified problem stand behind it, and three at least. Of those raised in a month about one in ten is false.',
  },
  ears: {
    zh: '不满一年的主题，只和最近七个月比。比别的方法更容易虚，当提示看。',
    en: 'A topic younger than a year is compared with its last seven months only. False more often than the others; take it as a hint.',
  },
  trend: {
    zh: '十二个月里翻倍、不是偶然、两个月前已看得出；或者一部分单位一起在长。别的主题用来判断是不是只是查得多了。说在长的，二十个约有一个没在长。',
    en: 'Doubled over twelve months beyond chance and visible two months ago already, or growing in a part of the units together. Other topics tell whether simply more was looked at. Of those called growing about one in twenty does not grow.',
  },
  prevalence: {
    zh: '九成把握有三分之一以上的单位（至少 6 个单位）超过“值得管”的线。不一定在增长。',
    en: 'With nine chances in ten a third of the units, of six at least, is above what is material. It need not grow.',
  },
  'coding-change': {
    zh: '三个月内一半单位出现新类别，另一个类别少了五分之一：是口径变了，两条都等管类别的人定。',
    en: 'A new topic in half the units within three months while another falls by a fifth: the way of counting changed, and both wait for whoever keeps the topics.',
  },
  farrington: {
    zh: '50 个单位以上，一个主题的合计和走势、往年同月比。什么都没变时，一百个月里约有一个月会这样。',
    en: 'From 50 units on, the total of a topic is compared with its trend and the same months of earlier years. If nothing changed, it would show this in about one month of a hundred.',
  },
}

const signalNotFound: Pair = { zh: '没有找到这个信号。', en: 'This signal was not found.' }
const alreadyJudged: Pair = { zh: '这个信号已经判断过了。', en: 'This signal is judged already.' }

export const explainRefusals: Record<RefusalOf<typeof ExplainSignal>, Pair> = {
  'signal-not-found': signalNotFound,
  'already-judged': alreadyJudged,
  ...commentRefusals,
}

export const dismissRefusals: Record<RefusalOf<typeof DismissSignal>, Pair> = {
  'signal-not-found': signalNotFound,
  'already-judged': alreadyJudged,
  'reason-short': {
    zh: '理由至少 10 个字：看过什么、为什么没事。',
    en: 'Ten characters or more: what was looked at, and why it is nothing.',
  },
  ...commentRefusals,
}

export const answerRefusals: Record<RefusalOf<typeof AnswerSignal>, Pair> = {
  'signal-not-found': signalNotFound,
  'already-dismissed': {
    zh: '这个信号已经关闭；60 天后会再提。',
    en: 'This signal is closed; it comes back after 60 days.',
  },
  'due-wrong': { zh: '完成日期从今天起，最长半年。', en: 'It must be done between today and half a year from now.' },
  'owner-not-found': { zh: '选一个在用的岗位来负责。', en: 'Choose a post in use that sees to it.' },
  'post-not-found': { zh: '有的岗位已经关闭，或不在范围里。', en: 'One of the posts is closed or beyond your reach.' },
  'posts-missing': { zh: '至少选一个岗位。', en: 'Choose one post at least.' },
  'lesson-not-found': { zh: '选一节现行的课。', en: 'Choose a current lesson.' },
  'too-many-posts': { zh: '一次最多复评 20 个岗位。', en: 'At most 20 posts in one review.' },
  'already-in-review': {
    zh: '有的岗位已经在复评里，先取消勾选它。',
    en: 'One of the posts is under review already; untick it first.',
  },
  ...challengeText,
  ...commentRefusals,
}

export const finishResponseRefusals: Record<RefusalOf<typeof FinishResponse>, Pair> = {
  'response-not-found': { zh: '没有找到这项回应。', en: 'This answer was not found.' },
  'already-done': { zh: '已经记过做完。', en: 'It is noted as done already.' },
}

export const acceptRefusals: Record<RefusalOf<typeof AcceptEffect>, Pair> = {
  'response-not-found': { zh: '没有找到这项回应。', en: 'This answer was not found.' },
  'not-yet': { zh: '还没到复查的日子。', en: 'The day of the re-check has not come.' },
  'already-accepted': { zh: '这个结论已经收下。', en: 'It is noted already.' },
}
