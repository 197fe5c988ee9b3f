import { type Day, daysBetween } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'

/** Kinds of education (R50); the first three are the mix that a programme is judged by. */
export const educationKinds = ['post', 'discipline', 'warning', 'situation', 'values'] as const
export type EducationKind = (typeof educationKinds)[number]

export const programmeKinds = ['post', 'discipline', 'warning'] as const
export type ProgrammeKind = (typeof programmeKinds)[number]

export interface MixPart {
  readonly kind: EducationKind
  readonly minutes: number
  /** Whole per cent of all minutes; the parts add up to 100. */
  readonly share: number
}

/**
 * PLN-20: what the mix of a post family is laid beside: post education as the focus, discipline as the core, warning as the
 * feature (R50). The order is the requirement's; the shares are this product's guide, per cent of planned minutes.
 */
export const guideMix: Readonly<Record<EducationKind, number>> = {
  post: 45,
  discipline: 25,
  warning: 15,
  situation: 10,
  values: 5,
}

export type MixShares = Readonly<Record<EducationKind, number>>

/**
 * PLN-22 (R50): a unit's own target is whole, and leaves out none of the three kinds that a programme is judged by: each
 * has five per cent at least.
 */
export const chosenMix = (shares: MixShares): Result<MixShares, 'not-hundred' | 'kind-left-out'> => {
  if (educationKinds.reduce((sum, kind) => sum + shares[kind], 0) !== 100) return no('not-hundred')
  return programmeKinds.some((kind) => shares[kind] < 5) ? no('kind-left-out') : ok(shares)
}

interface Weighed {
  readonly educationKind: EducationKind
  readonly minutes: number
}

/** PLN-7: how the minutes divide among the kinds, largest remainders rounded up; nothing for an empty programme. */
export const mixOf = (items: readonly Weighed[]): MixPart[] => {
  const total = items.reduce((sum, { minutes }) => sum + minutes, 0)
  if (total === 0) return []
  const parts = educationKinds.map((kind) => {
    const minutes = items.filter((item) => item.educationKind === kind).reduce((sum, item) => sum + item.minutes, 0)
    return { kind, minutes, exact: (minutes / total) * 100 }
  })
  const missing = 100 - parts.reduce((sum, { exact }) => sum + Math.floor(exact), 0)
  const rounded = [...parts].sort((a, b) => (b.exact % 1) - (a.exact % 1)).slice(0, missing)
  return parts
    .filter(({ minutes }) => minutes > 0)
    .map((part) => ({
      kind: part.kind,
      minutes: part.minutes,
      share: Math.floor(part.exact) + (rounded.includes(part) ? 1 : 0),
    }))
}

/** The kind a programme is drawn in: the one with most minutes, post education first. */
export const kindOf = (items: readonly Weighed[]): ProgrammeKind => {
  const minutesOf = (kind: ProgrammeKind) => mixOf(items).find((part) => part.kind === kind)?.minutes ?? 0
  return programmeKinds.reduce((most, kind) => (minutesOf(kind) > minutesOf(most) ? kind : most))
}

export interface KindGap {
  readonly kind: ProgrammeKind
  /** Whole months since the last item of this kind; `null` when there was none in the year. */
  readonly months: number | null
}

/** PLN-20: which of the three kinds a post family has not had for half a year or longer. */
export const kindGaps = (last: Readonly<Partial<Record<EducationKind, Day>>>, today: Day): KindGap[] =>
  programmeKinds.flatMap((kind) => {
    const on = last[kind]
    const months = on === undefined ? null : Math.floor(daysBetween(on, today) / 30.44)
    return months === null || months >= 6 ? [{ kind, months }] : []
  })

/** PLN-20, PLN-22: of the three kinds those with less than half of their share in the target; none while nothing was given. */
export const shortKinds = (
  mix: readonly Pick<MixPart, 'kind' | 'share'>[],
  target: MixShares = guideMix,
): ProgrammeKind[] =>
  mix.length === 0
    ? []
    : programmeKinds.filter((kind) => (mix.find((part) => part.kind === kind)?.share ?? 0) * 2 < target[kind])
