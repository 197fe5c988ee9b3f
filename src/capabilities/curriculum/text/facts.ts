import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { CheckFacts, FactKind } from '../contract/facts.ts'

export const factsText = {
  lead: {
    zh: '{open} 份里有没核对过的事实。打开来对照原文，写下看的是什么。',
    en: '{open|item has|items have} facts that nobody has checked. Compare them with their source and say what you looked at.',
  },
  table: { zh: '要核对的内容', en: 'Content to check' },
  which: { zh: '看哪些', en: 'Show' },
  all: { zh: '全部', en: 'All' },
  title: { zh: '内容', en: 'Item' },
  kind: { zh: '类型', en: 'Kind' },
  state: { zh: '核对', en: 'Checked' },
  unchecked: { zh: '{facts} 处，{n} 处没核对', en: '{n} of {facts|fact|facts} unchecked' },
  whole: { zh: '{day}，对照{source}', en: '{day}, against {source}' },
  open: { zh: '核对', en: 'Check' },
  dialog: { zh: '核对《{title}》', en: 'Check “{title}”' },
  why: {
    zh: '一处一处对照原文。对的打勾；不对的不打，请备课人出新版。只核对别人写的。',
    en: 'Compare each with its source. Tick what is right; leave what is not and ask the author for a new version. You only check what others wrote.',
  },
  own: { zh: '这一版是你写的，由另一位来核对。', en: 'You wrote this version; somebody else has to check it.' },
  seen: { zh: '{day} 核对过，对照{source}', en: 'Checked on {day} against {source}' },
  source: { zh: '看的是什么', en: 'What did you look at' },
  sourceHint: {
    zh: '例：国家法律法规数据库，2024 年 5 月公布的文本',
    en: 'Such as: National law database, text published May 2024',
  },
  on: { zh: '哪天看的', en: 'When' },
  cancel: { zh: '先不核对', en: 'Not now' },
  does: { zh: '打勾的 {n} 处对过了', en: 'The {n} ticked are right' },
  done: { zh: '《{title}》核对了 {n} 处', en: '“{title}”: {n|fact|facts} checked' },
  none: { zh: '没有要核对的', en: 'Nothing to check' },
  noneWhy: {
    zh: '载入内容包或出一节课，这里就有。',
    en: 'Load a content pack or publish a lesson, and it appears here.',
  },
  earlier: { zh: '上一页', en: 'Previous' },
  later: { zh: '下一页', en: 'Next' },
} satisfies Record<string, Pair>

export const factKindText: Record<FactKind, Pair> = {
  norm: { zh: '规定', en: 'Norm' },
  lesson: { zh: '课', en: 'Lesson' },
  case: { zh: '案例', en: 'Case' },
  reading: { zh: '短读', en: 'Short reading' },
  card: { zh: '岗位卡', en: 'Post card' },
  question: { zh: '题目', en: 'Question' },
}

export const factRefusals: Record<RefusalOf<typeof CheckFacts> | 'item-not-found', Pair> = {
  'item-not-found': { zh: '它现在没有在用。', en: 'It is not in use.' },
  'changed-meanwhile': {
    zh: '刚有了新版。关掉再打开，看新版里的话。',
    en: 'There is now a newer version. Close this and open it again to see it.',
  },
  'own-work': { zh: '这一版是你写的，由另一位来核对。', en: 'You wrote this version; somebody else has to check it.' },
  'source-missing': { zh: '写上看的是什么。', en: 'Say what you looked at.' },
  'day-to-come': { zh: '核对的日子不能在今天以后。', en: 'The day cannot be after today.' },
}
