import { Solar } from 'lunar-typescript'
import { expect, test } from 'vitest'
import { addDays, day } from './day.ts'
import { daysToSpringFestival, festivals, lunarDate, lunarName } from './lunar.ts'

const other = (d: string) => Solar.fromYmd(Number(d.slice(0, 4)), Number(d.slice(5, 7)), Number(d.slice(8))).getLunar()

test('every day from 2024 to 2050 has the date and the name of an independent calendar', () => {
  const differences: string[] = []
  let days = 0
  for (let d = day('2024-01-01'); d <= '2050-12-31'; d = addDays(d, 1)) {
    const lunar = other(d)
    const month = lunar.getMonth()
    const theirs = `${Math.abs(month)} ${lunar.getDay()} ${month < 0} ${lunar.getMonthInChinese()}月${lunar.getDayInChinese()}`
    const found = lunarDate(d)
    const ours = `${found?.month} ${found?.date} ${found?.leap} ${lunarName(d)?.zh}`
    if (ours !== theirs) differences.push(`${d}: ${ours}, not ${theirs}`)
    days += 1
  }
  expect(differences).toEqual([])
  expect(days).toBe(9862)
})

const dayOf = (code: string, year: number) => festivals(year)?.find((festival) => festival.code === code)?.day

test.each([
  ['spring-festival', '2024-02-10'],
  ['spring-festival', '2025-01-29'],
  ['spring-festival', '2026-02-17'],
  ['spring-festival', '2027-02-06'],
  ['spring-festival', '2028-01-26'],
  ['spring-festival', '2030-02-03'],
  ['spring-festival', '2033-01-31'],
  ['laba', '2027-01-15'],
  ['lantern', '2027-02-20'],
  ['qingming', '2027-04-05'],
  ['dragon-boat', '2027-06-09'],
  ['mid-autumn', '2027-09-15'],
  ['double-ninth', '2027-10-08'],
])('%s falls on %s', (code, expected) => {
  expect(dayOf(code, Number(expected.slice(0, 4)))).toBe(expected)
})

test('Qingming agrees with an independent calendar in every year', () => {
  for (let year = 2024; year <= 2050; year += 1)
    expect(dayOf('qingming', year)).toBe(other(`${year}-04-04`).getJieQiTable().清明?.toYmd())
})

test('2033 has a leap month 11, from 22 December to 19 January', () => {
  expect(lunarDate(day('2033-12-21'))).toEqual({ month: 11, date: 30, leap: false })
  expect(lunarDate(day('2033-12-22'))).toEqual({ month: 11, date: 1, leap: true })
  expect(lunarDate(day('2034-01-19'))).toEqual({ month: 11, date: 29, leap: true })
  expect(lunarDate(day('2034-01-20'))).toEqual({ month: 12, date: 1, leap: false })
  expect(lunarName(day('2033-12-22'))).toEqual({ zh: '闰冬月初一', en: 'leap 11th lunar month, day 1' })
})

test('a day is named in both languages', () => {
  expect(lunarName(day('2027-01-12'))).toEqual({ zh: '腊月初五', en: '12th lunar month, day 5' })
  expect(lunarName(day('2027-02-06'))).toEqual({ zh: '正月初一', en: '1st lunar month, day 1' })
})

test('a year has its ten festivals in order of days, and none in a leap month', () => {
  expect(festivals(2027)?.map(({ name, day }) => `${day} ${name.zh}`)).toEqual([
    '2027-01-01 元旦',
    '2027-01-15 腊八',
    '2027-02-06 春节',
    '2027-02-20 元宵',
    '2027-04-05 清明',
    '2027-05-01 劳动节',
    '2027-06-09 端午',
    '2027-09-15 中秋',
    '2027-10-01 国庆',
    '2027-10-08 重阳',
  ])
  expect(
    festivals(2028)
      ?.filter(({ code }) => code === 'dragon-boat')
      .map((f) => f.day),
  ).toEqual(['2028-05-28'])
})

test('Laba comes twice in 2041 and not in 2042', () => {
  const labas = (year: number) =>
    festivals(year)
      ?.filter(({ code }) => code === 'laba')
      .map((f) => f.day)
  expect(labas(2041)).toEqual(['2041-01-10', '2041-12-30'])
  expect(labas(2042)).toEqual([])
})

test('the days to the Spring Festival are counted to the next one', () => {
  expect(daysToSpringFestival(day('2027-01-12'))).toBe(25)
  expect(daysToSpringFestival(day('2027-02-06'))).toBe(0)
  expect(daysToSpringFestival(day('2027-02-07'))).toBe(353)
  expect(daysToSpringFestival(day('2050-12-31'))).toBe(42)
})

test('outside the table nothing is claimed', () => {
  for (const d of ['2023-12-31', '2051-01-01']) {
    expect(lunarDate(day(d))).toBeUndefined()
    expect(lunarName(day(d))).toBeUndefined()
    expect(daysToSpringFestival(day(d))).toBeUndefined()
    expect(festivals(Number(d.slice(0, 4)))).toBeUndefined()
  }
})
