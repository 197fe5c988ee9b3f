import { expect, test } from 'vitest'
import { id } from '#kernel/id.ts'
import { type GrantInForce, reachFor, scopeOf } from './reach.ts'

const grant = (over: Partial<GrantInForce>): GrantInForce => ({
  role: 'learner',
  unitPath: null,
  branch: null,
  ...over,
})

test('IDN-2 a role that may not use the verb adds nothing', () => {
  const grants = [grant({}), grant({ role: 'leader', unitPath: '1.4' }), grant({ role: 'officer', unitPath: '1' })]
  expect(reachFor(grants, ['leader'], [])).toEqual({ units: ['1.4'], branches: [] })
})

test('IDN-2 without a fitting role there is no reach at all', () => {
  expect(reachFor([grant({})], ['officer'], [])).toBeUndefined()
})

test('IDN-2 subtrees that overlap count once, and 1.4 does not contain 1.40', () => {
  const grants = ['1.4', '1.4.2', '1.40'].map((unitPath) => grant({ role: 'leader', unitPath }))
  expect(reachFor(grants, ['leader'], [])?.units).toEqual(['1.4', '1.40'])
})

test('IDN-2 a branch is reached besides units', () => {
  const branch = id<'branch'>('01890a5d-ac96-774b-bcce-b302099a8057')
  expect(reachFor([grant({ role: 'secretary', branch })], ['secretary'], [])).toEqual({ units: [], branches: [branch] })
})

test('IDN-31 a role that sees everywhere reaches the whole organisation from whatever grant, the others as far as theirs', () => {
  const grants = [grant({ role: 'auditor', unitPath: '1.4' }), grant({ role: 'leader', unitPath: '1.7' })]
  expect(reachFor(grants, ['auditor'], ['auditor'])?.units).toEqual(['1'])
  expect(reachFor(grants, ['leader'], ['auditor'])?.units).toEqual(['1.7'])
  expect(reachFor(grants, ['leader', 'auditor'], ['author'])?.units).toEqual(['1.4', '1.7'])
})

test('IDN-31 whoever acts for units with another role of the verb reaches no more than was granted', () => {
  const grants = [grant({ role: 'author', unitPath: '1.4' }), grant({ role: 'leader', unitPath: '1.7' })]
  expect(reachFor(grants, ['author', 'leader'], ['author'])?.units).toEqual(['1.4', '1.7'])
  const learns = [grant({ role: 'author', unitPath: '1.4' }), grant({ role: 'learner', unitPath: '1.4.1' })]
  expect(reachFor(learns, ['author', 'learner'], ['author'])?.units).toEqual(['1'])
})

test('IDN-3 the own unit is seen without what lies below it', () => {
  expect(scopeOf({ units: [], branches: [] }, '1.4')).toEqual(['1.4.'])
  expect(scopeOf({ units: ['1.7'], branches: [] }, '1.4')).toEqual(['1.7.%', '1.4.'])
  expect(scopeOf({ units: ['1'], branches: [] }, '1.4')).toEqual(['1.%'])
})
