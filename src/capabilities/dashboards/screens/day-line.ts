import { type Day, shortDay, weekdayName } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Text } from '#platform/web.ts'
import { dayLineText } from '../text/today.ts'

interface Season {
  readonly lunar: Pair | null
  readonly daysToSpringFestival: number | null
}

/** The day with its weekday, and as far as the table reaches its lunar date and the way to Spring Festival. */
export const dayLine = (t: Text, today: Day, { lunar, daysToSpringFestival: days }: Season): string => {
  const plain = { day: t(shortDay(today)), weekday: t(weekdayName(today)) }
  if (lunar === null || days === null) return t(dayLineText.plain, plain)
  const line = days === 0 ? dayLineText.festival : days === 1 ? dayLineText.eve : dayLineText.whole
  return t(line, { ...plain, lunar: t(lunar), days })
}
