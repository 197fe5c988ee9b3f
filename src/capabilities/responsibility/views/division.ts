import { type Day, dayIn, type Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, Seeing, View } from '#platform/context.ts'
import { beyondReach, sql, withinUnits } from '#platform/database.ts'
import type { Division, DivisionAnswer, EdgeLine, UnitLine } from '../contract/division.ts'
import { answersFor, bookOn, type Edge, gapOf, inForce } from '../rules/edge.ts'
import { lateBy } from '../rules/late.ts'
import { loadEdges } from '../store/edges.ts'

/** R10: the units in reach with everybody who answers for them on a day, so many a page; counts and gaps are of all pages. */
export const divisionPage =
  (length: number): View<typeof Division> =>
  async (cx, { on = cx.today, page: asked = 0 }) => {
    const paths = await pathsOf(cx, on)
    const pages = Math.max(1, Math.ceil(paths.length / length))
    const page = Math.min(asked, pages - 1)
    const shown = await unitsAt(cx, on, paths.slice(page * length, (page + 1) * length))
    const known = await edgesSeen(cx, { units: shown.map(({ path }) => path), on })
    lookedAt(cx, known)
    // Somebody above the reach answers for its units too, and is not named.
    const standing = await beyondReach(cx.tx, () => loadEdges(cx.tx))
    const book = bookOn(standing, on)
    const lines = new Map(known.map((edge) => [edge.id, edge]))
    const gone = await leftBy(
      cx,
      on,
      [...book.units.values()].map(({ leader }) => leader),
    )
    const told = (edge: Edge | undefined): string | null => {
      const line = edge && lines.get(edge.id)
      return line ? line.leader : edge ? (edge.leader === cx.actor.person ? cx.actor.name : '…') : null
    }
    const units = shown.map(({ path, ...unit }): UnitLine => {
      const here = known.filter(({ unitPath }) => unitPath === path)
      const head = answersFor(path, book)
      return {
        ...unit,
        edges: here.filter(({ post }) => post === null).map(lineOf),
        under: head && head.unitPath !== path ? told(head) : null,
        gap: gapOf(path, book, (leader) => gone.has(leader)),
        posts: postsOf(here),
      }
    })
    const inReach = new Set(paths)
    return ok({
      ...{ on, page, pages, units },
      matching: paths.length,
      edges: standing.filter((edge) => inForce(edge, on) && inReach.has(edge.unitPath)).length,
      gaps: await gapsOf(cx, paths, length, (path) => gapOf(path, book, (leader) => gone.has(leader)) !== null),
    })
  }

export const division = divisionPage(200)

const namedGaps = 200

/** RSP-6: of gaps one below the other the highest is named, with the page on which it stands; the whole stands for none below. */
const gapsOf = async (
  { tx }: Looking,
  paths: readonly string[],
  length: number,
  isGap: (path: string) => boolean,
): Promise<DivisionAnswer['gaps']> => {
  const gaps = new Set(paths.filter(isGap))
  const highest = paths.filter((path) => gaps.has(path) && !gaps.has(wholeOrAbove(path)))
  const named = highest.slice(0, namedGaps)
  const rows = await tx.rows(sql<{ code: string; name: Pair; path: string }>`
    select u.code, u.name, u.path from organisation_unit u
    where u.tenant_id = ${tx.tenant} and u.path = any (${named}::text[])
    order by string_to_array(u.path, '.')::integer[]`)
  const places = new Map(paths.map((path, at) => [path, Math.floor(at / length)]))
  return {
    count: gaps.size,
    highest: highest.length,
    units: rows.map(({ path, ...unit }) => ({ ...unit, page: places.get(path) ?? 0 })),
  }
}

/** The unit above, unless that is the whole, for which nobody is missing below. */
const wholeOrAbove = (path: string): string => {
  const above = path.slice(0, Math.max(0, path.lastIndexOf('.')))
  return above.includes('.') ? above : ''
}

export interface SeenEdge extends EdgeLine {
  readonly id: Edge['id']
  readonly unit: Pair
  readonly unitPath: string
  readonly post: Pair | null
  readonly postCode: string | null
  readonly leaderId: Id<'person'>
  readonly endedOn: Day | null
}

/** Auditors read codes for names; whoever is an officer besides reads names. */
export const readsCodes = ({ actor }: Looking): boolean =>
  actor.roles.includes('auditor') && !actor.roles.includes('officer')

/** Keeps that the leaders of these edges were looked at, unless codes stood for their names. */
export const lookedAt = (cx: Looking & Seeing, edges: readonly SeenEdge[]): void => {
  if (!readsCodes(cx)) cx.looked(edges.map(({ leaderId }) => leaderId))
}

export const lineOf = ({ edge, kind, leader, left, about, fromOn, toOn, recordedOn, late }: SeenEdge): EdgeLine => ({
  ...{ edge, kind, leader, left, about, fromOn, toOn, recordedOn, late },
})

const postsOf = (here: readonly SeenEdge[]): UnitLine['posts'] => {
  const codes = [...new Set(here.flatMap(({ postCode }) => postCode ?? []))]
  return codes.map((code) => {
    const edges = here.filter(({ postCode }) => postCode === code)
    return { code, name: edges[0]?.post ?? { zh: '', en: '' }, edges: edges.map(lineOf) }
  })
}

interface Row extends Omit<SeenEdge, 'edge' | 'recordedOn' | 'late' | 'endedOn'> {
  readonly recordedAt: Moment
  readonly endedAt: Moment | null
}

/** Those of these units, of these leaders or these very edges; those in force on a day, or all that were ever recorded. */
type Which = (
  | { readonly units: readonly string[] }
  | { readonly edges: readonly Edge['id'][] }
  | { readonly leaders: readonly Id<'person'>[] }
) & { readonly on?: Day }

/** Every such edge in reach as it is told to whoever asks: to auditors with codes for names; or all that the second wall shows. */
export const edgesSeen = async (cx: Looking, which: Which, own = false): Promise<SeenEdge[]> => {
  const asked =
    'units' in which
      ? sql`e.unit_path = any (${[...which.units]}::text[])`
      : 'leaders' in which
        ? sql`e.leader_id = any (${[...which.leaders]}::uuid[])`
        : sql`e.edge_id = any (${[...which.edges]}::uuid[])`
  const held =
    which.on === undefined
      ? sql`true`
      : sql`e.from_on <= ${which.on}::date and (e.to_on is null or e.to_on > ${which.on}::date)`
  const rows = await cx.tx.rows(sql<Row>`
    select e.edge_id as id, e.kind, e.leader_id, case when ${own} then e.leader_name else coalesce(p.name, e.leader_name) end as leader,
      (p.left_on is not null and p.left_on <= ${cx.today}::date) as "left",
      jsonb_build_object('zh', e.about, 'en', coalesce(nullif(e.about_en, ''), e.about)) as about, e.from_on, e.to_on, e.recorded_at, e.ended_at,
      u.name as unit, e.unit_path, o.name as post, o.code as post_code
    from responsibility_edge e
    join organisation_unit u on u.tenant_id = e.tenant_id and u.unit_id = e.unit_id
    left join organisation_post o on o.tenant_id = e.tenant_id and o.post_id = e.post_id
    left join organisation_person p on p.tenant_id = e.tenant_id and p.person_id = e.leader_id
    where e.tenant_id = ${cx.tx.tenant} and ${asked} and ${held} and (${own} or ${withinUnits('e.unit_path', cx.actor.reach.units)})
    order by string_to_array(e.unit_path, '.')::integer[], e.kind, e.from_on desc, e.edge_id`)
  const isAuditor = !own && readsCodes(cx)
  return rows.map(({ recordedAt, endedAt, ...row }) => {
    const recordedOn = dayIn(recordedAt, cx.timeZone)
    return {
      ...row,
      edge: row.id,
      left: row.left ?? false,
      leader: isAuditor ? cx.codeOf(row.leaderId) : row.leader,
      recordedOn,
      late: lateBy(row.fromOn, recordedOn),
      endedOn: endedAt === null ? null : dayIn(endedAt, cx.timeZone),
    }
  })
}

/** Who of these leaders is off the roster on a day, as far as they are in sight. */
export const leftBy = async (
  { tx }: Looking,
  on: Day,
  leaders: readonly Id<'person'>[],
): Promise<Set<Id<'person'>>> => {
  const rows = await tx.rows(sql<{ person: Id<'person'> }>`
    select p.person_id as person from organisation_person p
    where p.tenant_id = ${tx.tenant} and p.left_on <= ${on}::date and p.person_id = any (${[...leaders]}::uuid[])`)
  return new Set(rows.map(({ person }) => person))
}

type BareUnit = Pick<UnitLine, 'code' | 'name' | 'depth' | 'people'> & { readonly path: string }

/** Where the units in reach stand that are open on a day, in the order of the tree. */
const pathsOf = async ({ tx, actor }: Looking, on: Day): Promise<string[]> => {
  const rows = await tx.rows(sql<{ path: string }>`
    select u.path from organisation_unit u
    where u.tenant_id = ${tx.tenant} and (u.closed_on is null or u.closed_on > ${on}::date)
      and ${withinUnits('u.path', actor.reach.units)}
    order by string_to_array(u.path, '.')::integer[]`)
  return rows.map(({ path }) => path)
}

const unitsAt = ({ tx, actor }: Looking, on: Day, paths: readonly string[]): Promise<BareUnit[]> =>
  tx.rows(sql<BareUnit>`
    with own as materialized (
      select p.unit_path, count(*)::integer as n from organisation_person p
      where p.tenant_id = ${tx.tenant} and ${withinUnits('p.unit_path', actor.reach.units)}
        and (p.left_on is null or p.left_on > ${on}::date)
      group by p.unit_path)
    select u.code, u.name, u.path, array_length(string_to_array(u.path, '.'), 1) as depth,
      (select coalesce(sum(own.n), 0)::integer from own where (own.unit_path || '.') like (u.path || '.%')) as people
    from organisation_unit u
    where u.tenant_id = ${tx.tenant} and (u.closed_on is null or u.closed_on > ${on}::date)
      and u.path = any (${[...paths]}::text[])
    order by string_to_array(u.path, '.')::integer[]`)
