import { expect, test } from 'vitest'
import { placesInTheWay, unitInTheWay } from './place.ts'

test.each([
  ['open', undefined, undefined],
  ['closed', 'unit-closed', 'unit-closed'],
  ['absent', 'unit-not-found', 'unit-not-found'],
] as const)('IDN-53 a role, a token or a device for a place that is %s', (standing, ofRole, ofToken) => {
  expect(placesInTheWay(standing)).toBe(ofRole)
  expect(unitInTheWay(standing)).toBe(ofToken)
})

test('IDN-53 a branch that equals another unit than is said is told apart from one that is closed', () => {
  expect(placesInTheWay('elsewhere')).toBe('place-moved')
})
