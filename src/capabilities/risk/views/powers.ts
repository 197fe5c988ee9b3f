import { citeNorms } from '#capabilities/norms/public.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type {
  ComingPower,
  PostPowers,
  PowerLine,
  PowerList,
  PowerView,
  WaitingPower,
  WaitingVersions,
  WaitingVersionsAnswer,
} from '../contract/powers.ts'
import { stillNeeded, takeNeeded, versionNeeds } from '../rules/confirmation.ts'
import type { VersionStep } from '../rules/version-step.ts'
import { powersOn } from '../store/powers.ts'
import { findPost, findPostOn, inSight, inUnitToday, openOn, postOn, sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'
import { templateOf } from '../store/templates.ts'
import { wayOfVersion } from '../store/version-steps.ts'
import { ownFirst, pageOf } from './waiting-grades.ts'

const columns = sql`
  v.power_id as id, v.version, v.kind, v.name, v.discretion, v.limits, v.norms, v.rule, v.counterparties,
  v.checker_post as checker, (
    select c.name from organisation_post c where c.tenant_id = v.tenant_id and c.code = v.checker_post) as checker_name,
  v.from_on, (${templateOf(sql`v.power_id`, sql`v`)}) as from`

/** R30: what a post may decide, what is proposed about it, and the norms it leans on. */
export const postPowers: View<typeof PostPowers> = async (cx, { post: code, asOf }) => {
  const past = asOf !== undefined && asOf < cx.today
  const sight = sightOf(cx, true)
  const post = past ? await findPostOn(cx.tx, sight, code, asOf) : await findPost(cx.tx, sight, code)
  if (!post) return no('post-not-found')
  const powers = await cx.tx.planned(sql<PowerView>`
    select ${columns} from ${powersOn(cx.tx, past ? asOf : cx.today, sql`v.post_id = ${post.id}::uuid`)} v
    order by v.from_on, v.power_id limit 100`)
  const waiting = past ? [] : await waitingOf(cx, post)
  const coming = past ? [] : await comingOf(cx, post.id)
  const norms = [...powers, ...coming, ...waiting].flatMap((one) => one.norms)
  return ok({ powers, coming, waiting, citations: await citeNorms(cx.tx, past ? asOf : cx.today, [...new Set(norms)]) })
}

/** RSK-139: of each power the newest version that is confirmed, where it begins later. */
const comingOf = (cx: Looking, post: Id<'post'>): Promise<ComingPower[]> =>
  cx.tx.planned(sql<ComingPower>`
    select ${columns}, v.ends from (
      select distinct on (h.power_id) h.* from power_version h
      where h.tenant_id = ${cx.tx.tenant} and h.post_id = ${post} and h.confirmed_on is not null
      order by h.power_id, h.from_on desc, h.version desc) v
    where v.from_on > ${cx.today}::date
    order by v.from_on, v.power_id limit 100`)

type Way = { readonly steps: readonly VersionStep[] }

const waitingOf = async (
  cx: Looking,
  post: { readonly id: Id<'post'>; readonly unitPath: string },
): Promise<WaitingPower[]> => {
  const rows = await cx.tx.planned(sql<Omit<WaitingPower, 'waits' | 'mine'> & Way>`
    select ${columns}, v.ends, v.version > 1 as changes, ${wayOfVersion()} as steps
    from power_version v
    where v.tenant_id = ${cx.tx.tenant} and v.post_id = ${post.id} and v.confirmed_on is null and v.returned_on is null
    order by v.recorded_at, v.power_id limit 100`)
  return rows.map(({ steps, ...row }) => ({ ...row, ...versionWay(cx, steps, post.unitPath) }))
}

/** RSK-102: what a version still waits for, and whether the next step is the reader's. */
export const versionWay = (
  cx: Looking,
  steps: readonly VersionStep[],
  unitPath: string,
): Pick<WaitingPower, 'waits' | 'mine'> => ({
  waits: [...stillNeeded(steps, versionNeeds)],
  mine: takeNeeded(steps, versionNeeds, {
    ...standingOf(cx, unitPath),
    person: cx.actor.person as Id<'person'>,
  }).ok,
})

const pageLength = 1_000

/** R30, RSK-145: the power list of the posts in reach, today or on a day that has passed. */
export const powerList: View<typeof PowerList> = async (cx, { page = 0, asOf }) => {
  const on = asOf !== undefined && asOf < cx.today ? asOf : cx.today
  const rows = await cx.tx.planned(sql<PowerLine>`
    select u.name as unit, coalesce(was.name, p.name) as post, v.kind, v.name, v.discretion, v.limits, v.norms, v.rule, v.counterparties, (
      select c.name from organisation_post c where c.tenant_id = v.tenant_id and c.code = v.checker_post) as checker_name,
      v.from_on
    from (
      select p.* from organisation_post p
      where p.tenant_id = ${cx.tx.tenant} and ${openOn(on)} and ${inSight(sightOf(cx, false))}) p ${postOn(on)}
    join ${powersOn(cx.tx, on)} v on v.tenant_id = p.tenant_id and v.post_id = p.post_id
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = coalesce(was.unit_id, p.unit_id)
    order by p.code, v.from_on, v.power_id limit ${pageLength + 1} offset ${page * pageLength}`)
  return ok({ powers: rows.slice(0, pageLength), more: rows.length > pageLength })
}

type WaitingLine = WaitingVersionsAnswer['versions'][number]

/** RSK-102: what waits for a step, the reader's own of all that wait first, then the oldest; so many a page. */
export const waitingVersionsPage =
  (length: number): View<typeof WaitingVersions> =>
  async (cx, { unit, page = 0 }) => {
    const all = ownFirst(await waitingPowers(cx, unit))
    return ok({
      versions: [...pageOf(all, page, length)],
      matching: all.length,
      mine: all.filter(({ mine }) => mine).length,
    })
  }

const waitingLength = 100

export const waitingVersions = waitingVersionsPage(waitingLength)

/** RSK-102: every version of a power in reach, or of one unit there, that waits, the oldest first; 20,000 at most. */
export const waitingPowers = async (cx: Looking, unit?: string): Promise<WaitingLine[]> => {
  const rows = await cx.tx.planned(sql<Omit<WaitingLine, 'waits' | 'mine'> & Way & { readonly unitPath: string }>`
    select v.power_id as id, v.version, v.name, p.code as post, p.name as post_name, p.unit_path, v.ends, v.proposed_on,
      ${wayOfVersion()} as steps
    from power_version v
    join organisation_post p on p.tenant_id = v.tenant_id and p.post_id = v.post_id
    where v.tenant_id = ${cx.tx.tenant} and v.confirmed_on is null and v.returned_on is null and p.closed_on is null
      and ${inSight(sightOf(cx, false))} and ${inUnitToday(unit, cx.today)}
    order by v.proposed_on, v.power_id limit 20000`)
  return rows.map(({ steps, unitPath, ...row }) => ({ ...row, ...versionWay(cx, steps, unitPath) }))
}
