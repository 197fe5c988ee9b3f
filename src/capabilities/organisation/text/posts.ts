import type { Pair } from '#kernel/text.ts'
import type { AbsenceField } from '../rules/import/absences.ts'
import type { PostField } from '../rules/import/posts.ts'

export const postsTitle: Pair = { zh: '岗位与风险点', en: 'Posts and risk points' }
export const postsLead: Pair = {
  zh: '岗位、风险点清册、职权清单、不在岗，都按同样三步导入。',
  en: 'Posts, the risk register, the power list and absences are taken in by the same three steps.',
}
export const tabsLabel: Pair = { zh: '导入哪一种', en: 'Which list' }
export const postsTab: Pair = { zh: '岗位', en: 'Posts' }
export const registerTab: Pair = { zh: '风险点清册', en: 'Risk register' }
export const absencesTab: Pair = { zh: '不在岗', en: 'Absences' }

const postFieldNames: Readonly<Record<PostField, Pair>> = {
  name: { zh: '岗位名称', en: 'Name of the post' },
  unit: { zh: '单位', en: 'Unit' },
  code: { zh: '岗位编码', en: 'Code' },
  business: { zh: '业务类别', en: 'Kind of business' },
  keyPost: { zh: '重点岗位', en: 'Key post' },
  leadingPost: { zh: '领导岗位', en: 'Leading post' },
  template: { zh: '岗位模板', en: 'Post template' },
}

const shared = {
  kinds: ['created', 'changed'],
  counts: {
    created: { zh: '新增', en: 'New' },
    changed: { zh: '变了', en: 'Changed' },
    ended: { zh: '结束', en: 'Ended' },
    unchanged: { zh: '没变', en: 'Unchanged' },
    doubtful: { zh: '要看一眼', en: 'Need a look' },
  },
  tabs: {
    created: { zh: '新增', en: 'New' },
    changed: { zh: '变了', en: 'Changed' },
    ended: { zh: '结束', en: 'Ended' },
  },
  full: null,
  undone: { zh: '撤回了', en: 'Taken back' },
  rest: [
    {
      zh: '留在修正清单里 35 天，改一行导一行，不用重传',
      en: 'They stay here for 35 days; mend and import them one by one, without uploading again',
    },
    { zh: '表里没有的照旧，不会结束', en: 'Whatever is not in the list stays as it is' },
    {
      zh: '没对上的列不读、不存；原文件解析完就删',
      en: 'Columns that are not used are neither read nor kept; the file is deleted once it is read',
    },
  ],
  after: [
    {
      zh: '存证一笔：谁、哪天、哪个文件，新增、变了各多少',
      en: 'One record: who, which day, which file, how many new and changed',
    },
    {
      zh: '30 秒内可以整批撤回，跟着来的也撤掉；之后逐个改',
      en: 'For 30 seconds all of it can be taken back, with what came along; after that one by one',
    },
  ],
} as const

export const postsWords = {
  ...shared,
  lead: {
    zh: '一行一个岗位：名称、单位；有编码、业务类别、是否重点岗位更好。写上岗位模板，风险点就跟着来。',
    en: 'One row a post: name and unit; code, kind of business and key post if you have them. Name a post template, and its risk points come along.',
  },
  keyField: 'code',
  fields: postFieldNames,
  requiredFields: ['name', 'unit'],
  compared: { zh: '和现在的岗位比，会变什么', en: 'What would change, compared with the posts now' },
  listed: {
    created: { zh: '新增的 {n} 个岗位', en: '{n|new post|new posts}' },
    changed: { zh: '变了的 {n} 个岗位', en: '{n|changed post|changed posts}' },
    ended: { zh: '结束的 {n} 个岗位', en: '{n|ended post|ended posts}' },
  },
  follows: {
    'new-post': {
      zh: '可以配人；风险点和等级还没有',
      en: 'People can hold it; it has no risk points and no grade yet',
    },
    'new-from-template': {
      zh: '可以配人；模板里的风险点、职权和流程图作为提议，等人确认',
      en: 'People can hold it; risk points, powers and process maps of the template wait as proposals',
    },
    template: {
      zh: '岗位还没有的，作为提议等人确认；写好的不动',
      en: 'What the post lacks waits as proposals; what stands there stays',
    },
    name: { zh: '处处换成新名称', en: 'The new name is used everywhere' },
    unit: { zh: '看得见它的人跟着变', en: 'Who sees it follows' },
    business: { zh: '对应的课跟着变', en: 'The lessons that fit it follow' },
    keyPost: { zh: '重点岗位的要求跟着变', en: 'What is asked of key posts follows' },
    leadingPost: { zh: '领导岗位的要求跟着变', en: 'What is asked of leading posts follows' },
  },
  values: { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } },
  doubts: {
    'code.twice': { zh: '两行是同一个岗位，内容不同', en: 'Two rows are the same post with different content' },
    'unit.unknown': {
      zh: '没有这个单位名称；可能是简称',
      en: 'There is no unit of this name; it may be short for another',
    },
    'template.unknown': {
      zh: '没有这个岗位模板；写模板的名称或代码',
      en: 'There is no such post template; write its name or code',
    },
    'template.several': {
      zh: '有几个同名的模板，写代码',
      en: 'Several templates have this name; write the code',
    },
    'template.other-template': {
      zh: '这个岗位已经用了另一个模板，一个岗位只用一个；这里不用了',
      en: 'This post leans on another template already, and a post leans on one; leave it out here',
    },
    'name.too-long': { zh: '名称太长，60 字以内', en: 'The name is too long; 60 characters at most' },
    unclear: { zh: '看不出是还是否', en: 'Not clear whether this is yes or no' },
  },
  pending: { zh: '先不用模板', en: 'No template for now' },
  write: { zh: '导入 {n} 个岗位', en: 'Import {n|post|posts}' },
  writeSome: { zh: '导入 {n} 个，其余稍后补', en: 'Import {n}, the others later' },
  written: {
    zh: '写入好了：新增 {created} 个岗位，变了 {changed} 个',
    en: 'Written: {created|new post|new posts}, {changed} changed',
  },
  leftOut: {
    zh: '模板里没带来的 {n} 条，字里有这里某人的姓名：{what}',
    en: 'Left out of the templates, since the words name somebody here ({n}): {what}',
  },
} as const

const absenceFieldNames: Readonly<Record<AbsenceField, Pair>> = {
  staffNo: { zh: '工号', en: 'Staff number' },
  name: { zh: '姓名', en: 'Name' },
  fromOn: { zh: '开始', en: 'First day' },
  lastOn: { zh: '结束', en: 'Last day' },
}

export const absencesWords = {
  ...shared,
  lead: {
    zh: '一行一段：工号、开始、结束。原因不读、不存。',
    en: 'One row an absence: staff number, first day, last day. The reason is neither read nor kept.',
  },
  keyField: 'staffNo',
  fields: absenceFieldNames,
  requiredFields: ['staffNo', 'fromOn', 'lastOn'],
  compared: { zh: '和现在的记录比，会变什么', en: 'What would change, compared with what is known' },
  listed: {
    created: { zh: '新增的 {n} 段', en: '{n|new absence|new absences}' },
    changed: { zh: '变了的 {n} 段', en: '{n|changed absence|changed absences}' },
    ended: { zh: '结束的 {n} 段', en: '{n|ended absence|ended absences}' },
  },
  follows: {
    away: {
      zh: '这几天不派课、不催办，不算没做',
      en: 'Nothing is assigned or asked for on these days, and nothing counts as not done',
    },
  },
  values: {},
  doubts: {
    'staffNo.twice': { zh: '两行是同一人同一天开始', en: 'Two rows are about one person and one first day' },
    'staffNo.not-in-roster': {
      zh: '名册里没有这个工号，或者不在你的范围里',
      en: 'This number is not in the roster, or not within your reach',
    },
    'name.other-name': { zh: '和名册里这个工号的姓名不同', en: 'The roster has another name for this number' },
    'lastOn.before-start': { zh: '结束早于开始', en: 'It ends before it begins' },
    'lastOn.too-long': { zh: '超过一年，核对一下', en: 'More than a year; please check' },
  },
  write: { zh: '导入 {n} 段', en: 'Import {n|absence|absences}' },
  writeSome: { zh: '导入 {n} 段，其余稍后补', en: 'Import {n}, the others later' },
  written: {
    zh: '写入好了：新增 {created} 段，变了 {changed} 段',
    en: 'Written: {created|new absence|new absences}, {changed} changed',
  },
} as const
