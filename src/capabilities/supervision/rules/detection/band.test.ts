import { expect, test } from 'vitest'
import { chanceFrom } from '#kernel/chance.ts'
import { quietOrganisation, simulatedOrganisation } from '../simulator/organisation.ts'
import { bandsOf } from './band.ts'

test('SUP-117 where nothing is wrong, nine months in ten lie within the expected band', () => {
  const topics = [0.5, 1, 2, 4].map((rate, k) => ({ topic: `t${k}`, rate, truth: 'none' as const }))
  const network = simulatedOrganisation({ ...quietOrganisation, units: 12, topics }, chanceFrom(4))
  const last = network.first + network.months - 1
  let [within, all] = [0, 0]
  for (const series of network.series)
    for (const { month, low, high } of bandsOf(network, series, last - 5, last)) {
      const count = series.counts[month - network.first] ?? 0
      all++
      if (count >= low && count <= high) within++
    }
  expect(all).toBe(288)
  expect(within / all).toBeGreaterThan(0.88)
})
