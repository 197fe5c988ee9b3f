import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ChangePower } from '../contract/powers.ts'
import { changedFields } from '../rules/power.ts'
import { loadPower, savePowerVersions } from '../store/powers.ts'
import { sightOf } from '../store/sight.ts'
import { saveVersionSteps } from '../store/version-steps.ts'
import { newVersion, openingOf, powerFits, wordsOf } from './propose-power.ts'

/** RSK-102, RSK-139: proposes another version of the power that was read, or its end; one proposal at a time. */
export const changePower: UseCase<typeof ChangePower> = async (cx, { power: id, over, ends, ...input }) => {
  const power = await loadPower(cx.tx, sightOf(cx, true), id)
  if (!power?.standing || power.standing.ends) return no('power-not-found')
  if (power.waiting) return no('waits-already')
  if (over !== power.standing.version) return no('changed-meanwhile')
  const words = wordsOf(input)
  if (!ends && changedFields(power.standing, words).length === 0) return no('nothing-changed')
  const fit = await powerFits(cx, power.post, words, input.fromOn, power.standing)
  if (!fit.ok) return fit
  const version = newVersion(
    cx,
    { ...words, powerId: id, version: power.newest + 1, postId: power.post.id },
    input.fromOn,
    ends,
  )
  await savePowerVersions(cx.tx, [version])
  await saveVersionSteps(cx.tx, [openingOf(cx, version, power.post)])
  cx.record('power', id, { ...version })
  return ok({ version: version.version })
}
