import type pg from 'pg'
import { type Moment, moment } from '#kernel/day.ts'
import { inTransaction, type Tx } from '#platform/database.ts'
import { type Checkpoint, readCheckpoint } from '../rules/checkpoint.ts'
import { readNote } from '../rules/note.ts'
import { eraseApproved } from '../use-cases/erase-approved.ts'
import { haltLedger, resumeLedger } from '../use-cases/halt-ledger.ts'
import { integratePending, LedgerForked, type Signer } from '../use-cases/integrate-pending.ts'
import { sha256 } from '../views/sha256.ts'
import type { Seen } from './seen.ts'

export interface SequencerOptions {
  /** A pool of the role that owns the tables. */
  readonly pool: pg.Pool
  readonly tenants: () => readonly number[] | Promise<readonly number[]>
  readonly signer: Signer
  /** Remembers checkpoints outside the database; without it, only the database is compared with itself. */
  readonly seen?: Seen
  readonly intervalMs: number
  readonly onFault: (fault: unknown) => void
  readonly now?: () => Moment
}

export interface Sequencer {
  /** Numbers everything that is pending now; throws the first fault met. */
  readonly flush: () => Promise<void>
  /** Finishes the batch at hand and starts no other. */
  readonly stop: () => Promise<void>
}

/** Enough for a busy second; a longer queue is numbered batch by batch, each in a transaction of its own. */
const batchLimit = 5_000

/**
 * LDG-8: numbers pending entries at every interval, for every organisation in turn. Of several processes one works on a
 * tree at a time. LDG-7: a tree that has forked is left alone until the next start; the others go on.
 */
export const startSequencer = (options: SequencerOptions): Sequencer => {
  const { pool, tenants, signer, seen, intervalMs, onFault, now = systemNow } = options
  const forked = new Map<number, LedgerForked>()
  const remembered = new Map<number, Checkpoint | 'unreadable' | undefined>()
  const fits = new Set<number>()
  let ended = false
  let timer: NodeJS.Timeout | undefined
  let working: Promise<unknown> = Promise.resolve()

  const on = <T>(tenant: number, work: (tx: Tx) => Promise<T>): Promise<T> =>
    inTransaction(pool, { tenant, person: null, scope: [] }, work)

  const settle = async (tenant: number, wait: boolean): Promise<void> => {
    if (seen && !remembered.has(tenant)) remembered.set(tenant, await seen.load(tenant))
    for (let numbered = batchLimit; numbered === batchLimit && !ended; ) {
      const options = { hash: sha256, signer, now: now(), limit: batchLimit, wait, seen: remembered.get(tenant) }
      const done = await on(tenant, (tx) => integratePending(tx, options))
      numbered = done.numbered
      if (done.note !== null) await remember(tenant, done.note)
    }
    await on(tenant, (tx) => eraseApproved(tx, now()))
    if (!fits.has(tenant)) await on(tenant, resumeLedger)
    fits.add(tenant)
  }

  const remember = async (tenant: number, note: string): Promise<void> => {
    const signed = readCheckpoint(readNote(note)?.text ?? '')
    const before = remembered.get(tenant)
    if (!seen || !signed || (before && before !== 'unreadable' && before.size === signed.size)) return
    await seen.keep(tenant, note)
    remembered.set(tenant, signed)
  }

  const stopAt = async (tenant: number, fault: LedgerForked): Promise<void> => {
    forked.set(tenant, fault)
    await on(tenant, (tx) => haltLedger(tx, fault, now())).catch(onFault)
  }

  const round = async (wait: boolean): Promise<unknown[]> => {
    const faults: unknown[] = []
    for (const tenant of await tenants()) {
      if (ended) break
      const known = forked.get(tenant)
      if (known === undefined)
        await settle(tenant, wait).catch(async (fault: unknown) => {
          if (fault instanceof LedgerForked) await stopAt(tenant, fault)
          faults.push(fault)
          onFault(fault)
        })
      else faults.push(known)
    }
    return faults
  }

  const inTurn = (wait: boolean): Promise<unknown[]> => {
    const mine = working.then(() => round(wait))
    working = mine.catch(() => undefined)
    return mine
  }

  const tick = async (): Promise<void> => {
    await inTurn(false).catch(onFault)
    if (!ended) timer = setTimeout(() => void tick(), intervalMs)
  }
  void tick()

  return {
    flush: async () => {
      const faults = await inTurn(true)
      if (faults.length > 0) throw faults[0]
    },
    stop: async () => {
      ended = true
      clearTimeout(timer)
      await working
    },
  }
}

const systemNow = (): Moment => moment(new Date().toISOString())
