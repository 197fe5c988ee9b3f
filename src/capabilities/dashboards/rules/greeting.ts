const dayParts = ['morning', 'afternoon', 'evening'] as const
export type DayPart = (typeof dayParts)[number]

/** DSH-8: by the clock of the organisation, `09:12`. */
export const dayPartAt = (time: string): DayPart => {
  const hour = Number(time.slice(0, 2))
  if (hour >= 4 && hour < 12) return 'morning'
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening'
}
