import { expect, test } from 'vitest'
import { dayPartAt } from './greeting.ts'

test.each([
  ['03:59', 'evening'],
  ['04:00', 'morning'],
  ['11:59', 'morning'],
  ['12:00', 'afternoon'],
  ['17:59', 'afternoon'],
  ['18:00', 'evening'],
])('DSH-8 at %s it is %s', (time, part) => {
  expect(dayPartAt(time)).toBe(part)
})
