import type { Day } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { OwnDivision } from '../contract/division.ts'
import { bookOn, type Edge, headsOf, inForce } from '../rules/edge.ts'
import { loadEdges, loadLeaders } from '../store/edges.ts'
import { edgesSeen, lineOf, type SeenEdge } from './division.ts'

/** R10, R11: who answers for whoever asks, and what he or she answers for. */
export const ownDivision: View<typeof OwnDivision> = async (cx, { on = cx.today }) => {
  const me = cx.actor.person
  const edges = (await loadEdges(cx.tx)).filter((edge) => inForce(edge, on))
  const mine = new Set(edges.filter(({ leader }) => leader === me).map(({ id }) => id))
  const over = new Set((await overMe(cx, edges, on)).map(({ id }) => id))
  const seen = await edgesSeen(cx, { edges: [...mine, ...over] }, true)
  const people = await peopleBelow(cx, on)
  return ok({
    on,
    over: seen.filter(({ id }) => over.has(id)).map(placed),
    own: seen
      .filter(({ id }) => mine.has(id))
      .map((edge) => ({ ...placed(edge), people: edge.post === null ? people(edge.unitPath) : null })),
  })
}

const placed = (edge: SeenEdge) => ({ ...lineOf(edge), unit: edge.unit, post: edge.post })

/** The direct head by the rule; of portfolios and areas all that hold for the own unit or a post held there. */
const overMe = async ({ tx, actor }: Looking, edges: readonly Edge[], on: Day): Promise<readonly Edge[]> => {
  const me = (await loadLeaders(tx, [actor.person], on)).get(actor.person)
  if (!me) return []
  const heads = headsOf(actor.person, me, bookOn(edges, on))
  return edges.filter(
    ({ kind, leader, unitPath, postId }) =>
      leader !== actor.person &&
      `${me.unitPath}.`.startsWith(`${unitPath}.`) &&
      (postId === null || me.posts.includes(postId)) &&
      (kind !== 'direct' || heads.includes(leader)),
  )
}

/** How many people in a unit and below, as far as they are in sight of the second wall; nothing where none is. */
const peopleBelow = async ({ tx }: Looking, on: Day): Promise<(path: string) => number | null> => {
  const rows = await tx.rows(sql<{ path: string; n: number }>`
    select p.unit_path as path, count(*)::integer as n from organisation_person p
    where p.tenant_id = ${tx.tenant} and (p.left_on is null or p.left_on > ${on}::date)
    group by p.unit_path limit 5000`)
  return (path) => {
    const n = rows.filter((row) => `${row.path}.`.startsWith(`${path}.`)).reduce((sum, row) => sum + row.n, 0)
    return n > 1 ? n : null
  }
}
