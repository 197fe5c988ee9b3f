import type pg from 'pg'
import { loadTenant, notePolicies, policyLines, rolePolicies } from '#capabilities/identity/public.ts'
import { lastStreamOf } from '#capabilities/ledger/public.ts'
import { sightsVersions } from '#kernel/sights.ts'
import { inTransaction, sql } from '#platform/database.ts'
import type { House } from '#platform/door/run.ts'
import { uuidv7 } from '#platform/uuid.ts'
import { capabilities } from './capabilities.ts'

/** Everything that decides who may what, as this edition has it. */
export const policiesHere = (): readonly string[] =>
  policyLines({
    sights: sightsVersions,
    granting: rolePolicies,
    verbs: capabilities.flatMap(({ routes }) => routes.map(({ verb }) => verb)),
  })

/**
 * IDN-52: at the start, policies that differ from those noted last are kept and are an entry of their own, by nobody: their
 * digest and the lines that differ. Nothing is noted before there is an organisation.
 */
export const notePoliciesAtStart = (
  owner: pg.Pool,
  { tenant, now, keepEntry }: Pick<House, 'tenant' | 'now' | 'keepEntry'>,
  product: string,
  lines = policiesHere(),
): Promise<void> =>
  inTransaction(owner, { tenant, person: null, scope: [] }, async (tx) => {
    if (!(await loadTenant(tx))) return
    const at = now()
    const noted = await notePolicies(tx, { lines, product, now: at })
    if (noted === undefined) return
    const fact = { kind: 'policies', id: uuidv7(at), payload: { ...noted, product } }
    await keepEntry(tx, { type: 'ledger.note-policies', actor: null, now: at, facts: [fact] })
  })

/** LDG-21: a start with another version of the product than the last is an entry of its own, by nobody. */
export const noteVersionAtStart = (
  owner: pg.Pool,
  { tenant, now, keepEntry }: Pick<House, 'tenant' | 'now' | 'keepEntry'>,
  product: string,
): Promise<void> =>
  inTransaction(owner, { tenant, person: null, scope: [] }, async (tx) => {
    if (!(await loadTenant(tx))) return
    // Two starts at once wait for each other.
    await tx.rows(sql`select pg_advisory_xact_lock(hashtext('product'), ${tenant}::integer)`)
    const before = await lastStreamOf(tx, 'product')
    if (before === product) return
    const fact = { kind: 'product', id: product, payload: { version: product, before: before ?? null } }
    await keepEntry(tx, { type: 'ledger.note-version', actor: null, now: now(), facts: [fact] })
  })
