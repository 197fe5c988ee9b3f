import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { aDigest, aReminder, aStory } from '../sample.ts'
import { inReadingOrder, isNear, nextDay, readingFaults } from './reading.ts'

const spring = aReminder({ when: { festival: 'spring-festival' }, leadDays: 15 })

test.each([
  ['2027-01-12', '2027-02-06', false],
  ['2027-01-22', '2027-02-06', true],
  ['2027-02-06', '2027-02-06', true],
  ['2027-02-07', '2028-01-26', false],
])('CUR-21 on %s the reminder before Spring Festival stands before %s; near: %s', (today, on, near) => {
  expect(nextDay(spring, day(today))).toBe(on)
  expect(isNear(spring, day(today))).toBe(near)
})

test('CUR-21 a day of the year comes again each year; beyond the checked table there is no festival', () => {
  const yearEnd = aReminder({ when: { monthDay: '12-20', name: { zh: '年终结算', en: 'Year-end' } }, leadDays: 10 })
  expect(nextDay(yearEnd, day('2027-12-21'))).toBe('2028-12-20')
  expect(isNear(yearEnd, day('2027-12-10'))).toBe(true)
  expect(nextDay(spring, day('2051-03-01'))).toBe(null)
  expect(isNear(spring, day('2051-03-01'))).toBe(false)
})

test.each([
  ['laba', '2027-01-12', '2027-01-15'],
  ['lantern', '2027-01-12', '2027-02-20'],
  ['double-ninth', '2027-01-12', '2027-10-08'],
] as const)('CUR-21 a reminder may stand before %s', (festival, today, on) => {
  expect(nextDay({ when: { festival } }, day(today))).toBe(on)
})

test('CUR-22 a digest asks a question with one right option; a reminder stands on a day that exists', () => {
  const digest = aDigest()
  expect(readingFaults(digest)).toEqual([])
  const options = digest.question.options.map((option) => ({ ...option, correct: true }))
  expect(readingFaults(aDigest({ question: { ...digest.question, options } }))).toEqual([
    { place: 'question/options', what: 'not-one-right', names: {} },
  ])
  const never = aReminder({ when: { monthDay: '02-30', name: { zh: '无', en: 'None' } } })
  expect(readingFaults(never)).toEqual([{ place: 'when/monthDay', what: 'no-day', names: { day: '02-30' } }])
  expect(readingFaults(aStory())).toEqual([])
})

test('CUR-23 what is near comes first, then digests, stories, and the other reminders by their day', () => {
  const item = (kind: 'digest' | 'story' | 'reminder', code: string, on: string | null = null, near = false) => ({
    kind,
    code,
    on: on === null ? null : day(on),
    near,
  })
  const items = [
    item('reminder', 'a', '2027-10-01'),
    item('reminder', 'b', '2027-04-05'),
    item('story', 'c'),
    item('digest', 'd'),
    item('reminder', 'z', '2027-02-06', true),
  ]
  expect(inReadingOrder(items).map(({ code }) => code)).toEqual(['z', 'd', 'c', 'b', 'a'])
})
