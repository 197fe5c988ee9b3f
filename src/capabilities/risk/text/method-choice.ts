import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { AnswerMethod, ChooseMethod } from '../contract/method.ts'

export const methodChoiceText = {
  title: { zh: '全单位用哪种办法评定岗位', en: 'The method by which all posts are graded' },
  choose: { zh: '换一种办法', en: 'Choose another method' },
  lead: {
    zh: '从那天起，全单位的岗位都按它评定。按原来办法评的，不和新的比，不计入高、中、低的合计，列为待复评。要另一位纪检监察员同意。',
    en: 'From that day all posts are graded by it. Grades by the method before are not compared with new ones, stand in no total of high, medium and low, and fall due for review. Another officer agrees.',
  },
  method: { zh: '办法', en: 'Method' },
  fromOn: { zh: '从哪天起', en: 'From' },
  reason: { zh: '为什么换', en: 'Why' },
  reasonHint: { zh: '至少十个字。', en: 'Ten characters at least.' },
  send: { zh: '送去同意', en: 'Propose it' },
  proposed: { zh: '已提出，等另一位纪检监察员', en: 'Proposed; another officer answers' },
  from: { zh: '{day}起用“{method}”。', en: 'From {day}: {method}.' },
  outcomes: {
    waits: { zh: '等另一位纪检监察员同意。', en: 'Waits for another officer.' },
    confirmed: { zh: '已同意。', en: 'Agreed.' },
    declined: { zh: '没有采用。', en: 'Not taken.' },
  },
  found: {
    zh: '更新时记下：当时多数岗位是用它评的。没有人提出。',
    en: 'Noted at an update: most posts were graded by it. Nobody proposed it.',
  },
  mine: { zh: '这是你提出的，由另一位来定。', en: 'You proposed it; another officer answers.' },
  withdraw: { zh: '收回', en: 'Withdraw it' },
  take: { zh: '同意', en: 'Agree' },
  decline: { zh: '不同意', en: 'Turn it down' },
  taken: { zh: '已同意', en: 'Agreed' },
  declined: { zh: '没有采用，照旧', en: 'Not taken; nothing changed' },
} satisfies Record<string, Pair | Record<string, Pair>>

const wholeOnly: Pair = {
  zh: '办法是全单位的，由看得到全单位的纪检监察员来定。',
  en: 'The method is of the whole organisation; an officer who reaches all of it decides.',
}
const dayPassed: Pair = { zh: '起用的日子已经过了，另选一天。', en: 'That day has passed. Choose another.' }
const namesPerson: Pair = {
  zh: '里面有人的姓名。说事不说人，改一改再送。',
  en: 'It holds the name of a person. Speak of the matter, and send it again.',
}
const reasonMissing: Pair = { zh: '写一句理由，10 字以上。', en: 'Give a reason of ten characters or more.' }

export const chooseMethodRefusals: Record<RefusalOf<typeof ChooseMethod>, Pair> = {
  'whole-organisation-only': wholeOnly,
  'waits-already': { zh: '已经有一份提议在等同意。', en: 'A proposal waits already.' },
  'same-method': { zh: '那天用的就是这种办法。', en: 'That is the method in force on that day.' },
  'day-passed': dayPassed,
  'reason-missing': reasonMissing,
  'names-a-person': namesPerson,
}

export const answerMethodRefusals: Record<RefusalOf<typeof AnswerMethod>, Pair> = {
  'choice-not-found': {
    zh: '没有等同意的提议，可能刚被处理。',
    en: 'No such proposal waits; somebody may have answered.',
  },
  'whole-organisation-only': wholeOnly,
  'own-proposal': { zh: '这是你提出的，请另一位来定。', en: 'You proposed it. Somebody else answers.' },
  'day-passed': dayPassed,
  'reason-missing': reasonMissing,
  'names-a-person': namesPerson,
}
