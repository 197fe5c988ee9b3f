import { addDays, addMonths, type Day, daysBetween, monthStart } from '#kernel/day.ts'
import type { Language } from '#kernel/text.ts'

/** The place of a day between two edges; `end` is the day after the last. Layout units. */
export const timeScale = (start: Day, end: Day, left: number, right: number) => {
  const perDay = (right - left) / Math.max(1, daysBetween(start, end))
  return (on: Day): number => left + daysBetween(start, on) * perDay
}

/** The first days of the months that touch a period, the period's own start first. */
export const monthsIn = (start: Day, end: Day): { readonly from: Day; readonly to: Day }[] => {
  const months: { from: Day; to: Day }[] = []
  for (let from = start; daysBetween(from, end) > 0; from = addMonths(monthStart(from), 1)) {
    const next = addMonths(monthStart(from), 1)
    months.push({ from, to: daysBetween(next, end) < 0 ? end : next })
  }
  return months
}

/** A day as it stands on a time line: `2/6`, `6 Feb`. */
export const tinyDay = (on: Day, language: Language): string => {
  const month = Number(on.slice(5, 7))
  const date = Number(on.slice(8, 10))
  return language === 'zh' ? `${month}/${date}` : `${date} ${monthsEn[month - 1]}`
}

export const dayAfter = (on: Day): Day => addDays(on, 1)

const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
