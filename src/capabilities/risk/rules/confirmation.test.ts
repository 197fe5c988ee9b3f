import { expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import {
  headsUnit,
  type Level,
  type Need,
  type Opening,
  type Step,
  standingOver,
  takeStep,
  waitsFor,
} from './confirmation.ts'
import { type Grade, grades } from './grade.ts'
import { reasonToChange } from './proposal.ts'

const person = (name: string) => name as Id<'person'>

const opened = (step: Opening, by: string, level: Level = 'none', grade: Grade = 'LOW') => ({
  ...{ step, need: null, level, grade },
  personId: person(by),
})
const proposed = (by: string, level: Level = 'none') => opened('proposed', by, level)
const taken = (by: string, need: Need) => ({
  step: 'taken' as const,
  need,
  level: 'none' as const,
  grade: 'LOW' as const,
  personId: person(by),
})

const head = { level: 'head', officer: false } as const
const inCharge = { level: 'in-charge', officer: false } as const
const main = { level: 'main', officer: false } as const
const officer = { level: 'none', officer: true } as const

test.each<[string, string[], string, string[], Level]>([
  ['a main leader leads the whole organisation', ['leader'], '1.1', ['1'], 'main'],
  ['whoever stands outside the unit given is in charge of it', ['leader'], '1.1', ['1.4', '1.5'], 'in-charge'],
  ['whoever stands inside it is its head', ['leader'], '1.4', ['1.4'], 'head'],
  ['a unit elsewhere gives nothing', ['leader'], '1.5', ['1.5'], 'none'],
  ['an author stands beside it', ['author'], '1.4', ['1.4'], 'none'],
  ['whoever supervises does not lead', ['officer', 'leader'], '1.1', ['1'], 'none'],
])('RSK-80 %s', (_, roles, unitPath, reach, level) => {
  expect(standingOver('1.4.2', { roles, unitPath, reach })).toEqual({ level, officer: roles[0] === 'officer' })
})

test.each<[string, string, string, string[], boolean]>([
  ['whose place lies inside the unit given', '1.4.2', '1.4', ['1.4'], true],
  ['who is in charge from outside', '1.4.2', '1.1', ['1.4', '1.5'], false],
  ['who leads the whole organisation', '1.4.2', '1.1', ['1'], false],
  ['who leads the whole organisation, of its topmost unit', '1', '1.1', ['1'], true],
  ['of another unit', '1.4.2', '1.5', ['1.5'], false],
])('RSK-137 head of a unit is, or is not, a leader %s', (_, of, unitPath, reach, heads) => {
  expect(headsUnit(of, { roles: ['leader'], unitPath, reach })).toBe(heads)
  expect(headsUnit(of, { roles: ['officer'], unitPath, reach })).toBe(false)
})

test('RSK-81 the confirmation follows the grade', () => {
  expect(grades.map((grade) => waitsFor([proposed('holder')], grade))).toEqual([
    ['unit', 'main', 'discipline'],
    ['unit', 'in-charge'],
    ['unit'],
  ])
})

test('RSK-81 what a leader proposes has been seen by the unit, unless nobody else would look', () => {
  expect(grades.map((grade) => waitsFor([proposed('head', 'head')], grade))).toEqual([
    ['main', 'discipline'],
    ['in-charge'],
    ['unit'],
  ])
})

test('RSK-82 a high point takes three people besides the proposer', () => {
  const way: Pick<Step, 'step' | 'need' | 'level' | 'personId' | 'grade'>[] = [proposed('holder')]
  const take = (by: string, standing: typeof head | typeof inCharge | typeof main | typeof officer) => {
    const result = takeStep(way, 'HIGH', { ...standing, person: person(by) })
    if (result.ok) way.push(taken(by, result.value.need))
    return result
  }
  expect(take('holder', head)).toEqual({ ok: false, refusal: 'own-proposal' })
  expect(take('head', head)).toEqual({ ok: true, value: { need: 'unit', last: false } })
  expect(take('head', main)).toEqual({ ok: false, refusal: 'second-step' })
  expect(take('deputy', inCharge)).toEqual({ ok: false, refusal: 'not-your-step' })
  expect(take('manager', main)).toEqual({ ok: true, value: { need: 'main', last: false } })
  expect(take('officer', officer)).toEqual({ ok: true, value: { need: 'discipline', last: true } })
  expect(take('second-officer', officer)).toEqual({ ok: false, refusal: 'already-confirmed' })
})

test('RSK-131 a change waits for what the higher of the two grades asks for, however low it puts the point', () => {
  const way = [proposed('officer'), taken('head', 'unit'), opened('changed', 'head', 'none', 'HIGH')]
  expect(waitsFor(way, 'LOW')).toEqual(['unit', 'main', 'discipline'])
  expect(waitsFor([opened('ended', 'head', 'head', 'MEDIUM')], 'MEDIUM')).toEqual(['in-charge'])
  // Whoever proposed the point once may look at a later change of it; whoever proposed the change may not.
  expect(takeStep(way, 'HIGH', { ...officer, person: person('officer') })).toMatchObject({
    value: { need: 'discipline' },
  })
  expect(takeStep(way, 'HIGH', { ...head, person: person('head') })).toMatchObject({ refusal: 'own-proposal' })
  const mine = [opened('changed', 'officer', 'none', 'HIGH')]
  expect(takeStep(mine, 'HIGH', { ...officer, person: person('officer') })).toMatchObject({
    value: { need: 'discipline', last: false },
  })
})

test('RSK-82 everybody takes the step that the fewest others can take, so that one of each is enough', () => {
  const steps = [proposed('learner'), taken('main', 'main'), taken('officer', 'discipline'), taken('head', 'unit')]
  const at = (nth: number) => steps.slice(0, nth)
  expect(takeStep(at(1), 'HIGH', { ...main, person: person('main') })).toMatchObject({ value: { need: 'main' } })
  expect(takeStep(at(2), 'HIGH', { ...officer, person: person('officer') })).toMatchObject({
    value: { need: 'discipline', last: false },
  })
  expect(takeStep(at(3), 'HIGH', { ...head, person: person('head') })).toMatchObject({
    value: { need: 'unit', last: true },
  })
  // The look of the unit is left to the officer where nobody leads it.
  expect(
    takeStep([proposed('learner'), taken('other', 'main'), taken('one', 'discipline')], 'HIGH', {
      ...officer,
      person: person('two'),
    }),
  ).toMatchObject({
    value: { need: 'unit', last: true },
  })
})

test('RSK-131 once turned down a change waits for nothing more', () => {
  const way = [
    opened('changed', 'head', 'head', 'HIGH'),
    { ...opened('changed', 'manager'), step: 'returned' as const },
  ]
  expect(waitsFor(way, 'HIGH')).toEqual([])
  expect(takeStep(way, 'HIGH', { ...main, person: person('other') })).toMatchObject({ refusal: 'already-confirmed' })
})

test('RSK-89 shared words are confirmed by another officer, with a high point by the main leader too', () => {
  const way = (grade: Grade) => [opened('shared', 'officer', 'none', grade)]
  expect(grades.map((grade) => waitsFor(way(grade), 'LOW'))).toEqual([
    ['main', 'discipline'],
    ['discipline'],
    ['discipline'],
  ])
  // A point that shares them and has become high since counts too.
  expect(waitsFor(way('LOW'), 'HIGH')).toEqual(['main', 'discipline'])
  expect(takeStep(way('LOW'), 'LOW', { ...officer, person: person('officer') })).toMatchObject({
    refusal: 'own-proposal',
  })
  expect(takeStep(way('LOW'), 'LOW', { ...officer, person: person('second') })).toMatchObject({ value: { last: true } })
})

test.each(['regraded', 'amended'] as const)(
  'RSK-132 %s begins anew; who did it takes no step but that of discipline inspection',
  (step) => {
    const way = [proposed('holder'), taken('head', 'unit'), opened(step, 'officer')]
    expect(takeStep(way, 'LOW', { ...head, person: person('holder') })).toMatchObject({ refusal: 'own-proposal' })
    expect(waitsFor(way, 'MEDIUM')).toEqual(['unit', 'in-charge'])
    expect(takeStep(way, 'LOW', { ...officer, person: person('officer') })).toMatchObject({ refusal: 'own-proposal' })
    expect(takeStep(way, 'LOW', { ...head, person: person('head') })).toMatchObject({
      value: { need: 'unit', last: true },
    })
    const high = [...way, taken('head', 'unit'), taken('manager', 'main')]
    expect(takeStep(high, 'HIGH', { ...officer, person: person('officer') })).toMatchObject({ value: { last: true } })
  },
)

test.each<[string, string | null]>([
  ['两次抽查都有效，没有再发现', null],
  ['好多了', 'reason-missing'],
  ['何小满说两次抽查都有效', 'names-a-person'],
])('RSK-128 a point that counts is changed because “%s”', (reason, refusal) => {
  const result = reasonToChange(reason, ['何小满'])
  expect(result.ok ? null : result.refusal).toBe(refusal)
})
