import type { Acting } from '#platform/context.ts'
import type { Level, Need } from '../rules/confirmation.ts'
import type { VersionStep } from '../rules/version-step.ts'

interface Told {
  readonly subject: string
  readonly version: number
  readonly turn: number
  readonly step: VersionStep['step']
  readonly need?: Need
  readonly level: Level
  readonly note?: string
}

/** RSK-102: a step on the way of a version, taken by whoever calls, now. */
export const versionStep = (
  cx: Acting,
  { subject, version, turn, step, need, level, note = '' }: Told,
): VersionStep => ({
  id: cx.newId('version-step'),
  subjectId: subject,
  version,
  turn,
  step,
  need: need ?? null,
  level,
  personId: cx.actor.person,
  note,
  takenOn: cx.today,
  recordedAt: cx.now,
})
