import type { Pair } from '#kernel/text.ts'
import type { Grade } from './grade.ts'
import type { ControlKind } from './risk-point.ts'

/** What a high risk point must say before anybody takes a step towards its confirmation. */
export const lacks = ['cause', 'control', 'indicator'] as const
export type Lack = (typeof lacks)[number]

export interface StandingControl {
  readonly kind: ControlKind
  readonly ownerPost: string | null
  readonly checkerPost: string | null
}

export interface ToConfirm {
  readonly grade: Grade
  readonly cause: Pair
  readonly indicator: Pair
}

/**
 * RSK-133: a high point is confirmed with a cause, a control that one post carries out and another one checks, and the
 * figure that shows whether it works; study is no such control. Medium and low points are not held up.
 */
export const lackingOf = (
  { grade, cause, indicator }: ToConfirm,
  controls: readonly StandingControl[],
): readonly Lack[] => {
  if (grade !== 'HIGH') return []
  const missing: Readonly<Record<Lack, boolean>> = {
    cause: cause.zh.trim() === '',
    control: !controls.some(isChecked),
    indicator: indicator.zh.trim() === '',
  }
  return lacks.filter((lack) => missing[lack])
}

const isChecked = ({ kind, ownerPost, checkerPost }: StandingControl): boolean =>
  kind !== 'education' && ownerPost !== null && checkerPost !== null && ownerPost !== checkerPost

/** RSK-134: a point that counts takes no control without the post that carries it out and another that checks it. */
export const postMissing = (
  { kind, ownerPost, checkerPost }: StandingControl,
  confirmed: boolean,
): 'owner-missing' | 'checker-missing' | null => {
  if (!confirmed || kind === 'education') return null
  if (ownerPost === null) return 'owner-missing'
  return checkerPost === null ? 'checker-missing' : null
}
