import type { Pair } from '#kernel/text.ts'
import type { CountField } from '../rules/count-row.ts'

const countFieldNames: Readonly<Record<CountField, Pair>> = {
  unit: { zh: '单位', en: 'Unit' },
  topic: { zh: '问题类别', en: 'Problem' },
  month: { zh: '月份', en: 'Month' },
  source: { zh: '来源', en: 'Source' },
  count: { zh: '件数', en: 'Count' },
  severity: { zh: '程度', en: 'Severity' },
  state: { zh: '状态', en: 'Status' },
  node: { zh: '环节', en: 'Step' },
  cluster: { zh: '同一件事', en: 'Same event' },
}

export const countsWords = {
  lead: {
    zh: '一行一个数：单位、问题类别、月份、来源、件数。没有姓名栏，备注栏也不读。',
    en: 'One number per row: unit, problem, month, source, count. There is no column for names, and remarks are not read.',
  },
  keyField: 'unit',
  fields: countFieldNames,
  requiredFields: ['unit', 'topic', 'month', 'source', 'count'],
  compared: { zh: '和已经记的数比，会变什么', en: 'What would change, compared with what was entered' },
  kinds: ['created', 'changed'],
  counts: {
    created: { zh: '新记', en: 'New' },
    changed: { zh: '更正', en: 'Corrected' },
    ended: { zh: '结束', en: 'Ended' },
    unchanged: { zh: '没变', en: 'Unchanged' },
    doubtful: { zh: '要看一眼', en: 'Need a look' },
  },
  tabs: {
    created: { zh: '新记', en: 'New' },
    changed: { zh: '更正', en: 'Corrected' },
    ended: { zh: '结束', en: 'Ended' },
  },
  listed: {
    created: { zh: '新记的 {n} 个数', en: '{n} new counts' },
    changed: { zh: '更正的 {n} 个数', en: '{n} corrected counts' },
    ended: { zh: '结束的 {n} 个数', en: '{n} ended counts' },
  },
  follows: {
    counted: { zh: '记入当月', en: 'Counted in its month' },
    corrects: { zh: '后来的数代替原来的，原来的留着', en: 'The later number counts; the earlier one is kept' },
  },
  values: {},
  doubts: {
    'unit.twice': {
      zh: '两行是同一单位、类别、月份、来源；是两件事就在“同一件事”栏写不同的记号',
      en: 'Two rows have one unit, problem, month and source; if they are two events, give each a mark of its own',
    },
    'unit.unknown': { zh: '没有这个单位，或者不在你的范围里', en: 'There is no such unit, or it is beyond your reach' },
    'topic.unknown': {
      zh: '没有这个问题类别；选一个相近的',
      en: 'There is no such kind of problem; choose the nearest',
    },
    'month.no-month': { zh: '看不出月份，写成 2026-12', en: 'No month can be read; write 2026-12' },
    'month.far-month': {
      zh: '还没到的月份，或早于十年',
      en: 'A month that has not come yet, or more than ten years ago',
    },
    'source.unclear': {
      zh: '写反映、巡查、自查、审计或党风政风监督',
      en: 'Write petition, inspection, self-check, audit or conduct',
    },
    'source.effort-first': {
      zh: '巡查发现的，先到“巡查”里记查了多少',
      en: 'Found at an inspection: first say under Inspections how much was looked at',
    },
    'count.no-number': { zh: '件数写整数', en: 'Write a whole number' },
    'severity.off-scale': { zh: '写 1–5 的整数', en: 'Write a whole number from 1 to 5' },
    'state.unclear': { zh: '写线索、属实或不属实', en: 'Write clue, verified or refuted' },
    'node.unclear': { zh: '选一个环节，或空着', en: 'Choose a step, or leave it empty' },
    missing: { zh: '空着，补上', en: 'Empty; fill it in' },
  },
  full: null,
  write: { zh: '记入 {n} 个数', en: 'Enter {n} counts' },
  writeSome: { zh: '记入 {n} 个，其余稍后补', en: 'Enter {n}, the others later' },
  written: { zh: '记好了：新记 {created} 个，更正 {changed} 个', en: 'Entered: {created} new, {changed} corrected' },
  undone: { zh: '撤回了', en: 'Taken back' },
  rest: [
    {
      zh: '留在修正清单里 35 天，改一行导一行，不用重传',
      en: 'They stay here for 35 days; mend and import them one by one, without uploading again',
    },
    {
      zh: '没对上的列不读、不存；原文件解析完就删',
      en: 'Columns that are not used are neither read nor kept; the file is deleted once it is read',
    },
  ],
  after: [
    { zh: '存证一笔：谁、哪天、哪个文件，新记、更正各多少', en: 'One record: who, which day, which file, how many' },
  ],
} as const
