import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { powersOn } from '../store/powers.ts'
import { processesOn } from '../store/processes.ts'

/** A norm that something of a post leans on, and what. */
export interface PostGround {
  readonly post: string
  readonly kind: 'risk-point' | 'power' | 'process'
  readonly code: string
  readonly reference: string
}

/** Of a post beside what it leans on itself: the lesson of one of its risk points. */
export interface PointLesson {
  readonly post: string
  readonly lesson: string
}

/**
 * What risk points, powers and process maps of these posts lean on today, at most 20,000; each found by the post. A map
 * counts for every post that has a step in it.
 */
export const groundsOfPosts = (
  { tx, today }: Pick<Looking, 'tx' | 'today'>,
  posts: readonly string[],
): Promise<PostGround[]> =>
  tx.rows(sql<PostGround>`
    with wanted as materialized (
      select p.post_id, p.code from organisation_post p
      where p.tenant_id = ${tx.tenant} and p.code = any (${[...posts]}::text[]) and p.closed_on is null)
    select w.code as post, 'risk-point' as kind, r.id::text as code, n.reference
    from wanted w
    join risk_point r on r.tenant_id = ${tx.tenant} and r.post_id = w.post_id and r.closed_on is null
      and r.confirmed_on is not null, unnest(r.norms) as n(reference)
    union all
    select w.code, 'power', v.power_id::text, n.reference
    from wanted w
    join ${powersOn(tx, today, sql`v.post_id in (select post_id from wanted)`)} v on v.post_id = w.post_id,
      unnest(v.norms) as n(reference)
    union all
    select distinct w.code, 'process', m.process_id::text, n.reference
    from wanted w
    join process_post s on s.tenant_id = ${tx.tenant} and s.post_id = w.post_id
    join ${processesOn(
      tx,
      today,
      sql`v.process_id in (
      select s.process_id from process_post s where s.tenant_id = ${tx.tenant} and s.post_id in (select post_id from wanted))`,
    )} m
      on m.process_id = s.process_id and m.version = s.version and not m.ends, unnest(m.norms) as n(reference)
    limit 20000`)

/** The lessons of the risk points of these posts. */
export const lessonsOfPoints = ({ tx }: Pick<Looking, 'tx'>, posts: readonly string[]): Promise<PointLesson[]> =>
  tx.rows(sql<PointLesson>`
    select distinct p.code as post, r.lesson_code as lesson
    from organisation_post p
    join risk_point r on r.tenant_id = p.tenant_id and r.post_id = p.post_id and r.closed_on is null
      and r.confirmed_on is not null
    where p.tenant_id = ${tx.tenant} and p.code = any (${[...posts]}::text[]) and p.closed_on is null
      and r.lesson_code is not null
    limit 20000`)
