import type { Day, Moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { type RawBuilder, sql, type Tx, versionNumbers } from '#platform/database.ts'
import { type ContentKind, contentKinds } from '../rules/draft.ts'
import type { Pack } from '../rules/pack.ts'
import type { AsideKind } from '../rules/pack-aside.ts'
import { versionTables } from './drafts.ts'

type Named = Pick<Pack['pack'], 'code' | 'version'>

interface Body {
  readonly code: string
  readonly version: string
}

/** A version of a pack that is set aside, and the one that is in use here. */
export interface Clash {
  readonly kind: AsideKind
  readonly code: string
  readonly title: Pair
  readonly version: string
  readonly here: string
}

interface Met extends Clash {
  readonly isClash: boolean
}

/**
 * CUR-41: of these bodies of a pack, those that meet something changed here: newer than all that packs brought of it, and
 * other words than those in use, which were written here, or taken from a pack under a name of ours (CUR-58), or under a number
 * of ours that is not below. They are set aside, and so is what waits already or bears a number that was given here.
 */
export const setAside = async <One extends Body>(
  tx: Tx,
  kind: ContentKind,
  bodies: readonly One[],
  { pack, now }: { readonly pack: Named; readonly now: Moment },
): Promise<{ readonly taken: readonly One[]; readonly clashes: readonly Clash[] }> => {
  const table = sql.table(versionTables[kind])
  const published = (code: RawBuilder<unknown>, version: RawBuilder<unknown>) => sql`exists (
    select from content_publication p
    where p.tenant_id = ${tx.tenant} and p.kind = ${kind} and p.code = ${code} and p.version = ${version})`
  const renumbered = (code: RawBuilder<unknown>, version: RawBuilder<unknown>) => sql`exists (
    select from pack_aside r
    where r.tenant_id = ${tx.tenant} and r.kind = ${kind} and r.code = ${code} and r.became = ${version}
      and r.version <> r.became)`
  const renamed = (code: RawBuilder<unknown>, version: RawBuilder<unknown>, body: RawBuilder<unknown>) => sql`exists (
    select from pack_aside r
    where r.tenant_id = ${tx.tenant} and r.kind = ${kind} and r.code = ${code} and r.became = ${version}
      and (r.body -> 'title') is distinct from (${body} -> 'title'))`
  const met = await tx.rows(sql<Met>`
    with n as (
      select b.body ->> 'code' as code, b.body ->> 'version' as version, b.body
      from jsonb_array_elements(${JSON.stringify(bodies)}::jsonb) as b(body)),
    met as (
      select n.*, l.version as here,
        (${published(sql`n.code`, sql`n.version`)} or ${renumbered(sql`n.code`, sql`n.version`)}) as is_ours,
        exists (
          select from pack_aside a
          where a.tenant_id = ${tx.tenant} and a.kind = ${kind} and a.code = n.code and a.version = n.version) as waits,
        (${published(sql`n.code`, sql`l.version`)} or ${renamed(sql`n.code`, sql`l.version`, sql`l.body`)}
            or ${renumbered(sql`n.code`, sql`l.version`)} and ${versionNumbers(sql`l.version`)} >= ${versionNumbers(sql`n.version`)})
          and (n.body - 'version' - 'approver') <> (l.body - 'version' - 'approver')
          and not exists (
            select from ${table} v
            where v.tenant_id = ${tx.tenant} and v.code = n.code and not ${published(sql`v.code`, sql`v.version`)}
              and not ${renumbered(sql`v.code`, sql`v.version`)}
              and ${versionNumbers(sql`v.version`)} >= ${versionNumbers(sql`n.version`)})
          and not exists (
            select from pack_aside a
            where a.tenant_id = ${tx.tenant} and a.kind = ${kind} and a.code = n.code
              and ${versionNumbers(sql`a.version`)} >= ${versionNumbers(sql`n.version`)}) as is_clash
      from n
      cross join lateral (
        select v.version, v.body from ${table} v where v.tenant_id = ${tx.tenant} and v.code = n.code
        order by v.current desc, ${versionNumbers(sql`v.version`)} desc limit 1) l),
    kept as (
      insert into pack_aside (tenant_id, kind, code, version, pack, pack_version, here, body, came_at)
      select ${tx.tenant}::integer, ${kind}::text, code, version, ${pack.code}, ${pack.version}, here, body, ${now}
      from met where is_clash
      returning code)
    select ${kind}::text as kind, met.code, ${titleOf(sql`met`)} as title, met.version, met.here, met.is_clash
    from met left join organisation_post p on ${kind} = 'card' and p.tenant_id = ${tx.tenant} and p.code = met.code
    where is_clash or is_ours or waits order by met.code`)
  const left = new Set(met.map(({ code }) => code))
  const taken = bodies.filter(({ code }) => !left.has(code))
  await keepPackItems(tx, kind, taken, { pack, now })
  return { taken, clashes: met.filter(({ isClash }) => isClash).map(({ isClash: _, ...clash }) => clash) }
}

/** What a thing is called; a card by its post, which is `p`. */
const titleOf = (row: RawBuilder<unknown>) => sql`coalesce(${row}.body -> 'title', ${row}.body -> 'stem', p.name,
  jsonb_build_object('zh', ${row}.code, 'en', ${row}.code))`

/** CUR-40: keeps which versions a pack brought, and when the first did. */
const keepPackItems = async (
  tx: Tx,
  kind: ContentKind,
  bodies: readonly Body[],
  { pack, now }: { readonly pack: Named; readonly now: Moment },
): Promise<void> => {
  const keys = bodies.map(({ code, version }) => ({ code, version }))
  await tx.rows(sql`
    insert into pack_item (tenant_id, kind, code, version, pack, pack_version, came_at)
    select ${tx.tenant}::integer, ${kind}::text, k.code, k.version, ${pack.code}, ${pack.version}, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(code text, version text)
    on conflict do nothing`)
}

/** A version of a pack, as it is set aside, and the one that is here. */
export interface SetAside extends Body {
  readonly here: string
  readonly body: object
}

/** CUR-47, CUR-51: sets versions aside, each once. */
export const keepAsides = async (
  tx: Tx,
  kind: AsideKind,
  asides: readonly SetAside[],
  { pack, now }: { readonly pack: Named; readonly now: Moment },
): Promise<void> => {
  await tx.rows(sql`
    insert into pack_aside (tenant_id, kind, code, version, pack, pack_version, here, body, came_at)
    select ${tx.tenant}::integer, ${kind}::text, n.code, n.version, ${pack.code}, ${pack.version}, n.here, n.body, ${now}
    from jsonb_to_recordset(${JSON.stringify(asides)}::jsonb) as n(code text, version text, here text, body jsonb)`)
}

/** CUR-51: of these versions those that were set aside before, answered or not, by code. */
export const setAsideBefore = async (
  tx: Tx,
  kind: AsideKind,
  bodies: readonly Body[],
): Promise<ReadonlySet<string>> => {
  const keys = bodies.map(({ code, version }) => ({ code, version }))
  const rows = await tx.rows(sql<{ code: string }>`
    select a.code from pack_aside a
    join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(code text, version text)
      on k.code = a.code and k.version = a.version
    where a.tenant_id = ${tx.tenant} and a.kind = ${kind}`)
  return new Set(rows.map(({ code }) => code))
}

/** A version of a norm that was set aside; `isReplaced` where its pack said something else since. */
interface NormSetAside<Norm> {
  readonly version: string
  readonly body: Norm
  readonly isReplaced: boolean
}

/** What was set aside of this norm, the newest first, answered or not. */
export const normAsides = <Norm>(tx: Tx, code: string): Promise<NormSetAside<Norm>[]> =>
  tx.rows(sql<NormSetAside<Norm>>`
    select a.version, a.body, a.answer is not distinct from 'replaced' as is_replaced from pack_aside a
    where a.tenant_id = ${tx.tenant} and a.kind = 'norm' and a.code = ${code}
    order by a.came_at desc, ${countedOn(sql`a.version`)} desc limit 200`)

/** CUR-47: of these norms, the versions of this pack that wait do so no longer, for it went back to other words. */
export const replaceNormAsides = async (tx: Tx, pack: Named['code'], codes: readonly string[]): Promise<void> => {
  await tx.rows(sql`
    update pack_aside set answer = 'replaced'
    where tenant_id = ${tx.tenant} and kind = 'norm' and answer is null and pack = ${pack}
      and code = any (${[...codes]}::text[])`)
}

/** The numbers of a version of a norm, which may count on behind that of its pack. */
const countedOn = (version: RawBuilder<unknown>) => versionNumbers(sql`replace(${version}, '-', '.')`)

export interface Aside extends Clash {
  readonly pack: string
  readonly packVersion: string
  readonly body: Body
  readonly cameAt: Moment
  readonly answered: boolean
}

/**
 * One of a pack that nobody has answered, and no newer one of it is there, waiting or taken as it came; a norm by when it
 * came, as its number may be ours.
 */
const waits = (tx: Tx) => sql`
  a.tenant_id = ${tx.tenant} and a.answer is null and not exists (
    select from pack_aside n
    where n.tenant_id = a.tenant_id and n.kind = a.kind and n.code = a.code and n.answer is distinct from 'replaced'
      and case when a.kind = 'norm'
        then (n.came_at, ${countedOn(sql`n.version`)}) > (a.came_at, ${countedOn(sql`a.version`)})
        else ${versionNumbers(sql`n.version`)} > ${versionNumbers(sql`a.version`)} end)
  and (a.kind = 'norm' or not exists (
    select from pack_item i
    where i.tenant_id = a.tenant_id and i.kind = a.kind and i.code = a.code
      and ${versionNumbers(sql`i.version`)} > ${versionNumbers(sql`a.version`)}
      and not exists (
        select from pack_aside r
        where r.tenant_id = i.tenant_id and r.kind = i.kind and r.code = i.code and r.became = i.version
          and r.version <> r.became)))`

/** The last version of a lesson, case or question here: the one in use, or what was withdrawn. */
const lastOf = (kind: ContentKind) => sql`(
  select v.body from ${sql.table(versionTables[kind])} v
  where a.kind = ${kind} and v.tenant_id = a.tenant_id and v.code = a.code
  order by v.current desc, ${versionNumbers(sql`v.version`)} desc limit 1)`

/** Of this kind or of this thing alone. */
export interface AsidesAsked {
  readonly kind?: AsideKind | undefined
  readonly code?: string | undefined
}

const asked = ({ kind, code }: AsidesAsked) => sql<boolean>`(
  (${kind ?? null}::text is null or a.kind = ${kind ?? null}) and (${code ?? null}::text is null or a.code = ${code ?? null}))`

/**
 * What waits beside something changed here, the newest of several, by kind and code, so many, with the last version of a
 * lesson, case or question here.
 */
export const asidesWaiting = (
  tx: Tx,
  { most, from, ...of }: AsidesAsked & { readonly most: number; readonly from: number },
): Promise<(Aside & { readonly now: Body | null })[]> =>
  tx.rows(sql<Aside & { now: Body | null }>`
    select a.kind, a.code, a.version, a.here, a.pack, a.pack_version, a.body, a.came_at, false as answered,
      ${titleOf(sql`a`)} as title, coalesce(${sql.join(contentKinds.map(lastOf))}) as now
    from pack_aside a
    left join organisation_post p on a.kind = 'card' and p.tenant_id = a.tenant_id and p.code = a.code
    where ${waits(tx)} and ${asked(of)}
    order by a.kind, a.code limit ${most} offset ${from}`)

export const countAsides = async (tx: Tx, of: AsidesAsked): Promise<number> => {
  const [row] = await tx.rows(sql<{ n: number }>`
    select count(*)::integer as n from pack_aside a where ${waits(tx)} and ${asked(of)}`)
  return row?.n ?? 0
}

/** How many wait, by kind. */
export const asidesByKind = (tx: Tx): Promise<{ readonly kind: AsideKind; readonly count: number }[]> =>
  tx.rows(sql<{ kind: AsideKind; count: number }>`
    select a.kind, count(*)::integer as count from pack_aside a where ${waits(tx)} group by a.kind order by a.kind`)

/** One that waits or was answered; whoever comes second waits. */
export const lockAside = async (tx: Tx, kind: AsideKind, code: string, version: string): Promise<Aside | undefined> => {
  const [row] = await tx.rows(sql<Aside>`
    select a.kind, a.code, a.version, a.here, a.pack, a.pack_version, a.body, a.came_at, a.answer is not null as answered,
      ${titleOf(sql`a`)} as title
    from pack_aside a
    left join organisation_post p on a.kind = 'card' and p.tenant_id = a.tenant_id and p.code = a.code
    where a.tenant_id = ${tx.tenant} and a.kind = ${kind} and a.code = ${code} and a.version = ${version}
      and a.answer is distinct from 'replaced'
    for update of a`)
  return row
}

/**
 * CUR-58: what packs ever called one thing, whether it was taken or waits; what was published here, or taken under a name of
 * ours, says nothing of it.
 */
export const titlesOfPacks = async (tx: Tx, kind: ContentKind, code: string): Promise<Pair[]> => {
  const rows = await tx.rows(sql<{ title: Pair }>`
    select v.body -> 'title' as title from ${sql.table(versionTables[kind])} v
    where v.tenant_id = ${tx.tenant} and v.code = ${code} and v.body ? 'title'
      and not exists (select from content_publication p
        where p.tenant_id = v.tenant_id and p.kind = ${kind} and p.code = v.code and p.version = v.version)
      and not exists (select from pack_aside r
        where r.tenant_id = v.tenant_id and r.kind = ${kind} and r.code = v.code and r.became = v.version)
    union
    select a.body -> 'title' from pack_aside a
    where a.tenant_id = ${tx.tenant} and a.kind = ${kind} and a.code = ${code} and a.body ? 'title'`)
  return rows.map(({ title }) => title)
}

/** The highest version kept of one thing. */
export const newestKept = async (tx: Tx, kind: ContentKind, code: string): Promise<string> => {
  const [row] = await tx.rows(sql<{ version: string }>`
    select v.version from ${sql.table(versionTables[kind])} v where v.tenant_id = ${tx.tenant} and v.code = ${code}
    order by ${versionNumbers(sql`v.version`)} desc limit 1`)
  return row?.version ?? '0.0.0'
}

export const answerAside = async (
  tx: Tx,
  { kind, code, version, pack, packVersion }: Aside,
  { became, on, now }: { readonly became: string | null; readonly on: Day; readonly now: Moment },
): Promise<void> => {
  await tx.rows(sql`
    update pack_aside set answer = ${became === null ? 'left' : 'taken'}, became = ${became}::text, answered_on = ${on}::date
    where tenant_id = ${tx.tenant} and kind = ${kind} and code = ${code} and version = ${version}`)
  if (became === null || kind === 'norm') return
  const named = { pack: { code: pack, version: packVersion }, now }
  await keepPackItems(tx, kind, [{ code, version: became }], named)
}
