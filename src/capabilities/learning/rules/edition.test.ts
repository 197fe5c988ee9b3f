import { expect, test } from 'vitest'
import { type CardPoint, editionOf } from './edition.ts'

const pair = (zh: string) => ({ zh, en: zh })
const point = (over: Partial<CardPoint> = {}): CardPoint => ({
  no: 1,
  name: pair('拆分需求'),
  controls: [{ text: pair('三十天合并提醒'), frequency: pair('每月') }],
  ...over,
})

test('LRN-13 the same card has the same edition, whatever else stands beside its parts', () => {
  const more = { ...point(), grade: 'HIGH' }
  expect(editionOf('1.0.0', [point()])).toMatch(/^[0-9a-f]{12}$/)
  expect(editionOf('1.0.0', [more])).toBe(editionOf('1.0.0', [point()]))
})

test.each([
  ['the version', editionOf('1.0.1', [point()])],
  ['no words at all', editionOf(null, [point()])],
  ['a point', editionOf('1.0.0', [point({ name: pair('倾向单一供应商') })])],
  ['a control', editionOf('1.0.0', [point({ controls: [] })])],
  [
    'a frequency',
    editionOf('1.0.0', [point({ controls: [{ text: pair('三十天合并提醒'), frequency: pair('每周') }] })]),
  ],
  ['one point more', editionOf('1.0.0', [point(), point({ no: 2 })])],
])('LRN-13 another edition: %s', (_what, other) => {
  expect(other).not.toBe(editionOf('1.0.0', [point()]))
})
