import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { AskErasure, DecideErasure } from '../contract.ts'
import type { Ground } from '../rules/erasure.ts'

export const erasureText = {
  facts: { zh: '涉及的事物', en: 'The things it changed' },
  thing: { zh: '{kind}，第 {n} 版', en: '{kind}, version {n}' },
  kindHead: { zh: '哪类事物', en: 'Kind of thing' },
  upToHead: { zh: '到第几版', en: 'Up to version' },
  askedHead: { zh: '申请时间', en: 'Asked' },
  decidedHead: { zh: '决定时间', en: 'Decided' },
  approvedHead: { zh: '同意', en: 'Agreed' },
  erasedHead: { zh: '擦除时间', en: 'Erased' },
  kept: { zh: '内容在', en: 'content kept' },
  gone: { zh: '{day} 已擦除：{ground}', en: 'erased on {day}: {ground}' },
  ask: { zh: '申请擦除内容', en: 'Ask to erase the content' },
  askWhy: {
    zh: '擦除这件事物至今的全部内容。指纹留着，证明照样有效；擦除决定本身也是一条存证。要由另一位管理员同意。',
    en: 'Erases all content of this thing so far. The fingerprint stays and proofs stay valid; the decision is an entry of its own. Another administrator has to agree.',
  },
  ground: { zh: '理由', en: 'Ground' },
  send: { zh: '提交申请', en: 'Ask' },
  asked: { zh: '已提交，等另一位管理员决定', en: 'Asked; another administrator decides' },
  title: { zh: '内容擦除', en: 'Erasure of content' },
  lead: {
    zh: '一人申请，另一人决定。擦的是存证里的内容，找不回来；列表里的记录照旧。',
    en: 'One asks, another decides. What the ledger says goes and cannot be brought back; the record in the lists stays.',
  },
  none: { zh: '没有擦除过内容', en: 'No content has been erased' },
  upTo: { zh: '{kind}，第 1 至 {n} 版', en: '{kind}, versions 1 to {n}' },
  waiting: { zh: '等待决定', en: 'waits for a decision' },
  own: { zh: '您提的，由另一位管理员决定', en: 'asked by you; another administrator decides' },
  approve: { zh: '同意擦除', en: 'Agree to erase' },
  decline: { zh: '不同意', en: 'Decline' },
  declined: { zh: '{day} 未同意', en: 'declined on {day}' },
  soon: { zh: '已同意，正在擦除', en: 'agreed, being erased' },
} satisfies Record<string, Pair>

export const groundText: Record<Ground, Pair> = {
  'retention-ended': { zh: '保存期已满', en: 'retention has ended' },
  'person-asked': { zh: '本人要求删除', en: 'the person asked for it' },
  'recorded-wrongly': { zh: '误录', en: 'recorded by mistake' },
  'not-necessary': { zh: '超出必要范围', en: 'more than was necessary' },
}

export const askErasureRefusals: Record<RefusalOf<typeof AskErasure>, Pair> = {
  'thing-not-found': { zh: '找不到这件事物，或者它不能擦除', en: 'This thing was not found or cannot be erased' },
  'already-asked': { zh: '已经申请过，或者已全部擦除', en: 'This was asked before, or all of it is erased' },
}

export const decideErasureRefusals: Record<RefusalOf<typeof DecideErasure>, Pair> = {
  'erasure-not-found': { zh: '未找到该申请', en: 'This request was not found' },
  'second-person-needed': {
    zh: '自己提的申请由另一位管理员决定',
    en: 'Another administrator decides what you have asked for',
  },
  'already-decided': { zh: '已经决定过', en: 'This has been decided already' },
}
