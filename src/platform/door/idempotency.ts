import { createHash } from 'node:crypto'
import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { SealedTable, Tx } from '../database.ts'

export type Replay =
  | { readonly kind: 'first' }
  | { readonly kind: 'again'; readonly answer: unknown }
  | { readonly kind: 'other' }

/** Whose keys they are: a person's, or a system's of others. */
export type Keeper = Id<'person'> | Id<'source-system'>

interface Call {
  readonly by: Keeper
  readonly key: string
  readonly verb: string
  readonly body: unknown
  readonly now: Moment
}

/**
 * Takes the key for this call. A second call with the same key waits for the first to commit and then gets its answer;
 * the same key with another body is refused, so that a phone that comes back can neither double nor swap what it sent.
 */
export const takeKey = async (tx: Tx, { by, key, verb, body, now }: Call): Promise<Replay> => {
  const bodyHash = createHash('sha256')
    .update(`${verb}\n${JSON.stringify(body)}`)
    .digest()
  const taken = await tx.named(
    'door-take-key',
    `insert into idempotency_key (tenant_id, person_id, key, verb, body_hash, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, person_id, key) do nothing returning 1`,
    [tx.tenant, by, key, verb, bodyHash, now],
  )
  if (taken.length > 0) return { kind: 'first' }
  const [kept] = await tx.named<{ body_hash: Buffer; answer: unknown; sealed: string | null }>(
    'door-kept-answer',
    'select body_hash, answer, sealed from idempotency_key where tenant_id = $1 and person_id = $2 and key = $3',
    [tx.tenant, by, key],
  )
  if (!kept?.body_hash.equals(bodyHash)) return { kind: 'other' }
  const { sealed, answer } = kept
  return {
    kind: 'again',
    answer: sealed === null ? answer : JSON.parse(tx.open('idempotency_key', `${by}/${key}`, sealed)),
  }
}

/** An answer may hold what is sensitive; it is kept sealed. */
export const keepAnswer = (tx: Tx, by: Keeper, key: string, answer: unknown): Promise<unknown[]> =>
  tx.named(
    'door-keep-answer',
    'update idempotency_key set sealed = $4 where tenant_id = $1 and person_id = $2 and key = $3',
    [tx.tenant, by, key, tx.seal('idempotency_key', `${by}/${key}`, JSON.stringify(answer))],
  )

/** The kept answers, for whoever seals anew. */
export const keptAnswers: SealedTable = {
  table: 'idempotency_key',
  key: [
    ['person_id', 'uuid'],
    ['key', 'text'],
  ],
  before: { plain: 'answer::text', forget: 'answer = null' },
}

/** Keys are kept 35 days; older ones go. Returns how many went. */
export const forgetKeys = async (tx: Tx, now: Moment): Promise<number> =>
  (
    await tx.named<{ n: number }>(
      'door-forget-keys',
      `with gone as (delete from idempotency_key where tenant_id = $1 and at < $2::timestamptz - interval '35 days' returning 1)
     select count(*)::integer as n from gone`,
      [tx.tenant, now],
    )
  )[0]?.n ?? 0
