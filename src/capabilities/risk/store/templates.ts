import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { offeredAtMost } from '#kernel/offered.ts'
import { type RawBuilder, sql, type Tx, uuidList, versionNumbers } from '#platform/database.ts'
import type { PostTemplate, ProcessTemplate, Templates } from '../rules/post-template.ts'

const tableOf = { posts: sql`post_template`, processes: sql`process_template` } as const

/** CUR-7: the templates that are kept under the same version with another body, by their places in a pack. */
export const changedTemplates = async (tx: Tx, templates: Templates): Promise<string[]> => {
  const places = await Promise.all(
    (['posts', 'processes'] as const).map(async (list) => {
      const rows = await tx.rows(sql<{ code: string }>`
        select v.code from jsonb_array_elements(${JSON.stringify(templates[list])}::jsonb) as n(body)
        join ${tableOf[list]} v on v.tenant_id = ${tx.tenant} and v.code = n.body ->> 'code'
          and v.version = n.body ->> 'version' and v.body <> n.body
        order by v.code`)
      return rows.map(({ code }) => `${list}/${code}`)
    }),
  )
  return places.flat()
}

/** CUR-7, CUR-36: keeps new versions, which become current unless a newer one is kept. Says how many of each were new. */
export const keepTemplates = async (
  tx: Tx,
  templates: Templates,
): Promise<Readonly<Record<'posts' | 'processes', number>>> => ({
  posts: await keep(tx, 'posts', templates.posts),
  processes: await keep(tx, 'processes', templates.processes),
})

const keep = async (
  tx: Tx,
  list: 'posts' | 'processes',
  bodies: readonly (PostTemplate | ProcessTemplate)[],
): Promise<number> => {
  if (bodies.length === 0) return 0
  const table = tableOf[list]
  const fresh = sql`
    select n.body from jsonb_array_elements(${JSON.stringify(bodies)}::jsonb) as n(body)
    where not exists (select 1 from ${table} v
      where v.tenant_id = ${tx.tenant} and v.code = n.body ->> 'code' and v.version = n.body ->> 'version')`
  await tx.rows(sql`
    update ${table} v set current = false from (${fresh}) as f
    where v.tenant_id = ${tx.tenant} and v.code = f.body ->> 'code' and v.current
      and ${versionNumbers(sql`v.version`)} < ${versionNumbers(sql`f.body ->> 'version'`)}`)
  const kept = await tx.rows(sql`
    insert into ${table} (tenant_id, code, version, current, body)
    select ${tx.tenant}::integer, f.body ->> 'code', f.body ->> 'version',
      not exists (select from ${table} v where v.tenant_id = ${tx.tenant} and v.code = f.body ->> 'code' and v.current),
      f.body
    from (${fresh}) as f
    returning code`)
  return kept.length
}

/** The current post templates, by code; all of them, or those that are named. */
export const postTemplates = async (tx: Tx, codes?: readonly string[]): Promise<PostTemplate[]> => {
  const rows = await tx.rows(sql<{ body: PostTemplate }>`
    select t.body from post_template t
    where t.tenant_id = ${tx.tenant} and t.current
      and ${codes === undefined ? sql`true` : sql`t.code = any (${[...codes]}::text[])`}
    order by t.code limit 100000`)
  return rows.map(({ body }) => body)
}

/** The current process templates with these codes. */
export const processTemplates = async (tx: Tx, codes: readonly string[]): Promise<ProcessTemplate[]> => {
  const rows = await tx.rows(sql<{ body: ProcessTemplate }>`
    select t.body from process_template t
    where t.tenant_id = ${tx.tenant} and t.current and t.code = any (${[...codes]}::text[])
    order by t.code limit 500`)
  return rows.map(({ body }) => body)
}

/** The current process templates with a step at a post of one of these templates. */
export const processTemplatesAt = async (tx: Tx, posts: readonly string[]): Promise<ProcessTemplate[]> => {
  const rows = await tx.rows(sql<{ body: ProcessTemplate }>`
    select t.body from process_template t
    where t.tenant_id = ${tx.tenant} and t.current and exists (
      select from jsonb_array_elements(t.body -> 'steps') as s(step)
      where s.step ->> 'post' = any (${[...posts]}::text[]))
    order by t.code limit ${offeredAtMost.content}`)
  return rows.map(({ body }) => body)
}

export interface Origin {
  readonly subjectId: Id<'post'> | Id<'risk-point'> | Id<'power'> | Id<'process'>
  readonly kind: 'post' | 'risk-point' | 'power' | 'process'
  readonly template: string
  readonly version: string
  readonly part: string
  /** The post was added with it; what came to one that was there was brought. */
  readonly added?: boolean
}

/**
 * RSK-142: keeps from where things came; of a post that had this template, the version that was brought now, which is not
 * the moment at which it was added (RSK-154). Says how many were kept: a post that leans on another template keeps that one.
 */
export const saveOrigins = async (
  tx: Tx,
  origins: readonly Origin[],
  { on, at }: { readonly on: Day; readonly at: Moment },
): Promise<number> => {
  if (origins.length === 0) return 0
  const kept = await tx.rows(sql`
    insert into template_origin as known (tenant_id, subject_id, kind, template, version, part, added, brought_on,
      recorded_at)
    select ${tx.tenant}::integer, o."subjectId", o.kind, o.template, o.version, o.part, coalesce(o.added, false),
      ${on}::date, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(origins)}::jsonb)
      as o("subjectId" uuid, kind text, template text, version text, part text, added boolean)
    on conflict (tenant_id, subject_id) do update
      set version = excluded.version, added = excluded.added, brought_on = excluded.brought_on,
        recorded_at = excluded.recorded_at
      where known.template = excluded.template
    returning 1`)
  return kept.length
}

/** RSK-142: the template, by its name in the version of then and whether somebody checked that, from which something came: a row `r`, or another one. */
export const templateOf = (subject: RawBuilder<unknown>, row = sql`r`, templates = sql`post_template`) => sql`
  select jsonb_build_object('name', t.body -> 'name', 'version', o.version,
    'checked', t.body ->> 'checker' is not null)
  from template_origin o
  join ${templates} t on t.tenant_id = o.tenant_id and t.code = o.template and t.version = o.version
  where o.tenant_id = ${row}.tenant_id and o.subject_id = ${subject}`

/** What one post has: every point and power it ever had, with the part of a template from which it came. */
export interface HeldRow {
  readonly postId: Id<'post'>
  readonly kind: 'point' | 'power'
  readonly name: { readonly zh: string; readonly en: string }
  /** The part, when it came from the template asked about. */
  readonly part: string | null
  readonly template: string | null
}

/**
 * RSK-143: what these posts have: points that stand, powers that hold or wait, and whatever came from a template, also
 * when it was turned down since.
 */
export const heldBy = (tx: Tx, posts: readonly Id<'post'>[]): Promise<HeldRow[]> =>
  tx.rows(sql<HeldRow>`
    select r.post_id, 'point' as kind, r.name, o.part, o.template
    from risk_point r
    left join template_origin o on o.tenant_id = r.tenant_id and o.subject_id = r.id
    where r.tenant_id = ${tx.tenant} and r.post_id = any (${[...posts]}::uuid[])
      and (r.closed_on is null or o.part is not null)
    union all
    select v.post_id, 'power', v.name, o.part, o.template
    from power_version v
    left join template_origin o on o.tenant_id = v.tenant_id and o.subject_id = v.power_id
    where v.tenant_id = ${tx.tenant} and v.post_id = any (${[...posts]}::uuid[])
      and (v.returned_on is null or o.part is not null)`)

/** The open posts of each template named, by code; 20,000 at most. */
export const postsOfTemplates = async (
  tx: Tx,
  templates: readonly string[],
): Promise<ReadonlyMap<string, readonly PostOfTemplate[]>> => {
  const rows = await tx.rows(sql<PostOfTemplate & { template: string }>`
    select o.template, p.post_id as id, p.code, p.name, p.unit_id, p.unit_path
    from template_origin o
    join organisation_post p on p.tenant_id = o.tenant_id and p.post_id = o.subject_id
    where o.tenant_id = ${tx.tenant} and o.kind = 'post' and p.closed_on is null
      and o.template = any (${[...templates]}::text[])
    order by o.template, p.code limit 20000`)
  const here = new Map<string, PostOfTemplate[]>()
  for (const { template, ...post } of rows) here.set(template, [...(here.get(template) ?? []), post])
  return here
}

export interface PostOfTemplate {
  readonly id: Id<'post'>
  readonly code: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly unitId: Id<'unit'>
  readonly unitPath: string
}

/** The process templates that are here already: proposed from the template, or under the same name. */
export const processesThere = async (tx: Tx, codes: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await tx.rows(sql<{ code: string }>`
    select t.code from process_template t
    where t.tenant_id = ${tx.tenant} and t.current and t.code = any (${[...codes]}::text[]) and (
      exists (
        select from template_origin o
        where o.tenant_id = t.tenant_id and o.kind = 'process' and o.template = t.code)
      or exists (
        select from process_version v
        where v.tenant_id = t.tenant_id and v.returned_on is null and not v.ends
          and (v.name ->> 'zh' = t.body #>> '{name,zh}' or v.name ->> 'en' = t.body #>> '{name,en}')))`)
  return new Set(rows.map(({ code }) => code))
}

/** On which template each of these posts leans, as far as it leans on one. */
export const originsOf = async (tx: Tx, posts: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.rows(sql<{ id: string; template: string }>`
    select o.subject_id as id, o.template from template_origin o
    where o.tenant_id = ${tx.tenant} and o.kind = 'post' and o.subject_id = any (${[...posts]}::uuid[])`)
  return new Map(rows.map(({ id, template }) => [id, template]))
}

/** The open points at these posts that came from a template, by post and part. */
export const pointsBrought = async (
  tx: Tx,
  posts: readonly Id<'post'>[],
): Promise<ReadonlyMap<string, Id<'risk-point'>>> => {
  const rows = await tx.rows(sql<{ postId: Id<'post'>; part: string; id: Id<'risk-point'> }>`
    select r.post_id, o.part, r.id from risk_point r
    join template_origin o on o.tenant_id = r.tenant_id and o.subject_id = r.id
    where r.tenant_id = ${tx.tenant} and r.post_id = any (${[...posts]}::uuid[]) and r.closed_on is null
    order by r.no`)
  return new Map(rows.map(({ postId, part, id }) => [`${postId}/${part}`, id]))
}

/** Keeps until when these posts, added together, can be taken back. */
export const keepUndoEnd = async (tx: Tx, posts: readonly Id<'post'>[], until: Moment): Promise<void> => {
  await tx.rows(sql`
    update template_origin set undo_until = ${until}
    where tenant_id = ${tx.tenant} and kind = 'post' and added and subject_id = any (${uuidList(posts)})`)
}

/** When these posts were added from templates: nothing where one was not, or another one was added together with them. */
export const addedAt = async (
  tx: Tx,
  posts: readonly Id<'post'>[],
): Promise<{ readonly at: Moment; readonly undoUntil: Moment | null } | undefined> => {
  const rows = await tx.rows(sql<{ at: Moment; undoUntil: Moment | null; posts: number }>`
    select o.recorded_at as at, max(o.undo_until) as undo_until, count(*)::integer as posts from template_origin o
    where o.tenant_id = ${tx.tenant} and o.kind = 'post' and o.added and o.subject_id = any (${uuidList(posts)})
      and not exists (
        select from template_origin x
        where x.tenant_id = o.tenant_id and x.kind = 'post' and x.added and x.recorded_at = o.recorded_at
          and x.subject_id <> all (${uuidList(posts)}))
    group by o.recorded_at limit 2`)
  return rows[0]?.posts === posts.length ? rows[0] : undefined
}

/** What came from templates, by what it is. */
export interface BroughtThings {
  readonly points: readonly Id<'risk-point'>[]
  readonly powers: readonly Id<'power'>[]
  readonly processes: readonly Id<'process'>[]
}

/**
 * What templates brought at one moment with these posts, all of it, for a long list is taken back whole or not at all. A
 * process map belongs to no post alone; of that moment it came with them.
 */
export const broughtWith = async (tx: Tx, posts: readonly Id<'post'>[], at: Moment): Promise<BroughtThings> => {
  const rows = await tx.rows(sql<{ kind: Origin['kind']; id: string }>`
    select o.kind, o.subject_id as id from template_origin o
    where o.tenant_id = ${tx.tenant} and o.recorded_at = ${at}::timestamptz and case o.kind
      when 'risk-point' then exists (
        select from risk_point r
        where r.tenant_id = o.tenant_id and r.id = o.subject_id and r.post_id = any (${uuidList(posts)}))
      when 'power' then exists (
        select from power w
        where w.tenant_id = o.tenant_id and w.id = o.subject_id and w.post_id = any (${uuidList(posts)}))
      else o.kind = 'process' end
    order by o.subject_id`)
  const of = <Kind extends string>(kind: Origin['kind']) =>
    rows.flatMap((row) => (row.kind === kind ? [row.id as Id<Kind>] : []))
  return { points: of<'risk-point'>('risk-point'), powers: of<'power'>('power'), processes: of<'process'>('process') }
}

/**
 * Of these posts, those on which something stands: points, powers, maps and who carries out or checks; what was said,
 * found or decided of the post itself.
 */
export const leantOn = async (tx: Tx, posts: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await tx.rows(sql<{ id: string }>`
    with p as (
      select o.post_id, o.code from organisation_post o
      where o.tenant_id = ${tx.tenant} and o.post_id = any (${uuidList(posts)})),
    c as (
      select c.owner_post, c.checker_post from control c
      join risk_point r on r.tenant_id = c.tenant_id and r.id = c.risk_point_id
      where c.tenant_id = ${tx.tenant} and c.closed_on is null and r.closed_on is null),
    w as (
      select v.post_id, v.checker_post from power_version v where v.tenant_id = ${tx.tenant} and v.returned_on is null)
    select p.post_id as id from p join c on c.owner_post = p.code
    union select p.post_id from p join c on c.checker_post = p.code
    union select p.post_id from p join w on w.post_id = p.post_id
    union select p.post_id from p join w on w.checker_post = p.code
    union select p.post_id from p join risk_point r on r.post_id = p.post_id
      where r.tenant_id = ${tx.tenant} and r.closed_on is null
    union select p.post_id from p join process_post s on s.post_id = p.post_id
      join process_version v on v.tenant_id = s.tenant_id and v.process_id = s.process_id and v.version = s.version
      where s.tenant_id = ${tx.tenant} and v.returned_on is null
    union select p.post_id from p join affirmation a on a.subject_id = p.post_id
      where a.tenant_id = ${tx.tenant} and a.kind = 'powers'
    ${sql.join(
      saidOfPosts.map((table) => saidOf(tx, table)),
      sql` `,
    )}`)
  return new Set(rows.map(({ id }) => id))
}

/** Where it stands what was said, found or decided of a post. */
const saidOfPosts = [
  ...(['grading', 'grading_proposal', 'post_self_grade'] as const),
  ...(['grade_dispute', 'grade_change', 'post_event'] as const),
]

const saidOf = (tx: Tx, table: (typeof saidOfPosts)[number]) => sql`
    union select x.post_id from ${sql.table(table)} x
    where x.tenant_id = ${tx.tenant} and x.post_id in (select post_id from p)`

/** Forgets from where things came that were taken back, so that a template can bring them again. */
export const dropOrigins = async (tx: Tx, subjects: readonly Origin['subjectId'][]): Promise<void> => {
  await tx.rows(sql`
    delete from template_origin where tenant_id = ${tx.tenant} and subject_id = any (${uuidList(subjects)})`)
}
