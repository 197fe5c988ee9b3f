import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { codesOfNew, type PostThere, type PostWanted } from './new-post.ts'

const supply = { id: id<'unit'>('00000000-0000-7000-8000-000000000001'), code: 'supply', closedOn: null }
const wells = { id: id<'unit'>('00000000-0000-7000-8000-000000000002'), code: 'wells', closedOn: null }
const buyer = (over: Partial<PostWanted> = {}): PostWanted => ({
  given: null,
  suggested: 'purchasing',
  name: { zh: '物资采购岗', en: 'Purchasing' },
  unit: supply,
  ...over,
})
const there = (over: Partial<PostThere> = {}): PostThere => ({
  code: 'purchasing',
  name: { zh: '物资采购岗', en: 'Purchasing' },
  unitId: supply.id,
  isOpen: true,
  ...over,
})

test('ORG-29 a suggested code is taken where it is free, else it gets the unit and then a number', () => {
  expect(codesOfNew([buyer()], [], [])).toEqual({ ok: true, value: ['purchasing'] })
  expect(codesOfNew([buyer({ unit: wells })], [there()], ['purchasing'])).toEqual({
    ok: true,
    value: ['wells-purchasing'],
  })
  const two = [buyer({ unit: wells }), buyer({ unit: wells, name: { zh: '急料采购岗', en: 'Urgent buying' } })]
  expect(codesOfNew(two, [there()], ['purchasing'])).toEqual({
    ok: true,
    value: ['wells-purchasing', 'wells-purchasing-2'],
  })
})

test('ORG-29 a unit has no two open posts of one name, also among those added together; a closed one is no hindrance', () => {
  expect(codesOfNew([buyer()], [there()], ['GW-17'])).toEqual({ ok: false, refusal: 'post-stands' })
  expect(codesOfNew([buyer(), buyer()], [], [])).toEqual({ ok: false, refusal: 'post-stands' })
  expect(codesOfNew([buyer()], [there({ isOpen: false })], ['GW-17'])).toEqual({ ok: true, value: ['purchasing'] })
})

test('ORG-29 the code of a closed post is free, given or suggested, once', () => {
  const closed = [there({ isOpen: false }), there({ code: 'GW-17', isOpen: false })]
  const wanted = [buyer(), buyer({ given: 'GW-17', name: { zh: '急料采购岗', en: 'Urgent buying' } })]
  expect(codesOfNew(wanted, closed, ['purchasing', 'GW-17'])).toEqual({ ok: true, value: ['purchasing', 'GW-17'] })
  const same = [buyer({ given: 'GW-17' }), buyer({ given: 'GW-17', unit: wells })]
  expect(codesOfNew(same, closed, ['purchasing', 'GW-17'])).toEqual({ ok: false, refusal: 'code-taken' })
})

test('ORG-29 a suggested code opens no closed post of another unit; one that is given does', () => {
  const closed = [there({ isOpen: false })]
  const opened = (given: string | null) => codesOfNew([buyer({ given, unit: wells })], closed, ['purchasing'])
  expect(opened(null)).toEqual({ ok: true, value: ['wells-purchasing'] })
  expect(opened('purchasing')).toEqual({ ok: true, value: ['purchasing'] })
})

test('ORG-29 a code that is given must be free, and the unit open', () => {
  expect(codesOfNew([buyer({ given: 'GW-17' })], [], [])).toEqual({ ok: true, value: ['GW-17'] })
  const elsewhere = there({ unitId: wells.id, isOpen: false })
  expect(codesOfNew([buyer({ given: 'GW-17' })], [elsewhere], ['GW-17'])).toEqual({ ok: false, refusal: 'code-taken' })
  const closed = { ...supply, closedOn: day('2026-12-01') }
  expect(codesOfNew([buyer({ unit: closed })], [], [])).toEqual({ ok: false, refusal: 'unit-closed' })
})
