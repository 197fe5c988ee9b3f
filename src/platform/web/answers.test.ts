import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { no, ok } from '#kernel/result.ts'

const network = { onLine: true }
const lain = new Map<string, { readonly result: unknown; readonly at: number }>()

vi.mock('./kept.ts', () => ({
  keepAnswer: (key: string, kept: { readonly result: unknown; readonly at: number }) => lain.set(key, kept),
  keptAnswer: async (key: string) => lain.get(key),
}))

// Another file of this process may have loaded the answers with what really keeps them.
vi.resetModules()
const { answerFor, newestAnswer, refreshAll } = await import('./answers.ts')
const { ProblemError } = await import('./problem.ts')

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  vi.stubGlobal('navigator', network)
})
afterEach(() => {
  network.onLine = true
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const settle = () => vi.advanceTimersByTimeAsync(1_000)

test('two followers share one way to the server', async () => {
  const ask = vi.fn(async () => ok(1))
  const answer = answerFor('shared', ask)
  expect(answerFor('shared', ask)).toBe(answer)
  answer.follow(() => {})
  answer.follow(() => {})
  await settle()
  expect(ask).toHaveBeenCalledTimes(1)
  expect(answer.read()).toMatchObject({ result: ok(1), problem: undefined, at: 1_000_000, asking: false })
  expect(newestAnswer.read()).toBe(1_000_000)
})

test('a fresh answer is not asked again by the next follower, an old one is', async () => {
  const ask = vi.fn(async () => ok(1))
  const answer = answerFor('fresh', ask)
  answer.follow(() => {})()
  await settle()
  answer.follow(() => {})()
  await settle()
  expect(ask).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(20_000)
  answer.follow(() => {})()
  await settle()
  expect(ask).toHaveBeenCalledTimes(2)
})

test('a lost connection is tried twice, and the old answer stays with its time', async () => {
  const ask = vi.fn(async () => ok(1))
  const answer = answerFor('lost', ask)
  answer.follow(() => {})
  await settle()
  ask.mockImplementation(async () => {
    throw new ProblemError({ kind: 'offline' })
  })
  void answer.refresh()
  await settle()
  expect(ask).toHaveBeenCalledTimes(3)
  expect(answer.read()).toMatchObject({ result: ok(1), problem: { kind: 'offline' }, at: 1_000_000 })
})

test('without a network what lies on the device stands in, with its time, and nobody waits for a second try', async () => {
  network.onLine = false
  lain.set('lying', { result: ok('kept'), at: 900_000 })
  const ask = vi.fn(async () => {
    throw new ProblemError({ kind: 'offline' })
  })
  const answer = answerFor('lying', ask, { offline: true })
  answer.follow(() => {})
  await vi.advanceTimersByTimeAsync(0)
  expect(ask).toHaveBeenCalledTimes(1)
  expect(answer.read()).toMatchObject({ result: ok('kept'), problem: { kind: 'offline' }, at: 900_000 })
})

test('only a question that works without a network is kept', async () => {
  answerFor('kept', async () => ok(1), { offline: true }).follow(() => {})
  answerFor('not kept', async () => ok(1)).follow(() => {})
  await settle()
  expect([lain.has('kept'), lain.has('not kept')]).toEqual([true, false])
})

test('a decision of the server is not tried again', async () => {
  const ask = vi.fn(async () => {
    throw new ProblemError({ kind: 'signed-out' })
  })
  const answer = answerFor('decided', ask)
  answer.follow(() => {})
  await settle()
  expect(ask).toHaveBeenCalledTimes(1)
  expect(answer.read().problem).toEqual({ kind: 'signed-out' })
})

test('after a command a followed answer is asked at once and the others when they are next seen', async () => {
  const seen = vi.fn(async () => ok(1))
  const unseen = vi.fn(async () => no('gone'))
  answerFor('seen', seen).follow(() => {})
  const other = answerFor('unseen', unseen)
  other.follow(() => {})()
  await settle()
  refreshAll()
  await settle()
  expect([seen.mock.calls.length, unseen.mock.calls.length]).toEqual([2, 1])
  other.follow(() => {})
  await settle()
  expect(unseen).toHaveBeenCalledTimes(2)
})

test('what a page followed that is left upon the command is asked no more', async () => {
  const ask = vi.fn(async () => ok(1))
  const leave = answerFor('left', ask).follow(() => {})
  await settle()
  refreshAll()
  leave()
  await settle()
  expect(ask).toHaveBeenCalledTimes(1)
})

test('an answer that was on its way during a command is asked once more', async () => {
  let n = 0
  const ask = vi.fn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100))
    n += 1
    return ok(n)
  })
  const answer = answerFor('overtaken', ask)
  answer.follow(() => {})
  await vi.advanceTimersByTimeAsync(50)
  refreshAll()
  await settle()
  expect(answer.read().result).toEqual(ok(2))
})

test('an unchanged answer keeps its value, so that nothing is drawn anew', async () => {
  const answer = answerFor('same', async () => ok({ list: [1, 2] }))
  answer.follow(() => {})
  await settle()
  const before = answer.read().result
  await Promise.all([answer.refresh(), settle()])
  expect(answer.read().result).toBe(before)
})
