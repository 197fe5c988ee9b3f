import { type Day, daysBetween, shortDay, weekday, weekdayName } from '#kernel/day.ts'
import { fill, type Pair } from '#kernel/text.ts'
import { dueOnText, lateStamp, todayStamp, tomorrowStamp, weekdayStamps } from './text.ts'

export interface StampFace {
  readonly tone: 'seal' | 'soon' | 'calm'
  readonly mark: Pair
  readonly aloud: Pair
}

/**
 * What the stamp of a due day shows: filled seal today and overdue, ochre outline within the next three days, grey
 * outline later (design 3). Beyond six days a weekday would mislead, so the day itself is shown.
 */
export const stampOn = (due: Day, today: Day): StampFace => {
  const left = daysBetween(today, due)
  if (left < 0) return { tone: 'seal', ...lateStamp }
  if (left === 0) return { tone: 'seal', ...todayStamp }
  const aloud = {
    zh: fill(dueOnText, { weekday: weekdayName(due).zh, day: shortDay(due).zh }).zh,
    en: fill(dueOnText, { weekday: weekdayName(due).en, day: shortDay(due).en }).en,
  }
  return { tone: left <= 3 ? 'soon' : 'calm', mark: markOf(due, left), aloud }
}

const markOf = (due: Day, left: number): Pair => {
  const named = weekdayStamps[weekday(due) - 1] ?? { zh: '', en: '' }
  if (left === 1) return { zh: tomorrowStamp.zh, en: named.en }
  if (left <= 6) return named
  const [date, month = ''] = shortDay(due).en.split(' ')
  return { zh: `${Number(due.slice(5, 7))}/${Number(due.slice(8, 10))}`, en: `${date} ${month.slice(0, 3)}` }
}
