import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { touches, yearBars, yearMarks, yearMarksBeside, yearScale } from './year-layout.ts'

const bar = (name: string, from: string, to: string, group: number) => ({ name, from: day(from), to: day(to), group })

test('the year fills the space between the edges', () => {
  const x = yearScale(2027, 76, 1112)
  expect(x(day('2027-01-01'))).toBe(76)
  expect(x(day('2028-01-01'))).toBeCloseTo(1112)
  expect(x(day('2027-02-06'))).toBeCloseTo(178.18, 1)
})

test('a name too long for its bar stands beside it, and the next bar makes room', () => {
  const [short, next] = yearBars(
    [bar('A talk with contractors', '2027-03-01', '2027-03-05', 0), bar('Next', '2027-03-20', '2027-05-20', 0)],
    2027,
    76,
    1112,
  )
  expect(short?.name).toBe('after')
  expect(next?.lane).toBe(1)
})

test('at the end of the year the name stands before its bar', () => {
  const [last] = yearBars([bar('Settlement season', '2027-12-26', '2027-12-31', 0)], 2027, 76, 1112)
  expect(last?.name).toBe('before')
})

test('a programme from last year is cut at the first of January', () => {
  const [cut] = yearBars([bar('春节前教育', '2026-12-20', '2027-02-05', 0)], 2027, 76, 1112)
  expect(cut?.x).toBe(76)
})

test('the labels of two near festivals keep apart', () => {
  const [spring, lantern] = yearMarks(
    [
      { on: day('2027-02-06'), text: '春节 2/6' },
      { on: day('2027-02-20'), text: '元宵 2/20' },
    ],
    2027,
    76,
    1112,
  )
  if (!spring || !lantern) throw new Error('nothing was placed')
  expect(spring.labelX).toBeLessThan(spring.x)
  expect(lantern.labelX).toBeGreaterThan(lantern.x)
  expect(lantern.x - spring.x).toBeCloseTo(39.7, 1)
})

test('what lies in another year is not drawn', () => {
  expect(touches(2027, day('2026-01-01'), day('2026-12-31'))).toBe(false)
  expect(touches(2027, day('2026-12-01'), day('2027-01-01'))).toBe(true)
})

test('a label beside its mark turns to the left at the end of the year, and crowds take rows', () => {
  const marks = [
    { on: day('2027-01-18'), text: '承包商座谈' },
    { on: day('2027-01-25'), text: '年度采购开标季' },
    { on: day('2027-12-28'), text: '年终结算' },
  ]
  const [talk, tender, accounts] = yearMarksBeside(marks, 2027, 76, 1112)
  if (!talk || !tender || !accounts) throw new Error('nothing was placed')
  expect(talk.labelX).toBeGreaterThan(talk.x)
  expect(accounts.labelX).toBeLessThan(accounts.x)
  expect([talk.row, tender.row, accounts.row]).toEqual([0, 1, 0])
})
