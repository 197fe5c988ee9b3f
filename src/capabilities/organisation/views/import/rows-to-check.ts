import { reachesUnit } from '#kernel/reach.ts'
import { ok } from '#kernel/result.ts'
import { named } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import type { RowsToCheck } from '../../contract/handing.ts'
import { loadInHand } from '../../store/handings.ts'
import { seeRows, sightOf } from '../../store/import-list.ts'
import { loadBranches } from '../../store/organisation.ts'
import { loadKnown, namesToChoose, rosterList } from '../../store/roster-list.ts'
import { loadHeldPosts } from '../../store/standing.ts'
import { answeredOf } from './answered.ts'

/** How many rows a page shows; the next come up as these are answered. */
const shown = 100

/** ORG-26: what the own branches have in hand, what waits first; rows of others are not there. */
export const rowsToCheck: View<typeof RowsToCheck> = async (cx) => {
  const own = cx.actor.reach.branches
  const rows = await loadInHand(cx.tx, own, cx.today, shown + 1)
  const names = new Map((await loadBranches(cx.tx)).map(({ id, name }) => [id, name]))
  const listed = rows.slice(0, shown)
  await seeRows(
    cx,
    rosterList,
    listed.map(({ staffNo }) => staffNo),
  )
  return ok({
    rows: listed.map(({ id, staffNo, name, branchId, asked, handedBy, handedAt, dueOn, is }) => ({
      ...{ row: id, staffNo, name, branch: names.get(branchId) ?? named('…', null), asked: [...asked] },
      ...{ handedBy: handedBy.name, handedAt, dueOn, answer: answeredOf(is) },
      own: is.state === 'answered' && is.answeredBy.person === cx.actor.person,
    })),
    more: rows.length > shown,
    choices: listed.length === 0 ? {} : await choicesOf(cx),
  })
}

/** Units and posts in the own reach, posts that members hold elsewhere, the own branches, and the words of a roster. */
const choicesOf = async (cx: Looking): Promise<Record<string, string[]>> => {
  const { units, posts: all, branches } = await loadKnown(sightOf(cx), [])
  const held = await loadHeldPosts(cx.tx, cx.actor.members)
  const posts = all.filter(({ id, path }) => reachesUnit(cx.actor.reach, path) || held.has(id))
  const own = branches.filter(({ id }) => cx.actor.reach.branches.some((one) => one === id))
  const unit = namesToChoose(units)
  return {
    ...{ unit, above: unit, crew: unit, branchUnit: unit, post: namesToChoose(posts), branch: namesToChoose(own) },
    ...{ member: ['党员', '群众'], holds: ['主岗', '兼任'] },
  }
}
