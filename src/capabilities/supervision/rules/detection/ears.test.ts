import { expect, test } from 'vitest'
import { earsNeeds, earsOf } from './ears.ts'
import reference from './fixtures/surveillance.json' with { type: 'json' }

test.each(['C1', 'C2', 'C3'] as const)(
  'SUP-108 A2: the bounds and alarms of EARS %s are those of the reference',
  (kind) => {
    const { from, bound, alarm } = reference.ears[kind]
    expect(bound.length).toBeGreaterThan(300)
    for (const [i, expected] of bound.entries()) {
      const at = from - 1 + i
      const ears = earsOf(kind, reference.observed, at)
      expect(Math.abs((ears?.bound ?? Number.NaN) - expected)).toBeLessThan(1e-9)
      expect((reference.observed[at] ?? 0) > (ears?.bound ?? Number.NaN)).toBe(alarm[i])
    }
  },
)

test('SUP-108 a series too short has no bound', () => {
  expect(earsOf('C1', [1, 2, 3], 2)).toBeNull()
  expect(earsNeeds('C3')).toBe(11)
})
