import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { named } from '#kernel/text.ts'
import { aPower } from '../sample.ts'
import { changedFields, discretions, holdsFrom, powerFault } from './power.ts'

test('RSK-100 a power says what is decided, on a ground', () => {
  expect(powerFault(aPower(), 'purchasing')).toBeNull()
  expect(powerFault(aPower({ name: named('加强管理工作', 'Choose firms') }), 'purchasing')).toBe('no-deed')
  expect(powerFault(aPower({ name: named('责任心不强', null) }), 'purchasing')).toBe('no-deed')
  expect(powerFault(aPower({ norms: [] }), 'purchasing')).toBe('no-basis')
  expect(powerFault(aPower({ norms: [], rule: named('采购办法第三条', null) }), 'purchasing')).toBeNull()
})

test('RSK-101 RSK-103 discretion has three degrees; firms are not named, and nobody checks the own power', () => {
  expect(discretions).toEqual(['BOUND', 'RANGE', 'OPEN'])
  expect(powerFault(aPower({ limits: named('只从鸿运机电有限公司进货', null) }), 'purchasing')).toBe('names-a-firm')
  expect(powerFault(aPower({ rule: named('甲', 'As Acme Co. Ltd wrote') }), 'purchasing')).toBe('names-a-firm')
  expect(powerFault(aPower({ checkerPost: 'purchasing' }), 'purchasing')).toBe('checker-is-holder')
})

test('RSK-104 a version follows the one before and begins within a year', () => {
  const about = { before: day('2026-01-01'), latest: day('2028-01-12') }
  expect(holdsFrom(day('2026-01-01'), about).ok).toBe(true)
  expect(holdsFrom(day('2025-12-31'), about)).toMatchObject({ refusal: 'holds-earlier' })
  expect(holdsFrom(day('2028-01-13'), about)).toMatchObject({ refusal: 'too-far-ahead' })
})

test('RSK-102 two versions differ in what they say, not in its order', () => {
  const now = aPower({ norms: ['a', 'b'], counterparties: ['supplier', 'haulier'] })
  expect(changedFields(now, { ...now, norms: ['b', 'a'], counterparties: ['haulier', 'supplier'] })).toEqual([])
  expect(changedFields(now, { ...now, limits: named('3 万元', null), checkerPost: null })).toEqual([
    'limits',
    'checkerPost',
  ])
})
