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

/** The clock of the machine. When it was set back it stands at what was recorded last until it has caught up. */
export const clockAfter = (recorded: Moment | null): Clock => {
  const floor = recorded === null ? 0 : Date.parse(recorded)
  return { now: () => moment(new Date(Math.max(floor, Date.now())).toISOString()) }
}
