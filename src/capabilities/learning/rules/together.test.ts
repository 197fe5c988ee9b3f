import { expect, test } from 'vitest'
import { atTheStart, goOn, look, stepBack } from './together.ts'

test('LRN-24 a group compares what follows, goes on from what it opened last, and steps back', () => {
  const compared = look(look(atTheStart, 'a'), 'b')
  expect(compared).toEqual({ way: [], open: ['a', 'b'] })
  expect(goOn(compared)).toEqual({ way: ['b'], open: [] })
  // Closed again it counts no more, and opened anew it is the last one.
  expect(goOn(look(compared, 'b'))).toEqual({ way: ['a'], open: [] })
  expect(goOn(look(look(compared, 'a'), 'a'))).toEqual({ way: ['a'], open: [] })
  expect(stepBack(look(goOn(compared), 'c'))).toEqual(atTheStart)
})

test('LRN-24 a group that has opened nothing stays where it is', () => {
  expect(goOn(atTheStart)).toBe(atTheStart)
  expect(stepBack(atTheStart)).toEqual(atTheStart)
})
