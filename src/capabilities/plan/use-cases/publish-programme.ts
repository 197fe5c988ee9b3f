import { assign, assignFirst, withdraw } from '#capabilities/learning/public.ts'
import { partyMembers } from '#capabilities/organisation/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { Acting, Looking, UseCase } from '#platform/context.ts'
import { inBulk, sql } from '#platform/database.ts'
import type { PublishProgramme } from '../contract.ts'
import { type Published, publish, published, type Submitted } from '../rules/programme.ts'
import { aimOf } from '../store/aim.ts'
import { type AudienceRow, audience } from '../store/audience.ts'
import { followingOf, setFollowed, setUnfollowed } from '../store/following.ts'
import { anyOutOfUse, keepPublication, publishedItems, saveProgramme } from '../store/programmes.ts'
import { lockedInReach } from './in-reach.ts'

export const publishProgramme: UseCase<typeof PublishProgramme> = async (cx, { programmeId }) => {
  const programme = await lockedInReach(cx, programmeId)
  if (!programme) return no('programme-not-found')
  const allowed = publish(programme, { by: cx.actor.person, today: cx.today })
  if (!allowed.ok) return allowed
  if (await anyOutOfUse(cx.tx, programme.items)) return no('item-not-found')

  const { people, assigned } = await sendOut(cx, allowed.value)
  if (people === 0) return no('nobody')
  const out = published(allowed.value, { by: cx.actor.person, at: cx.now, people })
  await takeBackDropped(cx, allowed.value)
  await saveProgramme(cx.tx, out, cx.now)
  await keepPublication(cx.tx, out)
  await noteFollowed(cx, out, programme.runningVersion === null)
  const { version, items, fromOn, toOn } = out
  cx.record('programme', programmeId, { published: { version, items, fromOn, toOn, people, assigned } })
  return ok({ id: programmeId, state: out.state, version, people, assigned })
}

/** PLN-19: a later version takes nobody out; only where it leaves nobody outside are people and audience the same. */
const noteFollowed = async (cx: Acting, out: Published, isFirst: boolean): Promise<void> => {
  const aimed = await aimOf(cx, out, partyMembers)
  const isSame = isFirst || (await inBulk(cx.tx, () => followingOf(cx.tx, aimed, out.id))).leaving === 0
  if (isSame) await setFollowed(cx.tx, aimed, out.id, cx.now)
  else await setUnfollowed(cx.tx, out.id)
}

export interface SentOut {
  readonly people: number
  /** Assignments that are new. */
  readonly assigned: number
}

/** PLN-11: one statement for all items over the audience query; whoever has an item from this programme keeps it as it is. */
export const sendOut = (cx: Looking, programme: Submitted): Promise<SentOut> =>
  inBulk(cx.tx, async () => {
    // In the order of the keys, so that the indexes grow at one end instead of everywhere.
    const people = sql<AudienceRow>`select * from (${audience(await aimOf(cx, programme, partyMembers))}) as a order by a.person_id`
    const { id: programmeId, fromOn: openOn, toOn: dueOn, items } = programme
    // The first time everybody is new: nobody need be looked up, and the audience need not be counted as well.
    const isFirst = programme.runningVersion === null
    const send = isFirst ? assignFirst : assign
    const assigned = await send(cx.tx, { programmeId, items, openOn, dueOn, assignedAt: cx.now }, people)
    if (isFirst) return { people: assigned / items.length, assigned }
    const [found] = await cx.tx.rows(sql<{ people: number }>`select count(*)::integer as people from (${people}) as a`)
    return { people: found?.people ?? 0, assigned }
  })

/** What the version before taught and this one does not goes from the lists of those who have not done it. */
const takeBackDropped = async ({ tx, now }: Acting, programme: Submitted): Promise<void> => {
  if (programme.runningVersion === null) return
  const kept = new Set(programme.items.map(({ code }) => code))
  const before = await publishedItems(tx, programme.id, programme.runningVersion)
  const dropped = before.map(({ code }) => code).filter((code) => !kept.has(code))
  if (dropped.length > 0) await withdraw(tx, programme.id, now, dropped)
}
