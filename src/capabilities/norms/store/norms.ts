import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { ChangeKind } from '../rules/change.ts'
import type { Norm } from '../rules/norm.ts'

export interface NormVersion {
  readonly code: string
  readonly version: string
  readonly current: boolean
  readonly body: Norm
}

export interface NormChange {
  readonly id: Id<'norm-change'>
  readonly code: string
  readonly kind: ChangeKind
  readonly version: string
  /** `null` where a pack tells no day. */
  readonly effectiveOn: Day | null
  /** What changed, in our own words; `null` where a pack brought it. */
  readonly note: Pair | null
  readonly recordedAt: Moment
  /** Somebody recorded it; otherwise a pack brought it. */
  readonly byHand: boolean
  /** Who recorded it by hand; `null` for a pack, and where it is not known. */
  readonly recordedBy: Id<'person'> | null
  /** NRM-4: the citations it touches; `null` for every citation of the norm. */
  readonly touched: readonly string[] | null
  /** Of a repeal: the norm that took its place, by its code, where it is told. */
  readonly replacedBy: string | null
}

const tables = (tx: Tx) => tx.withTables<{ normVersion: NormVersion; normChange: NormChange }>()

/** A norm whose text a pack changed, with the text before. */
export interface Replaced {
  readonly code: string
  readonly before: Norm
}

export interface Loaded {
  /** The codes of those that came in a new version, by code. */
  readonly kept: readonly string[]
  readonly replaced: readonly Replaced[]
}

/**
 * NRM-1: keeps the norms whose text differs from the current one as this version, which becomes current. A version that is
 * kept already stays as it is, so that loading a pack again takes nothing back that was recorded by hand since. Of a pack
 * `behind` a newer one of its own, only norms that nobody knows are taken.
 */
export const loadNorms = async (tx: Tx, version: string, norms: readonly Norm[], behind = false): Promise<Loaded> => {
  const changed = sql`
    select n.body ->> 'code' as code, n.body
    from jsonb_array_elements(${JSON.stringify(norms)}::jsonb) as n(body)
    where not exists (select 1 from norm_version v
      where v.tenant_id = ${tx.tenant} and v.code = n.body ->> 'code'
        and (${behind} or v.version = ${version} or (v.current and v.body = n.body)))`
  const replaced = await tx.rows(sql<Replaced>`
    select v.code, v.body as before from norm_version v join (${changed}) as c on c.code = v.code
    where v.tenant_id = ${tx.tenant} and v.current order by v.code`)
  await tx.rows(sql`
    update norm_version v set current = false from (${changed}) as c
    where v.tenant_id = ${tx.tenant} and v.code = c.code and v.current`)
  const kept = await tx.rows<{ code: string }>(sql`
    insert into norm_version (tenant_id, code, version, body)
    select ${tx.tenant}::integer, c.code, ${version}, c.body from (${changed}) as c
    returning code`)
  return { kept: kept.map(({ code }) => code).sort(), replaced }
}

/** NRM-9: two who write at once follow each other; the second then sees what the first kept. */
export const lockNorm = async (tx: Tx, code: string): Promise<void> => {
  await tx.rows(sql`select from norm_version where tenant_id = ${tx.tenant} and code = ${code} for update`)
}

/** Keeps one version recorded by hand; it becomes current. */
export const keepVersion = async (tx: Tx, version: string, body: Norm): Promise<void> => {
  await tables(tx)
    .updateTable('normVersion')
    .set({ current: false })
    .where('normVersion.code', '=', body.code)
    .where('normVersion.current', '=', true)
    .execute()
  await tx.rows(sql`
    insert into norm_version (tenant_id, code, version, body)
    values (${tx.tenant}, ${body.code}, ${version}, ${JSON.stringify(body)}::jsonb)`)
}

export const keepChange = async (tx: Tx, change: NormChange): Promise<void> => {
  const { note, ...rest } = change
  await tx.rows(sql`
    insert into norm_change (tenant_id, id, code, kind, version, effective_on, note, recorded_at, by_hand,
      recorded_by, touched, replaced_by)
    values (${tx.tenant}, ${rest.id}, ${rest.code}, ${rest.kind}, ${rest.version}, ${rest.effectiveOn},
      ${note === null ? null : JSON.stringify(note)}::jsonb, ${rest.recordedAt}, ${rest.byHand},
      ${rest.recordedBy}::uuid, ${rest.touched}::text[], ${rest.replacedBy})`)
}

/** The changes of these norms, oldest first; of one moment in the order in which versions count on, a repeal after its version. */
export const changesOf = (tx: Tx, codes: readonly string[]): Promise<NormChange[]> =>
  tables(tx)
    .selectFrom('normChange')
    .selectAll('normChange')
    .where('normChange.code', '=', sql<string>`any (${[...codes]}::text[])`)
    .orderBy('normChange.recordedAt')
    .orderBy(sql`string_to_array(replace(norm_change.version, '-', '.'), '.')::integer[]`)
    .orderBy(sql`norm_change.kind = 'repealed'`)
    .execute()

/** All versions of these norms; the caller puts them in order by the changes that made them. */
export const versionsOf = (tx: Tx, codes: readonly string[]): Promise<NormVersion[]> =>
  tables(tx)
    .selectFrom('normVersion')
    .selectAll('normVersion')
    .where('normVersion.code', '=', sql<string>`any (${[...codes]}::text[])`)
    .execute()

/** NRM-11: the repeals of these norms, of whatever day. */
export const repealsOf = (tx: Tx, codes: readonly string[]): Promise<(NormChange & { readonly title: Pair })[]> =>
  tx.rows(sql`
    select c.*, v.body -> 'title' as title from norm_change c
    join norm_version v on v.tenant_id = c.tenant_id and v.code = c.code and v.version = c.version
    where c.tenant_id = ${tx.tenant} and c.kind = 'repealed' and c.code = any (${[...codes]}::text[])
    order by c.code`)

export const currentNorm = (tx: Tx, code: string): Promise<NormVersion | undefined> =>
  tables(tx)
    .selectFrom('normVersion')
    .selectAll('normVersion')
    .where('normVersion.code', '=', code)
    .where('normVersion.current', '=', true)
    .executeTakeFirst()

export const currentNorms = (tx: Tx, codes: readonly string[]): Promise<NormVersion[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : tables(tx)
        .selectFrom('normVersion')
        .selectAll('normVersion')
        .where('normVersion.code', 'in', [...codes])
        .where('normVersion.current', '=', true)
        .orderBy('normVersion.code')
        .execute()

/** Every norm that holds as it stands now, by code; at most 20,000. */
export const allCurrentNorms = (tx: Tx): Promise<NormVersion[]> =>
  tables(tx)
    .selectFrom('normVersion')
    .selectAll('normVersion')
    .where('normVersion.current', '=', true)
    .orderBy('normVersion.code')
    .limit(20_000)
    .execute()

/** NRM-10: which of these norms stand as somebody recorded them: added or reworded by hand, or repealed. */
export const recordedByHand = async (tx: Tx, codes: readonly string[]): Promise<string[]> => {
  const rows = await tx.rows(sql<{ code: string }>`
    select v.code from norm_version v
    where v.tenant_id = ${tx.tenant} and v.current and v.code = any (${[...codes]}::text[]) and exists (
      select from norm_change c
      where c.tenant_id = v.tenant_id and c.code = v.code and c.by_hand
        and (c.version = v.version or c.kind = 'repealed'))
    order by v.code`)
  return rows.map(({ code }) => code)
}

/** Who recorded a version of this norm by hand, as far as it is known; words go on from version to version. */
export const recordersOf = async (tx: Tx, code: string): Promise<Id<'person'>[]> => {
  const rows = await tx.rows(sql<{ by: Id<'person'> }>`
    select distinct recorded_by as by from norm_change
    where tenant_id = ${tx.tenant} and code = ${code} and recorded_by is not null`)
  return rows.map(({ by }) => by)
}
