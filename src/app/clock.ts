import { type Day, type Moment, moment } from '#kernel/day.ts'

export interface Clock {
  readonly now: () => Moment
}

/**
 * A clock that starts on a chosen day at 09:12 in China and then runs on; the demo and the tests use it. It never starts
 * before what is already on the ledger, so that a later entry does not bear an earlier time.
 */
export const clockFrom = (today: Day, recorded: Moment | null = null): Clock => {
  const start = Math.max(Date.parse(`${today}T09:12:00+08:00`), recorded === null ? 0 : Date.parse(recorded))
  const began = Date.now()
  return { now: () => moment(new Date(start + Date.now() - began).toISOString()) }
}

/**
 * The clock of the machine, which never goes back: when it was set back it stands at what was recorded or told last until it
 * has caught up.
 */
export const clockAfter = (recorded: Moment | null): Clock => {
  let floor = recorded === null ? 0 : Date.parse(recorded)
  return {
    now: () => {
      floor = Math.max(floor, Date.now())
      return moment(new Date(floor).toISOString())
    },
  }
}

export interface ClockWatch {
  readonly stop: () => void
}

/** Tells by how many seconds the clock of the machine was set, forwards or back, when it was more than five. */
export const watchClock = (onJump: (seconds: number) => void, everyMs = 10_000): ClockWatch => {
  const offset = (): number => Date.now() - performance.now()
  let before = offset()
  const timer = setInterval(() => {
    const seconds = (offset() - before) / 1_000
    before = offset()
    if (Math.abs(seconds) > 5) onJump(Math.round(seconds))
  }, everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
