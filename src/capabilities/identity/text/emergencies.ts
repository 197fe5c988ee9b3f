import type { Pair } from '#kernel/text.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import type { Emergencies } from '../contract/granting.ts'

type State = AnswerOf<typeof Emergencies>['emergencies'][number]['state']

export const emergencyHeads = {
  reason: { zh: '为什么等不得', en: 'Why it could not wait' },
  state: { zh: '状态', en: 'State' },
  askedAt: { zh: '申请时间', en: 'Asked' },
  openedAt: { zh: '打开时间', en: 'Opened' },
  openedBy: { zh: '谁打开', en: 'Opened by' },
  endsAt: { zh: '结束时间', en: 'Ends' },
  finding: { zh: '看到了什么', en: 'What the look showed' },
  reviewedBy: { zh: '谁看过', en: 'Looked at by' },
} satisfies Record<string, Pair>

export const emergencyStateText: Record<State, Pair> = {
  asked: { zh: '等第二个人打开', en: 'waits for the second person' },
  open: { zh: '正在进行', en: 'open' },
  'to-review': { zh: '等人看一遍', en: 'to be looked at' },
  reviewed: { zh: '看过了', en: 'looked at' },
  declined: { zh: '没有同意', en: 'turned down' },
  lapsed: { zh: '作废', en: 'lapsed' },
}
