import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { beyondReach, sql, type Tx, uuidList, withinUnits } from '#platform/database.ts'
import type { Edge, Leader } from '../rules/edge.ts'

/** Changes to who answers for what wait for each other, so that two of them cannot together break a rule. */
export const lockEdges = async (tx: Tx): Promise<void> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext('accountability'), ${tx.tenant}::integer)`)
}

/**
 * Every edge in sight as it stands by now, with none left out: who answers for whom is decided by all of them. Read by the
 * ten thousand, of which an organisation of a thousand people has a twentieth.
 */
export const loadEdges = async (tx: Tx): Promise<Edge[]> => {
  const edges: Edge[] = []
  for (let last: Edge | undefined, more = true; more; ) {
    const page = await edgesAfter(tx, last)
    for (const edge of page) edges.push(edge)
    last = page.at(-1)
    more = page.length === pageSize
  }
  return edges
}

const pageSize = 10_000

const edgesAfter = (tx: Tx, last: Edge | undefined): Promise<Edge[]> =>
  tx.rows(sql<Edge>`
    select e.edge_id as id, e.kind, e.leader_id as leader, e.unit_id, e.unit_path, e.post_id, e.about, e.about_en, e.from_on, e.to_on
    from responsibility_edge e
    where e.tenant_id = ${tx.tenant} and (e.to_on is null or e.to_on > e.from_on)
      and ${last ? sql`(e.from_on, e.edge_id) > (${last.fromOn}::date, ${last.id}::uuid)` : sql`true`}
    order by e.from_on, e.edge_id limit ${pageSize}`)

/** Those of these edges whose unit is in reach, and whether an end is recorded. */
export const findEdges = (
  tx: Tx,
  units: readonly string[],
  ids: readonly Id<'accountability-edge'>[],
): Promise<(Edge & { readonly ended: boolean })[]> =>
  tx.rows(sql<Edge & { readonly ended: boolean }>`
    select e.edge_id as id, e.kind, e.leader_id as leader, e.unit_id, e.unit_path, e.post_id, e.about, e.about_en, e.from_on,
      e.to_on, e.ended_at is not null as ended
    from responsibility_edge e
    where e.tenant_id = ${tx.tenant} and e.edge_id = any (${[...ids]}::uuid[]) and ${withinUnits('e.unit_path', units)}
    order by e.from_on, e.edge_id limit 50`)

export interface RecordedEdge extends Edge {
  readonly leaderName: string
}

export const saveEdges = async (
  tx: Tx,
  edges: readonly RecordedEdge[],
  by: Id<'person'>,
  at: Moment,
): Promise<void> => {
  await tx.rows(sql`
    insert into accountability_edge (tenant_id, id, kind, leader_id, leader_name, unit_id, unit_path, post_id, about,
      about_en, from_on, to_on, recorded_at, recorded_by)
    select ${tx.tenant}::integer, e.id, e.kind, e.leader, e."leaderName", e."unitId", e."unitPath", e."postId", e.about,
      e."aboutEn", e."fromOn", e."toOn", ${at}::timestamptz, ${by}::uuid
    from jsonb_to_recordset(${JSON.stringify(edges)}::jsonb) as e(id uuid, kind text, leader uuid, "leaderName" text,
      "unitId" uuid, "unitPath" text, "postId" uuid, about text, "aboutEn" text, "fromOn" date, "toOn" date)`)
}

export interface Ending {
  readonly edge: Id<'accountability-edge'>
  readonly toOn: Day
}

/** The end of an edge is a row of its own; one at most stands. */
export const saveEnds = async (tx: Tx, ends: readonly Ending[], by: Id<'person'>, at: Moment): Promise<void> => {
  await tx.rows(sql`
    insert into accountability_end (tenant_id, edge_id, to_on, recorded_at, recorded_by)
    select ${tx.tenant}::integer, e.edge, e."toOn", ${at}::timestamptz, ${by}::uuid
    from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as e(edge uuid, "toOn" date)`)
}

/** These edges as they were recorded, with the day on which an end was put to them. */
export const loadRecorded = (
  tx: Tx,
  ids: readonly Id<'accountability-edge'>[],
): Promise<(Edge & { readonly endsOn: Day | null })[]> =>
  tx.rows(sql<Edge & { readonly endsOn: Day | null }>`
    select e.id, e.kind, e.leader_id as leader, e.unit_id, e.unit_path, e.post_id, e.about, e.about_en, e.from_on, e.to_on,
      x.to_on as ends_on
    from accountability_edge e
    left join accountability_end x on x.tenant_id = e.tenant_id and x.edge_id = e.id and not exists (
      select from accountability_end_withdrawn w
      where w.tenant_id = x.tenant_id and w.edge_id = x.edge_id and w.end_recorded_at = x.recorded_at)
    where e.tenant_id = ${tx.tenant} and e.id = any (${[...ids]}::uuid[])
    order by e.from_on, e.id`)

/** The ends that stand of these edges count no more; that they were recorded stays. */
export const withdrawEnds = async (
  tx: Tx,
  edges: readonly Id<'accountability-edge'>[],
  by: Id<'person'>,
  at: Moment,
): Promise<void> => {
  await tx.rows(sql`
    insert into accountability_end_withdrawn (tenant_id, edge_id, end_recorded_at, recorded_at, recorded_by)
    select x.tenant_id, x.edge_id, x.recorded_at, ${at}::timestamptz, ${by}::uuid
    from accountability_end x
    where x.tenant_id = ${tx.tenant} and x.edge_id = any (${[...edges]}::uuid[])
    on conflict (tenant_id, edge_id, end_recorded_at) do nothing`)
}

/** Where these people are at home and which posts they hold on a day, as far as they are in sight. */
export const loadLeaders = async (
  tx: Tx,
  people: readonly Id<'person'>[],
  on: Day,
): Promise<Map<Id<'person'>, Leader>> => {
  const rows = await tx.rows(sql<Leader & { readonly person: Id<'person'> }>`
    select p.person_id as person, p.unit_path, coalesce(array_agg(h.post_id) filter (where h.post_id is not null), '{}') as posts
    from organisation_person p
    left join organisation_holding h on h.tenant_id = p.tenant_id and h.person_id = p.person_id
      and h.from_on <= ${on}::date and (h.to_on is null or h.to_on > ${on}::date)
    where p.tenant_id = ${tx.tenant} and p.person_id = any (${[...people]}::uuid[])
    group by p.person_id, p.unit_path`)
  return new Map(rows.map(({ person, ...leader }) => [person, leader]))
}

/** What RSP-5 is decided by: every edge of the organisation and where its leaders are on a day, in reach or not. */
export interface Standing {
  readonly standing: readonly Edge[]
  readonly leaders: ReadonlyMap<Id<'person'>, Leader>
}

/** The whole division of work, with these people besides: a loop may close where whoever asks does not see it. */
export const loadStanding = (tx: Tx, on: Day, besides: readonly Id<'person'>[] = []): Promise<Standing> =>
  beyondReach(tx, async () => {
    const standing = await loadEdges(tx)
    const people = new Set([...standing.map(({ leader }) => leader), ...besides])
    return { standing, leaders: await loadLeaders(tx, [...people], on) }
  })

export interface NamedLeader {
  readonly person: Id<'person'>
  readonly name: string
  readonly staffNo: string
  /** The posts held today. */
  readonly posts: readonly Id<'post'>[]
}

/** Somebody in reach who is on the roster, by staff number. */
export const findLeader = async (
  tx: Tx,
  units: readonly string[],
  staffNo: string,
  today: Day,
): Promise<NamedLeader | undefined> => {
  const rows = await tx.rows(sql<NamedLeader>`
    select p.person_id as person, p.name, p.staff_no, coalesce((
      select array_agg(h.post_id) from organisation_holding h
      where h.tenant_id = p.tenant_id and h.person_id = p.person_id and h.to_on is null), '{}') as posts
    from organisation_person p
    where p.tenant_id = ${tx.tenant} and p.staff_no = ${staffNo} and ${withinUnits('p.unit_path', units)}
      and (p.left_on is null or p.left_on > ${today}::date)`)
  return rows[0]
}

export const findUnit = async (
  tx: Tx,
  units: readonly string[],
  code: string,
): Promise<{ readonly id: Id<'unit'>; readonly path: string } | undefined> => {
  const rows = await tx.rows(sql<{ id: Id<'unit'>; path: string }>`
    select u.unit_id as id, u.path from organisation_unit u
    where u.tenant_id = ${tx.tenant} and u.code = ${code} and u.closed_on is null
      and ${withinUnits('u.path', units)}`)
  return rows[0]
}

/** An open post by its code, which stands in this unit or somebody there holds. */
export const findPostIn = async (tx: Tx, unitPath: string, code: string, on: Day): Promise<Id<'post'> | undefined> => {
  const rows = await tx.rows(sql<{ id: Id<'post'> }>`
    select p.post_id as id from organisation_post p
    where p.tenant_id = ${tx.tenant} and p.code = ${code} and (p.closed_on is null or p.closed_on > ${on}::date)
      and (p.unit_path = ${unitPath} or exists (
        select from organisation_holding h
        where h.tenant_id = p.tenant_id and h.post_id = p.post_id and h.unit_path = ${unitPath} and h.to_on is null))`)
  return rows[0]?.id
}

/** What the ledger holds of what these people answered for: entries of imported lists said the name. */
export const thingsOfLeaders = (
  tx: Tx,
  people: readonly Id<'person'>[],
): Promise<{ readonly kind: string; readonly stream: string }[]> =>
  tx.rows(sql<{ kind: string; stream: string }>`
    select 'accountability-edge' as kind, e.id::text as stream from accountability_edge e
    where e.tenant_id = ${tx.tenant} and e.leader_id = any (${uuidList(people)})`)

/** As the owner of the tables: a code takes the place of the name of these people, who answered for something. */
export const forgetLeaders = async (
  tx: Tx,
  people: readonly { readonly personId: Id<'person'>; readonly code: string }[],
): Promise<void> => {
  await tx.rows(sql`
    update accountability_edge e set leader_name = f.code
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as f("personId" uuid, code text)
    where e.tenant_id = ${tx.tenant} and e.leader_id = f."personId"`)
}
