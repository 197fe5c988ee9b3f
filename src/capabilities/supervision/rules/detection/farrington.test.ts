import { expect, test } from 'vitest'
import { type FarringtonThreshold, farringtonOf, monthly } from './farrington.ts'
import reference from './fixtures/surveillance.json' with { type: 'json' }

const weekly = { frequency: 52, years: 3, halfWindow: 3, levels: 10, leftOut: 26, alpha: 0.01 }

test.each(reference.farrington)(
  'SUP-118 A1: Farrington flexible with the threshold $threshold agrees with the reference in 104 weeks',
  ({ threshold, from, bound, expected, phi, p, alarm }) => {
    for (const [i, spread] of phi.entries()) {
      const ours = farringtonOf(reference.observed, from - 1 + i, {
        ...weekly,
        threshold: threshold as FarringtonThreshold,
      })
      expect(ours?.alarm).toBe(alarm[i])
      expect(Math.abs((ours?.spread ?? 0) - spread)).toBeLessThan(1e-4)
      expect(Math.abs((ours?.p ?? 0) - (p[i] ?? 0))).toBeLessThan(1e-4)
      const [high, mean] = [bound[i], expected[i]]
      if (high === null || high === undefined || !mean) continue
      expect(Math.abs((ours?.expected ?? 0) / mean - 1)).toBeLessThan(1e-5)
      if (threshold === 'delta') expect(Math.abs((ours?.bound ?? 0) - high)).toBeLessThan(1e-4)
      else expect(ours?.bound).toBe(high)
    }
  },
)

test('SUP-118 by months: a steady series of five years and a half has no alarm, a threefold month has one', () => {
  const steady = Array.from({ length: 80 }, (_, t) => 20 + (t % 5))
  expect(farringtonOf(steady, 79, monthly)).toMatchObject({ alarm: false })
  expect(farringtonOf([...steady.slice(0, 79), 66], 79, monthly)).toMatchObject({ alarm: true })
  expect(farringtonOf(steady.slice(0, 60), 59, monthly)).toBeNull()
})
