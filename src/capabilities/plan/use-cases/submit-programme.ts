import { partyMembers } from '#capabilities/organisation/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import { inBulk } from '#platform/database.ts'
import type { SubmitProgramme } from '../contract.ts'
import { submit } from '../rules/programme.ts'
import { aimOf } from '../store/aim.ts'
import { loadCeilings } from '../store/ceilings.ts'
import { loadsOf } from '../store/load.ts'
import { anyOutOfUse, minutesOf, saveProgramme } from '../store/programmes.ts'
import { lockedInReach, savedAs } from './in-reach.ts'

export const submitProgramme: UseCase<typeof SubmitProgramme> = async (cx, { programmeId }) => {
  const programme = await lockedInReach(cx, programmeId)
  if (!programme) return no('programme-not-found')
  if (await anyOutOfUse(cx.tx, programme.items)) return no('item-not-found')
  const ceilings = await loadCeilings(cx.tx)
  const aimed = await aimOf(cx, programme, partyMembers)
  const loads = await inBulk(cx.tx, () =>
    loadsOf(cx.tx, {
      ...aimed,
      programmeId,
      month: programme.toOn,
      minutes: minutesOf(programme.items),
      ceilings,
    }),
  )
  const submitted = submit(
    programme,
    { people: loads.reduce((sum, { reached }) => sum + reached, 0), over: loads.some(({ over }) => over > 0) },
    { by: cx.actor.person, at: cx.now, today: cx.today },
  )
  if (!submitted.ok) return submitted
  await saveProgramme(cx.tx, submitted.value, cx.now)
  cx.record('programme', programmeId, { submitted: { version: programme.version, overReason: programme.overReason } })
  return ok(savedAs(submitted.value))
}
