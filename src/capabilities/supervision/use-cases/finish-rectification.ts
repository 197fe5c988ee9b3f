import { swapControl } from '#capabilities/risk/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { FinishRectification } from '../contract/findings.ts'
import { stageOfRound } from '../rules/rectification.ts'
import { loadMatter } from '../store/matters.ts'
import { saveRound } from '../store/rectifications.ts'

/** SUP-29: what was planned is in force; the control takes its place in the register on the same day. */
export const finishRectification: UseCase<typeof FinishRectification> = async (cx, input) => {
  const matter = await loadMatter(cx.tx, cx.actor.reach.units, input.matter)
  if (!matter) return no('matter-not-found')
  const round = matter.rounds.at(-1)
  if (!round || stageOfRound(round) !== 'change') return no('not-planned')
  const { riskPointId, remedy } = round
  const swapped =
    riskPointId && remedy !== 'lesson'
      ? await swapControl(cx, {
          riskPoint: riskPointId,
          closes: round.oldControlId,
          text: round.text,
          kind: remedy,
          frequency: round.frequency,
          owner: round.ownerPost,
          checker: round.checkerPost,
          dueOn: null,
        })
      : ok(null)
  if (!swapped.ok) return swapped
  await saveRound(cx.tx, { ...round, doneOn: cx.today, doneBy: cx.actor.person, controlId: swapped.value })
  cx.record('rectification', round.id, { doneOn: cx.today, control: swapped.value })
  return ok({ doneOn: cx.today })
}
