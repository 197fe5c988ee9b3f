import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { type RawBuilder, sql, type Tx, uuidList, withinUnits } from '#platform/database.ts'

/** Whose eyes look at posts, and on which day. */
export interface Sight {
  readonly person: Id<'person'>
  readonly units: readonly string[]
  /** Who is of the branches reached. */
  readonly members: readonly Id<'person'>[]
  readonly today: Day
  /** Whether the own post is seen besides what is in reach. */
  readonly own: boolean
}

/** What the roles of a call reach. Doing something needs reach; seeing may come from holding the post. */
export const sightOf = (
  {
    actor,
    today,
  }: {
    readonly actor: Pick<Sight, 'person' | 'members'> & { readonly reach: Pick<Sight, 'units'> }
    readonly today: Day
  },
  own: boolean,
): Sight => ({ person: actor.person, units: actor.reach.units, members: actor.members, today, own })

/** The holdings `h` of a post `p` that are in force on a day. */
export const holdersOn = (today: Day) => sql`
  from organisation_holding h
  where h.tenant_id = p.tenant_id and h.post_id = p.post_id
    and h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date)`

/** Decision 8: a post `p` is seen where its unit is in reach, where somebody in reach holds it, and by its holder. */
export const inSight = ({ person, units, members, today, own }: Sight) => sql<boolean>`(
  ${withinUnits('p.unit_path', units)}
  or exists (
    select ${holdersOn(today)}
      and (${withinUnits('h.unit_path', units)} or (${own} and h.person_id = ${person}::uuid)))
  ${members.length === 0 ? sql`` : sql`or p.post_id in (${postsOf(members, today)})`})`

/** The posts of the members of a branch, found by the members: asked post by post, everybody who holds one is read. */
const postsOf = (members: Sight['members'], today: Day) => sql`
  select h.post_id from organisation_holding h
  where h.person_id = any (${uuidList(members)})
    and h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date)`

export interface PostSeen {
  readonly id: Id<'post'>
  readonly code: string
  readonly name: Pair
  readonly unitPath: string
}

/** The open posts with these codes that are in sight. */
export const findPosts = (tx: Tx, sight: Sight, codes: readonly string[]): Promise<PostSeen[]> =>
  foundPosts(tx, sight, codes, sql`p.closed_on is null`)

export const findPost = async (tx: Tx, sight: Sight, code: string): Promise<PostSeen | undefined> =>
  (await findPosts(tx, sight, [code]))[0]

/** The post with this code that is in sight now and was open on a day that has passed, also one that has closed since. */
export const findPostOn = async (tx: Tx, sight: Sight, code: string, on: Day): Promise<PostSeen | undefined> =>
  (await foundPosts(tx, sight, [code], openOn(on)))[0]

/** Posts `p` that were open on a day. */
export const openOn = (on: Day) => sql<boolean>`(p.closed_on is null or p.closed_on > ${on}::date)`

const foundPosts = (tx: Tx, sight: Sight, codes: readonly string[], open: ReturnType<typeof openOn>) =>
  tx.rows(sql<PostSeen>`
    select p.post_id as id, p.code, p.name, p.unit_path from organisation_post p
    where p.tenant_id = ${tx.tenant} and p.code = any (${[...codes]}::text[]) and ${open} and ${inSight(sight)}
    order by p.code limit 200`)

/** ORG-28 in SQL: what a post `p` was on a day, joined as `was`; empty where it has not changed since. */
export const postOn = (on: Day) => sql`
  left join lateral (
    select n.name, n.unit_id, n.business, n.powers, n.counterparties from organisation_post_change n
    where n.tenant_id = p.tenant_id and n.post_id = p.post_id and n.changed_on > ${on}::date
    order by n.recorded_at limit 1) was on true`

/**
 * Decision 8: a post `p`, as it was on a day (`was`), stands in this unit or below, or somebody there holds it; every
 * post where no unit is named.
 */
export const inUnit = (unit: string | undefined, on: Day) => within(unit, on, sql`coalesce(was.unit_id, p.unit_id)`)

/** The same of a post `p` as it is today, which has no `was`. */
export const inUnitToday = (unit: string | undefined, today: Day) => within(unit, today, sql`p.unit_id`)

const within = (unit: string | undefined, on: Day, place: RawBuilder<unknown>) =>
  unit === undefined
    ? sql<boolean>`true`
    : sql<boolean>`exists (
        select from organisation_unit f
        join organisation_unit w on w.tenant_id = f.tenant_id and w.unit_id = ${place}
        where f.tenant_id = p.tenant_id and f.code = ${unit}
          and ((w.path || '.') like (f.path || '.%') or exists (
            select ${holdersOn(on)} and (h.unit_path || '.') like (f.path || '.%'))))`

/** Whether the person holds the post with this code on this day. */
export const holdsPost = async (tx: Tx, person: Id<'person'>, code: string, today: Day): Promise<boolean> => {
  const found = await tx.rows(sql`
    select from organisation_holding h
    join organisation_post p on p.tenant_id = h.tenant_id and p.post_id = h.post_id
    where h.tenant_id = ${tx.tenant} and h.person_id = ${person} and p.code = ${code}
      and h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date)
    limit 1`)
  return found.length > 0
}

type PostWithPlace = Pick<PostSeen, 'id' | 'unitPath'>

/** The names that must not stand in a line about a post: of its holders and of its unit's people, as far as in sight. */
export const namesAround = async (tx: Tx, post: PostWithPlace): Promise<readonly string[]> =>
  (await namesAroundEach(tx, [post]))(post)

/** The same of many posts, read once for all of them. */
export const namesAroundEach = async (
  tx: Tx,
  posts: readonly PostWithPlace[],
): Promise<(post: PostWithPlace) => readonly string[]> => {
  const paths = [...new Set(posts.map(({ unitPath }) => unitPath))]
  const rows = await tx.rows(sql<{ at: string; names: readonly string[] }>`
    select m.unit_path as at, jsonb_agg(distinct m.name) as names from organisation_person m
    where m.tenant_id = ${tx.tenant} and m.unit_path = any (${paths}::text[])
    group by m.unit_path
    union all
    select h.post_id::text, jsonb_agg(distinct m.name) from organisation_holding h
    join organisation_person m on m.tenant_id = h.tenant_id and m.person_id = h.person_id
    where h.tenant_id = ${tx.tenant} and h.post_id = any (${uuidList(posts.map(({ id }) => id))})
    group by h.post_id`)
  const names = new Map(rows.map((row) => [row.at, row.names]))
  return ({ id, unitPath }) => [...(names.get(unitPath) ?? []), ...(names.get(id) ?? [])]
}

/** The names of a unit's people, as far as in sight. */
export const namesAtUnit = async (tx: Tx, unitPath: string): Promise<string[]> => {
  const rows = await tx.rows(sql<{ name: string }>`
    select distinct m.name from organisation_person m
    where m.tenant_id = ${tx.tenant} and m.unit_path = ${unitPath} limit 5000`)
  return rows.map(({ name }) => name)
}
