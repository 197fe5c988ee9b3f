import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'

/** Answers directly (R14), leads the work as a portfolio (R11), or keeps a responsibility area (R13). */
export const edgeKinds = ['direct', 'portfolio', 'area'] as const
export type EdgeKind = (typeof edgeKinds)[number]

/** RSP-1: a leader answers for a unit and what is below it, or for one post there, from a day up to but not including a day. */
export interface Edge {
  readonly id: Id<'accountability-edge'>
  readonly kind: EdgeKind
  readonly leader: Id<'person'>
  readonly unitId: Id<'unit'>
  readonly unitPath: string
  /** Nothing for the whole unit. */
  readonly postId: Id<'post'> | null
  /** The function of a portfolio or the name of an area; may be empty. */
  readonly about: string
  /** In English, where it was given. */
  readonly aboutEn: string
  readonly fromOn: Day
  readonly toOn: Day | null
}

type Period = Pick<Edge, 'fromOn' | 'toOn'>

export const inForce = ({ fromOn, toOn }: Period, on: Day): boolean => fromOn <= on && (toOn === null || on < toOn)

export const overlaps = (a: Period, b: Period): boolean =>
  (a.toOn === null || b.fromOn < a.toOn) && (b.toOn === null || a.fromOn < b.toOn) && !isVoid(a) && !isVoid(b)

/** Half-open: what ends on the day it began never was. */
const isVoid = ({ fromOn, toOn }: Period): boolean => toOn !== null && toOn <= fromOn

/** The same unit as a whole, or the same post there: one post may be held in several units. */
export const sameTarget = (a: Pick<Edge, 'unitId' | 'postId'>, b: Pick<Edge, 'unitId' | 'postId'>): boolean =>
  a.unitId === b.unitId && a.postId === b.postId

export type EdgeRefusal = 'empty-period' | 'two-heads' | 'already' | 'loop'

/**
 * RSP-2 to RSP-5: a new edge beside those that stand. One direct head at a time, no leader twice for the same, nobody
 * who answers for himself or herself by way of others. `leaders` says where leaders are at home and what they hold.
 */
export const begin = (
  edge: Edge,
  standing: readonly Edge[],
  leaders: ReadonlyMap<Id<'person'>, Leader>,
): Result<Edge, EdgeRefusal> => {
  if (isVoid(edge)) return no('empty-period')
  const beside = standing.filter((one) => one.kind === edge.kind && sameTarget(one, edge) && overlaps(one, edge))
  if (beside.some((one) => one.leader === edge.leader && one.about === edge.about)) return no('already')
  if (edge.kind !== 'direct') return ok(edge)
  if (beside.length > 0) return no('two-heads')
  return loopsWithin(edge, [...standing, edge], leaders) ? no('loop') : ok(edge)
}

/** RSP-7: ends on a day of its period; on its first day it never was. Whoever moves up a step may close a loop. */
export const end = (
  edge: Edge,
  toOn: Day,
  standing: readonly Edge[],
  leaders: ReadonlyMap<Id<'person'>, Leader>,
): Result<Edge, 'outside-period' | 'loop'> => {
  const ended = cut(edge, toOn)
  if (!ended.ok) return ended
  const after = standing.map((one) => (one.id === edge.id ? ended.value : one))
  return loopsAfter(edge, toOn, after, leaders) ? no('loop') : ended
}

/** The edge with its end, not yet looked at beside others. */
export const cut = (edge: Edge, toOn: Day): Result<Edge, 'outside-period'> =>
  toOn < edge.fromOn || (edge.toOn !== null && toOn >= edge.toOn) ? no('outside-period') : ok({ ...edge, toOn })

/** RSP-5: whether an end closes a loop in the days that it frees; `after` is what stands with it. */
export const loopsAfter = (
  { kind, toOn: before }: Edge,
  toOn: Day,
  after: readonly Edge[],
  leaders: ReadonlyMap<Id<'person'>, Leader>,
): boolean => kind === 'direct' && loopsWithin({ fromOn: toOn, toOn: before }, after, leaders)

/** Where a leader is at home, and which posts he or she holds. */
export interface Leader {
  readonly unitPath: string
  readonly posts: readonly Id<'post'>[]
}

/** Who answers directly on one day. */
export interface DayBook {
  /** By unit path. */
  readonly units: ReadonlyMap<string, Edge>
  /** By unit path and post. */
  readonly posts: ReadonlyMap<string, Edge>
  /** The highest unit that each leader heads. */
  readonly heads: ReadonlyMap<Id<'person'>, string>
}

export const bookOn = (edges: readonly Edge[], on: Day): DayBook => {
  const direct = edges.filter((edge) => edge.kind === 'direct' && inForce(edge, on))
  const heads = new Map<Id<'person'>, string>()
  for (const { leader, postId, unitPath } of direct) {
    const highest = heads.get(leader)
    if (postId === null && (highest === undefined || depthOf(unitPath) < depthOf(highest))) heads.set(leader, unitPath)
  }
  return {
    units: new Map(direct.filter(({ postId }) => postId === null).map((edge) => [edge.unitPath, edge])),
    posts: new Map(
      direct.flatMap((edge) => (edge.postId === null ? [] : [[placeOf(edge.unitPath, edge.postId), edge]])),
    ),
    heads,
  }
}

/**
 * RSP-4: who answers directly for a person: the heads of the posts held; else the head of the own unit or of the nearest
 * above; for whoever heads a unit, of the unit above that one.
 */
export const headsOf = (
  person: Id<'person'>,
  { unitPath, posts }: Leader,
  { units, posts: byPost, heads }: DayBook,
): readonly Id<'person'>[] => {
  const nearest = (from: string | null, at: (path: string) => Edge | undefined): readonly Id<'person'>[] => {
    for (let path = from; path !== null; path = above(path)) {
      const head = at(path)?.leader
      if (head !== undefined && head !== person) return [head]
    }
    return []
  }
  const ofPosts = posts.flatMap((post) => nearest(unitPath, (path) => byPost.get(placeOf(path, post))))
  if (ofPosts.length > 0) return [...new Set(ofPosts)]
  const headed = heads.get(person)
  return nearest(headed === undefined ? unitPath : above(headed), (path) => units.get(path))
}

const placeOf = (unitPath: string, post: Id<'post'>): string => `${unitPath}/${post}`

const depthOf = (path: string): number => path.split('.').length
const above = (path: string): string | null => (path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : null)

/** RSP-5: the first leader who, on this day, answers for himself or herself by way of others. */
export const loopOn = (
  edges: readonly Edge[],
  leaders: ReadonlyMap<Id<'person'>, Leader>,
  on: Day,
): Id<'person'> | undefined => {
  const book = bookOn(edges, on)
  const upFrom = (person: Id<'person'>) => {
    const leader = leaders.get(person)
    return leader ? headsOf(person, leader, book) : []
  }
  return [...leaders.keys()].find((first) => {
    const seen = new Set<Id<'person'>>()
    const next = [...upFrom(first)]
    for (let person = next.pop(); person !== undefined; person = next.pop()) {
      if (person === first) return true
      if (seen.has(person)) continue
      seen.add(person)
      next.push(...upFrom(person))
    }
    return false
  })
}

/** Who answers for whom changes only where a direct edge begins or ends. */
const loopsWithin = (period: Period, edges: readonly Edge[], leaders: ReadonlyMap<Id<'person'>, Leader>): boolean => {
  const direct = edges.filter(({ kind }) => kind === 'direct')
  const turns = direct.flatMap(({ fromOn, toOn }) => (toOn === null ? [fromOn] : [fromOn, toOn]))
  const days = new Set([period.fromOn, ...turns.filter((on) => inForce(period, on))])
  return [...days].some((on) => loopOn(direct, leaders, on) !== undefined)
}

/** Nobody answers, or whoever did has left. */
export type Gap = 'nobody' | 'left'

/**
 * RSP-6: who answers directly for a unit: its own head, else the nearest above, but not the head of the whole
 * organisation, who answers for all together and so for none of them directly.
 */
export const answersFor = (unitPath: string, { units }: DayBook): Edge | undefined => {
  for (let path: string | null = unitPath; path !== null; path = above(path)) {
    const head = units.get(path)
    if (head && (path.includes('.') || path === unitPath)) return head
  }
  return undefined
}

/** RSP-6: why a unit stands without anybody who answers for it; nothing where somebody does. */
export const gapOf = (unitPath: string, book: DayBook, hasLeft: (leader: Id<'person'>) => boolean): Gap | null => {
  const head = answersFor(unitPath, book)
  if (!head) return 'nobody'
  return hasLeft(head.leader) ? 'left' : null
}
