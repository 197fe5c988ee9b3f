import type { Pair } from '#kernel/text.ts'
import type { ChangeKind, ChangeOutcome } from '../rules/point-change.ts'

/** What a change of a point that counts is, beside its name in a list. */
export const changeKindText: Record<ChangeKind, Pair> = {
  changed: { zh: '改写', en: 'Change' },
  ended: { zh: '要关闭', en: 'To be closed' },
  shared: { zh: '改共有写法', en: 'Change of shared words' },
}

const outcomes: Record<ChangeOutcome, Pair> = {
  confirmed: { zh: '{day}确认，从这天起按新的算。', en: 'Confirmed on {day}, and holds since.' },
  returned: { zh: '{day}退回，照旧。', en: 'Turned down on {day}; nothing changed.' },
  replaced: { zh: '{day}被另一份改动代替。', en: 'Replaced by another proposal on {day}.' },
}

export const pointChangeText = {
  waits: { zh: '等确认的改动，确认前照旧', en: 'A change on its way; until it is confirmed nothing changes' },
  endWaits: { zh: '等确认的关闭，确认前照旧', en: 'Its end on its way; until it is confirmed nothing changes' },
  history: { zh: '改过什么', en: 'What was changed' },
  proposed: { zh: '{day}提出。', en: 'Proposed on {day}.' },
  ends: { zh: '这个岗位不再做这件事，关闭这个风险点。', en: 'The post no longer does this; the point is closed.' },
  shared: { zh: '几个岗位共有的写法，一起改。', en: 'Words that several posts share; they change for all.' },
  byRegister: { zh: '导入的清册这样写。', en: 'An imported register says so.' },
  outcomes,
} satisfies Record<string, Pair | Record<string, Pair>>
