import { expect, test } from 'vitest'
import { casesLike, type MatchedCase } from './case-match.ts'

const aCase = (code: string, over: Partial<MatchedCase> = {}): MatchedCase => ({
  ...{ code, posts: [], families: [], rank: 'crew' },
  ...over,
})
const buyer = { posts: ['purchasing'], families: ['gifts-hospitality', 'tendering'], leads: false }

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
  expect(casesLike(cases, buyer).map(({ found }) => found.code)).toEqual(['own', 'small'])
  expect(casesLike(cases, { ...buyer, leads: true }).map(({ found }) => found.code)).toEqual(['own', 'big'])
})
