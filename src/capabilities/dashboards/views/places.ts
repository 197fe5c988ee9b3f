import { branchLists } from '#capabilities/organisation/public.ts'
import { methodInForce } from '#capabilities/risk/public.ts'
import type { Id } from '#kernel/id.ts'
import { allParts, partsOf } from '#kernel/sample.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking } from '#platform/context.ts'
import { sql, uuidList } from '#platform/database.ts'
import type { UnitsTodayAnswer } from '../contract.ts'
import { shownCount } from '../rules/week.ts'
import { membersInReach } from './members.ts'
import { peopleDue, weekOf } from './week.ts'

interface Row {
  readonly kind: 'unit' | 'branch'
  readonly name: Pair
  readonly people: number
  readonly away: number
  readonly high: number
  readonly medium: number
  readonly low: number
  readonly none: number
  readonly lateChecks: number
  readonly due: number
  readonly done: number
  readonly dueAway: number
  readonly allPeople: number
  readonly allLate: number
  readonly codes: readonly string[]
}

export interface PlacesToday {
  readonly places: UnitsTodayAnswer['places']
  /** Over all places, nobody and nothing counted twice. */
  readonly people: number
  readonly lateChecks: number
  /** The codes of their posts. */
  readonly posts: readonly string[]
  /** ORG-18: of at least one of them a part is counted. */
  readonly sampled: boolean
}

interface Place {
  readonly id: Id<'unit'> | Id<'branch'>
  /** How many of the parts are looked at. */
  readonly parts: number
}

const placesInReach = ({ tx, actor }: Looking) => sql`
  select 'unit' as kind, u.unit_id as id, u.name, u.path, u.code,
    string_to_array(u.path, '.')::integer[] as at
  from organisation_unit u
  where u.tenant_id = ${tx.tenant} and u.path = any (${[...actor.reach.units]}::text[])
  union all
  select 'branch', b.branch_id, b.name, null, b.code, null from organisation_branch b
  where b.tenant_id = ${tx.tenant} and b.branch_id = any (${[...actor.reach.branches]}::uuid[])`

type Lists = Awaited<ReturnType<typeof branchLists>>

/** One part of the people tells how many of a unit to count; how many are of a branch its list says. */
const weighed = async (cx: Looking, lists: Lists): Promise<Place[]> => {
  const rows = await cx.tx.rows(sql<{ id: Id<'unit'>; people: number }>`
    with place as (${placesInReach(cx)})
    select place.id, count(p.person_id)::integer as people from place
    left join organisation_person p on p.part = 0 and ${membersInReach(cx)}
      and (p.unit_path || '.') like (place.path || '.%')
    where place.kind = 'unit' group by place.id`)
  return [
    ...rows.map(({ id, people }) => ({ id, parts: partsOf(people * allParts) })),
    ...cx.actor.reach.branches.map((id) => ({ id, parts: partsOf(lists.get(id)?.length ?? 0) })),
  ]
}

/** Those of a branch who are in the parts looked at, by the last byte of the id. */
const listed = (lists: Lists, { id, parts }: Place): { readonly branch: string; readonly person: Id<'person'> }[] =>
  (lists.get(id as Id<'branch'>) ?? []).flatMap((person) =>
    Number.parseInt(person.slice(-2), 16) < parts ? [{ branch: id, person }] : [],
  )

/** DSH-6, DSH-11: the units that a leader was given, the branches of a secretary, as they stand today. */
export const placesToday = async (cx: Looking): Promise<PlacesToday> => {
  const { tx, today, actor } = cx
  const lists = await branchLists(tx, actor.reach.branches)
  const drawn = await weighed(cx, lists)
  const named = drawn.flatMap((place) => listed(lists, place))
  const most = Math.max(
    0,
    ...drawn.filter(({ id }) => !actor.reach.branches.some((one) => one === id)).map(({ parts }) => parts),
  )
  // RSK-138: grades by another method than the one in force are not added up with the others.
  const method = await methodInForce(cx)
  const rows = await tx.rows(sql<Row>`
    with place as materialized (
      select reached.*, drawn.parts from (${placesInReach(cx)}) as reached
      join unnest(${drawn.map(({ id }) => id)}::uuid[], ${drawn.map(({ parts }) => parts)}::integer[]) as drawn(id, parts)
        on drawn.id = reached.id),
    member as materialized (
      select place.id, p.person_id, ${allParts}::numeric / place.parts as weight from organisation_person p
      join place on (p.unit_path || '.') like (place.path || '.%') and p.part < place.parts
      where ${membersInReach(cx)} and p.part < ${most}
      union all
      select place.id, p.person_id, ${allParts}::numeric / place.parts from place
      join unnest(${uuidList(named.map(({ branch }) => branch))}, ${uuidList(named.map(({ person }) => person))})
        as listed(branch, person) on listed.branch = place.id
      join organisation_person p on p.person_id = listed.person and ${membersInReach(cx)}),
    post as materialized (
      select place.id, o.post_id, o.code from place
      join organisation_post o on o.tenant_id = ${tx.tenant} and o.closed_on is null
        and (o.unit_path || '.') like (place.path || '.%')
      union
      select m.id, h.post_id, o.code from place
      join member m on m.id = place.id
      join organisation_holding h on h.tenant_id = ${tx.tenant} and h.person_id = m.person_id
        and h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date)
      join organisation_post o on o.tenant_id = h.tenant_id and o.post_id = h.post_id and o.closed_on is null
      where place.kind = 'branch'),
    late as (
      select c.post_id, count(*) as n from risk_control c
      where c.tenant_id = ${tx.tenant} and c.due_on < ${today}::date group by c.post_id),
    posts as (
      select post.id, count(*) filter (where g.grade = 'HIGH') as high,
        count(*) filter (where g.grade = 'MEDIUM') as medium, count(*) filter (where g.grade = 'LOW') as low,
        count(*) filter (where g.grade is null) as none, coalesce(sum(late.n), 0) as late_checks
      from post
      left join risk_current_grade g on g.tenant_id = ${tx.tenant} and g.post_id = post.post_id and g.method = ${method}
      left join late on late.post_id = post.post_id
      group by post.id),
    due as materialized (${peopleDue(tx, weekOf(today), sql<boolean>`a.person_id in (select person_id from member)`)}),
    gone as (
      select distinct b.person_id from organisation_absence b
      where b.tenant_id = ${tx.tenant} and b.from_on <= ${today}::date and b.to_on > ${today}::date),
    people as (
      select m.id, sum(m.weight) as people, sum(m.weight) filter (where gone.person_id is not null) as away,
        sum(m.weight) filter (where not due.away) as due, sum(m.weight) filter (where due.done and not due.away) as done,
        sum(m.weight) filter (where due.away) as due_away
      from member m
      left join due on due.person_id = m.person_id
      left join gone on gone.person_id = m.person_id
      group by m.id)
    select place.kind, place.name, ${whole('people.people')} as people, ${whole('people.away')} as away,
      coalesce(posts.high, 0) as high, coalesce(posts.medium, 0) as medium, coalesce(posts.low, 0) as low,
      coalesce(posts.none, 0) as none, coalesce(posts.late_checks, 0)::integer as late_checks,
      ${whole('people.due')} as due, ${whole('people.done')} as done, ${whole('people.due_away')} as due_away,
      (select coalesce(round(sum(once.weight)), 0)::integer from (
        select min(m.weight) as weight from member m group by m.person_id) as once) as all_people,
      (select coalesce(sum(late.n), 0)::integer from late where late.post_id in (select post_id from post)) as all_late,
      (select coalesce(array_agg(distinct post.code), '{}') from post) as codes
    from place left join people on people.id = place.id left join posts on posts.id = place.id
    order by place.kind desc, place.at, place.code limit 50`)
  const [first] = rows
  return {
    places: rows.map(placeOf),
    people: first?.allPeople ?? 0,
    lateChecks: first?.allLate ?? 0,
    posts: first?.codes ?? [],
    sampled: drawn.some(({ parts }) => parts < allParts),
  }
}

const whole = (column: string) => sql<number>`coalesce(round(${sql.ref(column)}), 0)::integer`

const placeOf = (row: Row): UnitsTodayAnswer['places'][number] => {
  const { kind, name, people, away, high, medium, low, none, lateChecks, due, done, dueAway } = row
  return {
    ...{ kind, name, people, away, lateChecks },
    posts: { high, medium, low, none },
    week: shownCount({ due, done, away: dueAway }),
  }
}
