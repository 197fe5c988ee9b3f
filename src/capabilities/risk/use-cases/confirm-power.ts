import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ConfirmPower } from '../contract/powers.ts'
import { stillNeeded, takeNeeded, versionNeeds } from '../rules/confirmation.ts'
import { loadPower, settlePower } from '../store/powers.ts'
import { sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'
import { saveVersionSteps, versionStepsOf } from '../store/version-steps.ts'
import { versionStep } from './version-step.ts'

/** RSK-102: takes the next step of a version that is this person's; with the last one it counts from its day on. */
export const confirmPower: UseCase<typeof ConfirmPower> = async (cx, { power: id, version }) => {
  const power = await loadPower(cx.tx, sightOf(cx, false), id)
  if (!power) return no('power-not-found')
  if (power.waiting?.version !== version) return no('already-confirmed')
  const steps = await versionStepsOf(cx.tx, id, version)
  const standing = standingOf(cx, power.post.unitPath)
  const taken = takeNeeded(steps, versionNeeds, { ...standing, person: cx.actor.person })
  if (!taken.ok) return taken

  const step = versionStep(cx, {
    ...{ subject: id, version, turn: steps.length + 1, step: 'taken' },
    ...{ need: taken.value.need, level: standing.level },
  })
  await saveVersionSteps(cx.tx, [step])
  if (taken.value.last) await settlePower(cx.tx, power.waiting, { confirmedOn: cx.today, confirmedAt: cx.now })
  cx.record('power', id, { version, step: taken.value.need, confirmed: taken.value.last })
  return ok({ waits: [...stillNeeded([...steps, step], versionNeeds)] })
}
