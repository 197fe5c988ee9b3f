import { withdraw as takeBack } from '#capabilities/learning/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { WithdrawProgramme } from '../contract.ts'
import { withdraw } from '../rules/programme.ts'
import { saveProgramme } from '../store/programmes.ts'
import { lockedInReach } from './in-reach.ts'

export const withdrawProgramme: UseCase<typeof WithdrawProgramme> = async (cx, { programmeId }) => {
  const programme = await lockedInReach(cx, programmeId)
  if (!programme) return no('programme-not-found')
  const withdrawn = withdraw(programme, cx.now)
  if (!withdrawn.ok) return withdrawn
  const takenBack = await takeBack(cx.tx, programmeId, cx.now)
  await saveProgramme(cx.tx, withdrawn.value, cx.now)
  cx.record('programme', programmeId, { withdrawn: { version: programme.version, takenBack } })
  return ok({ id: programmeId, takenBack })
}
