import { expect, test } from 'vitest'
import { bindingOf, holdsWords } from './binding.ts'

test('CUR-57 each article binds a post once: what it does and answers for first, then what most things lean on', () => {
  const grounds = [
    { kind: 'lesson' as const, code: 'l1', reference: 'b' },
    { kind: 'lesson' as const, code: 'l2', reference: 'b' },
    { kind: 'case' as const, code: 'c1', reference: 'b' },
    { kind: 'lesson' as const, code: 'l1', reference: 'a' },
    { kind: 'risk-point' as const, code: 'r1', reference: 'd' },
    { kind: 'risk-point' as const, code: 'r1', reference: 'd' },
    { kind: 'power' as const, code: 'p1', reference: 'c' },
    { kind: 'process' as const, code: 'm1', reference: 'c' },
  ]
  expect(bindingOf(grounds)).toEqual([
    {
      reference: 'c',
      by: [
        { kind: 'power', n: 1 },
        { kind: 'process', n: 1 },
      ],
    },
    { reference: 'd', by: [{ kind: 'risk-point', n: 1 }] },
    {
      reference: 'b',
      by: [
        { kind: 'lesson', n: 2 },
        { kind: 'case', n: 1 },
      ],
    },
    { reference: 'a', by: [{ kind: 'lesson', n: 1 }] },
  ])
})

test('CUR-57 all words are held by one text in one language', () => {
  const texts = [
    { zh: '礼品登记办法', en: 'Gift rule' },
    { zh: '登记后上交', en: 'Hand it in' },
  ]
  expect(holdsWords(texts, '')).toBe(true)
  expect(holdsWords(texts, ' gift  RULE')).toBe(true)
  expect(holdsWords(texts, '礼品 上交')).toBe(false)
})
