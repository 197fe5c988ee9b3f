import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { closed, openPlaces, unknownMembers } from './closed.ts'

const turn = Type.Object({ id: Type.String(), choices: Type.Array(Type.Object({ text: Type.String() })) })
const end = Type.Object({ id: Type.String(), act: Type.Object({ zh: Type.String() }) })
const lesson = closed(Type.Object({ code: Type.String(), scenes: Type.Array(Type.Union([turn, end])) }))

test('a closed shape has no open place', () => {
  expect(openPlaces(Type.Object({ code: Type.String() }))).toEqual([''])
  expect(openPlaces(lesson)).toEqual([])
})

test.each([
  ['at the top', { code: 'a', role: 1, scenes: [] }, ['/role']],
  ['in one of several shapes', { code: 'a', scenes: [{ id: 's', act: { zh: 'x', role: 1 } }] }, ['/scenes/0/act/role']],
  ['known to another shape', { code: 'a', scenes: [{ id: 's', act: { zh: 'x' }, choices: [] }] }, []],
  [
    'below a member that only one shape knows, beside one that only the other knows',
    { code: 'a', scenes: [{ id: 's', act: { zh: 'x' }, choices: [{ text: 'x', role: 1 }] }] },
    ['/scenes/0/choices/0/role'],
  ],
])('a strange member %s', (_, given, strange) => {
  expect(unknownMembers(lesson, given)).toEqual(strange)
})
