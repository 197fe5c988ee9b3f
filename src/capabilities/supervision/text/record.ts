import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { CorrectCount, FinishInspection, RecordCounts, StateInspection } from '../contract/counts.ts'
import { commentRefusals } from './words.ts'

export const recordText = {
  lead: {
    zh: '每月两分钟：从自己的台账抄数，只记数，不记人。原件留在原来的地方。',
    en: 'Two minutes a month: copy the numbers from your own files. Numbers only, nobody’s name; the files stay where they are.',
  },
  form: { zh: '这个月的数', en: 'The numbers of a month' },
  month: { zh: '受理月份', en: 'Month received' },
  source: { zh: '来源', en: 'Source' },
  unit: { zh: '单位', en: 'Unit' },
  topic: { zh: '问题类别', en: 'Problem' },
  count: { zh: '件数', en: 'Count' },
  severity: { zh: '程度', en: 'Severity' },
  state: { zh: '状态', en: 'Status' },
  node: { zh: '环节', en: 'Step' },
  postFamily: { zh: '岗位业务', en: 'Business of the posts' },
  noNode: { zh: '不写', en: 'None' },
  cluster: { zh: '同一件事的记号', en: 'Mark of the same event' },
  clusterHint: {
    zh: '几份反映说同一件事，写同一个记号，只算一件',
    en: 'Reports of one event get one mark and count once',
  },
  comment: { zh: '一句说明', en: 'A remark' },
  commentHint: { zh: '写环节，不写人名、电话、证件号', en: 'About the step; no names, telephone or card numbers' },
  optional: { zh: '可不填', en: 'optional' },
  more: { zh: '更多', en: 'More' },
  addLine: { zh: '加一行', en: 'Add a line' },
  removeLine: { zh: '去掉第 {n} 行', en: 'Remove line {n}' },
  line: { zh: '第 {n} 行', en: 'Line {n}' },
  send: { zh: '记入 {n} 个数', en: 'Enter {n|count|counts}' },
  done: { zh: '记好了 {kept} 个数', en: '{kept|count|counts} entered' },
  doneLate: {
    zh: '记好了 {kept} 个数，其中 {late} 个标为补记',
    en: '{kept|count|counts} entered, {late} of them marked late',
  },
  doneSignals: {
    zh: '记好了 {kept} 个数；有 {signals} 个新信号待判断',
    en: '{kept|count|counts} entered; {signals|new signal|new signals} to judge',
  },
  toSignals: { zh: '看信号', en: 'See the signals' },
  toImport: { zh: '导入表格', en: 'Import a list' },
  toInspections: { zh: '先记查了多少', en: 'Say how much was looked at' },
  nothingYet: { zh: '还没有记过数', en: 'No counts yet' },
  nothingYetWhy: {
    zh: '记满 6 个月才有预期带，满 12 个月才分苗头、倾向、普遍。可以一次导入前两年的月度表。',
    en: 'Six months make an expected band, twelve tell incipient, growing and widespread apart. Monthly lists of the last two years can be imported at once.',
  },
  entries: { zh: '最近记的', en: 'Entered last' },
  entriesNote: { zh: '写错了用更正，原来的留着', en: 'Mistakes are corrected; what was written stays' },
  entered: { zh: '记录', en: 'Entered' },
  late: { zh: '补记', en: 'late' },
  fromSystem: { zh: '{name}送来', en: 'from {name}' },
  corrected: { zh: '已更正', en: 'corrected' },
  correction: { zh: '更正', en: 'correction' },
  correct: { zh: '更正', en: 'Correct' },
  correctTitle: { zh: '更正这个数', en: 'Correct this count' },
  correctSend: { zh: '写入更正', en: 'Write the correction' },
  correctDone: { zh: '更正写好了，原来的留着', en: 'The correction is written; the earlier entry stays' },
  cancel: { zh: '取消', en: 'Cancel' },
  severities: { zh: '{n} 级', en: 'Level {n}' },
  nothingAhead: { zh: '把件数填上，才能记入', en: 'Fill in a count to enter it' },
} satisfies Record<string, Pair>

const unitNotFound: Pair = {
  zh: '这个单位不在你的范围里，或已经撤销。',
  en: 'This unit is beyond your reach or no longer exists.',
}
const topicUnknown: Pair = {
  zh: '没有这个问题类别。类别由纪检统一改，改了会留版本。',
  en: 'There is no such kind of problem. The list is changed as a whole and keeps its versions.',
}

export const recordRefusals: Record<RefusalOf<typeof RecordCounts>, Pair> = {
  'unit-not-found': unitNotFound,
  'topic-unknown': topicUnknown,
  'month-ahead': { zh: '这个月还没到。选已经开始的月份。', en: 'This month has not begun. Choose one that has.' },
  'month-too-old': { zh: '早于十年的数不收。', en: 'Counts of more than ten years ago are not taken.' },
  'effort-first': {
    zh: '巡查发现的，要先说查了多少：到“巡查”里登记这个单位、这个月的检查并写上查了几件，再来记数。查得多自然发现多，没有检查量就没法比。',
    en: 'For what an inspection found, first say how much was looked at: state and finish the inspection of this unit and month under Inspections, then enter the count. Who looks more finds more; without the effort nothing can be compared.',
  },
  'count-twice': {
    zh: '同一批里，同一个单位、类别、月份、来源、程度、状态有两个数。合成一个再送。',
    en: 'Two numbers for the same unit, problem, month, source, severity and status came together. Send one.',
  },
  ...commentRefusals,
}

export const correctRefusals: Record<RefusalOf<typeof CorrectCount>, Pair> = {
  'count-not-found': { zh: '没有找到这个数。', en: 'This count was not found.' },
  'already-corrected': {
    zh: '这个数已经更正过，请更正后来的那个。',
    en: 'It was corrected already; correct the later entry.',
  },
  ...commentRefusals,
}

export const inspectionText = {
  lead: {
    zh: '先说要查多少，再去查；查完写上查了多少，然后才记发现。查得勤和问题多，是两回事。',
    en: 'Say how much will be looked at, then look, then say how much it was; only then count what was found. More looking and more problems are two things.',
  },
  state: { zh: '登记一次检查', en: 'State an inspection' },
  planned: { zh: '计划查几件', en: 'Things to look at' },
  plannedHint: { zh: '单据、车次、凭证的份数', en: 'Papers, trips or vouchers' },
  stateSend: { zh: '登记', en: 'State it' },
  stated: { zh: '已登记，查完再写查了多少', en: 'Stated; say how much was looked at when it is done' },
  list: { zh: '检查', en: 'Inspections' },
  lookedAt: { zh: '查了', en: 'Looked at' },
  found: { zh: '发现', en: 'Found' },
  askedBy: { zh: '由信号引起', en: 'Asked for by' },
  outOfBaseline: { zh: '六个月内不进基线', en: 'six months outside the baseline' },
  finish: { zh: '查完了', en: 'Done' },
  finishTitle: { zh: '查了多少', en: 'How much was looked at' },
  finishSend: { zh: '写上 {n} 件', en: 'Write {n}' },
  finishDone: { zh: '写好了，现在可以记发现', en: 'Written; what was found can be counted now' },
  none: { zh: '还没有登记检查', en: 'No inspection yet' },
  noneWhy: {
    zh: '登记一次检查，写明单位、类别、月份和要查几件。',
    en: 'State one with its unit, problem, month and how much will be looked at.',
  },
  things: { zh: '{n} 件', en: '{n}' },
} satisfies Record<string, Pair>

export const stateRefusals: Record<RefusalOf<typeof StateInspection>, Pair> = {
  'unit-not-found': unitNotFound,
  'topic-unknown': topicUnknown,
  'month-over': {
    zh: '这个月过去了，检查要先登记再做。过去的检查不能补登记成计划。',
    en: 'This month is over. An inspection is stated before it is done; a past one cannot be stated as planned.',
  },
  'signal-not-found': { zh: '没有找到这个信号。', en: 'This signal was not found.' },
}

export const finishRefusals: Record<RefusalOf<typeof FinishInspection>, Pair> = {
  'inspection-not-found': { zh: '没有找到这次检查。', en: 'This inspection was not found.' },
  'already-done': { zh: '这次检查已经写过查了多少。', en: 'How much was looked at is written already.' },
  'not-begun': { zh: '检查的月份还没到。', en: 'The month of the inspection has not begun.' },
}
