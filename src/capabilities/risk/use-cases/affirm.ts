import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { Affirm } from '../contract/affirmations.ts'
import { affirm as affirmSide, sidesDue, speaksFor } from '../rules/affirmation.ts'
import { lockStanding, saveAffirmations, standingsInSight } from '../store/affirmations.ts'
import { sightOf } from '../store/sight.ts'
import { stepsForUnit } from '../store/standing.ts'

/** RSK-126: one side affirms a list or a map as a whole; the other side is another person's. */
export const affirm: UseCase<typeof Affirm> = async (cx, { kind, of, side }) => {
  await lockStanding(cx.tx, of)
  const asked = { timeZone: cx.timeZone, ...(kind === 'powers' ? { post: of } : { process: of }) }
  const [standing] = await standingsInSight(cx.tx, sightOf(cx, true), asked)
  if (!standing) return no('standing-not-found')
  if (!speaksFor(side, standing.own, stepsForUnit(cx, standing.unitPath))) return no('not-your-side')
  const affirmed = affirmSide(standing, side, cx.actor.person, cx.today)
  if (!affirmed.ok) return affirmed

  const { subjectId } = standing
  await saveAffirmations(cx.tx, [
    {
      ...{ id: cx.newId('affirmation'), kind, subjectId, side },
      ...{ personId: cx.actor.person, affirmedOn: cx.today, recordedAt: cx.now },
    },
  ])
  cx.record(kind === 'powers' ? 'post' : 'process', subjectId, { affirmed: kind, side, on: cx.today })
  const after = { ...standing, affirmed: { ...standing.affirmed, [side]: affirmed.value } }
  const next = sidesDue(after, cx.today).find((one) => one.side === side)
  return ok({ dueOn: next?.dueOn ?? cx.today })
}
