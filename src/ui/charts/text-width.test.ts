import { expect, test } from 'vitest'
import { linesWithin, textWidth } from './text-width.ts'

test('a Han character takes its size and six per cent more', () => {
  expect(textWidth('廉洁', 10)).toBeCloseTo(21.2)
})

test('Latin takes less than Han of as many characters, narrow letters less than wide ones', () => {
  expect(textWidth('post', 12)).toBeLessThan(textWidth('岗位岗位', 12))
  expect(textWidth('illi', 12)).toBeLessThan(textWidth('mwmw', 12))
})

test('nothing takes nothing', () => {
  expect(textWidth('', 12)).toBe(0)
})

test('a long text is broken between words and Han characters, never before a mark, and shortened at the end', () => {
  const long = 'Like parts asked for again within 30 days prompt a merge; ten orders are matched'
  const english = linesWithin(long, 200, 12, 9)
  expect(english.join(' ')).toBe(long)
  for (const line of english) expect(textWidth(line, 12)).toBeLessThanOrEqual(200)
  const chinese = linesWithin('同类需求三十天内合并提醒，每月五日核对十张单，核对表留存备查', 100, 12, 9)
  expect(chinese.join('')).toBe('同类需求三十天内合并提醒，每月五日核对十张单，核对表留存备查')
  for (const line of chinese) expect(line).not.toMatch(/^[，。]/)
  expect(linesWithin(long, 200, 12, 2)).toHaveLength(2)
  expect(linesWithin(long, 200, 12, 2)[1]).toMatch(/…$/)
})
