import type { Pair } from '#kernel/text.ts'
import type { PowerField } from '../rules/power-row.ts'
import { repealedNorm } from './deeds.ts'
import { counterpartyText, discretionText, powerKindText } from './powers.ts'

const fieldNames: Readonly<Record<PowerField, Pair>> = {
  post: { zh: '岗位', en: 'Post' },
  name: { zh: '职权', en: 'Power' },
  unit: { zh: '单位', en: 'Unit' },
  kind: { zh: '管什么', en: 'Over' },
  discretion: { zh: '裁量', en: 'Discretion' },
  limits: { zh: '限度', en: 'Limits' },
  basis: { zh: '依据', en: 'Ground' },
  counterparties: { zh: '打交道的', en: 'Outsiders' },
  checker: { zh: '谁查', en: 'Checked by' },
}

export const powersWords = {
  lead: {
    zh: '一行一项职权：岗位、能定什么、裁量、限度、依据、和哪类对象打交道、谁查。',
    en: 'One power a row: post, what it may decide, discretion, limits, ground, kinds of outsiders, who checks.',
  },
  keyField: 'post',
  fields: fieldNames,
  requiredFields: ['post', 'name', 'basis'],
  compared: { zh: '和现在的职权清单比，会变什么', en: 'What would change in the power list now' },
  kinds: ['created', 'changed', 'ended'],
  counts: {
    created: { zh: '新增', en: 'New' },
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
    created: { zh: '新增的 {n} 项职权', en: '{n|new power|new powers}' },
    changed: { zh: '说法不同的 {n} 处', en: '{n|place|places} said otherwise' },
    ended: { zh: '表里没有的 {n} 项职权', en: '{n|power|powers} left out of the list' },
  },
  follows: {
    proposed: {
      zh: '提议：站队看过、纪检监察员确认后才算数',
      en: 'A proposal: it counts once the unit has looked and discipline inspection confirms',
    },
    asked: { zh: '提议新的一版，确认以前照旧', en: 'Another version is proposed; what stands stays until then' },
    'asked-to-end': { zh: '提议取消，确认以前照旧', en: 'Its end is proposed; it stays until then' },
  },
  values: { ...powerKindText, ...discretionText, ...counterpartyText },
  doubts: {
    'post.twice': { zh: '同一岗位有两行同名的职权', en: 'Two rows give this post a power of one name' },
    'post.unknown': {
      zh: '没有这个岗位名称；可能是简称',
      en: 'There is no post of this name; it may be short for another',
    },
    'post.missing': { zh: '没有岗位，选一个', en: 'No post; choose one' },
    'checker.unknown': { zh: '没有这个检查岗位', en: 'There is no such checking post' },
    'checker.own-post': { zh: '自己不能查自己，换一个岗位', en: 'Nobody checks the own power; choose another post' },
    'name.missing': { zh: '没写能定什么', en: 'It does not say what is decided' },
    'name.no-deed': {
      zh: '是口号，看不出能定什么。写“动词＋对象”，例：在询价名单里选三家',
      en: 'A slogan. Write a verb and its object, such as “choose three firms from the list”',
    },
    'name.too-short': { zh: '太短，看不出能定什么', en: 'Too short to say what is decided' },
    'name.too-long': { zh: '太长，200 字以内', en: 'Too long; 200 characters at most' },
    'name.names-firm': { zh: '不写单位名称，写类别', en: 'Firms are not named here; write their kind' },
    'basis.missing': { zh: '没有依据，写规定名称和条目', en: 'No ground; write the rule and its clause' },
    'basis.repealed': repealedNorm,
    'kind.unclear': { zh: '写人、钱、物、事或信息', en: 'Write people, money, goods, work or information' },
    'discretion.unclear': {
      zh: '写照章办、限度内选或自己拿主意',
      en: 'Write by the rule, within limits or by own judgement',
    },
    'counterparties.unclear': {
      zh: '写类别，如供应商、承包商、村民；不写单位名',
      en: 'Write a kind such as suppliers, contractors, villagers; no names of firms',
    },
  },
  full: {
    yes: { zh: '是完整的清单', en: 'The whole list' },
    no: { zh: '只是一部分', en: 'A part of it' },
    saysYes: {
      zh: '表里提到的岗位，有 {n} 项职权不在表里：变成“取消”的提议。没提到的岗位照旧。',
      en: 'Of the posts it names, {n|power is|powers are} not in the list: a proposal to end. Posts it does not name stay as they are.',
    },
    saysNo: { zh: '不在表里的职权照旧。', en: 'Powers that are not in the list stay as they are.' },
    write: { zh: '导入，都变成提议', en: 'Import; everything becomes a proposal' },
  },
  write: { zh: '导入 {n} 项', en: 'Import {n|power|powers}' },
  writeSome: { zh: '导入 {n} 项，其余稍后补', en: 'Import {n}, the others later' },
  written: {
    zh: '写入好了：新增 {created} 项、说法不同 {changed} 项、取消 {ended} 项，都等确认',
    en: 'Written: {created} new, {changed} said otherwise and {ended} to end, all waiting for confirmation',
  },
  undone: { zh: '撤回了，这些提议都退回', en: 'Taken back; these proposals are withdrawn' },
  rest: [
    {
      zh: '留在修正清单里 35 天，改一行导一行，不用重传',
      en: 'They stay here for 35 days; mend and import them one by one, without uploading again',
    },
    { zh: '现有的职权不会被表改写；都要有人确认', en: 'Nothing writes over powers that stand; somebody confirms each' },
  ],
  after: [
    { zh: '存证一笔：谁、哪天、哪个文件，提了哪些', en: 'One record: who, which day, which file, what was proposed' },
  ],
} as const

export const powersTab: Pair = { zh: '职权清单', en: 'Power list' }
