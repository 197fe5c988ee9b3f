import { expect, test } from 'vitest'
import { addDays, day, daysBetween } from '#kernel/day.ts'
import { aCard } from '../sample.ts'
import { recallMinutes } from './minutes.ts'
import { review, waitFor } from './recall.ts'

const start = day('2027-01-12')

test('LRN-7 a fresh card is first asked after three days', () => {
  expect(aCard()).toMatchObject({ learnedOn: start, dueOn: '2027-01-15', answeredOn: null, stability: null })
})

test('LRN-7 Good-Good-Good-Again-Good-Good gives the stabilities and intervals of FSRS-6', () => {
  const grades = [true, true, true, false, true, true]
  const waits = [3, 14, 57, 3, 8, 19]
  let card = aCard()
  let on = start
  const stabilities = grades.map((right, at) => {
    card = review(card, { right, sure: false }, on)
    expect(daysBetween(on, card.dueOn)).toBe(waits[at])
    on = card.dueOn
    return Number(card.stability?.toFixed(4))
  })
  expect(stabilities).toEqual([2.3065, 13.8269, 56.9567, 3.1881, 8.0808, 19.1348])
})

test('LRN-7 a core rule comes back earlier than another, and earlier still when the person was not sure', () => {
  const waits = [
    review(aCard(), { right: true, sure: true }, start),
    review(aCard({ core: true }), { right: true, sure: true }, start),
    review(aCard({ core: true }), { right: true, sure: false }, start),
  ].map(({ dueOn }) => daysBetween(start, dueOn))
  expect(waits).toEqual([13, 4, 3])
})

test('LRN-7 a wrong answer brings any card back in three days', () => {
  const known = aCard({ stability: 300, difficulty: 4, answeredOn: start })
  const on = addDays(start, 100)
  expect(review(known, { right: false, sure: true }, on)).toMatchObject({ dueOn: addDays(on, 3), answeredOn: on })
})

test('LRN-7 intervals stay between 3 and 180 days', () => {
  expect(waitFor(0.1, 0.75)).toBe(3)
  expect(waitFor(10_000, 0.9)).toBe(180)
})

test('LRN-7 an answer that arrives out of order does not count negative days', () => {
  const known = aCard({ stability: 5, difficulty: 5, answeredOn: addDays(start, 4) })
  expect(review(known, { right: true, sure: true }, start).stability).toBeGreaterThan(0)
})

test('a round of recall takes half a minute a question', () => {
  expect([0, 1, 2, 5].map(recallMinutes)).toEqual([0, 1, 1, 3])
})
