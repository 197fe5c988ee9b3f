import type { Id } from '#kernel/id.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { ProposeProcess } from '../contract/processes.ts'
import { saveProcess, saveProcessVersion } from '../store/processes.ts'
import { standingOf } from '../store/standing.ts'
import { saveVersionSteps } from '../store/version-steps.ts'
import { newProcessVersion, processFits } from './process-fits.ts'
import { versionStep } from './version-step.ts'

/** RSK-110, RSK-102: proposes the map of a process of a unit in reach. */
export const proposeProcess: UseCase<typeof ProposeProcess> = async (cx, { unit: code, ...input }) => {
  const [unit] = await cx.tx.rows(sql<{ id: Id<'unit'>; path: string }>`
    select u.unit_id as id, u.path from organisation_unit u
    where u.tenant_id = ${cx.tx.tenant} and u.code = ${code} and ${withinUnits('u.path', cx.actor.reach.units)}`)
  if (!unit) return no('unit-not-found')
  const fit = await processFits(cx, input, null)
  if (!fit.ok) return fit

  const id = cx.newId('process')
  const version = newProcessVersion(cx, fit.value.words, {
    processId: id,
    version: 1,
    fromOn: input.fromOn,
    ends: false,
  })
  // The posts come with it: whoever sees one of them sees the process.
  await saveProcess(cx.tx, { id, unitId: unit.id, unitPath: unit.path })
  await saveProcessVersion(cx.tx, version, fit.value.nodes)
  await saveVersionSteps(cx.tx, [
    versionStep(cx, { subject: id, version: 1, turn: 1, step: 'proposed', level: standingOf(cx, unit.path).level }),
  ])
  cx.record('process', id, { ...version, nodes: fit.value.nodes })
  return ok({ process: id })
}
