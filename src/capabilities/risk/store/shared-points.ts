import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { type RawBuilder, sql, type Tx } from '#platform/database.ts'
import type { SharedPoint, SharedWords, ShareState } from '../rules/shared-point.ts'

/** The newest step of a shared point `s`; none means that it is proposed. */
const stateOf = (shared: RawBuilder<unknown>) => sql<ShareState>`coalesce((
  select t.step from shared_point_step t
  where t.tenant_id = ${shared}.tenant_id and t.shared_id = ${shared}.id order by t.turn desc limit 1), 'proposed')`

/** A point is seldom one of more than a few; the register that is compared at one look may have many. */
const most = 100_000

const all = (tx: Tx, which: RawBuilder<unknown>) =>
  tx.rows(sql<SharedPoint>`
    select s.id, s.words, s.proposed_by, ${stateOf(sql`s`)} as state,
      array(select m.risk_point_id from shared_point_member m
        where m.tenant_id = s.tenant_id and m.shared_id = s.id order by m.risk_point_id) as members,
      (select count(*) from shared_point_step t where t.tenant_id = s.tenant_id and t.shared_id = s.id)::integer as turns
    from shared_point s where s.tenant_id = ${tx.tenant} and ${which} order by s.recorded_at, s.id limit ${most}`)

export const loadShared = async (tx: Tx, id: Id<'shared-point'>): Promise<SharedPoint | undefined> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext('shared-point'), hashtext(${id}::text))`)
  return (await all(tx, sql`s.id = ${id}`))[0]
}

/** What was ever said of these points being one with others. */
export const sharedOf = (tx: Tx, points: readonly Id<'risk-point'>[]): Promise<SharedPoint[]> =>
  all(
    tx,
    sql`exists (select from shared_point_member m
      where m.tenant_id = s.tenant_id and m.shared_id = s.id and m.risk_point_id = any (${[...points]}::uuid[]))`,
  )

export interface Sharing {
  readonly isShared: boolean
  /** The other open points that share the words, as far as they are in reach. */
  readonly others: readonly Id<'risk-point'>[]
  /** Whether one of them lies beyond the reach. */
  readonly isBeyond: boolean
}

/** With which open points this one shares its words now; one that has ended shares nothing any more. */
export const sharing = async (tx: Tx, point: Id<'risk-point'>): Promise<Sharing> => {
  const confirmed = (await sharedOf(tx, [point])).filter(({ state }) => state === 'confirmed')
  const partners = confirmed.map(({ members }) => members.filter((id) => id !== point))
  const open = await tx.rows(sql<{ id: Id<'risk-point'> }>`
    select r.id from risk_point r
    where r.tenant_id = ${tx.tenant} and r.id = any (${partners.flat()}::uuid[]) and r.closed_on is null
    order by r.id`)
  const isBeyond = partners.some((ids) => ids.length === 0)
  return { isShared: isBeyond || open.length > 0, others: open.map(({ id }) => id), isBeyond }
}

interface Proposal {
  readonly id: Id<'shared-point'>
  readonly members: readonly Id<'risk-point'>[]
  readonly words: SharedWords
  readonly by: Id<'person'>
  readonly on: Day
  readonly at: Moment
}

export const saveShared = async (tx: Tx, { id, members, words, by, on, at }: Proposal): Promise<void> => {
  await tx.rows(sql`
    insert into shared_point_member (tenant_id, shared_id, risk_point_id, version_before)
    select ${tx.tenant}::integer, ${id}::uuid, m.id, coalesce((
      select max(v.version) from risk_point_version v
      where v.tenant_id = ${tx.tenant} and v.risk_point_id = m.id), 0)
    from unnest(${[...members]}::uuid[]) as m(id)`)
  await tx.rows(sql`
    insert into shared_point (tenant_id, id, words, proposed_by, proposed_on, recorded_at)
    values (${tx.tenant}, ${id}, ${JSON.stringify(words)}::jsonb, ${by}, ${on}, ${at})`)
}

export interface SharedStep {
  readonly turn: number
  readonly step: Exclude<ShareState, 'proposed'>
  readonly by: Id<'person'>
  readonly reason: string
  readonly on: Day
  readonly at: Moment
}

export const saveSharedStep = async (tx: Tx, id: Id<'shared-point'>, step: SharedStep): Promise<void> => {
  await tx.rows(sql`
    insert into shared_point_step (tenant_id, shared_id, turn, step, person_id, reason, taken_on, recorded_at)
    values (${tx.tenant}, ${id}, ${step.turn}, ${step.step}, ${step.by}, ${step.reason}, ${step.on}, ${step.at})`)
}

/** RSK-88 in SQL: the other posts with which the risk point `r` shared its words on a day. */
export const sharedPostsOf = (on: Day) => sql`
  select jsonb_agg(jsonb_build_object('code', p.code, 'name', p.name) order by p.code)
  from shared_point_member mine
  join shared_point_member other on other.tenant_id = mine.tenant_id and other.shared_id = mine.shared_id
    and other.risk_point_id <> mine.risk_point_id
  join risk_point o on o.tenant_id = other.tenant_id and o.id = other.risk_point_id and o.closed_on is null
  join organisation_post p on p.tenant_id = o.tenant_id and p.post_id = o.post_id
  where mine.tenant_id = r.tenant_id and mine.risk_point_id = r.id and (
    select t.step from shared_point_step t
    where t.tenant_id = mine.tenant_id and t.shared_id = mine.shared_id and t.taken_on <= ${on}::date
    order by t.turn desc limit 1) = 'confirmed'`
