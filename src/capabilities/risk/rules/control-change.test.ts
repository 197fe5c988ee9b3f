import { expect, test } from 'vitest'
import { mayClose, whyChanged } from './control-change.ts'

const words = { zh: '一个人经手', en: 'One person handles it' }
const said = { cause: words, indicator: words }
const checked = { kind: 'limit', ownerPost: 'purchasing', checkerPost: 'storekeeper' } as const
const unchecked = { ...checked, checkerPost: null }
const study = { ...checked, kind: 'education' } as const

test.each([
  ['HIGH', checked, [], 'last-control'],
  ['HIGH', checked, [study], 'last-control'],
  ['HIGH', checked, [study, { ...checked, kind: 'record' }], true],
  ['HIGH', checked, [{ ...checked, checkerPost: null }], 'last-control'],
  ['HIGH', checked, [{ ...checked, ownerPost: null }], 'last-control'],
  ['HIGH', checked, [{ ...checked, checkerPost: 'purchasing' }], 'last-control'],
  ['HIGH', unchecked, [], 'last-control'],
  ['HIGH', unchecked, [unchecked], true],
  ['HIGH', study, [], true],
  ['MEDIUM', checked, [], true],
] as const)('RSK-130 of a %s point %j is closed where %j stay: %s', (grade, closes, stay, expected) => {
  const answer = mayClose({ point: { ...said, grade }, closes, stay })
  expect(answer.ok || answer.refusal).toBe(expected)
})

test.each([
  ['换系统以后这一步自动锁住了', true],
  ['不用了', 'reason-missing'],
  ['周启明说以后都不用再查了', 'names-a-person'],
])('RSK-129 “%s” as a reason: %s', (reason, expected) => {
  const answer = whyChanged(reason, ['周启明'])
  expect(answer.ok || answer.refusal).toBe(expected)
})
