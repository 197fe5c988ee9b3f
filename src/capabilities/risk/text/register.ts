import type { Pair } from '#kernel/text.ts'
import type { RegisterField } from '../rules/register-row.ts'

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
}

export const registerWords = {
  lead: {
    zh: '公开的风险点清册可以直接传：岗位、风险点、表现形式、等级、措施。',
    en: 'A register as it is published can be uploaded as it is: post, risk point, how it shows, grade, controls.',
  },
  keyField: 'post',
  fields: registerFieldNames,
  requiredFields: ['post', 'name'],
  compared: { zh: '和现在的风险点比，会添什么', en: 'What would be added to the risk points now' },
  kinds: ['created'],
  counts: {
    created: { zh: '新增，待定级', en: 'New, to be graded' },
    changed: { zh: '变了', en: 'Changed' },
    ended: { zh: '结束', en: 'Ended' },
    unchanged: { zh: '已经有了', en: 'Already there' },
    doubtful: { zh: '要看一眼', en: 'Need a look' },
  },
  tabs: {
    created: { zh: '新增', en: 'New' },
    changed: { zh: '变了', en: 'Changed' },
    ended: { zh: '结束', en: 'Ended' },
  },
  listed: {
    created: { zh: '新增的 {n} 个风险点', en: '{n|new risk point|new risk points}' },
    changed: { zh: '变了的 {n} 个风险点', en: '{n|changed risk point|changed risk points}' },
    ended: { zh: '结束的 {n} 个风险点', en: '{n|ended risk point|ended risk points}' },
  },
  follows: {
    proposed: {
      zh: '待定级：纪检监察员定可能性和后果，确认后才算数',
      en: 'To be graded: the officer sets likelihood and consequence; it counts once confirmed',
    },
  },
  values: {},
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
    'consequence.off-scale': { zh: '写 1–5 的整数', en: 'Write a whole number from 1 to 5' },
    'controls.missing': { zh: '没有防控措施', en: 'No control' },
    'controls.only-education': {
      zh: '只有教育，教育不算控制；补一条能检查的做法',
      en: 'Only education, which is not a control; add something that can be checked',
    },
  },
  pending: { zh: '先记着，措施以后补', en: 'Keep it; controls follow later' },
  full: null,
  write: { zh: '导入 {n} 个风险点', en: 'Import {n|risk point|risk points}' },
  writeSome: { zh: '导入 {n} 个，其余稍后补', en: 'Import {n}, the others later' },
  written: {
    zh: '写入好了：新增 {created} 个风险点，待定级',
    en: 'Written: {created|new risk point|new risk points}, to be graded',
  },
  undone: { zh: '撤回了', en: 'Taken back' },
  rest: [
    {
      zh: '留在修正清单里 35 天，改一行导一行，不用重传',
      en: 'They stay here for 35 days; mend and import them one by one, without uploading again',
    },
    {
      zh: '已有的风险点照旧；要改，到岗位的档案里改',
      en: 'Points that are there stay as they are; change them at their post',
    },
    { zh: '表里的等级只当自评，不当评定', en: 'The grade in the file is the unit’s own view, not a grading' },
  ],
  after: [{ zh: '存证一笔：谁、哪天、哪个文件，新增多少', en: 'One record: who, which day, which file, how many new' }],
} as const
