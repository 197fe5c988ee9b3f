import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { VerifyRectification } from '../contract/findings.ts'
import { commentFault } from '../rules/comment.ts'
import { verify } from '../rules/rectification.ts'
import { isNear, loadMatter } from '../store/matters.ts'
import { namesIn } from '../store/places.ts'
import { saveRound } from '../store/rectifications.ts'

/** SUP-30: somebody of another post looks whether the change works. */
export const verifyRectification: UseCase<typeof VerifyRectification> = async (cx, input) => {
  const matter = await loadMatter(cx.tx, cx.actor.reach.units, input.matter)
  if (!matter) return no('matter-not-found')
  const round = matter.rounds.at(-1)
  if (!round) return no('not-changed-yet')
  const fault = commentFault(input.note, await namesIn(cx.tx, input.note))
  if (fault) return no(fault)
  const by = { person: cx.actor.person, isNear: await isNear(cx, matter, round.ownerPost) }
  const verified = verify(round, by, { ...input, note: input.note.trim() }, cx.today)
  if (!verified.ok) return verified
  await saveRound(cx.tx, verified.value)
  const { verifiedOn, verifiedNote, recheckOn, outcome } = verified.value
  cx.record('rectification', round.id, { verifiedOn, verifiedNote, recheckOn, outcome })
  return ok({ recheckOn })
}
