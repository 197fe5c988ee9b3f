import { expect, test } from 'vitest'
import { aNorm } from '../sample.ts'
import { citationFaults, parseReference } from './norm.ts'
import { readNorms } from './read-norms.ts'

test('NRM-2 a citation names a norm, and an article when it has one', () => {
  expect(parseReference('gift-rule#six')).toEqual({ code: 'gift-rule', anchor: 'six' })
  expect(parseReference('gift-rule')).toEqual({ code: 'gift-rule', anchor: null })
})

test('NRM-2 a citation of an unknown norm or article is a fault', () => {
  const norms = [aNorm({ code: 'gift-rule' })]
  expect(citationFaults(['gift-rule', 'gift-rule#hand-in'], norms)).toEqual([])
  expect(citationFaults(['gift-rule#no-such', 'other'], norms)).toEqual(['gift-rule#no-such', 'other'])
})

test('NRM-3 a norm that does not say whom it binds, or comes twice, is refused with the place', () => {
  const norms = [aNorm()]
  expect(readNorms(norms)).toEqual({ norms })
  expect(readNorms([aNorm({ binds: [] })])).toMatchObject({
    faults: [{ place: 'norms/0/binds', what: 'too-few', names: { limit: 1 } }],
  })
  expect(readNorms([aNorm(), aNorm()])).toEqual({
    faults: [{ place: 'norms/gift-rule', what: 'code-twice', names: {} }],
  })
})
