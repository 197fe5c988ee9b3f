import { afterEach, expect, test, vi } from 'vitest'
import { day, moment } from '#kernel/day.ts'
import { clockAfter, clockFrom, watchClock } from './clock.ts'

const story = day('2027-01-12')

test('an empty ledger begins at 09:12 of the chosen day', () => {
  expect(clockFrom(story).now().slice(0, 16)).toBe('2027-01-12T01:12')
})

test('after a restart time goes on from what was recorded last', () => {
  const last = moment('2027-01-12T01:19:30.000Z')
  expect(clockFrom(story, last).now() >= last).toBe(true)
})

test('a later day is not held back by what was recorded before it', () => {
  const before = moment('2027-01-12T01:19:30.000Z')
  expect(clockFrom(day('2027-03-01'), before).now().slice(0, 16)).toBe('2027-03-01T01:12')
})

test('a machine whose clock was set back records nothing before what is there', () => {
  const ahead = moment('2999-01-01T00:00:00.000Z')
  expect(clockAfter(ahead).now()).toBe(ahead)
  expect(Date.parse(clockAfter(moment('2020-01-01T00:00:00.000Z')).now())).toBeGreaterThan(Date.parse('2026-01-01'))
})

afterEach(() => {
  vi.useRealTimers()
})

const second = 1_000
const aDay = 86_400 * second

test.each([second, 5 * second, 3_600 * second, aDay, 365 * aDay, 20 * 365 * aDay])(
  'F7 set back or forward by %d ms, time never goes back and goes on',
  (jump) => {
    const start = Date.parse('2027-01-12T01:12:00Z')
    vi.useFakeTimers({ now: start })
    const clock = clockAfter(moment('2027-01-12T01:11:00.000Z'))
    const told = [clock.now()]
    for (const at of [start + jump, start, start - jump, start + 10, start + jump + 1]) {
      vi.setSystemTime(at)
      told.push(clock.now())
    }
    expect(told).toEqual([...told].sort())
    expect(told.at(-1)).toBe(new Date(start + jump + 1).toISOString())
  },
)

test('F7 a jump of more than five seconds is told, a drift is not', () => {
  vi.useFakeTimers({ now: Date.parse('2027-01-12T01:12:00Z') })
  const jumps: number[] = []
  const watch = watchClock((seconds) => jumps.push(seconds), 1_000)
  vi.advanceTimersByTime(10_000)
  vi.setSystemTime(Date.now() - 3_600_000)
  vi.advanceTimersByTime(1_000)
  vi.setSystemTime(Date.now() + 2_000)
  vi.advanceTimersByTime(5_000)
  watch.stop()
  expect(jumps).toEqual([-3_600])
})
