import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { anId } from '#platform/testing.ts'
import type { Signal } from '../rules/signal.ts'
import { cellsOf, exactly, listing } from './grid.ts'

const paths = Array.from({ length: 40 }, (_, n) => `1.${n + 1}`)
const topics = Array.from({ length: 10 }, (_, n) => ({ code: `topic-${n}`, name: { zh: 'x', en: 'x' } }))

test('SUP-15 a list of signals reads each count a few times, however many signals there are', () => {
  let read = 0
  const rows = paths.flatMap((unit) =>
    topics.map(({ code }) => ({
      ...{ unit, month: day('2026-12-01'), count: 3 },
      get topic() {
        read++
        return code
      },
    })),
  )
  const units = paths.map((path) => ({ path, code: path, name: { zh: path, en: path } }))
  const field = { units, topics, rows, first: day('2026-01-01'), last: day('2026-12-01') }
  const signals = rows.map((_, at) => ({
    ...{ id: anId('signal'), topic: `topic-${at % 10}`, unitPath: '1', units: ['1.2', '1.1', '1.99'] },
  })) as unknown as readonly Signal[]
  const tell = listing(field, exactly)
  const told = signals.map(tell)
  expect(told).toHaveLength(400)
  expect(told[0]).toMatchObject({ units: [{ zh: '1.1' }, { zh: '1.2' }] })
  expect(told[0]?.values.at(-1)).toBe(6)
  expect(cellsOf(field, 1, signals, exactly)).toHaveLength(400)
  expect(read).toBeLessThan(10 * rows.length)
})
