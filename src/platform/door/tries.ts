import { createHash } from 'node:crypto'
import { type Moment, moment } from '#kernel/day.ts'
import type { Tx } from '../database.ts'
import { accountWait, type Bucket, drained, fresh, refilled, sourceOf, takenBack, triedAgain } from './schedule.ts'

/** One call that takes a secret. */
export interface Try {
  readonly by: string
  /** The account guessed at as it was named, known or not; nothing where the secret itself leads to one. */
  readonly account: string | null
  readonly address: string
  readonly now: Moment
}

/** What a call did that gets its try back: it guessed right, or at no secret. */
export type Guessed = 'right' | 'nothing'

/**
 * Counts one try before anything is looked at and answers how many seconds to wait first; with 0 it may be made. Runs in
 * a transaction of its own, so that a refusal, a crash or many calls at once cannot make a try uncounted. Names are kept
 * as digests only: somebody may have typed a password in their place.
 */
export const takeTry = async (tx: Tx, attempt: Try): Promise<number> => {
  const { account, source, all } = bucketsOf(attempt)
  const known = await lock(tx, [account, source, all], attempt.now)
  const at = Date.parse(attempt.now)
  const wait = Math.max(
    account === null ? 0 : accountWait(known(account), at),
    drained(known(source), at, 'source'),
    drained(known(all), at, 'all'),
  )
  if (wait > 0) return Math.ceil(wait / 1_000)
  if (account !== null) await keep(tx, account, triedAgain(known(account), at))
  await keep(tx, source, refilled(known(source), at, 'source', 1))
  await keep(tx, all, refilled(known(all), at, 'all', 1))
  return 0
}

/**
 * Gives the try back. After a right guess the account starts afresh; a call that looked at no secret takes back its own
 * try alone, or it could stand between wrong guesses and wipe them out.
 */
export const giveTryBack = async (tx: Tx, attempt: Try, guessed: Guessed): Promise<void> => {
  const { account, source, all } = bucketsOf(attempt)
  const known = await lock(tx, [account, source, all], attempt.now)
  const at = Date.parse(attempt.now)
  if (account !== null) await keep(tx, account, guessed === 'right' ? fresh(at) : takenBack(known(account), at))
  await keep(tx, source, refilled(known(source), at, 'source', -1))
  await keep(tx, all, refilled(known(all), at, 'all', -1))
}

/** Forgets what weighs nothing any more. */
export const forgetTries = (tx: Tx, now: Moment): Promise<unknown[]> =>
  tx.named(
    'door-forget-tries',
    `delete from secret_try where tenant_id = $1 and last_at < $2::timestamptz - interval '1 day'`,
    [tx.tenant, now],
  )

interface Keys {
  readonly account: Buffer | null
  readonly source: Buffer
  readonly all: Buffer
}

const bucketsOf = ({ by, account, address }: Try): Keys => ({
  account: account === null ? null : digest(`account ${by} ${account.trim().toLowerCase()}`),
  source: digest(`source ${sourceOf(address)}`),
  all: digest('all'),
})

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

interface Row {
  readonly key: Buffer
  readonly failures: number
  readonly free_at: string
  readonly last_at: string
}

/** Locks the buckets in one order, so that calls wait for each other and never in a ring. */
const lock = async (tx: Tx, keys: readonly (Buffer | null)[], now: Moment): Promise<(key: Buffer | null) => Bucket> => {
  const wanted = keys.filter((key) => key !== null).sort(Buffer.compare)
  await tx.named(
    'door-open-tries',
    `insert into secret_try (tenant_id, key, failures, free_at, last_at)
     select $1, k, 0, $3, $3 from unnest($2::bytea[]) with ordinality as u (k, n) order by n
     on conflict (tenant_id, key) do nothing`,
    [tx.tenant, wanted, now],
  )
  const rows = await tx.named<Row>(
    'door-lock-tries',
    `select key, failures, free_at, last_at from secret_try where tenant_id = $1 and key = any ($2::bytea[])
     order by key for update`,
    [tx.tenant, wanted],
  )
  return (key) => {
    const row = rows.find((one) => key?.equals(one.key))
    if (!row) throw new Error('a bucket that was not locked')
    return { failures: row.failures, freeAt: Date.parse(row.free_at), lastAt: Date.parse(row.last_at) }
  }
}

const keep = (tx: Tx, key: Buffer, { failures, freeAt, lastAt }: Bucket): Promise<unknown[]> =>
  tx.named(
    'door-keep-try',
    'update secret_try set failures = $3, free_at = $4, last_at = $5 where tenant_id = $1 and key = $2',
    [tx.tenant, key, failures, iso(freeAt), iso(lastAt)],
  )

const iso = (ms: number): Moment => moment(new Date(ms).toISOString())
