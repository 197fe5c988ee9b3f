import { expect, test } from 'vitest'
import { casesLike, type MatchedCase, type OwnWork, rankOf } from './case-match.ts'

const aCase = (code: string, over: Partial<MatchedCase> = {}): MatchedCase => ({
  ...{ code, posts: [], families: [], rank: 'crew', sector: 'oil-production', node: '出库' },
  ...over,
})
const buyer: OwnWork = {
  ...{
    posts: ['purchasing'],
    alike: ['material-planning'],
    families: ['gifts-hospitality', 'tendering'],
    ranks: ['crew'],
  },
  ...{ sectors: ['oil-production'], work: ['小额物资采购', '拆分需求，绕开招标'] },
}
const codes = (cases: readonly MatchedCase[], own = buyer) => casesLike(cases, own).map(({ found }) => found.code)

test('LRN-21 a case about the post comes before those that share families, the most shared first', () => {
  const cases = [
    aCase('a', { families: ['gifts-hospitality'] }),
    aCase('b', { families: ['gifts-hospitality', 'tendering'] }),
    aCase('c', { posts: ['purchasing'] }),
    aCase('d', { families: ['scrap'] }),
  ]
  expect(casesLike(cases, buyer).map(({ found, post, families }) => [found.code, post, families])).toEqual([
    ['c', 'purchasing', []],
    ['b', null, ['gifts-hospitality', 'tendering']],
    ['a', null, ['gifts-hospitality']],
  ])
})

test('LRN-21 a leader’s story is not for the crew, nor the crew’s for a leader, unless it is about the post', () => {
  const cases = [
    aCase('big', { families: ['tendering'], rank: 'unit-leader' }),
    aCase('small', { families: ['tendering'] }),
    aCase('own', { posts: ['purchasing'], rank: 'unit-leader' }),
  ]
  expect(codes(cases)).toEqual(['own', 'small'])
  expect(codes(cases, { ...buyer, ranks: ['unit-leader'] })).toEqual(['own', 'big'])
})

test('LRN-21 a post of the same business comes before shared families, and a step of the own work before other steps', () => {
  const cases = [
    aCase('two-families', { families: ['gifts-hospitality', 'tendering'] }),
    aCase('same-step', { families: ['tendering'], node: '小额采购' }),
    aCase('same-business', { posts: ['material-planning'] }),
  ]
  expect(codes(cases)).toEqual(['same-business', 'same-step', 'two-families'])
  expect(casesLike(cases, buyer).map(({ alike, sameNode }) => [alike, sameNode])).toEqual([
    ['material-planning', false],
    [null, true],
    [null, false],
  ])
})

test('LRN-21 another sector is left out unless the case is about the post; the own rank comes first', () => {
  const cases = [
    aCase('mine', { families: ['tendering'], sector: 'mining' }),
    aCase('mine-post', { posts: ['purchasing'], sector: 'mining' }),
    aCase('anywhere', { families: ['tendering'], sector: 'any', rank: 'section' }),
    aCase('our-crew', { families: ['tendering'] }),
  ]
  expect(codes(cases)).toEqual(['mine-post', 'our-crew', 'anywhere'])
})

test.each([
  [true, 'area', 'unit-leader'],
  [true, 'office', 'unit-leader'],
  [true, 'station', 'section'],
  [true, 'team', 'section'],
  [true, 'crew', 'section'],
  [false, 'area', 'section'],
  [false, 'office', 'section'],
  [false, 'station', 'crew'],
  [false, 'team', 'crew'],
  [false, 'crew', 'crew'],
] as const)('LRN-21 a post that leads (%s) in a unit of kind %s is of rank %s', (leads, unit, rank) => {
  expect(rankOf(leads, unit)).toBe(rank)
})

test('LRN-21 whoever heads a station reads of the crew and the section, the own rank first, and hears that it is the own', () => {
  const cases = [
    aCase('big', { families: ['tendering'], rank: 'unit-leader' }),
    aCase('crew', { families: ['tendering'] }),
    aCase('head', { families: ['tendering'], rank: 'section' }),
  ]
  const found = casesLike(cases, { ...buyer, ranks: ['section'] })
  expect(found.map(({ found: { code }, sameRank }) => [code, sameRank])).toEqual([
    ['head', true],
    ['crew', false],
  ])
})

test('LRN-21 of two posts held each brings the cases of its rank', () => {
  const cases = [
    aCase('big', { families: ['tendering'], rank: 'unit-leader' }),
    aCase('small', { families: ['tendering'] }),
  ]
  expect(codes(cases, { ...buyer, ranks: ['unit-leader', 'crew'] })).toEqual(['big', 'small'])
})
