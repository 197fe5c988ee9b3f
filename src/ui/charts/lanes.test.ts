import fc from 'fast-check'
import { expect, test } from 'vitest'
import { laneCount, lanesOf } from './lanes.ts'

const post = (from: number, to: number) => ({ from, to, group: 0 })
const discipline = (from: number, to: number) => ({ from, to, group: 1 })
const warning = (from: number, to: number) => ({ from, to, group: 2 })

test('the first kind has the top lane, the next two share the second when they fit', () => {
  const lanes = lanesOf([post(0, 30), discipline(10, 60), post(60, 90), warning(70, 80), discipline(85, 95)])
  expect(lanes).toEqual([0, 1, 0, 1, 1])
  expect(laneCount(lanes)).toBe(2)
})

test('a third kind that does not fit gets a lane of its own', () => {
  expect(lanesOf([post(0, 30), discipline(10, 60), warning(40, 70)])).toEqual([0, 1, 2])
})

test('overlap within a kind opens a second lane of that kind', () => {
  expect(lanesOf([post(0, 30), post(20, 50), discipline(0, 10)])).toEqual([0, 1, 2])
})

test('a later kind that would end inside an earlier bar of the lane does not share it', () => {
  expect(lanesOf([post(0, 5), discipline(20, 40), warning(18, 22)])).toEqual([0, 1, 2])
})

test('stretches that only meet share a lane', () => {
  expect(lanesOf([post(0, 30), post(30, 50)])).toEqual([0, 0])
})

test('nothing is nothing', () => {
  expect(laneCount(lanesOf([]))).toBe(0)
})

test('two stretches of one lane never overlap', () => {
  const stretch = fc
    .record({ from: fc.nat(30), length: fc.integer({ min: 1, max: 12 }), group: fc.nat(2) })
    .map(({ from, length, group }) => ({ from, to: from + length, group }))
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 20 }), (stretches) => {
      const lanes = lanesOf(stretches)
      stretches.forEach((a, i) => {
        stretches.forEach((b, j) => {
          if (i < j && lanes[i] === lanes[j]) expect(a.to <= b.from || b.to <= a.from).toBe(true)
        })
      })
    }),
  )
})
