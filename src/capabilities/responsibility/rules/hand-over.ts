import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { begin, type Edge, type EdgeRefusal, end, type Leader } from './edge.ts'

export interface HandingOver {
  readonly edges: readonly Edge[]
  readonly to: Id<'person'>
  readonly on: Day
  readonly standing: readonly Edge[]
  readonly leaders: ReadonlyMap<Id<'person'>, Leader>
  readonly newId: () => Id<'accountability-edge'>
}

/**
 * RSP-10: what one leader answered for, another does from a day on, for as long as it was to run. All end first, so that
 * the order does not matter; the edges that begin are answered.
 */
export const handOver = ({
  edges,
  to,
  on,
  standing,
  leaders,
  newId,
}: HandingOver): Result<readonly Edge[], EdgeRefusal | 'outside-period'> => {
  let now = standing
  for (const edge of edges) {
    // Between the two nobody answers: only what comes after can close a loop.
    const ended = end(edge, on, now, new Map())
    if (!ended.ok) return no('outside-period')
    now = now.map((one) => (one.id === edge.id ? ended.value : one))
  }
  const begun: Edge[] = []
  for (const edge of edges) {
    const next = begin({ ...edge, id: newId(), leader: to, fromOn: on }, now, leaders)
    if (!next.ok) return next
    now = [...now, next.value]
    begun.push(next.value)
  }
  return ok(begun)
}
