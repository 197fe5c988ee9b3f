import type { Id } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { inBulk, sql, uuidList, withinUnits } from '#platform/database.ts'
import type { ClosedLine, UnitLine, UnitPost, Units, UnitsAnswer } from '../contract/settings.ts'
import { allBranchLists } from '../store/party.ts'

/** R10: the tree of units in reach with headcount and posts, and the branches that have a unit or a member in reach. */
export const units: View<typeof Units> = async (cx) => {
  const counted = await inBulk(cx.tx, () => headsOf(cx))
  return ok({
    units: await unitsOf(cx, counted),
    posts: await inBulk(cx.tx, () => postsOf(cx)),
    branches: await branchesOf(cx, await inBulk(cx.tx, () => membersOf(cx))),
    closed: await closedOf(cx),
    people: counted.reduce((sum, { n }) => sum + n, 0),
  })
}

/** How many people are in one unit. */
interface Heads {
  readonly unitPath: string
  readonly n: number
}

const headsOf = (cx: Looking): Promise<Heads[]> =>
  cx.tx.rows(sql<Heads>`
    select p.unit_path, count(*)::integer as n from person p
    where p.tenant_id = ${cx.tx.tenant} and ${onRoster(cx)} group by p.unit_path`)

/** How many people of one branch are in reach. */
interface Members {
  readonly branchId: Id<'branch'>
  readonly n: number
}

const membersOf = async (cx: Looking): Promise<Members[]> => {
  const lists = [...(await allBranchLists(cx.tx))]
  return cx.tx.rows(sql<Members>`
    select (${uuidList(lists.map(([branch]) => branch))})[listed.branch] as branch_id, count(*)::integer as n
    from unnest(${uuidList(lists.flatMap(([, people]) => people))},
      ${lists.flatMap(([, people], at) => people.map(() => at + 1))}::integer[]) as listed(person, branch)
    join person p on p.tenant_id = ${cx.tx.tenant} and p.id = listed.person
    where ${onRoster(cx)} group by listed.branch`)
}

const onRoster = ({ actor, today }: Looking) =>
  sql<boolean>`(${withinUnits('p.unit_path', actor.reach.units)} and (p.left_on is null or p.left_on > ${today}::date))`

const running = ({ actor, today }: Looking) => sql<boolean>`(
  ${withinUnits('h.unit_path', actor.reach.units)}
  and h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date))`

const unitsOf = (cx: Looking, counted: readonly Heads[]): Promise<UnitLine[]> =>
  cx.tx.rows(sql<UnitLine>`
    with own as materialized (
      select "unitPath" as unit_path, n
      from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as own("unitPath" text, n integer))
    select u.code, u.name, u.kind, a.code as above,
      (select coalesce(sum(own.n), 0)::integer from own where (own.unit_path || '.') like (u.path || '.%')) as people
    from unit u
    left join unit a
      on a.tenant_id = u.tenant_id and a.id = u.parent_id and ${withinUnits('a.path', cx.actor.reach.units)}
    where u.tenant_id = ${cx.tx.tenant} and u.closed_on is null and ${withinUnits('u.path', cx.actor.reach.units)}
    order by string_to_array(u.path, '.')::integer[]
    limit 500`)

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
    limit 2000`)

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
    limit 500`)

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
    select kind, code, name, of, "on" from gone order by "on" desc, kind, code limit 200`)

const byName = ({ actor }: Looking, column: string) =>
  actor.language === 'zh'
    ? sql`${sql.ref(column)} ->> 'zh' collate "zh-x-icu"`
    : sql`${sql.ref(column)} ->> 'en' collate "en-x-icu"`
