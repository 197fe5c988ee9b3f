import { expect, test } from 'vitest'
import { mayClose, whyChanged } from './control-change.ts'

test.each([
  ['HIGH', 'limit', [], 'last-control'],
  ['HIGH', 'limit', ['education'], 'last-control'],
  ['HIGH', 'limit', ['education', 'record'], true],
  ['HIGH', 'education', [], true],
  ['MEDIUM', 'limit', [], true],
] as const)('RSK-130 of a %s point the %s beside %j is closed: %s', (grade, closes, others, expected) => {
  const answer = mayClose({ grade, closes, others })
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
