import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { Affirm } from '../contract/affirmations.ts'
import type { AffirmedKind, AffirmingSide } from '../rules/affirmation.ts'

export const affirmedText: Record<AffirmedKind, Pair> = {
  powers: { zh: '职权清单', en: 'Power list' },
  process: { zh: '流程图', en: 'Process map' },
}

export const sideText: Record<AffirmingSide, Pair> = {
  holder: { zh: '在岗的人', en: 'A holder' },
  unit: { zh: '单位', en: 'The unit' },
}

export const affirmationsText = {
  title: { zh: '该核对的职权清单和流程图', en: 'Power lists and process maps to affirm' },
  lead: {
    zh: '一年核对一次：职权清单由在岗的人和单位各核对一次，流程图由单位核对；引用的规定变了，三十天内核对。不对的，提出修改。',
    en: 'Once a year a holder and the unit each check the power list, and the unit checks its process maps; if a norm they cite has changed, within thirty days. If something is no longer right, propose a change.',
  },
  kindHead: { zh: '哪一种', en: 'Kind' },
  affirmedHead: { zh: '上次核对', en: 'Affirmed' },
  what: { zh: '核对什么', en: 'What' },
  unit: { zh: '单位', en: 'Unit' },
  waits: { zh: '等谁', en: 'Waits for' },
  by: { zh: '{day}前', en: 'by {day}' },
  side: { zh: '{side}，{when}', en: '{side}, {when}' },
  late: { zh: '过了 {n} 天', en: '{n|day|days} late' },
  norm: { zh: '引用的规定变了', en: 'a norm it cites changed' },
  never: { zh: '{side}还没有核对过', en: '{side} has not affirmed it yet' },
  done: { zh: '{side} {day} 核对过', en: '{side} affirmed it on {day}' },
  next: { zh: '下次 {day}前', en: 'next by {day}' },
  due: { zh: '{side}该核对了', en: '{side} should affirm it now' },
  still: { zh: '仍然对', en: 'Still right' },
  of: { zh: '：{name}', en: ': {name}' },
  sent: { zh: '已记下，下次 {day}前', en: 'Recorded; next by {day}' },
} satisfies Record<string, Pair>

export const affirmRefusals: Record<RefusalOf<typeof Affirm>, Pair> = {
  'standing-not-found': { zh: '没有找到，可能已经取消', en: 'This was not found; it may have ended' },
  'not-your-side': { zh: '这一份不归你核对', en: 'This is not yours to affirm' },
  'nothing-due': { zh: '现在不用核对', en: 'There is nothing to affirm now' },
  'second-person': {
    zh: '同一份清单，在岗的人和单位要是两个人',
    en: 'Holder and unit must be two different people; you have already affirmed the other side',
  },
}
