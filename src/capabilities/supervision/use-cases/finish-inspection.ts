import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { FinishInspection } from '../contract/counts.ts'
import { finish } from '../rules/inspection.ts'
import { finishInspectionRow, loadInspection } from '../store/inspections.ts'

/** SUP-4: what was looked at in the end; from now on what it found can be counted. */
export const finishInspection: UseCase<typeof FinishInspection> = async (cx, { inspection: id, lookedAt }) => {
  const inspection = await loadInspection(cx.tx, cx.actor.reach.units, id)
  if (!inspection) return no('inspection-not-found')
  const finished = finish(inspection, lookedAt, cx.today)
  if (!finished.ok) return finished
  await finishInspectionRow(cx.tx, finished.value)
  cx.record('inspection', id, { lookedAt, doneOn: cx.today })
  return ok({ inspection: id })
}
