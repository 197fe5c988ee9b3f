import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { ReadingQuestion } from '../contract.ts'
import type { ReadingKind } from '../rules/reading.ts'

export const readingKindText: Record<ReadingKind, Pair> = {
  digest: { zh: '形势', en: 'Situation' },
  story: { zh: '好事', en: 'Went well' },
  reminder: { zh: '节点提醒', en: 'Key dates' },
}

export const readingsText = {
  lead: {
    zh: '{count} 篇，每篇半页。想读就读，读没读不记录；要求你知道的变化在“通报”里，会送到你的今日页。',
    en: '{count|text|texts} of half a page. Read what you like; nothing is recorded. What you must know comes as a notice, on your first page.',
  },
  kind: { zh: '类型', en: 'Kind' },
  all: { zh: '全部', en: 'All' },
  none: { zh: '还没有短读', en: 'No short readings yet' },
  noneWhy: {
    zh: '管理员装入内容包后，短读会出现在这里。',
    en: 'Short readings appear here once an administrator has loaded a content pack.',
  },
  actHead: { zh: '做一件事', en: 'One thing to do' },
  beforeHead: { zh: '哪天之前', en: 'Before' },
  before: { zh: '{kind}，{day}之前', en: '{kind}, before {day}' },
  toReadings: { zh: '短读', en: 'Short readings' },
} satisfies Record<string, Pair>

export const readingText = {
  others: { zh: '看别的短读', en: 'Other short readings' },
  quarter: { zh: '{year} 年第 {quarter} 季度', en: 'Quarter {quarter} of {year}' },
  before: { zh: '{day}前 {days} 天起提醒', en: 'Shown from {days|day|days} before {day}' },
  duty: { zh: '本分', en: 'The duty' },
  act: { zh: '做一件事', en: 'One thing to do' },
  ask: { zh: '拿不准，问谁', en: 'Not sure? Ask' },
  forAll: { zh: '给每个人', en: 'For everyone' },
  sources: { zh: '来源', en: 'Sources' },
  source: { zh: '{issuer}，{date}', en: '{issuer}, {date}' },
  undated: { zh: '日期未查到', en: 'date not found' },
  checked: { zh: '{day} 核对过，对照{source}。', en: 'Checked on {day} against {source}.' },
  unchecked: { zh: '还没有人核对过原文。', en: 'Nobody has compared it with the original yet.' },
  question: { zh: '一个问题', en: 'One question' },
  check: { zh: '看看对不对', en: 'Check it' },
  right: { zh: '对', en: 'Right' },
  notRight: { zh: '再想想', en: 'Think again' },
  alone: { zh: '答案只留在这台设备上。', en: 'The answer stays on this device.' },
  print: { zh: '打印', en: 'Print' },
} satisfies Record<string, Pair>

export const readingRefusals: Record<RefusalOf<typeof ReadingQuestion>, Pair> = {
  'reading-not-found': { zh: '没有找到这篇短读', en: 'This reading was not found' },
}
