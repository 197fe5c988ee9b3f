import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { codesTwice, shapeFaults, shapeFaultText, toldFault } from './pack-fault.ts'
import { oneOf } from './shape.ts'

const shape = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 3 }),
  code: Type.String({ pattern: '^[a-z]+$' }),
  steps: Type.Array(Type.Integer({ minimum: 1, maximum: 5 }), { minItems: 1, maxItems: 2 }),
  kind: oneOf(['single', 'judge']),
})
const right = { name: 'x', code: 'x', steps: [1], kind: 'judge' }
const said = (over: object) =>
  shapeFaults('questions/0', shape, JSON.parse(JSON.stringify({ ...right, ...over }))).map((fault) =>
    toldFault(fault, shapeFaultText),
  )

test('what has its shape has no fault', () => {
  expect(said({})).toEqual([])
})

test.each([
  [{ name: 7 }, 'questions/0/name：应当是文字', 'questions/0/name: It must be text'],
  [{ name: undefined }, 'questions/0：缺 name', 'questions/0: It lacks name'],
  [{ name: '' }, 'questions/0/name：至少 1 个字', 'questions/0/name: It needs 1 character at least'],
  [{ name: 'long' }, 'questions/0/name：最多 3 个字', 'questions/0/name: It may have 3 characters at most'],
  [
    { code: 'X' },
    'questions/0/code：写法不对，应当合 ^[a-z]+$',
    'questions/0/code: It is written wrongly; it must match ^[a-z]+$',
  ],
  [{ steps: [] }, 'questions/0/steps：至少 1 项', 'questions/0/steps: It needs 1 entry at least'],
  [{ steps: [1, 2, 3] }, 'questions/0/steps：最多 2 项', 'questions/0/steps: It may have 2 entries at most'],
  [{ steps: [0] }, 'questions/0/steps/0：不能小于 1', 'questions/0/steps/0: It must not be less than 1'],
  [{ steps: [6] }, 'questions/0/steps/0：不能大于 5', 'questions/0/steps/0: It must not be more than 5'],
  [{ steps: [1.5] }, 'questions/0/steps/0：应当是整数', 'questions/0/steps/0: It must be a whole number'],
])('a wrong shape %j is said in both languages, its place first', (over, zh, en) => {
  expect(said(over)).toContainEqual({ zh, en })
})

test('a value that may not stand there is said to be none of them', () => {
  expect(said({ kind: 'other' }).at(-1)).toEqual({
    zh: 'questions/0/kind：不是能写的值',
    en: 'questions/0/kind: It is none of the values that may stand here',
  })
})

test('a code that stands twice in a list is named once for each time more', () => {
  expect(codesTwice('cases', [{ code: 'a' }, { code: 'b' }, { code: 'a' }])).toEqual([
    { place: 'cases/a', what: 'code-twice', names: {} },
  ])
})
