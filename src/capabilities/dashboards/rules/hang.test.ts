import { expect, test } from 'vitest'
import { evidenceHang, learnHang, planHang, riskHang } from './hang.ts'

test('DSH-1 posts that are due make risk lean', () => {
  expect([riskHang(0), riskHang(1)]).toEqual(['true', 'look'])
})

test.each([
  [31, 50, 0, 'true'],
  [50, 50, 0, 'true'],
  [31, 50, 2, 'look'],
  [51, 50, 0, 'needs-you'],
  [null, 50, 0, 'true'],
] as const)('DSH-1 %s of %s minutes with %s people over hangs %s', (minutes, ceiling, over, hang) => {
  expect(planHang(minutes, ceiling, over)).toBe(hang)
})

test.each([
  [318, 47, 5, 'true'],
  [318, 47, 2, 'look'],
  [318, 31, 0, 'true'],
  [318, 32, 0, 'look'],
  [0, 0, 0, 'true'],
] as const)('DSH-1 of %s people %s left with %s days to go: %s', (due, left, days, hang) => {
  expect(learnHang(due, left, days)).toBe(hang)
})

test('DSH-1 only a ledger that does not fit needs somebody', () => {
  expect([evidenceHang('empty'), evidenceHang('whole'), evidenceHang('broken')]).toEqual(['true', 'true', 'needs-you'])
})
