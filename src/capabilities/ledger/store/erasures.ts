import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import { type Erasure, erasureKind } from '../rules/erasure.ts'

/** The newest version of the thing of a fact, if the entry holds such a fact. */
export const thingOf = async (
  tx: Tx,
  entryId: Id<'ledger-entry'>,
  position: number,
): Promise<{ readonly kind: string; readonly stream: string; readonly upTo: number } | undefined> => {
  const [row] = await tx.rows(sql<{ kind: string; stream: string; upTo: number }>`
    select p.kind, p.stream_id as stream, s.version as up_to from ledger_payload p
    join ledger_stream s on s.tenant_id = p.tenant_id and s.kind = p.kind and s.stream_id = p.stream_id
    where p.tenant_id = ${tx.tenant} and p.entry_id = ${entryId} and p.position = ${position}
      and p.kind <> ${erasureKind}`)
  return row
}

/** Keeps what is asked; false while another asking about the same thing is open, or all of it is erased. */
export const keepErasure = async (tx: Tx, erasure: Erasure, at: Moment): Promise<boolean> => {
  const { id, kind, stream, upTo, ground, askedBy } = erasure
  const kept = await tx.rows(sql<{ id: string }>`
    insert into ledger_erasure (tenant_id, id, kind, stream_id, up_to, ground, asked_by, asked_at)
    select ${tx.tenant}::integer, ${id}::uuid, ${kind}, ${stream}, ${upTo}::bigint, ${ground}, ${askedBy}::uuid,
      ${at}::timestamptz
    where not exists (
      select from ledger_erasure e where e.tenant_id = ${tx.tenant} and e.kind = ${kind} and e.stream_id = ${stream}
        and e.approved and e.up_to >= ${upTo})
    on conflict (tenant_id, kind, stream_id) where decided_by is null do nothing
    returning id`)
  return kept.length > 0
}

export const loadErasure = async (tx: Tx, id: Erasure['id']): Promise<Erasure | undefined> => {
  const [row] = await tx.rows(sql<Erasure>`
    select id, kind, stream_id as stream, up_to, ground, asked_by, decided_by from ledger_erasure
    where tenant_id = ${tx.tenant} and id = ${id} for update`)
  return row
}

export const keepDecision = async (
  tx: Tx,
  id: Erasure['id'],
  decision: { readonly by: Id<'person'>; readonly at: Moment; readonly approved: boolean },
): Promise<void> => {
  await tx.rows(sql`
    update ledger_erasure set decided_by = ${decision.by}, decided_at = ${decision.at}, approved = ${decision.approved}
    where tenant_id = ${tx.tenant} and id = ${id}`)
}

/** One thing of the ledger by kind and id. */
export interface Thing {
  readonly kind: string
  readonly stream: string
}

/** Keeps that all versions so far of these things are erased, where there are any and not all are erased yet. */
export const keepApproved = (
  tx: Tx,
  things: readonly (Thing & { readonly id: Erasure['id'] })[],
  { ground, askedBy, decidedBy, at }: Pick<Erasure, 'ground' | 'askedBy' | 'decidedBy'> & { readonly at: Moment },
): Promise<(Thing & Pick<Erasure, 'id' | 'upTo'>)[]> =>
  tx.rows(sql<Thing & Pick<Erasure, 'id' | 'upTo'>>`
    insert into ledger_erasure (tenant_id, id, kind, stream_id, up_to, ground, asked_by, asked_at, decided_by, decided_at,
      approved)
    select ${tx.tenant}::integer, t.id, s.kind, s.stream_id, s.version, ${ground}, ${askedBy}::uuid, ${at}::timestamptz,
      ${decidedBy}::uuid, ${at}::timestamptz, true
    from jsonb_to_recordset(${JSON.stringify(things)}::jsonb) as t(id uuid, kind text, stream text)
    join ledger_stream s on s.tenant_id = ${tx.tenant} and s.kind = t.kind and s.stream_id = t.stream
    where not exists (
      select from ledger_erasure e where e.tenant_id = ${tx.tenant} and e.kind = s.kind and e.stream_id = s.stream_id
        and e.approved and e.up_to >= s.version)
    returning id, kind, stream_id as stream, up_to`)

/** LDG-14: takes payload and salt of everything approved away, as the owner of the tables. Leaves stay. */
export const eraseApproved = async (tx: Tx, at: Moment): Promise<void> => {
  await tx.rows(sql`
    with approved as (
      update ledger_erasure set erased_at = ${at}
      where tenant_id = ${tx.tenant} and approved and erased_at is null
      returning kind, stream_id, up_to
    )
    update ledger_payload p set payload = null, salt = null, sealed = null from approved a
    where p.tenant_id = ${tx.tenant} and p.kind = a.kind and p.stream_id = a.stream_id and p.version <= a.up_to`)
}
