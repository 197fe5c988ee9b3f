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
