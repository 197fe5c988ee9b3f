import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { acceptYear, type Consequence, yearSeen } from './consequence.ts'

const row = (over: Partial<Consequence>): Consequence => ({
  ...{ year: 2026, form: 'first', topic: 'vehicles', count: 5, fact: '派车单没有目的地' },
  ...over,
})

test('SUP-41 a year that is over or running, ten years back at most', () => {
  const today = day('2027-01-12')
  expect(acceptYear(2027, today).ok).toBe(true)
  expect(acceptYear(2028, today)).toEqual({ ok: false, refusal: 'year-wrong' })
  expect(acceptYear(2016, today)).toEqual({ ok: false, refusal: 'year-wrong' })
})

test('SUP-41 under three a row has neither count nor fact and is in no total; zero is no row', () => {
  const seen = yearSeen(2026, [
    row({}),
    row({ topic: 'gifts', count: 2, fact: '收了购物卡' }),
    row({ topic: 'scrap', count: 0 }),
    row({ form: 'second', topic: 'gifts', count: 3 }),
  ])
  expect(seen.rows.map(({ topic, count, fact }) => [topic, count, fact])).toEqual([
    ['vehicles', 5, '派车单没有目的地'],
    ['gifts', null, ''],
    ['gifts', 3, '派车单没有目的地'],
  ])
  expect(seen.totals).toEqual({ first: 5, second: 3, third: 0, fourth: 0 })
})

test('SUP-41 whatever the hidden counts are, what is shown is the same', () => {
  const of = (hidden: number) => yearSeen(2026, [row({}), row({ topic: 'gifts', count: hidden, fact: 'x' })])
  expect(of(1)).toEqual(of(2))
})
