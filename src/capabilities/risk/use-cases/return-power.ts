import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ReturnPower } from '../contract/powers.ts'
import { doubt } from '../rules/proposal.ts'
import { loadPower, settlePower } from '../store/powers.ts'
import { namesAround, sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'
import { saveVersionSteps, versionStepsOf } from '../store/version-steps.ts'
import { versionStep } from './version-step.ts'

/** RSK-102: turns a version down with a reason; both stay in the history. */
export const returnPower: UseCase<typeof ReturnPower> = async (cx, { power: id, version, reason }) => {
  const power = await loadPower(cx.tx, sightOf(cx, false), id)
  if (!power) return no('power-not-found')
  if (power.waiting?.version !== version) return no('already-confirmed')
  const line = doubt(reason, await namesAround(cx.tx, power.post))
  if (!line.ok) return line
  await saveVersionSteps(cx.tx, [
    versionStep(cx, {
      ...{ subject: id, version, turn: (await versionStepsOf(cx.tx, id, version)).length + 1, step: 'returned' },
      ...{ level: standingOf(cx, power.post.unitPath).level, note: line.value },
    }),
  ])
  await settlePower(cx.tx, power.waiting, { returnedOn: cx.today })
  cx.record('power', id, { version, returned: line.value })
  return ok({})
}
