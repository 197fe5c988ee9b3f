import type { Pair } from './text.ts'

declare const brand: unique symbol

/** A calendar day, `YYYY-MM-DD`, in the time zone of the organisation. */
export type Day = string & { readonly [brand]: 'day' }

/** A moment in UTC, ISO 8601 with milliseconds and `Z`. */
export type Moment = string & { readonly [brand]: 'moment' }

/** Days of the nineteenth to the twenty-third century: far enough to reckon with, near enough for every calendar. */
export const dayPattern = '^(?:1[89]|2[0-2])\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'

const dayForm = new RegExp(dayPattern)

/** Reads a real calendar day, or nothing: `2027-02-29` is nothing. */
export const parseDay = (text: string): Day | undefined => {
  if (!dayForm.test(text)) return undefined
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) ? (text as Day) : undefined
}

/** A day known to be right; throws on anything else. */
export const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error(`not a day: ${text}`)
  return parsed
}

/** A moment known to be right; throws on anything else. */
export const moment = (text: string): Moment => {
  const ms = Date.parse(text)
  if (Number.isNaN(ms)) throw new Error(`not a moment: ${text}`)
  return new Date(ms).toISOString() as Moment
}

const msPerDay = 86_400_000
const toMs = (d: Day): number => Date.parse(`${d}T00:00:00Z`)
const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day

export const addDays = (d: Day, n: number): Day => fromMs(toMs(d) + n * msPerDay)

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toMs(to) - toMs(from)) / msPerDay)

/** 1 Monday … 7 Sunday. */
export const weekday = (d: Day): number => ((new Date(toMs(d)).getUTCDay() + 6) % 7) + 1

/** The Monday of the day's week. */
export const mondayOf = (d: Day): Day => addDays(d, 1 - weekday(d))

export const monthStart = (d: Day): Day => `${d.slice(0, 7)}-01` as Day

/** The first day of the month `n` months later. */
export const addMonths = (d: Day, n: number): Day => {
  const months = Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7)) - 1 + n
  const year = Math.floor(months / 12)
  return `${String(year).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01` as Day
}

/** The moment so many milliseconds later. */
export const later = (m: Moment, ms: number): Moment => new Date(Date.parse(m) + ms).toISOString() as Moment

/** Milliseconds from the first to the second; negative when the second is earlier. */
export const msBetween = (from: Moment, to: Moment): number => Date.parse(to) - Date.parse(from)

/** The day on which a moment falls in an IANA time zone. */
export const dayIn = (m: Moment, timeZone: string): Day => formatsOf(timeZone).day.format(new Date(m)) as Day

/** The clock time of a moment in a time zone, `09:12`. */
export const timeIn = (m: Moment, timeZone: string): string => formatsOf(timeZone).time.format(new Date(m))

interface Formats {
  readonly day: Intl.DateTimeFormat
  readonly time: Intl.DateTimeFormat
}

const formats = new Map<string, Formats>()

/** Making a format costs a thousand times as much as using it. */
const formatsOf = (timeZone: string): Formats => {
  const known = formats.get(timeZone)
  if (known) return known
  const made: Formats = {
    day: new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
    time: new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }),
  }
  formats.set(timeZone, made)
  return made
}

const weekdaysZh = ['一', '二', '三', '四', '五', '六', '日']
const weekdaysEn = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const monthsEn = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const monthOf = (d: Day): number => Number(d.slice(5, 7))
const dateOf = (d: Day): number => Number(d.slice(8, 10))

/** `1 月 12 日` / `12 January`. */
export const shortDay = (d: Day): Pair => ({
  zh: `${monthOf(d)} 月 ${dateOf(d)} 日`,
  en: `${dateOf(d)} ${monthsEn[monthOf(d) - 1]}`,
})

/** `2027 年 1 月 12 日` / `12 January 2027`. */
export const longDay = (d: Day): Pair => ({
  zh: `${d.slice(0, 4)} 年 ${shortDay(d).zh}`,
  en: `${shortDay(d).en} ${d.slice(0, 4)}`,
})

/** `星期二` / `Tuesday`. */
export const weekdayName = (d: Day): Pair => ({
  zh: `星期${weekdaysZh[weekday(d) - 1]}`,
  en: weekdaysEn[weekday(d) - 1] ?? '',
})

/** `1 月` / `Jan`, for axes. */
export const monthName = (d: Day): Pair => ({
  zh: `${monthOf(d)} 月`,
  en: (monthsEn[monthOf(d) - 1] ?? '').slice(0, 3),
})
