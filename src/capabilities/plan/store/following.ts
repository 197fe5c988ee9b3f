import type { RawBuilder } from 'kysely'
import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { inBulk, sql, type Tx } from '#platform/database.ts'
import { type Aimed, audience, holdingInForce, judgedPosts } from './audience.ts'

const givenAmong = ({ among }: Aimed) => (among ? sql`and a.person_id in (${among})` : sql``)

export interface Following {
  readonly joining: number
  readonly leaving: number
  /** Names of the posts that bring people in, the most frequent first. */
  readonly posts: readonly Pair[]
}

/** How the people of a programme and its audience of today differ. */
export const followingOf = async (tx: Tx, aimed: Aimed, programmeId: Id<'programme'>): Promise<Following> => {
  const [row] = await tx.rows(sql<Following>`
    with today as materialized (${audience(aimed)}),
    given as materialized (
      select a.person_id, bool_and(a.done_on is not null) as done from learning_assignment a
      where a.tenant_id = ${aimed.tenant} and a.programme_id = ${programmeId} ${givenAmong(aimed)}
      group by a.person_id),
    joining as (select t.reason from today t where t.person_id not in (select person_id from given))
    select (select count(*) from joining) as joining,
      (select count(*) from given g where not g.done and g.person_id not in (select person_id from today)) as leaving,
      coalesce((select jsonb_agg(most.name order by most.n desc, most.code) from (
        select o.code, o.name, count(*) as n from joining j
        join organisation_post o on o.tenant_id = ${aimed.tenant} and j.reason = 'post:' || o.code
        group by o.code, o.name order by count(*) desc, o.code limit 3) as most), '[]') as posts`)
  return row ?? { joining: 0, leaving: 0, posts: [] }
}

/** When people and audience of a programme were last the same, and the posts that brought people in. */
interface Followed {
  readonly at: Moment
  readonly on: Day
  readonly posts: readonly Id<'post'>[]
}

/** Longer ago than it is known who changed. */
const tooLongAgo = sql`interval '366 days'`

/**
 * PLN-19: the aim narrowed to those who may have come or gone since people and audience were last the same: who is noted
 * in the roster, holders of posts that bring people in since or no longer, and holders of the roles asked for. Not narrowed where that day is unknown.
 */
export const narrowed = async (tx: Tx, aimed: Aimed, programmeId: Id<'programme'>): Promise<Aimed> => {
  const [last] = await tx.rows(sql<Followed>`
    select p.followed_at as at, p.followed_on as on, p.followed_posts as posts from programme p
    where p.tenant_id = ${aimed.tenant} and p.id = ${programmeId} and p.followed_on > ${aimed.on}::date - ${tooLongAgo}`)
  if (!last) return aimed
  const now = await bringingIn(tx, aimed)
  const moved = [
    ...now.filter((post) => !last.posts.includes(post)),
    ...last.posts.filter((post) => !now.includes(post)),
  ]
  // A writing under way while the programme went out was recorded a little before.
  const among = sql`
    select c.person_id from organisation_roster_change c
    where c.tenant_id = ${aimed.tenant} and c.recorded_at > ${last.at}::timestamptz - interval '1 hour'
    union
    select c.person_id from organisation_roster_change c
    where c.tenant_id = ${aimed.tenant} and c.from_on > ${last.on}::date and c.from_on <= ${aimed.on}::date
    union
    select h.person_id from organisation_holding h where ${holdingInForce(aimed)} and h.post_id = any (${moved}::uuid[])
    ${whoeverHeld(aimed)}`
  return { ...aimed, among }
}

/** Whoever has, had or will have one of the roles asked for: they are few, and when a grant was noted is not kept. */
const whoeverHeld = ({ tenant, rules: { roles } }: Aimed) =>
  roles.length === 0
    ? sql``
    : sql`union select g.person_id from identity_role_grant g
      where g.tenant_id = ${tenant} and g.role = any (${roles}::text[])`

/** A narrow aim is found by the indexes; a whole one is read at once. */
export const inItsWay = <T>(tx: Tx, aimed: Aimed, work: () => Promise<T>): Promise<T> =>
  aimed.among ? work() : inBulk(tx, work)

/** PLN-19: from now on people and audience of the programme are the same. */
export const setFollowed = async (tx: Tx, aimed: Aimed, programmeId: Id<'programme'>, at: Moment): Promise<void> => {
  const posts = await bringingIn(tx, aimed)
  await tx.rows(sql`
    update programme set followed_at = ${at}::timestamptz, followed_on = ${aimed.on}::date,
      followed_posts = ${posts}::uuid[]
    where tenant_id = ${tx.tenant} and id = ${programmeId}`)
}

/** PLN-19: people and audience may differ anywhere. */
export const setUnfollowed = async (tx: Tx, programmeId: Id<'programme'>): Promise<void> => {
  await tx.rows(sql`
    update programme set followed_at = null, followed_on = null, followed_posts = null
    where tenant_id = ${tx.tenant} and id = ${programmeId}`)
}

const bringingIn = async (tx: Tx, aimed: Aimed): Promise<Id<'post'>[]> => {
  const rows = await tx.rows(sql<{ postId: Id<'post'> }>`
    select j.post_id from (${judgedPosts(aimed)}) as j where j.ord is not null order by j.post_id`)
  return rows.map(({ postId }) => postId)
}

/** Programmes that are out and not over, of units in reach, the first to end first. */
export const runningProgrammes = async (
  tx: Tx,
  on: string,
  reach: RawBuilder<boolean>,
  most: number,
): Promise<Id<'programme'>[]> => {
  const rows = await tx.rows(sql<{ id: Id<'programme'> }>`
    select p.programme_id as id from plan_programme p
    where p.tenant_id = ${tx.tenant} and p.state = 'published' and p.to_on >= ${on}::date and p.minutes_in_use > 0
      and ${reach}
    order by p.to_on, p.programme_id limit ${most}`)
  return rows.map(({ id }) => id)
}
