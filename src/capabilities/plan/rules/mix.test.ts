import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { chosenMix, educationKinds, guideMix, kindGaps, kindOf, mixOf, shortKinds } from './mix.ts'

const items = fc.array(
  fc.record({ educationKind: fc.constantFrom(...educationKinds), minutes: fc.integer({ min: 1, max: 60 }) }),
  { minLength: 1, maxLength: 12 },
)

test('PLN-7 the mix of the picture: 23, 14 and 9 minutes are 50, 30 and 20 per cent', () => {
  const mix = mixOf([
    { educationKind: 'warning', minutes: 9 },
    { educationKind: 'post', minutes: 23 },
    { educationKind: 'discipline', minutes: 14 },
  ])
  expect(mix).toEqual([
    { kind: 'post', minutes: 23, share: 50 },
    { kind: 'discipline', minutes: 14, share: 30 },
    { kind: 'warning', minutes: 9, share: 20 },
  ])
  expect(mixOf([])).toEqual([])
})

test('PLN-7 shares add up to one hundred, each within one of the exact share', () => {
  fc.assert(
    fc.property(items, (list) => {
      const total = list.reduce((sum, { minutes }) => sum + minutes, 0)
      const mix = mixOf(list)
      expect(mix.reduce((sum, { share }) => sum + share, 0)).toBe(100)
      expect(mix.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(total)
      for (const { minutes, share } of mix) expect(Math.abs(share - (minutes / total) * 100)).toBeLessThan(1)
    }),
  )
})

test('PLN-7 a programme is drawn in the kind with most minutes, post education first', () => {
  expect(kindOf([])).toBe('post')
  expect(kindOf([{ educationKind: 'situation', minutes: 30 }])).toBe('post')
  expect(
    kindOf([
      { educationKind: 'post', minutes: 5 },
      { educationKind: 'warning', minutes: 6 },
    ]),
  ).toBe('warning')
})

test('PLN-20 the guide is whole, with post education first, then discipline, then warning', () => {
  expect(Object.values(guideMix).reduce((sum, share) => sum + share, 0)).toBe(100)
  expect(educationKinds.map((kind) => guideMix[kind])).toEqual(
    [...educationKinds.map((kind) => guideMix[kind])].sort((a, b) => b - a),
  )
})

test('PLN-20 a kind that half a year has not brought is a gap, with its months; one that never came has none', () => {
  expect(kindGaps({ post: day('2027-01-04'), discipline: day('2026-06-10') }, day('2027-01-12'))).toEqual([
    { kind: 'discipline', months: 7 },
    { kind: 'warning', months: null },
  ])
  expect(
    kindGaps({ post: day('2026-07-20'), discipline: day('2026-08-01'), warning: day('2026-12-01') }, day('2027-01-12')),
  ).toEqual([])
})

test('PLN-20 a kind with less than half of its share in the guide is named', () => {
  const mix = [
    { kind: 'post', share: 6 },
    { kind: 'discipline', share: 29 },
    { kind: 'warning', share: 65 },
  ] as const
  expect(shortKinds(mix)).toEqual(['post'])
  expect(shortKinds([{ kind: 'post', share: 100 }])).toEqual(['discipline', 'warning'])
  expect(shortKinds([])).toEqual([])
})

test('PLN-22 a unit’s own mix is whole and leaves out none of the three kinds; what is short is laid beside it', () => {
  const shares = { post: 30, discipline: 20, warning: 40, situation: 5, values: 5 }
  expect(chosenMix(shares)).toEqual({ ok: true, value: shares })
  expect(chosenMix({ ...shares, values: 6 })).toMatchObject({ refusal: 'not-hundred' })
  expect(chosenMix({ ...shares, post: 66, warning: 4 })).toMatchObject({ refusal: 'kind-left-out' })
  const mix = [
    { kind: 'post' as const, share: 65 },
    { kind: 'discipline' as const, share: 20 },
    { kind: 'warning' as const, share: 15 },
  ]
  expect(shortKinds(mix)).toEqual([])
  expect(shortKinds(mix, shares)).toEqual(['warning'])
})
