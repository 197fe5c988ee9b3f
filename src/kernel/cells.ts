import { addDays, type Day, day, daysBetween, parseDay } from './day.ts'

/** What people write into the cells of a list, read with care. Nothing is guessed in silence. */

/** Full-width letters and digits become plain, spaces between Han characters go; rare characters and punctuation stay. */
export const cleanText = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ－]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000\u200b\ufeff]+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim()

/** A name or number without the spaces that people put in for looks: `王 五`, `CW - 0417`. */
export const cleanCode = (text: string): string => cleanText(text).replace(/ /g, '')

/** A character that was lost when the file was saved: a question mark inside a Chinese name, or the mark for it. */
export const isBroken = (text: string): boolean =>
  /[\ufffd\ue000-\uf8ff□]/.test(text) || /\p{Script=Han}\?|\?\p{Script=Han}/u.test(text)

export type DayRead =
  | { readonly kind: 'empty' }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'wrong'; readonly suggestion: Day | null }

/**
 * A day as people write it: `2021/7/1`, `2021.07.01`, `2021年7月1日`, `20210701`, `2021-07`, or the day number of a
 * spreadsheet. Month 13 is wrong; with day and month swapped it may be right, which is suggested, never taken.
 */
export const readDay = (text: string): DayRead => {
  const plain = cleanText(text.normalize('NFKC')).replace(/ \d{1,2}:\d{2}(:\d{2})?$/, '')
  if (plain === '' || plain === '-' || plain === '/') return { kind: 'empty' }
  if (/^\d{5}$/.test(plain)) return fromSerial(Number(plain))
  const parts = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*(?:[-/.月]?\s*(\d{1,2})\s*日?|月)?$/.exec(plain)
  if (!parts) return { kind: 'wrong', suggestion: null }
  const [, year = '', month = '', date = '1'] = parts
  const found = dayOf(year, month, date)
  return found ? { kind: 'day', day: found } : { kind: 'wrong', suggestion: dayOf(year, date, month) ?? null }
}

const dayOf = (year: string, month: string, date: string): Day | undefined =>
  parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)

/** Spreadsheets count days from 30 December 1899; five digits are 18 May 1927 to 13 October 2173. */
const fromSerial = (days: number): DayRead => ({ kind: 'day', day: addDays(day('1899-12-30'), days) })

/** A day that a list about people may hold: not before 1940, not more than two years ahead. */
export const isPlausible = (found: Day, today: Day): boolean => found >= '1940-01-01' && daysBetween(today, found) < 731

/** Yes and no as they are written in lists; nothing for other words. */
export const readYesNo = (text: string): boolean | undefined => {
  const plain = cleanCode(text).toLowerCase()
  if (['是', '有', '√', '✓', '对', 'y', 'yes', 'true', '1'].includes(plain)) return true
  if (['否', '不是', '无', '×', '✗', '非', 'n', 'no', 'false', '0', ''].includes(plain)) return false
  return undefined
}
