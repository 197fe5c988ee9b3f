import { isDeepStrictEqual } from 'node:util'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ChangeProcess } from '../contract/processes.ts'
import type { Node } from '../rules/process-map.ts'
import { loadProcess, processInSight, saveProcessVersion } from '../store/processes.ts'
import { sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'
import { saveVersionSteps } from '../store/version-steps.ts'
import { newProcessVersion, processFits } from './process-fits.ts'
import { versionStep } from './version-step.ts'

/** RSK-102, RSK-116, RSK-139: proposes another version of the map that was read, or its end; one proposal at a time. */
export const changeProcess: UseCase<typeof ChangeProcess> = async (cx, { process: id, over, ends, ...input }) => {
  const process = await loadProcess(cx.tx, processInSight(sightOf(cx, true)), id)
  if (!process?.standing || process.standing.ends) return no('process-not-found')
  if (process.waiting) return no('waits-already')
  if (over !== process.standing.version) return no('changed-meanwhile')
  const fit = await processFits(cx, input, process.standing)
  if (!fit.ok) return fit
  const { name, purpose, norms, steps, nodes } = process.standing
  const before = { name, purpose, norms, steps, nodes: sorted(nodes) }
  if (!ends && isDeepStrictEqual(before, { ...fit.value.words, nodes: sorted(fit.value.nodes) }))
    return no('nothing-changed')

  const version = newProcessVersion(cx, fit.value.words, {
    ...{ processId: id, version: process.newest + 1, fromOn: input.fromOn, ends },
  })
  await saveProcessVersion(cx.tx, version, fit.value.nodes)
  await saveVersionSteps(cx.tx, [
    versionStep(cx, {
      ...{ subject: id, version: version.version, turn: 1, step: 'proposed' },
      level: standingOf(cx, process.unitPath).level,
    }),
  ])
  cx.record('process', id, { ...version, nodes: fit.value.nodes })
  return ok({ version: version.version })
}

const sorted = (nodes: readonly Node[]): Node[] =>
  nodes.map(({ postId, points }) => ({ postId, points: [...points].sort() }))
