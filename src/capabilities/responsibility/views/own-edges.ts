import type { Day, Moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { Edge } from '../rules/edge.ts'

/** One thing that somebody answers for, or answered for. */
export interface OwnEdge extends Pick<Edge, 'kind' | 'about' | 'fromOn'> {
  readonly unit: Pair | null
  /** Nothing, where it is the whole unit, or a post beyond reach. */
  readonly post: Pair | null
  /** The first day on which it no longer holds. */
  readonly toOn: Day | null
  readonly recordedAt: Moment
}

/** R68: all that whoever asks answers for and answered for, the newest first. */
export const ownEdgesOf = ({ tx, actor }: Looking, most: number): Promise<OwnEdge[]> =>
  tx.rows(sql<OwnEdge>`
    select e.kind, e.about, e.from_on, e.to_on, u.name as unit, p.name as post, e.recorded_at
    from responsibility_edge e
    left join organisation_unit u on u.tenant_id = e.tenant_id and u.unit_id = e.unit_id
    left join organisation_post p on p.tenant_id = e.tenant_id and p.post_id = e.post_id
    where e.tenant_id = ${tx.tenant} and e.leader_id = ${actor.person}
    order by e.from_on desc, e.edge_id limit ${most}`)
