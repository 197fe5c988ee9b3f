import { uptime } from 'node:os'
import { type Day, type Moment, moment } from '#kernel/day.ts'

export interface Clock {
  readonly now: () => Moment
  /** By how many seconds the clock of the machine is ahead of what is told; less than nothing when it is behind. */
  readonly ahead: () => number
}

/** What a machine tells of time, in milliseconds: its clock, which may be set, and what has passed, which may not. */
export interface Machine {
  readonly wall: () => number
  readonly passed: () => number
}

/** A machine that slept counts no time in its fine clock, but in the time since it was switched on. */
const asleep = 2_000

export const thisMachine = (): Machine => {
  let [fine, on] = [performance.now(), uptime() * 1_000]
  let total = 0
  return {
    wall: () => Date.now(),
    passed: () => {
      const [nowFine, nowOn] = [performance.now(), uptime() * 1_000]
      const [awake, whole] = [nowFine - fine, nowOn - on]
      total += whole - awake > asleep ? whole : awake
      fine = nowFine
      on = nowOn
      return total
    },
  }
}

/**
 * A clock that starts on a chosen day at 09:12 in China and then runs on; the demo and the tests use it. It never starts
 * before what is already on the ledger, so that a later entry does not bear an earlier time.
 */
export const clockFrom = (today: Day, recorded: Moment | null = null, machine: Machine = thisMachine()): Clock => {
  const start = Math.max(Date.parse(`${today}T09:12:00+08:00`), recorded === null ? 0 : Date.parse(recorded))
  const began = machine.passed()
  return { now: () => told(start + machine.passed() - began), ahead: () => 0 }
}

/** How much faster or slower than time passes the clock goes while it walks to that of the machine. */
const pace = 1 / 4

/**
 * The clock of the machine, which never goes back, never stands and never jumps. It tells the time that has passed; when
 * the machine's clock was set, or was behind the ledger at the start, it walks towards it, by a quarter of a second a
 * second. So sessions, codes and waits end at most a quarter early or late, and none that has ended begins again.
 */
export const clockAfter = (recorded: Moment | null, machine: Machine = thisMachine()): Clock => {
  let at = Math.max(machine.wall(), recorded === null ? 0 : Date.parse(recorded))
  let seen = machine.passed()
  const goOn = (): number => {
    const here = machine.passed()
    const passed = Math.max(0, here - seen)
    seen = here
    const gap = machine.wall() - (at + passed)
    at += passed + Math.sign(gap) * Math.min(Math.abs(gap), passed * pace)
    return at
  }
  return { now: () => told(goOn()), ahead: () => (machine.wall() - goOn()) / 1_000 }
}

const told = (ms: number): Moment => moment(new Date(Math.floor(ms)).toISOString())

/** From here on a clock was set and does not drift. */
export const jumpFrom = 5

export interface ClockWatch {
  readonly stop: () => void
}

/** Tells by how many seconds the clock of the machine was set, forwards or back, when it was more than five. */
export const watchClock = (
  onJump: (seconds: number) => void,
  machine: Machine = thisMachine(),
  everyMs = 10_000,
): ClockWatch => {
  const offset = (): number => machine.wall() - machine.passed()
  let before = offset()
  const timer = setInterval(() => {
    const seconds = (offset() - before) / 1_000
    before = offset()
    if (Math.abs(seconds) > jumpFrom) onJump(Math.round(seconds))
  }, everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
