import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { WithdrawSubmission } from '../contract.ts'
import { withdrawSubmission as backToDraft } from '../rules/programme.ts'
import { saveProgramme } from '../store/programmes.ts'
import { lockedInReach, savedAs } from './in-reach.ts'

/** The author takes it back, or the second person sends it back: either way it is a draft again. */
export const withdrawSubmission: UseCase<typeof WithdrawSubmission> = async (cx, { programmeId }) => {
  const programme = await lockedInReach(cx, programmeId)
  if (!programme) return no('programme-not-found')
  const draft = backToDraft(programme)
  if (!draft.ok) return draft
  await saveProgramme(cx.tx, draft.value, cx.now)
  cx.record('programme', programmeId, { submissionWithdrawn: { version: programme.version } })
  return ok(savedAs(draft.value))
}
