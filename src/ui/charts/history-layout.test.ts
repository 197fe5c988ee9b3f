import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '#kernel/day.ts'
import { type HistoryEvent, historyLayout, overlap } from './history-layout.ts'

const period = { start: day('2025-01-01'), end: day('2027-01-01') }
const grades = [
  { from: period.start, level: 0 },
  { from: day('2025-10-15'), level: 1 },
  { from: day('2026-10-28'), level: 2 },
]
const lay = (events: readonly HistoryEvent[], width = 640) =>
  historyLayout(grades, events, period, { width, left: 32, levels: 3 })

test('what is found before a change stands on the grade before it', () => {
  const { events, levelYs } = lay([{ on: day('2025-10-15'), kind: 'finding', title: '发现 1 起' }])
  expect(events[0]?.y).toBe(levelYs[0])
})

test('a lone label stands under its dot, in the middle', () => {
  const [event] = lay([{ on: day('2025-06-01'), kind: 'assessment', title: '年度评估', detail: '维持' }]).events
  if (!event) throw new Error('nothing was placed')
  expect(event.label.y).toBeGreaterThan(event.y)
  expect(event.label.x + event.label.width / 2).toBeCloseTo(event.x)
})

test('the line goes up a step at each change', () => {
  expect(lay([]).line.match(/V/g)).toHaveLength(2)
})

test('events outside the period are not drawn', () => {
  expect(lay([{ on: day('2024-12-31'), kind: 'finding', title: '发现 1 起' }]).events).toEqual([])
})

test('no label covers another, a dot or the line, and none is cut off', () => {
  const event = fc.record({
    on: fc.integer({ min: 0, max: 730 }).map((n) => addDays(period.start, n)),
    kind: fc.constantFrom('finding' as const, 'assessment' as const),
    title: fc.constantFrom('发现 1 起', '年度评估', 'New control added', 'Review'),
    detail: fc.constantFrom(
      undefined,
      '三方验收',
      'three people accept together',
      'Like parts asked for again within 30 days prompt a merge; ten orders are matched on the 5th and the sheet is kept',
    ),
  })
  fc.assert(
    fc.property(fc.array(event, { maxLength: 14 }), fc.constantFrom(300, 420, 640), (events, width) => {
      const layout = lay(events, width)
      expect(layout.events).toHaveLength(events.length)
      layout.events.forEach((one, i) => {
        expect(one.label.x).toBeGreaterThanOrEqual(0)
        expect(one.label.y).toBeGreaterThan(layout.startY)
        expect(one.label.x + one.label.width).toBeLessThanOrEqual(width)
        expect(one.label.y + one.label.height).toBeLessThan(layout.axisY)
        expect(layout.lineBoxes.some((box) => overlap(one.label, box))).toBe(false)
        layout.events.forEach((other, j) => {
          if (i < j) expect(overlap(one.label, other.label)).toBe(false)
          expect(overlap(one.label, { x: other.x - 6, y: other.y - 6, width: 12, height: 12 })).toBe(false)
        })
      })
    }),
  )
})
