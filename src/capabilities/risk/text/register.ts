import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { AnswerRegisterChange } from '../contract/register.ts'
import type { RegisterField } from '../rules/register-row.ts'
import { nameFaultText, noSuchNorm, repealedNorm } from './deeds.ts'
import { categoryText } from './point-form.ts'
import { gradeWords } from './words.ts'

const registerFieldNames: Readonly<Record<RegisterField, Pair>> = {
  post: { zh: '岗位', en: 'Post' },
  name: { zh: '风险点', en: 'Risk point' },
  unit: { zh: '单位', en: 'Unit' },
  manifestation: { zh: '表现形式', en: 'How it shows' },
  grade: { zh: '自评等级', en: 'Own grade' },
  likelihood: { zh: '可能性', en: 'Likelihood' },
  consequence: { zh: '后果', en: 'Consequence' },
  controls: { zh: '防控措施', en: 'Controls' },
  head: { zh: '部门负责人', en: 'Department head' },
  leader: { zh: '责任领导', en: 'Responsible leader' },
  category: { zh: '风险类别', en: 'Kind of risk' },
  basis: { zh: '依据', en: 'Basis' },
}

export const registerWords = {
  lead: {
    zh: '公开的风险点清册可以直接传：岗位、风险点、表现形式、等级、措施。',
    en: 'A register as it is published can be uploaded as it is: post, risk point, how it shows, grade, controls.',
  },
  keyField: 'post',
  fields: registerFieldNames,
  requiredFields: ['post', 'name'],
  compared: { zh: '和现在的风险点比，会变什么', en: 'What would change in the risk points now' },
  kinds: ['created', 'changed', 'ended'],
  counts: {
    created: { zh: '新增，待定级', en: 'New, to be graded' },
    changed: { zh: '说法不同', en: 'Said otherwise' },
    ended: { zh: '表里没有了', en: 'No longer in the list' },
    unchanged: { zh: '一样的', en: 'The same' },
    doubtful: { zh: '要看一眼', en: 'Need a look' },
  },
  tabs: {
    created: { zh: '新增', en: 'New' },
    changed: { zh: '不同', en: 'Otherwise' },
    ended: { zh: '没有了', en: 'Left out' },
  },
  listed: {
    created: { zh: '新增的 {n} 个风险点', en: '{n|new risk point|new risk points}' },
    changed: { zh: '说法不同的 {n} 个风险点', en: '{n|risk point|risk points} said otherwise' },
    ended: { zh: '表里没有的 {n} 个风险点', en: '{n|risk point|risk points} left out of the list' },
  },
  follows: {
    asked: {
      zh: '变成提议，在“复评”页由站队或纪检监察员决定用不用',
      en: 'A proposal: the unit or the officer takes it or leaves it on the page of reviews',
    },
    'asked-to-close': {
      zh: '变成提议：还有没有这个风险点，由站队或纪检监察员决定',
      en: 'A proposal: the unit or the officer says whether this point is still there',
    },
    proposed: {
      zh: '待定级：纪检监察员定可能性和后果，确认后才算数',
      en: 'To be graded: the officer sets likelihood and consequence; it counts once confirmed',
    },
  },
  values: { ...gradeWords, ...categoryText },
  doubts: {
    'post.twice': { zh: '同一岗位有两行同名的风险点', en: 'Two rows give this post a risk point of one name' },
    'post.unknown': {
      zh: '没有这个岗位名称；可能是简称',
      en: 'There is no post of this name; it may be short for another',
    },
    'post.missing': { zh: '没有岗位，选一个', en: 'No post; choose one' },
    'name.no-deed': {
      zh: '没写做了什么。改成“动词＋对象”，例：拆分需求，绕开招标',
      en: 'It does not say what is done. Write a deed and its object, such as “splits an order to avoid a tender”',
    },
    'name.too-short': { zh: '太短，看不出做了什么', en: 'Too short to say what is done' },
    'name.too-long': {
      zh: '太长，200 字以内；细节写到表现形式',
      en: 'Too long; 200 characters at most, details belong to how it shows',
    },
    'grade.unclear': { zh: '写高、中或低', en: 'Write high, medium or low' },
    'likelihood.off-scale': { zh: '写 1–5 的整数', en: 'Write a whole number from 1 to 5' },
    'basis.not-in-library': {
      zh: '党纪法规库里没有这一条，或已经废止：写代号、代号#锚点或全名',
      en: 'The library has no such norm, or it is repealed: write its code, code#anchor or full title',
    },
    'consequence.off-scale': { zh: '写 1–5 的整数', en: 'Write a whole number from 1 to 5' },
    'controls.missing': { zh: '没有防控措施', en: 'No control' },
    'controls.only-education': {
      zh: '只有教育，教育不算控制；补一条能检查的做法',
      en: 'Only education, which is not a control; add something that can be checked',
    },
  },
  pending: { zh: '先记着，措施以后补', en: 'Keep it; controls follow later' },
  full: {
    yes: { zh: '是完整的清册', en: 'The whole register' },
    no: { zh: '只是一部分', en: 'A part of it' },
    saysYes: {
      zh: '表里提到的岗位，有 {n} 个风险点不在表里：变成“还有没有”的提议，不会自己关掉。没提到的岗位照旧。',
      en: 'Of the posts it names, {n|risk point is|risk points are} not in the list: a proposal to close, never done by itself. Posts it does not name stay as they are.',
    },
    saysNo: { zh: '不在表里的风险点照旧。', en: 'Points that are not in the list stay as they are.' },
    write: { zh: '导入，不同的变成提议', en: 'Import; what differs becomes a proposal' },
  },
  write: { zh: '导入 {n} 个风险点', en: 'Import {n|risk point|risk points}' },
  writeSome: { zh: '导入 {n} 个，其余稍后补', en: 'Import {n}, the others later' },
  written: {
    zh: '写入好了：新增 {created} 个风险点，待定级；{changed} 个说法不同、{ended} 个表里没有，等人答复',
    en: 'Written: {created|new risk point|new risk points} to be graded; {changed} said otherwise and {ended} left out wait for an answer',
  },
  undone: { zh: '撤回了，清册和导入以前一样', en: 'Taken back; the register is as it was before' },
  rest: [
    {
      zh: '留在修正清单里 35 天，改一行导一行，不用重传',
      en: 'They stay here for 35 days; mend and import them one by one, without uploading again',
    },
    {
      zh: '已有的风险点不会被表改写；说法不同的变成提议',
      en: 'Nothing writes over points that are there; what is said otherwise becomes a proposal',
    },
    { zh: '表里的等级只当自评，不当评定', en: 'The grade in the file is the unit’s own view, not a grading' },
  ],
  after: [
    {
      zh: '存证一笔：谁、哪天、哪个文件，新增、提议多少',
      en: 'One record: who, which day, which file, how many new and proposed',
    },
    {
      zh: '30 秒内可以整批撤回：新增的关掉，提议撤掉；有人动过就逐条改',
      en: 'For 30 seconds all of it can be taken back: what was new is closed, proposals go; after that one by one',
    },
  ],
} as const

export const registerChangesText = {
  title: { zh: '清册里说法不同的 {n} 个风险点', en: '{n|risk point|risk points} that a register says otherwise' },
  lead: {
    zh: '导入的清册和这里不一样。用清册的，按平常的修改走（等级变了要重新确认）；不用，这里照旧。两样都存证。',
    en: 'An imported register differs from what stands here. Taking it is a change like any other (another grade is confirmed anew); leaving it changes nothing. Both are on record.',
  },
  list: { zh: '清册里说法不同的风险点', en: 'Risk points that a register says otherwise' },
  fieldHead: { zh: '哪一栏', en: 'Column' },
  beforeHead: { zh: '现在', en: 'Now' },
  afterHead: { zh: '清册里', en: 'In the register' },
  since: { zh: '{day} 导入', en: 'imported {day}' },
  leftOut: { zh: '清册里没有这个风险点了', en: 'The register no longer has this risk point' },
  take: { zh: '用清册的', en: 'Take what it says' },
  close: { zh: '关掉这个风险点', en: 'Close this risk point' },
  leave: { zh: '照旧', en: 'Leave it' },
  taken: { zh: '用了清册的说法', en: 'Taken over' },
  left: { zh: '照旧，没有改', en: 'Left as it was' },
} satisfies Record<string, Pair>

export const registerChangeRefusals: Record<RefusalOf<typeof AnswerRegisterChange>, Pair> = {
  ...nameFaultText,
  'norm-not-found': noSuchNorm,
  'norm-repealed': repealedNorm,
  'last-control': {
    zh: '清册不再写高风险点的最后一项能检查的控制。先加一项，再采用。',
    en: 'The register leaves out the last control of a high risk that can be checked. Add one first, then take it.',
  },
  'change-not-found': { zh: '这一项已经答复过了', en: 'This has been answered already' },
  'risk-point-not-found': { zh: '没有找到这个风险点', en: 'This risk point was not found' },
  'changed-meanwhile': { zh: '这个风险点刚被改过，请再看一眼', en: 'This risk point was changed just now; look again' },
  'places-need-officer': {
    zh: '可能性、后果变了，要由纪检监察员来定',
    en: 'Likelihood or consequence differ; that is for the officer to decide',
  },
  'shared-needs-officer': {
    zh: '这个写法是几个岗位共有的，由纪检监察员来答复。',
    en: 'Several posts share these words; the officer answers.',
  },
  'shared-alone': {
    zh: '这个写法是几个岗位共有的，清册却连可能性、影响一起改。到岗位的档案里分两次改，再点“照旧”。',
    en: 'Several posts share these words, and the register moves likelihood or impact with them. Change the point at its post in two steps and leave this.',
  },
  'names-a-person': {
    zh: '清册里写了人名，不能照用。到岗位的档案里改好，再点“照旧”。',
    en: 'The register names somebody and cannot be taken. Change the point at its post and leave this.',
  },
}

/** The register and its controls as they are taken out. */
export const registerText = {
  register: { zh: '风险点清册', en: 'Risk register' },
  controls: { zh: '防控措施', en: 'Controls' },
  take: { zh: '带走', en: 'Take out' },
  no: { zh: '序号', en: 'No.' },
  confirmed: { zh: '确认的等级', en: 'Confirmed as' },
  control: { zh: '措施', en: 'Control' },
  kind: { zh: '方式', en: 'Way' },
  frequency: { zh: '多久一次', en: 'How often' },
  owner: { zh: '谁做', en: 'Carried out by' },
  checker: { zh: '谁查', en: 'Checked by' },
  due: { zh: '下次检查', en: 'Next check' },
  checked: { zh: '最近检查', en: 'Last check' },
  effective: { zh: '有效', en: 'It worked' },
} satisfies Record<string, Pair>
