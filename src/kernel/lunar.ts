import { addDays, type Day, day, daysBetween } from './day.ts'
import { lunarMonthStarts, qingmingDays } from './lunar-table.ts'
import type { Pair } from './text.ts'

/** The years for which the lunar calendar is known; outside them every function here answers `undefined`. */
export const lunarYears = { first: 2024, last: 2050 } as const

export interface LunarDate {
  /** 1–12; a leap month has the number of the month before it. */
  readonly month: number
  /** 1–30. */
  readonly date: number
  readonly leap: boolean
}

/** The lunar date of a day, by the table of decision 17. */
export const lunarDate = (d: Day): LunarDate | undefined => {
  if (!inTable(Number(d.slice(0, 4)))) return undefined
  const found = months.findLast(({ start }) => start <= d)
  return found && { month: found.month, date: daysBetween(found.start, d) + 1, leap: found.leap }
}

/** `腊月初五` / `12th lunar month, day 5`; show it beside the solar day. */
export const lunarName = (d: Day): Pair | undefined => {
  const lunar = lunarDate(d)
  if (lunar === undefined) return undefined
  const { month, date, leap } = lunar
  return {
    zh: `${leap ? '闰' : ''}${monthsZh[month - 1]}${datesZh[date - 1]}`,
    en: `${leap ? 'leap ' : ''}${ordinal(month)} lunar month, day ${date}`,
  }
}

export type FestivalCode =
  | 'new-year'
  | 'laba'
  | 'spring-festival'
  | 'lantern'
  | 'qingming'
  | 'labour-day'
  | 'dragon-boat'
  | 'mid-autumn'
  | 'double-ninth'
  | 'national-day'

export interface Festival {
  readonly code: FestivalCode
  readonly name: Pair
  readonly day: Day
}

/** The festivals of a solar year in order of days. Laba may come twice in a year, or not at all (2041, 2042). */
export const festivals = (year: number): readonly Festival[] | undefined => {
  if (!inTable(year)) return undefined
  const lunar = months
    .filter(({ leap }) => !leap)
    .flatMap(({ start, month }) =>
      lunarFestivals
        .filter((festival) => festival.month === month)
        .map(({ code, date }) => festivalOn(code, addDays(start, date - 1))),
    )
  const solar = solarFestivals.map(({ code, monthDay }) => festivalOn(code, day(`${year}-${monthDay}`)))
  const qingming = festivalOn('qingming', day(`${year}-${qingmingDays[year]}`))
  return [...lunar, ...solar, qingming]
    .filter((festival) => festival.day.startsWith(`${year}-`))
    .sort((a, b) => daysBetween(b.day, a.day))
}

/** Days until the next Spring Festival, 0 on the day itself. */
export const daysToSpringFestival = (d: Day): number | undefined => {
  if (!inTable(Number(d.slice(0, 4)))) return undefined
  const next = months.find(({ start, month, leap }) => month === 1 && !leap && start >= d)
  return next && daysBetween(d, next.start)
}

const inTable = (year: number): boolean => year >= lunarYears.first && year <= lunarYears.last

interface LunarMonth {
  readonly start: Day
  readonly month: number
  readonly leap: boolean
}

const monthsOf = (lunarYear: number, starts: string): LunarMonth[] => {
  let year = lunarYear
  let month = 0
  let previous = ''
  return starts.split(' ').map((text) => {
    const leap = text.startsWith('+')
    const monthDay = leap ? text.slice(1) : text
    if (!leap) month += 1
    if (monthDay < previous) year += 1
    previous = monthDay
    return { start: day(`${year}-${monthDay}`), month, leap }
  })
}

const months = Object.entries(lunarMonthStarts).flatMap(([year, starts]) => monthsOf(Number(year), starts))

const festivalOn = (code: FestivalCode, on: Day): Festival => ({ code, name: festivalNames[code], day: on })

const lunarFestivals = [
  { code: 'spring-festival', month: 1, date: 1 },
  { code: 'lantern', month: 1, date: 15 },
  { code: 'dragon-boat', month: 5, date: 5 },
  { code: 'mid-autumn', month: 8, date: 15 },
  { code: 'double-ninth', month: 9, date: 9 },
  { code: 'laba', month: 12, date: 8 },
] as const

const solarFestivals = [
  { code: 'new-year', monthDay: '01-01' },
  { code: 'labour-day', monthDay: '05-01' },
  { code: 'national-day', monthDay: '10-01' },
] as const

/** What the festivals are called. */
export const festivalNames: Readonly<Record<FestivalCode, Pair>> = {
  'new-year': { zh: '元旦', en: 'New Year’s Day' },
  laba: { zh: '腊八', en: 'Laba Festival' },
  'spring-festival': { zh: '春节', en: 'Spring Festival' },
  lantern: { zh: '元宵', en: 'Lantern Festival' },
  qingming: { zh: '清明', en: 'Qingming' },
  'labour-day': { zh: '劳动节', en: 'Labour Day' },
  'dragon-boat': { zh: '端午', en: 'Dragon Boat Festival' },
  'mid-autumn': { zh: '中秋', en: 'Mid-Autumn Festival' },
  'double-ninth': { zh: '重阳', en: 'Double Ninth Festival' },
  'national-day': { zh: '国庆', en: 'National Day' },
}

const monthsZh = '正月 二月 三月 四月 五月 六月 七月 八月 九月 十月 冬月 腊月'.split(' ')
const digitsZh = '一二三四五六七八九十'.split('')
const datesZh = [
  ...digitsZh.map((digit) => `初${digit}`),
  ...digitsZh.slice(0, 9).map((digit) => `十${digit}`),
  '二十',
  ...digitsZh.slice(0, 9).map((digit) => `廿${digit}`),
  '三十',
]

const ordinal = (n: number): string => `${n}${['st', 'nd', 'rd'][n - 1] ?? 'th'}`
