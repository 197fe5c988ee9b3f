import { expect, test } from 'vitest'
import { chanceFrom, gammaBy, poissonBy } from '#kernel/chance.ts'
import { ebgm, ebQuantile, fittedPrior, isOverRepresented } from './ebgm.ts'
import reference from './fixtures/openebgm.json' with { type: 'json' }

const { alpha1, beta1, alpha2, beta2, P: share } = reference.hyper
const prior = { alpha1, beta1, alpha2, beta2, share }

test('SUP-120 A7: EBGM within .005 and EB05 within .0075 of the reference, which rounds to two decimals', () => {
  expect(reference.rows.length).toBe(500)
  for (const [found = 0, expected = 0, geometric = 0, low = 0] of reference.rows) {
    expect(Math.abs(ebgm({ found, expected }, prior) - geometric)).toBeLessThanOrEqual(0.005 + 1e-9)
    expect(Math.abs(ebQuantile(0.05, { found, expected }, prior) - low)).toBeLessThanOrEqual(0.0075)
  }
})

test('SUP-120 three findings where one was expected are not yet over-represented, thirty where five were are', () => {
  expect(isOverRepresented({ found: 3, expected: 1 }, prior)).toBe(false)
  expect(isOverRepresented({ found: 30, expected: 5 }, prior)).toBe(true)
  expect(isOverRepresented({ found: 2, expected: 0.001 }, prior)).toBe(false)
})

test('SUP-120 the prior is found again from cells drawn by it: their shrunken ratios agree', () => {
  const truth = { alpha1: 6, beta1: 6, alpha2: 4, beta2: 0.8, share: 0.9 }
  const chance = chanceFrom(3)
  const cells = Array.from({ length: 1500 }, (_, i) => {
    const expected = 0.5 + (i % 20)
    const ratio = chance() < truth.share ? gammaBy(chance, 6) / 6 : gammaBy(chance, 4) / 0.8
    return { found: poissonBy(chance, ratio * expected), expected }
  })
  const fitted = fittedPrior(cells)
  for (const cell of cells.slice(0, 60)) expect(Math.abs(ebgm(cell, fitted) / ebgm(cell, truth) - 1)).toBeLessThan(0.12)
})
