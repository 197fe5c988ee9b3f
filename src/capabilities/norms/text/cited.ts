import { type Day, longDay } from '#kernel/day.ts'
import { fill, joined, type Pair } from '#kernel/text.ts'

interface Cited {
  readonly binds: readonly (keyof typeof short)[]
  readonly notInForce: { readonly why: keyof typeof outside; readonly on: Day } | null
}

/** R1: behind the title of a cited norm, in brackets: whom it binds, and that it does not hold yet or no more. */
export const citedNote = ({ binds, notInForce }: Cited): Pair => {
  const whom = bindsWhom(binds)
  if (notInForce === null) return fill(inBrackets, { said: whom })
  return fill(both, { said: whom, when: outsideNote(notInForce) })
}

/** NRM-11: that it does not hold yet, or no more, with the day. */
export const outsideNote = ({ why, on }: NonNullable<Cited['notInForce']>): Pair =>
  fill(outside[why], { day: longDay(on) })

interface Named extends Cited {
  readonly title: Pair
  readonly checked: boolean
}

/** NRM-11: a norm is named once for all that is cited of it alike; an article that does not hold yet, or is not checked, is told apart. */
export const eachNoteOnce = <One extends Named>(citations: readonly One[]): One[] => {
  const said = citations.map((one) => `${one.title.zh}${citedNote(one).zh}${one.checked}`)
  return citations.filter((_, at) => said.indexOf(said[at] ?? '') === at)
}

/** R1: nobody else is judged by it. */
export const bindsWhom = (binds: Cited['binds']): Pair =>
  fill(bindsText, { whom: joined(binds.map((one) => short[one])) })

const short: Record<'party-member' | 'public-official' | 'soe-manager' | 'every-employee', Pair> = {
  'party-member': { zh: '党员', en: 'party members' },
  'public-official': { zh: '公职人员', en: 'public officials' },
  'soe-manager': { zh: '国企管理人员', en: 'managers of state-owned enterprises' },
  'every-employee': { zh: '全体员工', en: 'every employee' },
}
const outside: Record<'not-yet' | 'repealed', Pair> = {
  'not-yet': { zh: '{day}起施行', en: 'not in force before {day}' },
  repealed: { zh: '{day}起废止', en: 'repealed from {day}' },
}
const bindsText: Pair = { zh: '约束{whom}', en: 'binds {whom}' }
const inBrackets: Pair = { zh: '（{said}）', en: ' ({said})' }
const both: Pair = { zh: '（{said}；{when}）', en: ' ({said}; {when})' }
