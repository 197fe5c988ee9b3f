import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { aNorm } from '../sample.ts'
import {
  changed,
  freeVersion,
  heldOn,
  nextVersion,
  repealed,
  type Standing,
  sameWords,
  stateOn,
  takenOver,
  touchedBy,
  touchedReferences,
} from './change.ts'

const words = (zh: string) => ({ zh, en: zh })
const two = aNorm({
  articles: [
    { anchor: 'a', paraphrase: words('甲') },
    { anchor: 'b', paraphrase: words('乙') },
  ],
})
const standing = (over: Partial<Standing> = {}): Standing => ({
  norm: two,
  version: '1.0.0',
  fromOn: day('2026-01-01'),
  repealedOn: null,
  versions: [{ version: '1.0.0' }],
  ...over,
})

test('NRM-4 a reworded article and one taken out are touched, a new one and one left alone are not', () => {
  const reworded = { ...two, articles: [{ anchor: 'a', paraphrase: words('新') }, ...two.articles.slice(1)] }
  expect(touchedBy(two, reworded)).toEqual(['a'])
  expect(touchedBy(two, { ...two, articles: two.articles.slice(0, 1) })).toEqual(['b'])
  expect(touchedBy(two, { ...two, articles: [...two.articles, { anchor: 'c', paraphrase: words('丙') }] })).toEqual([])
  expect(touchedBy(two, two)).toEqual([])
  const turned = { ...two, title: { en: two.title.en, zh: two.title.zh } }
  expect(touchedBy(two, turned)).toEqual([])
})

test('NRM-4 whoever is bound touches every citation, and so does a new title', () => {
  expect(touchedBy(two, { ...two, binds: ['party-member'] })).toBe('everything')
  expect(touchedBy(two, { ...two, title: words('新名') })).toBe('everything')
})

test.each([
  [['a'], ['gift-rule', 'gift-rule#a']],
  [[], []],
  ['everything', 'everything'],
] as const)('NRM-4 a change of %s touches the citations %s', (touched, expected) => {
  expect(touchedReferences('gift-rule', touched)).toEqual(expected)
})

test('NRM-5 versions by hand count on behind the one they start from', () => {
  expect([nextVersion('1.0.0'), nextVersion('1.0.0-1'), nextVersion('2.1.0-9')]).toEqual([
    '1.0.0-1',
    '1.0.0-2',
    '2.1.0-10',
  ])
})

test('NRM-5 a number that was given is never given again, wherever the version in force came from', () => {
  const next = { ...two, articles: [{ anchor: 'a', paraphrase: words('新') }] }
  // A version of a pack was taken under a number before others that count on behind it.
  const versions = ['2.0.0', '1.0.0-1', '1.0.0-2', '1.0.0'].map((version) => ({ version }))
  expect(changed(standing({ versions }), '1.0.0', next, day('2027-01-01'))).toEqual({
    ok: true,
    value: { version: '1.0.0-3' },
  })
})

test('NRM-5 a version that says nothing new, holds earlier, or revives a repealed norm is refused', () => {
  const next = { ...two, articles: [{ anchor: 'a', paraphrase: words('新') }] }
  expect(changed(standing(), '1.0.0', next, day('2027-01-01'))).toEqual({ ok: true, value: { version: '1.0.0-1' } })
  expect(changed(standing(), '1.0.0', { ...two, checker: 'somebody' }, day('2027-01-01'))).toMatchObject({
    refusal: 'nothing-changed',
  })
  expect(changed(standing(), '1.0.0', next, day('2025-12-31'))).toMatchObject({ refusal: 'holds-earlier' })
  const gone = standing({ repealedOn: day('2026-06-01') })
  expect(changed(gone, '1.0.0', next, day('2027-01-01'))).toMatchObject({ refusal: 'norm-repealed' })
})

test('NRM-9 what was written over an older version is refused, and so is the repeal of one', () => {
  const moved = standing({ version: '1.0.0-1' })
  const next = { ...two, articles: [{ anchor: 'a', paraphrase: words('新') }] }
  expect(changed(moved, '1.0.0', next, day('2027-01-01'))).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(changed(moved, '1.0.0-1', next, day('2027-01-01'))).toMatchObject({ ok: true })
  expect(repealed(moved, '1.0.0', day('2027-01-01'))).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(repealed(moved, '1.0.0-1', day('2027-01-01'))).toMatchObject({ ok: true })
})

test('NRM-6 a norm is repealed once and not before it holds', () => {
  expect(repealed(standing(), '1.0.0', day('2027-01-01'))).toEqual({ ok: true, value: null })
  expect(repealed(standing(), '1.0.0', day('2025-01-01'))).toMatchObject({ refusal: 'holds-earlier' })
  expect(repealed(standing({ repealedOn: day('2026-06-01') }), '1.0.0', day('2027-01-01'))).toMatchObject({
    refusal: 'norm-repealed',
  })
})

const versions = [
  { version: '1', fromOn: day('2026-01-01') },
  { version: '2', fromOn: day('2027-01-01') },
]
test.each([
  ['2025-12-31', null, null],
  ['2026-01-01', null, '1'],
  ['2026-12-31', null, '1'],
  ['2027-01-01', null, '2'],
  ['2027-01-01', '2027-01-01', null],
  ['2026-12-31', '2027-01-01', '1'],
])('NRM-6 on %s, repealed on %s, version %s holds', (on, gone, version) => {
  expect(heldOn(versions, gone === null ? null : day(gone), day(on))).toBe(version)
})

test('NRM-6 a norm without a day is in force until it is repealed', () => {
  expect(heldOn([{ version: '1', fromOn: null }], null, day('2020-01-01'))).toBe('1')
  const facts = { fromOn: null, repealedOn: null, hasEarlier: false }
  const soon = { ...facts, fromOn: day('2027-02-01') }
  const today = day('2027-01-12')
  expect(stateOn(facts, today)).toBe('in-force')
  expect(stateOn(soon, today)).toBe('not-yet')
  expect(stateOn({ ...soon, hasEarlier: true }, today)).toBe('renewed')
  expect(stateOn({ ...facts, repealedOn: today }, today)).toBe('repealed')
})

test('NRM-10 a version of a pack is kept under its own number, or the first one behind it that nobody gave', () => {
  expect(freeVersion('1.1.0', new Set(['1.0.0']))).toBe('1.1.0')
  expect(freeVersion('1.0.0', new Set(['1.0.0', '1.0.0-1']))).toBe('1.0.0-2')
})

test('NRM-10 it is taken over the version that was read, and never over a repeal', () => {
  expect(takenOver(standing(), '1.0.0')).toEqual({ ok: true, value: null })
  expect(takenOver(standing(), '0.9.0')).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  const repealedOn = day('2026-06-01')
  expect(takenOver(standing({ repealedOn }), '1.0.0')).toEqual({ ok: false, refusal: 'norm-repealed' })
})

test('NRM-10 two texts say the same whoever checked them, and whenever the source was looked up', () => {
  const looked = { ...two.source, retrievedOn: day('2026-10-01'), verified: true }
  expect(sameWords(two, { ...two, checker: 'somebody', source: looked })).toBe(true)
  expect(sameWords(two, { ...two, issuer: words('另一个单位') })).toBe(false)
})
