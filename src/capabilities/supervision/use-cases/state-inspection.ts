import { monthStart } from '#kernel/day.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { StateInspection } from '../contract/counts.ts'
import { stateInspection as accept, type Inspection } from '../rules/inspection.ts'
import { saveInspection } from '../store/inspections.ts'
import { findUnits } from '../store/places.ts'
import { loadSignal } from '../store/signals.ts'
import { taxonomyInForce } from '../store/taxonomy.ts'

/** SUP-4: says who will look at how much before anybody looks. */
export const stateInspection: UseCase<typeof StateInspection> = async (
  cx,
  { unit: code, topic, month, planned, signal },
) => {
  const reach = cx.actor.reach.units
  const [unit] = await findUnits(cx.tx, reach, [code])
  if (!unit) return no('unit-not-found')
  if (!(await taxonomyInForce(cx.tx)).topics.some((one) => one.code === topic)) return no('topic-unknown')
  if (signal && !(await loadSignal(cx.tx, reach, signal))) return no('signal-not-found')
  const accepted = accept(monthStart(month), cx.today)
  if (!accepted.ok) return accepted
  const inspection: Inspection = {
    id: cx.newId('inspection'),
    unitPath: unit.path,
    topic,
    month: monthStart(month),
    planned,
    lookedAt: null,
    doneOn: null,
    signalId: signal,
  }
  await saveInspection(cx.tx, inspection, cx.today, cx.now)
  cx.record('inspection', inspection.id, { ...inspection })
  return ok({ inspection: inspection.id })
}
