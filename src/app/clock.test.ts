import { afterEach, expect, test, vi } from 'vitest'
import { endAfter, lastMoment } from '#capabilities/identity/rules/session.ts'
import { day, later, moment, msBetween } from '#kernel/day.ts'
import { clockAfter, clockFrom, type Machine, thisMachine, watchClock } from './clock.ts'

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

afterEach(() => {
  vi.useRealTimers()
})

const second = 1_000
const hour = 3_600 * second
const aDay = 24 * hour
const start = Date.parse('2027-01-12T01:12:00Z')

/** A machine on which time passes when it is told to, and whose clock can be set. */
const aMachine = () => {
  let [wall, passed] = [start, 0]
  const machine: Machine = { wall: () => wall, passed: () => passed }
  return {
    machine,
    pass: (ms: number): void => {
      wall += ms
      passed += ms
    },
    set: (by: number): void => {
      wall += by
    },
  }
}

const jumps = [second, 5 * second, 61 * second, hour, 8 * hour, aDay, 30 * aDay, 365 * aDay, 20 * 365 * aDay]
const bothWays = jumps.flatMap((jump) => [jump, -jump])

test.each(bothWays)('F7 set by %d ms, time goes on, never back and never by a jump', (jump) => {
  const { machine, pass, set } = aMachine()
  const clock = clockAfter(null, machine)
  pass(hour)
  let before = clock.now()
  expect(before).toBe(moment(new Date(start + hour).toISOString()))
  set(jump)
  expect(clock.now()).toBe(before)
  for (let n = 0; n < 600; n++) {
    pass(second)
    const now = clock.now()
    expect(msBetween(before, now)).toBeGreaterThanOrEqual(0.75 * second - 1)
    expect(msBetween(before, now)).toBeLessThanOrEqual(1.25 * second + 1)
    before = now
  }
  expect(clock.ahead()).toBeCloseTo((Math.sign(jump) * Math.max(0, Math.abs(jump) - 150 * second)) / second, 3)
})

test.each(bothWays)('F7 set by %d ms, no session ends early by more than a quarter, and none revives', (jump) => {
  const { machine, pass, set } = aMachine()
  const clock = clockAfter(null, machine)
  const opened = clock.now()
  const end = endAfter('plain', opened, opened)
  set(jump)
  pass(1.59 * hour)
  expect(clock.now() < end).toBe(true)
  pass(1.1 * hour)
  expect(clock.now() >= end).toBe(true)
  set(-2 * jump)
  for (let n = 0; n < 100; n++) {
    pass(second)
    expect(clock.now() >= end).toBe(true)
  }
  pass(14 * hour)
  expect(clock.now() >= lastMoment('plain', opened)).toBe(true)
})

test('F7 set forward and right again, time neither stands nor stays ahead', () => {
  const { machine, pass, set } = aMachine()
  const clock = clockAfter(null, machine)
  set(20 * 365 * aDay)
  pass(hour)
  expect(clock.now()).toBe(moment(new Date(start + 1.25 * hour).toISOString()))
  set(-20 * 365 * aDay)
  pass(second)
  expect(clock.now()).toBe(moment(new Date(start + 1.25 * hour + 0.75 * second).toISOString()))
  pass(2 * hour)
  expect(clock.ahead()).toBe(0)
  expect(clock.now()).toBe(moment(new Date(start + 3 * hour + second).toISOString()))
})

test('F7 a machine whose clock is behind the ledger at the start records nothing before what is there, and time goes on', () => {
  const { machine, pass } = aMachine()
  const recorded = later(moment(new Date(start).toISOString()), 20 * 365 * aDay)
  const clock = clockAfter(recorded, machine)
  expect(clock.now()).toBe(recorded)
  expect(clock.ahead()).toBe(-20 * 365 * 86_400)
  pass(4 * hour)
  expect(clock.now()).toBe(later(recorded, 3 * hour))
})

test('the clock of this machine is told where nothing was recorded after it', () => {
  const before = Date.now()
  const at = Date.parse(clockAfter(moment('2020-01-01T00:00:00.000Z')).now())
  expect(at).toBeGreaterThanOrEqual(before)
  expect(at).toBeLessThanOrEqual(Date.now() + 1)
})

test('what has passed on this machine is no matter of its clock', () => {
  const machine = thisMachine()
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  const before = machine.passed()
  vi.setSystemTime(start + aDay)
  expect(machine.passed() - before).toBeLessThan(hour)
  expect(machine.wall()).toBe(start + aDay)
})

test('F7 a jump of more than five seconds is told, a drift is not', () => {
  vi.useFakeTimers()
  const { machine, pass, set } = aMachine()
  const told: number[] = []
  const watch = watchClock((seconds) => told.push(seconds), machine, 1_000)
  const tick = (): void => {
    pass(second)
    vi.advanceTimersByTime(second)
  }
  for (let n = 0; n < 10; n++) tick()
  set(-hour)
  tick()
  set(2 * second)
  tick()
  set(20 * 365 * aDay)
  tick()
  tick()
  watch.stop()
  expect(told).toEqual([-3_600, 20 * 365 * 86_400])
})
