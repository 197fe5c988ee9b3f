import type { Day, Moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { type RawBuilder, sql, type Tx } from '#platform/database.ts'
import type { ContentKind } from '../rules/draft.ts'
import type { Pack } from '../rules/pack.ts'
import { versionTables } from './drafts.ts'
import { numbers } from './versions.ts'

type Named = Pick<Pack['pack'], 'code' | 'version'>

interface Body {
  readonly code: string
  readonly version: string
}

/** A version of a pack that is set aside, and the one that is in use here. */
export interface Clash {
  readonly kind: ContentKind
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
 * other words than those in use, which were written here, or taken from a pack under a number of ours that is not below.
 * They are set aside, and so is what waits already or bears a number that was given here.
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
        (${published(sql`n.code`, sql`l.version`)}
            or ${renumbered(sql`n.code`, sql`l.version`)} and ${numbers(sql`l.version`)} >= ${numbers(sql`n.version`)})
          and (n.body - 'version' - 'approver') <> (l.body - 'version' - 'approver')
          and not exists (
            select from ${table} v
            where v.tenant_id = ${tx.tenant} and v.code = n.code and not ${published(sql`v.code`, sql`v.version`)}
              and not ${renumbered(sql`v.code`, sql`v.version`)}
              and ${numbers(sql`v.version`)} >= ${numbers(sql`n.version`)})
          and not exists (
            select from pack_aside a
            where a.tenant_id = ${tx.tenant} and a.kind = ${kind} and a.code = n.code
              and ${numbers(sql`a.version`)} >= ${numbers(sql`n.version`)}) as is_clash
      from n
      cross join lateral (
        select v.version, v.body from ${table} v where v.tenant_id = ${tx.tenant} and v.code = n.code
        order by v.current desc, ${numbers(sql`v.version`)} desc limit 1) l),
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

export interface Aside extends Clash {
  readonly pack: string
  readonly packVersion: string
  readonly body: Body
  readonly cameAt: Moment
  readonly answered: boolean
}

/** What waits beside something changed here, the newest of several, by kind and code, at most 200, with the one in use. */
export const asidesWaiting = (tx: Tx): Promise<(Aside & { readonly now: Body | null })[]> =>
  tx.rows(sql<Aside & { now: Body | null }>`
    select a.kind, a.code, a.version, a.here, a.pack, a.pack_version, a.body, a.came_at, false as answered,
      ${titleOf(sql`a`)} as title, coalesce(l.body, c.body, q.body, g.body, e.body, k.body) as now
    from pack_aside a
    left join lesson_version l on a.kind = 'lesson' and l.tenant_id = a.tenant_id and l.code = a.code and l.current
    left join case_version c on a.kind = 'case' and c.tenant_id = a.tenant_id and c.code = a.code and c.current
    left join question_version q on a.kind = 'question' and q.tenant_id = a.tenant_id and q.code = a.code and q.current
    left join reading_version g on a.kind = 'reading' and g.tenant_id = a.tenant_id and g.code = a.code and g.current
    left join exam_version e on a.kind = 'exam' and e.tenant_id = a.tenant_id and e.code = a.code and e.current
    left join card_version k on a.kind = 'card' and k.tenant_id = a.tenant_id and k.code = a.code and k.current
    left join organisation_post p on a.kind = 'card' and p.tenant_id = a.tenant_id and p.code = a.code
    where a.tenant_id = ${tx.tenant} and a.answer is null and not exists (
      select from pack_aside n
      where n.tenant_id = a.tenant_id and n.kind = a.kind and n.code = a.code
        and ${numbers(sql`n.version`)} > ${numbers(sql`a.version`)})
    order by a.kind, a.code limit 200`)

/** One that waits or was answered; whoever comes second waits. */
export const lockAside = async (
  tx: Tx,
  kind: ContentKind,
  code: string,
  version: string,
): Promise<Aside | undefined> => {
  const [row] = await tx.rows(sql<Aside>`
    select a.kind, a.code, a.version, a.here, a.pack, a.pack_version, a.body, a.came_at, a.answer is not null as answered,
      ${titleOf(sql`a`)} as title
    from pack_aside a
    left join organisation_post p on a.kind = 'card' and p.tenant_id = a.tenant_id and p.code = a.code
    where a.tenant_id = ${tx.tenant} and a.kind = ${kind} and a.code = ${code} and a.version = ${version}
    for update of a`)
  return row
}

/** The highest version kept of one thing. */
export const newestKept = async (tx: Tx, kind: ContentKind, code: string): Promise<string> => {
  const [row] = await tx.rows(sql<{ version: string }>`
    select v.version from ${sql.table(versionTables[kind])} v where v.tenant_id = ${tx.tenant} and v.code = ${code}
    order by ${numbers(sql`v.version`)} desc limit 1`)
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
  if (became === null) return
  const named = { pack: { code: pack, version: packVersion }, now }
  await keepPackItems(tx, kind, [{ code, version: became }], named)
}
