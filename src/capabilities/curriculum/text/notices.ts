import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { NoticeQuestion, WriteNotice } from '../contract/notices.ts'

export const noticeHeads = {
  list: { zh: '通报', en: 'Notices' },
  source: { zh: '来源', en: 'From' },
  received: { zh: '哪天收到', en: 'Received on' },
  until: { zh: '有效到', en: 'Good until' },
  changes: { zh: '改了什么', en: 'What changes' },
  withdrawn: { zh: '哪天撤下', en: 'Withdrawn on' },
  withdrawnWhy: { zh: '为什么撤', en: 'Why' },
} satisfies Record<string, Pair>

export const noticeText = {
  lead: {
    zh: '{count} 则。每则半页：改了你的活、要求有关岗位知道的。形势简报和故事在“短读”里，想读才读。',
    en: '{count|notice|notices}, half a page at most: what changes your work and must be known. Digests and stories are short readings, for those who like.',
  },
  none: { zh: '还没有通报', en: 'No notices yet' },
  noneWhy: {
    zh: '上级文件、形势和纪律要求，由纪检监察员写成半页，送给用得着的岗位。',
    en: 'Discipline officers turn circulars and the situation into half a page, for the posts that need it.',
  },
  write: { zh: '写一则通报', en: 'Write a notice' },
  revise: { zh: '改这一则', en: 'Revise it' },
  from: { zh: '来源：{source}', en: 'From: {source}' },
  received: { zh: '{day}收到', en: 'Received {day}' },
  over: { zh: '已过期', en: 'No longer good' },
  overWhy: { zh: '这一则只到 {day} 有效，留着备查。', en: 'It was good until {day} and is kept for reference.' },
  withdrawn: { zh: '{day}撤下', en: 'Withdrawn {day}' },
  withdrawnWhy: {
    zh: '这一则{day}撤下了，不用再看，也不用答。为什么：',
    en: 'It was withdrawn on {day}; nobody has to read or answer it any more. Why:',
  },
  said: { zh: '原来写的', en: 'What it said' },
  toReplacing: { zh: '看更正的一则', en: 'Read the corrected notice' },
  replaces: { zh: '更正撤下的', en: 'Corrects the withdrawn notice ' },
  titled: { zh: '《{title}》', en: '“{title}”' },
  correct: { zh: '写更正的一则', en: 'Write a corrected notice' },
  changes: { zh: '对我有什么变化', en: 'What changes for me' },
  digest: { zh: '半页说清', en: 'In half a page' },
  check: { zh: '看对不对', en: 'See whether it is right' },
  right: { zh: '对。', en: 'Right.' },
  nearly: { zh: '再想一想。', en: 'Think again.' },
  finish: { zh: '看完了', en: 'I have read it' },
  done: { zh: '《{title}》看完了', en: '“{title}” is read' },
  alone: { zh: '别人只看得到“看完”，看不到你怎么答。', en: 'Others see that it is read, never what you answered.' },
  notAPage: { zh: '这是转述，不是文件原文。', en: 'This is a digest, not the document.' },
} satisfies Record<string, Pair>

export const noticeFormText = {
  title: { zh: '写一则通报', en: 'Write a notice' },
  revising: { zh: '改《{title}》', en: 'Revise “{title}”' },
  correcting: { zh: '更正《{title}》', en: 'Correct “{title}”' },
  correctingWhy: {
    zh: '这是新的一则，代替撤下的那一则。送给谁，另在计划里选；看过旧的人也会重新收到。那一则为什么撤：',
    en: 'This is a new notice in the place of the withdrawn one. Whom it goes to is chosen in the plan; those who read the old one are asked anew. Why that one was withdrawn:',
  },
  lead: {
    zh: '不转发全文。半页说清来由，一句话说对我有什么变化，问一个问题。涉密的不写。',
    en: 'Do not forward the document. Say in half a page what it is, in a sentence what changes, and ask one question. Nothing secret.',
  },
  titleField: { zh: '标题', en: 'Title' },
  source: { zh: '来源（文件或会议的名称）', en: 'Source (name of the document or meeting)' },
  number: { zh: '文号', en: 'Number' },
  received: { zh: '哪天收到', en: 'Received on' },
  expires: { zh: '看到哪天为止', en: 'Good until' },
  digestHint: { zh: '最多 400 字', en: 'At most 280 words' },
  askField: { zh: '一个问题', en: 'One question' },
  option: { zh: '选项 {n}', en: 'Option {n}' },
  isRight: { zh: '这个对', en: 'This one is right' },
  norms: { zh: '讲的是哪条规定', en: 'The rules it tells of' },
  normsHint: {
    zh: '看的人在下面看到条款和它约束谁；规定改了，这一则会排进“再看一遍”',
    en: 'Readers see the article and whom it binds below; when the rule changes, the notice is listed to be looked at again',
  },
  addNorm: { zh: '加一条规定', en: 'Add a rule' },
  dropNorm: { zh: '去掉：', en: 'Take out: ' },
  addOption: { zh: '加一个选项', en: 'Add an option' },
  explanation: { zh: '为什么', en: 'Why' },
  save: { zh: '存下来', en: 'Keep it' },
  saved: {
    zh: '已存下第 {version} 版；送给谁，在计划里选',
    en: 'Kept as version {version}; choose in the plan whom it goes to',
  },
  asCorrected: { zh: '存成更正的一则', en: 'Keep this as the corrected notice' },
  missing: { zh: '还有没填的地方，两种语言都要有', en: 'Something is still empty; both languages are needed' },
} satisfies Record<string, Pair>

export const noticeRefusals: Record<RefusalOf<typeof WriteNotice> | RefusalOf<typeof NoticeQuestion>, Pair> = {
  'notice-not-found': { zh: '没有找到这则通报', en: 'This notice was not found' },
  'changed-meanwhile': {
    zh: '这期间别人也改了这则通报。两份都还在，选一份。',
    en: 'Somebody else revised this notice meanwhile. Both are still here; choose one.',
  },
  'withdrawn-meanwhile': {
    zh: '它已经撤下，不能再改。要更正，这些可以存成新的一则。',
    en: 'It is withdrawn and is not revised any more. What you wrote can become the corrected notice.',
  },
  'not-withdrawn': {
    zh: '要更正的那一则没有撤下。直接改它，或者先撤下。',
    en: 'The notice to be corrected is not withdrawn. Revise it, or withdraw it first.',
  },
  'replaced-already': {
    zh: '已经有人写了更正的一则，去改那一则。',
    en: 'A corrected notice is there already; revise that one.',
  },
  'norm-not-found': { zh: '库里没有这条规定', en: 'The library has no such norm' },
  'norm-repealed': {
    zh: '这条规定已经废止，不能再作依据',
    en: 'This norm is repealed and nothing new can lean on it',
  },
  'over-half-a-page': {
    zh: '超过半页了：中文最多 400 字，英文最多 280 个词。删去对岗位没有变化的句子。',
    en: 'It is over half a page: at most 400 Chinese characters and 280 English words. Take out what changes nothing for the posts.',
  },
  'one-right-option': { zh: '要有一个、也只有一个对的选项。', en: 'Exactly one option must be the right one.' },
  'expires-too-early': { zh: '有效期要晚于收到的那一天。', en: 'It must be good until after the day it was received.' },
}
