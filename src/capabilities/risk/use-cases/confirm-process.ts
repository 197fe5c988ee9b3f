import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ConfirmProcess } from '../contract/processes.ts'
import { stillNeeded, takeNeeded, versionNeeds } from '../rules/confirmation.ts'
import { loadProcess, settleProcess, withinReach } from '../store/processes.ts'
import { sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'
import { saveVersionSteps, versionStepsOf } from '../store/version-steps.ts'
import { versionStep } from './version-step.ts'

/** RSK-102: takes the next step of a version that is this person's; with the last one it counts from its day on. */
export const confirmProcess: UseCase<typeof ConfirmProcess> = async (cx, { process: id, version }) => {
  const process = await loadProcess(cx.tx, withinReach(sightOf(cx, false)), id)
  if (!process) return no('process-not-found')
  if (process.waiting?.version !== version) return no('already-confirmed')
  const steps = await versionStepsOf(cx.tx, id, version)
  const standing = standingOf(cx, process.unitPath)
  const taken = takeNeeded(steps, versionNeeds, { ...standing, person: cx.actor.person })
  if (!taken.ok) return taken

  const step = versionStep(cx, {
    ...{ subject: id, version, turn: steps.length + 1, step: 'taken' },
    ...{ need: taken.value.need, level: standing.level },
  })
  await saveVersionSteps(cx.tx, [step])
  if (taken.value.last) await settleProcess(cx.tx, process.waiting, { confirmedOn: cx.today, confirmedAt: cx.now })
  cx.record('process', id, { version, step: taken.value.need, confirmed: taken.value.last })
  return ok({ waits: [...stillNeeded([...steps, step], versionNeeds)] })
}
