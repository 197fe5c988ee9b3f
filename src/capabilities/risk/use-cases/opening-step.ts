import type { Acting } from '#platform/context.ts'
import type { Level, Opening, Step } from '../rules/confirmation.ts'
import type { RiskPoint } from '../rules/risk-point.ts'

/** RSK-82: the step with which a risk point, or a change of it, begins to wait, or is withdrawn. */
export const openingStep = (
  cx: Acting,
  { id, grade }: Pick<RiskPoint, 'id' | 'grade'>,
  step: Opening | 'returned',
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
