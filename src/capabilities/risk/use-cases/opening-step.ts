import type { Acting } from '#platform/context.ts'
import type { Level, Step } from '../rules/confirmation.ts'
import type { RiskPoint } from '../rules/risk-point.ts'

/** RSK-82: the step with which a risk point, or its moved grade, begins to wait. */
export const openingStep = (
  cx: Acting,
  { id, grade }: RiskPoint,
  step: 'proposed' | 'regraded',
  level: Level,
  turn: number,
): Step => ({
  id: cx.newId('risk-point-step'),
  riskPointId: id,
  turn,
  step,
  need: null,
  level,
  grade,
  personId: cx.actor.person,
  note: '',
  takenOn: cx.today,
  recordedAt: cx.now,
})
