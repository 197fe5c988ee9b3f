import fc from 'fast-check'
import { expect, test } from 'vitest'
import { burdenClassOf, excessOf, type PlannedItem, waysOut } from './burden.ts'

const held = (leading: boolean, grade: 'HIGH' | 'MEDIUM' | 'LOW' | null) => ({ leading, grade })

test('PLN-4 a leader before a high post, a high post before a medium one, then everybody else', () => {
  expect(burdenClassOf([held(false, 'HIGH'), held(true, 'LOW')])).toBe('leader')
  expect(burdenClassOf([held(false, 'MEDIUM'), held(false, 'HIGH')])).toBe('high')
  expect(burdenClassOf([held(false, 'LOW'), held(false, 'MEDIUM')])).toBe('medium')
  expect(burdenClassOf([held(false, 'LOW')])).toBe('other')
  expect(burdenClassOf([held(false, null)])).toBe('other')
  expect(burdenClassOf([])).toBe('other')
})

test('PLN-5 only whom the programme puts above the ceiling is an excess of the programme', () => {
  expect(excessOf({ over: 3, mostAfter: 70, ceiling: 60 })).toBe(10)
  expect(excessOf({ over: 0, mostAfter: 70, ceiling: 60 })).toBe(0)
  expect(excessOf({ over: 1, mostAfter: 60, ceiling: 60 })).toBe(0)
})

const item = (code: string, minutes: number): PlannedItem => ({ kind: 'lesson', code, minutes })
const other = { zh: '基线测验', en: 'Baseline' }

test('PLN-6 what another programme teaches anyway is left out first', () => {
  expect(waysOut(10, [item('a', 12), item('b', 20)], [{ item: 'a', programme: other }], true)).toEqual([
    { way: 'merge', item: 'a', saves: 12, programme: other },
    { way: 'move' },
  ])
})

test('PLN-6 the shortest item that is enough goes, or else the longest; the only one stays', () => {
  const three = [item('a', 5), item('b', 12), item('c', 30)]
  expect(waysOut(10, three, [], false)).toEqual([{ way: 'drop', item: 'b', saves: 12 }])
  expect(waysOut(40, three, [], false)).toEqual([{ way: 'drop', item: 'c', saves: 30 }])
  expect(waysOut(10, [item('a', 46)], [], false)).toEqual([])
})

test('PLN-6 no way out is offered without an overload, and what is offered saves something', () => {
  const items = fc.array(
    fc.record({ code: fc.constantFrom('a', 'b', 'c', 'd'), minutes: fc.integer({ min: 1, max: 40 }) }),
  )
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 100 }), items, fc.boolean(), (excess, raw, fits) => {
      const list = raw.map(({ code, minutes }, at) => item(`${code}${at}`, minutes))
      const ways = waysOut(excess, list, [], fits)
      if (excess <= 0) return ways.length === 0
      const dropped = ways.find((way) => way.way === 'drop')
      const isEnough = (minutes: number) => minutes >= excess
      if (dropped === undefined) return list.length < 2
      if (list.some(({ minutes }) => isEnough(minutes))) return isEnough(dropped.saves)
      return list.every(({ minutes }) => minutes <= dropped.saves)
    }),
  )
})
