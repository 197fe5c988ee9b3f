import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'

/**
 * Where units stand does not change while somebody works `beside` others; whoever changes it works `alone`. It is the first
 * lock of its transaction, and nobody waits for it inside one (docs/decisions/0057).
 */
export type Turn = 'beside' | 'alone'

/** Somebody else has the turn. The code is PostgreSQL's for a lock not got, which may be sent again. */
class TurnTaken extends Error {
  readonly code = '55P03'
}

/** The letters of TURN, so that the lock is nobody else's. */
const turnSpace = 0x5455524e

/** The statement that takes the turn until the transaction ends, or says at once that it is taken. */
export const turnTry = (tenant: number, turn: Turn): string =>
  `select pg_try_advisory_xact_lock${turn === 'beside' ? '_shared' : ''}(${turnSpace}, ${tenant}) as taken`

/** Reads what the try, the last of several statements, answered. @throws TurnTaken */
export const expectTaken = (answered: pg.QueryResult | readonly pg.QueryResult[]): void => {
  const [last] = [answered].flat().slice(-1)
  if (last?.rows[0]?.taken !== true) throw new TurnTaken('somebody else has the turn')
}

const patienceMs = 10_000
const pauseMs = 50

/**
 * Begins a transaction anew until it gets its turn, for ten seconds at most. Between two tries it holds neither a connection
 * nor a place in a queue, so that whoever needs no turn, or another, goes on.
 */
export const inTurn = async <T>(begin: () => Promise<T>): Promise<T> => {
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      return await begin()
    } catch (fault) {
      if (!(fault instanceof TurnTaken) || performance.now() > until) throw fault
    }
    await pause(pauseMs)
  }
}
