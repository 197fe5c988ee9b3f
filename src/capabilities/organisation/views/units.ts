import type { Id } from '#kernel/id.ts'
import { offeredAtMost } from '#kernel/offered.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { inBulk, sql, uuidList, withinUnits } from '#platform/database.ts'
import {
  type ClosedLine,
  type UnitLine,
  type UnitPost,
  type Units,
  type UnitsAnswer,
  unitsAtMost,
} from '../contract/settings.ts'
import { allBranchLists } from '../store/party.ts'

/** R10: the tree of units in reach with headcount and posts, and the branches that have a unit or a member in reach. */
export const unitsPage =
  (most: number): View<typeof Units> =>
  async (cx) => {
    const counted = await inBulk(cx.tx, () => peopleOf(cx))
    const heads = upTheTree(sumBy(counted, ({ unitPath }) => unitPath))
    const members = sumBy(counted, ({ branchId }) => branchId)
    return ok({
      units: await unitsOf(
        cx,
        [...heads].map(([unitPath, n]) => ({ unitPath, n })),
        most,
      ),
      posts: await inBulk(cx.tx, () => postsOf(cx)),
      branches: await branchesOf(
        cx,
        [...members].map(([branchId, n]) => ({ branchId, n })),
      ),
      closed: await closedOf(cx),
      people: counted.reduce((sum, { n }) => sum + n, 0),
    })
  }

export const units = unitsPage(unitsAtMost)

/** How many people are in one unit, or in it and below. */
interface Heads {
  readonly unitPath: string
  readonly n: number
}

/** How many people of one branch are in reach. */
interface Members {
  readonly branchId: Id<'branch'>
  readonly n: number
}

interface Counted extends Heads {
  /** Of the branch they are of, where they are of one. */
  readonly branchId: Id<'branch'> | null
}

/** People are gone through once, by unit and branch; there may be very many. */
const peopleOf = async (cx: Looking): Promise<Counted[]> => {
  const lists = [...(await allBranchLists(cx.tx))]
  return cx.tx.rows(sql<Counted>`
    select p.unit_path, (${uuidList(lists.map(([branch]) => branch))})[listed.branch] as branch_id, count(*)::integer as n
    from person p
    left join unnest(${uuidList(lists.flatMap(([, people]) => people))},
      ${lists.flatMap(([, people], at) => people.map(() => at + 1))}::integer[]) as listed(person, branch)
      on listed.person = p.id
    where p.tenant_id = ${cx.tx.tenant} and ${onRoster(cx)} group by p.unit_path, listed.branch`)
}

const sumBy = <Key>(rows: readonly Counted[], of: (row: Counted) => Key | null): ReadonlyMap<Key, number> => {
  const sums = new Map<Key, number>()
  for (const row of rows) {
    const key = of(row)
    if (key !== null) sums.set(key, (sums.get(key) ?? 0) + row.n)
  }
  return sums
}

/** Each unit with all below it. */
const upTheTree = (own: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>()
  for (const [unitPath, n] of own)
    for (let path = unitPath; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.'))))
      sums.set(path, (sums.get(path) ?? 0) + n)
  return sums
}

const onRoster = ({ actor, today }: Looking) =>
  sql<boolean>`(${withinUnits('p.unit_path', actor.reach.units)} and (p.left_on is null or p.left_on > ${today}::date))`

const running = ({ actor, today }: Looking) => sql<boolean>`(
  ${withinUnits('h.unit_path', actor.reach.units)}
  and h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date))`

const unitsOf = (cx: Looking, counted: readonly Heads[], most: number): Promise<UnitLine[]> =>
  cx.tx.rows(sql<UnitLine>`
    with own as materialized (
      select "unitPath" as unit_path, n
      from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as own("unitPath" text, n integer))
    select u.code, u.name, u.kind, a.code as above, coalesce(own.n, 0) as people
    from unit u
    left join own on own.unit_path = u.path
    left join unit a
      on a.tenant_id = u.tenant_id and a.id = u.parent_id and ${withinUnits('a.path', cx.actor.reach.units)}
    where u.tenant_id = ${cx.tx.tenant} and u.closed_on is null and ${withinUnits('u.path', cx.actor.reach.units)}
    order by string_to_array(u.path, '.')::integer[]
    limit ${most}`)

/** A post stands where its holders work; one that nobody holds stands in its own unit. */
const postsOf = (cx: Looking): Promise<UnitPost[]> =>
  cx.tx.rows(sql<UnitPost>`
    with held as (
      select h.post_id, h.unit_path, count(*) as holders from holding h
      where h.tenant_id = ${cx.tx.tenant} and ${running(cx)} group by h.post_id, h.unit_path)
    select u.code as unit, o.code, o.name, coalesce(held.holders, 0) as holders
    from post o
    left join held on held.post_id = o.id
    join unit u on u.tenant_id = o.tenant_id and u.path = coalesce(held.unit_path, o.unit_path)
    where o.tenant_id = ${cx.tx.tenant} and o.closed_on is null and ${withinUnits('u.path', cx.actor.reach.units)}
    order by string_to_array(u.path, '.')::integer[], ${byName(cx, 'o.name')}, o.code
    limit ${offeredAtMost.posts}`)

const branchesOf = (cx: Looking, counted: readonly Members[]): Promise<UnitsAnswer['branches']> =>
  cx.tx.rows(sql<UnitsAnswer['branches'][number]>`
    with own as materialized (
      select "branchId" as branch_id, n as members
      from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as own("branchId" uuid, n integer))
    select b.code, b.name, u.name as unit,
      case when ${withinUnits('u.path', cx.actor.reach.units)} then u.code end as unit_code, coalesce(own.members, 0) as members
    from branch b
    left join own on own.branch_id = b.id
    left join unit u on u.tenant_id = b.tenant_id and u.id = b.unit_id
    where b.tenant_id = ${cx.tx.tenant} and b.closed_on is null
      and (own.members is not null or ${withinUnits('u.path', cx.actor.reach.units)} or ${keepsTrees(cx)})
    order by ${byName(cx, 'b.name')}, b.code
    limit ${offeredAtMost.branches}`)

/** Whoever keeps the trees sees a branch before anybody is in it. */
const keepsTrees = ({ actor }: Looking) => sql<boolean>`${actor.roles.includes('system-administrator')}::boolean`

const closedOf = (cx: Looking): Promise<ClosedLine[]> =>
  cx.tx.rows(sql<ClosedLine>`
    with gone as (
      select 'unit' as kind, u.code, u.name, a.name as of, u.closed_on as "on" from unit u
      left join unit a
        on a.tenant_id = u.tenant_id and a.id = u.parent_id and ${withinUnits('a.path', cx.actor.reach.units)}
      where u.tenant_id = ${cx.tx.tenant} and u.closed_on is not null and ${withinUnits('u.path', cx.actor.reach.units)}
      union all
      select 'branch', b.code, b.name, u.name, b.closed_on from branch b
      left join unit u on u.tenant_id = b.tenant_id and u.id = b.unit_id
      where b.tenant_id = ${cx.tx.tenant} and b.closed_on is not null
        and (${withinUnits('u.path', cx.actor.reach.units)} or ${keepsTrees(cx)}))
    select kind, code, name, of, "on" from gone order by "on" desc, kind, code limit ${offeredAtMost.units}`)

const byName = ({ actor }: Looking, column: string) =>
  actor.language === 'zh'
    ? sql`${sql.ref(column)} ->> 'zh' collate "zh-x-icu"`
    : sql`${sql.ref(column)} ->> 'en' collate "en-x-icu"`
