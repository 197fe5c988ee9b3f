import { expect, test } from 'vitest'
import { day, moment } from '#kernel/day.ts'
import type { Doubt } from '#kernel/draft.ts'
import { id } from '#kernel/id.ts'
import {
  type Answered,
  answerFaultOf,
  answerHanding,
  askedOf,
  branchToldBy,
  contestedLines,
  decidedBy,
  type HandedAnswer,
  type Handing,
  type HandingState,
  handedUntil,
  hindranceOf,
  mayBeRight,
  numberSaid,
  type Who,
} from './handing.ts'

test.each([
  [{ isNamed: true, named: 'a', suggested: null, ofPerson: 'b', ofUnit: 'c' }, 'a'],
  [{ isNamed: true, named: null, suggested: 'd', ofPerson: 'b', ofUnit: 'c' }, 'd'],
  [{ isNamed: true, named: null, suggested: null, ofPerson: 'b', ofUnit: 'c' }, null],
  [{ isNamed: false, named: null, suggested: null, ofPerson: 'b', ofUnit: 'c' }, 'b'],
  [{ isNamed: false, named: null, suggested: null, ofPerson: null, ofUnit: 'c' }, 'c'],
  [{ isNamed: false, named: null, suggested: null, ofPerson: null, ofUnit: null }, null],
])('ORG-26 of %o the branch is %s', (told, branch) => {
  expect(branchToldBy(told)).toBe(branch)
})

test.each([
  [null, 'no-branch'],
  ['without', 'no-secretary'],
  ['back', 'handed-back'],
  ['a', null],
])('ORG-26 a row of the branch %s is hindered by %s', (branch, why) => {
  const hindrance = hindranceOf(
    branch,
    (one) => one !== 'without',
    (one) => one === 'back',
  )
  expect(hindrance).toBe(why)
})

test.each([
  ['2027-01-12', '2027-02-16', '2027-01-19'],
  ['2027-02-12', '2027-02-16', '2027-02-15'],
  ['2027-02-08', '2027-02-16', '2027-02-15'],
])('ORG-26 handed on %s, of a list forgotten on %s, a row is due on %s', (on, lapses, due) => {
  expect(handedUntil(day(on), day(lapses))).toBe(due)
})

const aDoubt = (over: Partial<Doubt>): Doubt => ({
  ...{ field: 'post', kind: 'unknown', text: '采购员', suggestion: null, remedy: null },
  ...over,
})

test.each([
  [aDoubt({ remedy: 'pending' }), true],
  [aDoubt({ suggestion: '物资采购岗', remedy: 'value', mayBeNew: true }), true],
  [aDoubt({ field: 'unit', remedy: 'create' }), true],
  [aDoubt({ field: 'staffNo', kind: 'other-person' }), true],
  [aDoubt({ field: 'staffNo', kind: 'twice' }), true],
  [aDoubt({ field: 'name', kind: 'broken' }), false],
  [aDoubt({ field: 'unit', kind: 'missing' }), false],
  [aDoubt({ field: 'joinedOn', kind: 'swapped-day', suggestion: '2027-01-13', remedy: 'value' }), false],
])('ORG-27 of %o it is offered that it is right: %s', (doubt, offered) => {
  expect(mayBeRight(doubt)).toBe(offered)
})

test('ORG-26 what would be made new is no suggestion to a branch', () => {
  const doubts = [
    aDoubt({ suggestion: '采购员', remedy: 'create' }),
    aDoubt({ field: 'name', kind: 'broken', text: '王?' }),
  ]
  expect(askedOf(doubts)).toEqual([
    { field: 'post', kind: 'unknown', text: '采购员', suggestion: null, mayBeRight: true },
    { field: 'name', kind: 'broken', text: '王?', suggestion: null, mayBeRight: false },
  ])
})

test.each([
  ['joinedOn', 'no-such-day', 'day-unread'],
  ['fromOn', 'swapped-day', 'day-unread'],
  ['joinedOn', 'far-day', 'day-impossible'],
  ['toOn', 'before-start', 'day-impossible'],
  ['post', 'unknown', 'post-unknown'],
  ['post', 'several', 'name-shared'],
  ['unit', 'unknown', 'unit-unknown'],
  ['crew', 'unknown', 'unit-unknown'],
  ['branch', 'unknown', 'branch-unknown'],
  ['member', 'unclear', 'word-unread'],
  ['name', 'broken', 'name-broken'],
  ['staffNo', 'broken', 'number-broken'],
] as const)('ORG-27 an answer to %s that is still %s is refused as %s', (field, kind, fault) => {
  expect(answerFaultOf({ field, kind })).toBe(fault)
})

const anId = <Kind extends string>(n: number) => id<Kind>(`0198f000-0000-7000-8000-00000000000${n}`)
const he: Who = { person: anId(1), name: '何书记' }
const zhou: Who = { person: anId(2), name: '周副书记' }
const at = moment('2027-01-12T01:12:00Z')

const aHanding = (is: HandingState): Handing => ({
  ...{ id: anId(3), draftId: anId(4), unitPath: '1', branchId: anId(5), line: 3 },
  ...{ staffNo: '0417', name: '王?', handedBy: zhou, handedAt: at },
  ...{ dueOn: day('2027-01-19'), lapsesOn: day('2027-02-16'), is },
  asked: askedOf([aDoubt({ remedy: 'pending' }), aDoubt({ field: 'name', kind: 'broken', text: '王?' })]),
})
const mended: HandedAnswer = {
  kind: 'checked',
  fields: [
    { field: 'post', value: null },
    { field: 'name', value: '王䶮' },
  ],
}
const fields = (...all: readonly [string, string | null][]): HandedAnswer => ({
  kind: 'checked',
  fields: all.map(([field, value]) => ({ field, value })),
})

test('ORG-27 a row is answered field by field, or handed back', () => {
  const open = aHanding({ state: 'open' })
  const answered = { state: 'answered', answeredBy: he, answeredAt: at }
  expect(answerHanding(open, mended, he, at)).toMatchObject({
    ok: true,
    value: { is: { ...answered, answer: mended } },
  })
  expect(answerHanding(open, { kind: 'not-ours' }, he, at)).toMatchObject({
    value: { is: { ...answered, answer: { kind: 'not-ours' } } },
  })
})

test.each([
  [fields(['post', null]), 'answer-missing'],
  [fields(['post', null], ['name', ' ']), 'answer-missing'],
  [fields(['post', null], ['name', '王䶮'], ['unit', '机关']), 'answer-missing'],
  [fields(['post', null], ['post', '物资采购岗']), 'answer-missing'],
  [fields(['post', null], ['name', null]), 'not-right'],
])('ORG-27 %o is refused: %s', (answer, refusal) => {
  expect(answerHanding(aHanding({ state: 'open' }), answer, he, at)).toEqual({ ok: false, refusal })
})

test('ORG-27 of two secretaries the first answers, and may answer anew until the importer has decided', () => {
  const answered = aHanding({ state: 'answered', answer: mended, answeredBy: he, answeredAt: at })
  expect(answerHanding(answered, { kind: 'not-ours' }, zhou, at)).toEqual({ ok: false, refusal: 'answered-already' })
  expect(answerHanding(answered, { kind: 'not-ours' }, he, at)).toMatchObject({ ok: true })
  const ended = aHanding({ state: 'ended', outcome: 'withdrawn', answer: null, answeredBy: null })
  expect(answerHanding(ended, mended, he, at)).toEqual({ ok: false, refusal: 'row-gone' })
})

test('ORG-27 an answer decides its fields: a value of this row alone, made new, left open, or the number once more', () => {
  const doubts = [
    aDoubt({ field: 'unit', text: '化验中心', suggestion: '化验站', remedy: 'value', mayBeNew: true }),
    aDoubt({ text: '', kind: 'missing', remedy: 'pending' }),
    aDoubt({ field: 'staffNo', kind: 'other-person', text: '0417' }),
    aDoubt({ field: 'name', kind: 'broken', text: '王?' }),
  ]
  const all = ['unit', 'post', 'staffNo'].map((field) => ({ field, value: null }))
  expect(decidedBy(doubts, [...all, { field: 'name', value: ' 王䶮 ' }])).toMatchObject([
    { field: 'unit', suggestion: '化验中心', remedy: 'create' },
    { field: 'post', remedy: 'pending' },
    { field: 'staffNo', suggestion: '0417', remedy: 'value' },
    { field: 'name', kind: 'answered', suggestion: '王䶮', remedy: 'value' },
  ])
  // Settled meanwhile, or not offered: nothing is decided.
  expect(decidedBy([], [{ field: 'unit', value: null }])).toEqual([])
  expect(decidedBy(doubts, [{ field: 'name', value: null }])).toEqual([])
})

const saying = (line: number, value: string | null, field = 'staffNo'): Answered => ({
  ...aHanding({ state: 'open' }),
  ...{ line, staffNo: '0101' },
  is: { state: 'answered', answer: { kind: 'checked', fields: [{ field, value }] }, answeredBy: he, answeredAt: at },
})

test.each([
  [saying(5, null), 'right'],
  [saying(5, ' 0101 '), 'right'],
  [saying(5, '0102'), 'other'],
  [saying(5, null, 'post'), null],
  [{ ...saying(5, null), is: { ...saying(5, null).is, answer: { kind: 'not-ours' } } } satisfies Answered, null],
])('ORG-27 of its number the answer %o says %s', (answer, said) => {
  expect(numberSaid(answer)).toBe(said)
})

test('ORG-27 a number is contested where more than one answer claims it, of rows that still share it', () => {
  const rows = [
    { line: 5, key: '0101' },
    { line: 9, key: '0101' },
    { line: 11, key: '0102' },
    { line: 12, key: '' },
    { line: 13, key: '' },
  ]
  const contested = (...answers: Answered[]) => [...contestedLines(rows, answers)]
  expect(contested(saying(5, null), saying(9, '0101'), saying(11, null))).toEqual([5, 9])
  expect(contested(saying(5, null), saying(9, '0102'))).toEqual([])
  expect(contested(saying(5, null), saying(11, null), saying(99, null))).toEqual([])
  expect(contested(saying(12, null), saying(13, null))).toEqual([])
})
