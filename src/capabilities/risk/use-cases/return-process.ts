import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ReturnProcess } from '../contract/processes.ts'
import { doubt } from '../rules/proposal.ts'
import { loadProcess, settleProcess, withinReach } from '../store/processes.ts'
import { namesAtUnit, sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'
import { saveVersionSteps, versionStepsOf } from '../store/version-steps.ts'
import { versionStep } from './version-step.ts'

/** RSK-102: turns a version down with a reason; both stay in the history. */
export const returnProcess: UseCase<typeof ReturnProcess> = async (cx, { process: id, version, reason }) => {
  const process = await loadProcess(cx.tx, withinReach(sightOf(cx, false)), id)
  if (!process) return no('process-not-found')
  if (process.waiting?.version !== version) return no('already-confirmed')
  const line = doubt(reason, await namesAtUnit(cx.tx, process.unitPath))
  if (!line.ok) return line
  await saveVersionSteps(cx.tx, [
    versionStep(cx, {
      ...{ subject: id, version, turn: (await versionStepsOf(cx.tx, id, version)).length + 1, step: 'returned' },
      ...{ level: standingOf(cx, process.unitPath).level, note: line.value },
    }),
  ])
  await settleProcess(cx.tx, process.waiting, { returnedOn: cx.today })
  cx.record('process', id, { version, returned: line.value })
  return ok({})
}
