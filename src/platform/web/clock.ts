import { type Day, dayIn, type Moment, moment, shortDay, timeIn } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { cell, useCell } from './cell.ts'

interface ServerClock {
  /** Milliseconds that the server is ahead of this browser. */
  readonly ahead: number
  readonly timeZone: string
}

const clock = cell<ServerClock>({ ahead: 0, timeZone: 'Asia/Shanghai' })

/**
 * The server's time rules: a device may be wrong, and a demonstration has a clock of its own. `at` is when the server's
 * `now` arrived, in milliseconds of this browser.
 */
export const keepTime = (now: Moment, timeZone: string, at: number): void =>
  clock.write({ ahead: Date.parse(now) - at, timeZone })

/** The server's time now, in milliseconds. */
export const serverNow = (): number => Date.now() + clock.read().ahead

/** Turns a moment of this browser, in milliseconds, into the server's clock time, `09:12`. */
export const useClockTime = (): ((ms: number) => string) => {
  const { ahead, timeZone } = useCell(clock)
  return (ms) => timeIn(moment(new Date(ms + ahead).toISOString()), timeZone)
}

/** When something was recorded: the time where it was today, else the day as well. */
export const useRecordedAt = (): ((at: Moment, today: Day) => Pair) => {
  const { timeZone } = useCell(clock)
  return (at, today) => {
    const [on, time] = [dayIn(at, timeZone), timeIn(at, timeZone)]
    const said = shortDay(on)
    return on === today ? { zh: time, en: time } : { zh: `${said.zh} ${time}`, en: `${said.en} ${time}` }
  }
}
