import { countToAnswer } from '#capabilities/organisation/public.ts'
import { posts, stepsToTake } from '#capabilities/risk/public.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { UnitsToday, UnitsTodayAnswer } from '../contract.ts'
import { reviewDay } from '../rules/task.ts'
import { dueItems } from './due-items.ts'
import { type PlacesToday, placesToday } from './places.ts'
import { weekOf } from './week.ts'

/** How many high posts are shown; the page behind holds all. */
const shownPosts = 12

/** DSH-11: the own units or branch on one page, one bounded query a card. */
export const unitsToday: View<typeof UnitsToday> = async (cx) => {
  const here = await placesToday(cx)
  const { people, lateChecks, sampled } = here
  const { lines, ...counts } = await postsOf(cx, here)
  return ok({
    ...weekOf(cx.today),
    asOf: cx.now,
    places: here.places,
    sampled,
    steps: (await stepsToTake(cx)).map(({ kind, names }) => ({
      ...{ kind, count: names.length },
      ...{ dueOn: reviewDay(cx.today), names: names.slice(0, 3) },
    })),
    rows: await rowsToAnswer(cx),
    totals: { people, lateChecks, ...counts },
    due: await dueItems(cx),
    posts: lines,
  })
}

const rowsToAnswer = async ({ tx, actor, today }: Looking): Promise<UnitsTodayAnswer['rows']> => {
  const { count, dueOn } = await countToAnswer(tx, actor.reach.branches, today)
  return dueOn === null ? null : { count, dueOn }
}

type Counts = Pick<UnitsTodayAnswer['totals'], 'posts' | 'high' | 'gaps'>

/** The posts of the places alone; what their people hold elsewhere is on the page of posts. The first 200 by grade. */
const postsOf = async (
  cx: Looking,
  { posts: codes }: PlacesToday,
): Promise<Counts & { readonly lines: UnitsTodayAnswer['posts'] }> => {
  const found = await posts(cx, {})
  if (!found.ok) throw new Error('posts are never refused')
  const own = found.value.posts.filter(({ code }) => codes.includes(code))
  const high = own.filter(({ grade }) => grade === 'HIGH')
  const late = await lateChecksOf(
    cx,
    high.map(({ code }) => code),
  )
  return {
    posts: codes.length,
    high: high.length,
    gaps: own.filter(({ points, lessons, controls }) => lessons < points || controls < points).length,
    lines: high.slice(0, shownPosts).map(({ code, name, unit, points, lessons, controls, due }) => ({
      ...{ code, name, unit, points, lessons, controls },
      lateChecks: late.get(code) ?? 0,
      reviewDue: due !== null,
    })),
  }
}

const lateChecksOf = async ({ tx, today }: Looking, codes: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.rows(sql<{ code: string; n: number }>`
    select p.code, count(*) as n from organisation_post p
    join risk_control c on c.tenant_id = p.tenant_id and c.post_id = p.post_id and c.due_on < ${today}::date
    where p.tenant_id = ${tx.tenant} and p.code = any (${[...codes]}::text[])
    group by p.code`)
  return new Map(rows.map(({ code, n }) => [code, n]))
}
