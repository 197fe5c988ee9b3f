import type pg from 'pg'
import { inTransaction } from '#platform/database.ts'
import type { House } from '#platform/door/run.ts'
import { uuidv7 } from '#platform/uuid.ts'
import { type Clock, jumpFrom, type Machine, thisMachine, watchClock } from './clock.ts'

export interface ClockNoted {
  readonly owner: pg.Pool
  readonly house: House
  readonly clock: Clock
  readonly onFault: (fault: unknown) => void
  readonly machine?: Machine
  readonly everyMs?: number
}

/**
 * F7: that the clock of the machine was set, or stood behind the ledger at the start, is said in the log and is an
 * entry of its own: by how much, what the machine told then and what the product went on with.
 */
export const noteClock = ({ owner, house, clock, onFault, machine = thisMachine(), everyMs }: ClockNoted) => {
  let working: Promise<unknown> = Promise.resolve()
  const note = (seconds: number): void => {
    onFault(new Error(`the clock of the machine was set by ${seconds} seconds`))
    const [now, at] = [house.now(), new Date(machine.wall()).toISOString()]
    const fact = { kind: 'clock', id: uuidv7(now), payload: { seconds, machine: at, product: now } }
    working = working
      .then(() =>
        inTransaction(owner, { tenant: house.tenant, person: null, scope: [] }, (tx) =>
          house.keepEntry(tx, { type: 'ledger.note-clock', actor: null, now, facts: [fact] }),
        ),
      )
      .catch(onFault)
  }
  const behind = Math.round(clock.ahead())
  if (behind < -jumpFrom) note(behind)
  const watch = watchClock(note, machine, everyMs)
  return {
    stop: async (): Promise<void> => {
      watch.stop()
      await working
    },
  }
}
