import { cleanCode } from '#kernel/cells.ts'
import type { Day } from '#kernel/day.ts'
import type { DraftRow, Fixes, Told } from '#kernel/draft.ts'
import type { ListedChange } from '#kernel/import.ts'
import { type Known, namesOf, type Wordings } from '#kernel/names.ts'
import { named, type Pair } from '#kernel/text.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import { type Edge, inForce } from '../rules/edge.ts'
import { type EdgeWish, edgeFields, judgeEdgeRow, type RosteredLeader } from '../rules/edge-row.ts'
import { loadEdges } from './edges.ts'

interface Sight {
  readonly tx: Tx
  readonly units: readonly string[]
  readonly today: Day
}

/** What a row does: an edge ends, another begins, or both on one day. */
export interface EdgeChange {
  readonly line: number
  readonly kind: 'created' | 'changed'
  readonly listed: readonly ListedChange[]
  readonly ends: { readonly edge: Edge; readonly toOn: Day } | null
  readonly begins: Omit<Edge, 'id'> | null
  readonly leaderName: string
}

/** RSP-11: the division of work by unit and leader. What is not in the list runs on. */
export const edgesList = {
  name: 'edges',
  fields: edgeFields,
  remembered: ['unit', 'post'],
  judge: async (sight: Sight, about: { readonly wordings: Wordings }, told: readonly Told[]) => {
    const leaders = await leadersBy(
      sight,
      told.map(({ staffNo }) => cleanCode(staffNo ?? '')),
    )
    const book = {
      leaderOf: (staffNo: string) => leaders.get(staffNo),
      units: namesOf('unit', await unitsWithin(sight), about.wordings),
      posts: namesOf('post', await postsWithin(sight), about.wordings),
      today: sight.today,
    }
    return (row: Told, fixes: Fixes) => judgeEdgeRow(row, fixes, book)
  },
  choices: async (sight: Sight) => ({
    unit: (await unitsWithin(sight)).map(({ fullName }) => fullName),
    post: (await postsWithin(sight)).map(({ name }) => name.zh),
  }),
  plan: async (sight: Sight, ready: readonly DraftRow<EdgeWish>[]) => {
    const standing = await loadEdges(sight.tx)
    const names = new Map((await leaderNames(sight)).map(({ person, name }) => [person, name]))
    const planned = ready.map((row) => ({
      line: row.line,
      change: changeOf(row, standing, (id) => names.get(id) ?? '…'),
    }))
    return {
      changes: planned.flatMap(({ change }) => change ?? []),
      unchanged: planned.filter(({ change }) => !change).map(({ line }) => line),
    }
  },
}

const changeOf = (
  { line, key, wish }: DraftRow<EdgeWish>,
  standing: readonly Edge[],
  nameOf: (person: string) => string,
): EdgeChange | undefined => {
  const { kind, leader, unit, postId, about, fromOn, toOn } = wish
  if (leader === null || unit === null) throw new Error('a doubtful row changes nothing')
  const now = standing.find(
    (edge) =>
      edge.kind === kind &&
      edge.unitId === unit.id &&
      edge.postId === postId &&
      inForce(edge, fromOn) &&
      (kind === 'direct' || (edge.leader === leader.person && edge.about === about)),
  )
  const isSame = now?.leader === leader.person
  if (isSame && (toOn === null || now.toOn === toOn)) return undefined
  const begins = {
    ...{ kind, leader: leader.person, unitId: unit.id, unitPath: unit.path, postId },
    // Whoever takes a function over takes its English name along.
    ...{ about, aboutEn: now?.about === about ? now.aboutEn : '', fromOn, toOn },
  }
  const listed: ListedChange = {
    key,
    label: leader.name,
    field: now ? (isSame ? 'toOn' : 'name') : null,
    before: now ? said(isSame ? now.toOn : nameOf(now.leader)) : nothing,
    after: said(isSame ? toOn : unit.code),
    from: isSame && toOn ? toOn : fromOn,
    follows: now ? (isSame ? 'ends' : 'replaced') : kind,
  }
  return {
    line,
    kind: now ? 'changed' : 'created',
    listed: [now && !isSame ? { ...listed, after: said(leader.name) } : listed],
    ends: now ? { edge: now, toOn: isSame && toOn !== null ? toOn : fromOn } : null,
    begins: isSame ? null : (begins as Omit<Edge, 'id'>),
    leaderName: leader.name,
  }
}

const nothing: Pair = { zh: '', en: '' }
const said = (text: string | null): Pair => (text === null ? nothing : named(text, null))

const leadersBy = async (
  { tx, units, today }: Sight,
  staffNos: readonly string[],
): Promise<ReadonlyMap<string, RosteredLeader>> => {
  const rows = await tx.rows(sql<RosteredLeader>`
    select p.person_id as person, p.name, p.staff_no, coalesce((
      select array_agg(h.post_id) from organisation_holding h
      where h.tenant_id = p.tenant_id and h.person_id = p.person_id and h.to_on is null), '{}') as posts
    from organisation_person p
    where p.tenant_id = ${tx.tenant} and p.staff_no = any (${[...new Set(staffNos)]}::text[])
      and ${withinUnits('p.unit_path', units)} and (p.left_on is null or p.left_on > ${today}::date)`)
  return new Map(rows.map((leader) => [leader.staffNo, leader]))
}

const leaderNames = ({ tx }: Sight): Promise<{ readonly person: string; readonly name: string }[]> =>
  tx.rows(sql<{ person: string; name: string }>`
    select distinct on (e.leader_id) e.leader_id as person, e.leader_name as name from responsibility_edge e
    where e.tenant_id = ${tx.tenant} order by e.leader_id, e.recorded_at desc limit 10000`)

const unitsWithin = ({ tx, units }: Sight): Promise<Known[]> =>
  tx.rows(sql<Known>`
    select u.unit_id as id, u.code, u.name, u.path,
      case when a.parent_id is null then u.name->>'zh' else (a.name->>'zh') || ' ' || (u.name->>'zh') end as full_name
    from organisation_unit u
    left join organisation_unit a on a.tenant_id = u.tenant_id and a.unit_id = u.parent_id
    where u.tenant_id = ${tx.tenant} and u.closed_on is null and ${withinUnits('u.path', units)}
    order by string_to_array(u.path, '.')::integer[] limit 5000`)

const postsWithin = ({ tx, units, today }: Sight): Promise<Known[]> =>
  tx.rows(sql<Known>`
    select p.post_id as id, p.code, p.name, p.name->>'zh' as full_name, p.unit_path as path from organisation_post p
    where p.tenant_id = ${tx.tenant} and ${withinUnits('p.unit_path', units)}
      and (p.closed_on is null or p.closed_on > ${today}::date)
    order by p.code limit 20000`)
