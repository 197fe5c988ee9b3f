import type { Pair } from '#kernel/text.ts'
import type { EdgeField } from '../rules/edge-row.ts'

const fieldNames: Readonly<Record<EdgeField, Pair>> = {
  staffNo: { zh: '工号', en: 'Staff number' },
  name: { zh: '姓名', en: 'Name' },
  kind: { zh: '类型', en: 'Kind' },
  unit: { zh: '单位', en: 'Unit' },
  post: { zh: '岗位', en: 'Post' },
  about: { zh: '分管工作', en: 'Function' },
  fromOn: { zh: '从', en: 'From' },
  toOn: { zh: '到', en: 'Until' },
}

export const edgesWords = {
  lead: {
    zh: '一行一项：工号、单位，类型写直接、分管或责任区；岗位、分管工作、起止日期有就写。',
    en: 'One row each: staff number and unit; kind is direct, portfolio or area; post, function and days if there are any.',
  },
  keyField: 'unit',
  fields: fieldNames,
  requiredFields: ['staffNo', 'unit'],
  compared: { zh: '和现在的分工比，会变什么', en: 'What would change, compared with the division of work now' },
  kinds: ['created', 'changed'],
  counts: {
    created: { zh: '新起', en: 'Begin' },
    changed: { zh: '换人或结束', en: 'Change hands or end' },
    ended: { zh: '结束', en: 'Ended' },
    unchanged: { zh: '没变', en: 'Unchanged' },
    doubtful: { zh: '要看一眼', en: 'Need a look' },
  },
  tabs: {
    created: { zh: '新起', en: 'Begin' },
    changed: { zh: '换人或结束', en: 'Change or end' },
    ended: { zh: '结束', en: 'Ended' },
  },
  listed: {
    created: { zh: '新起的 {n} 项', en: '{n|that begins|that begin}' },
    changed: { zh: '换人或结束的 {n} 项', en: '{n|that changes hands or ends|that change hands or end}' },
    ended: { zh: '结束的 {n} 项', en: '{n|that ended|that ended}' },
  },
  follows: {
    direct: { zh: '起为直接负责人', en: 'Becomes the direct head' },
    portfolio: { zh: '起为分管领导', en: 'Leads this portfolio' },
    area: { zh: '起为责任区联系领导', en: 'Looks after this area' },
    replaced: { zh: '前一位那天结束，这一位那天起', en: 'The one before ends on that day, this one begins' },
    ends: { zh: '到那天止，历史还在', en: 'Ends on that day; its history stays' },
  },
  values: {},
  doubts: {
    'unit.twice': {
      zh: '两行是同一项；直接负责人同一时间只有一位',
      en: 'Two rows say the same; there is one direct head at a time',
    },
    'staffNo.not-in-roster': { zh: '名册里没有这个工号', en: 'This staff number is not on the roster' },
    'name.other-name': { zh: '工号是另一位的', en: 'The staff number is somebody else’s' },
    'unit.unknown': {
      zh: '没有这个单位名称；可能是简称',
      en: 'There is no unit of this name; it may be short for another',
    },
    'unit.several': {
      zh: '有几个单位叫这个名；写上上级单位',
      en: 'Several units bear this name; write the unit above too',
    },
    'unit.missing': { zh: '没有单位，选一个', en: 'No unit; choose one' },
    'post.own-post': {
      zh: '是他自己的岗位，不能自己对自己负责',
      en: 'The leader’s own post; nobody answers for himself or herself',
    },
    'kind.unclear': { zh: '写直接、分管或责任区', en: 'Write direct, portfolio or area' },
    'toOn.before-start': { zh: '结束日要在开始日之后', en: 'It must end after the day on which it begins' },
    'about.too-long': { zh: '太长，60 字以内', en: 'Too long; 60 characters at most' },
  },
  full: null,
  write: { zh: '导入 {n} 项', en: 'Import {n|responsibility|responsibilities}' },
  writeSome: { zh: '导入 {n} 项，其余稍后补', en: 'Import {n}, the others later' },
  written: {
    zh: '写入好了：新起 {created} 项，换人或结束 {changed} 项',
    en: 'Written: {created} began, {changed} changed hands or ended',
  },
  undone: { zh: '撤回了，分工和导入前一样', en: 'Taken back; the division of work is as it was before' },
  rest: [
    {
      zh: '留在修正清单里 35 天，改一行导一行，不用重传',
      en: 'They stay here for 35 days; mend and import them one by one, without uploading again',
    },
    { zh: '表里没有的照旧，不会结束', en: 'Whatever is not in the list runs on' },
  ],
  after: [
    {
      zh: '存证一笔：谁、哪天、哪个文件，起了、结束了哪些',
      en: 'One record: who, which day, which file, what began and what ended',
    },
  ],
} as const
