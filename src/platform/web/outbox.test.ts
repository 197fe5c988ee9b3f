import { Type } from 'typebox'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { no, ok } from '#kernel/result.ts'
import { verb } from '#kernel/verb.ts'

const { disk } = vi.hoisted(() => ({ disk: new Map<string, unknown>() }))

vi.mock('./device-store.ts', () => ({
  shelf: () => ({
    put: async (key: string, value: unknown) => Boolean(disk.set(key, value)),
    all: async () => [...disk.entries()].sort(([one], [other]) => one.localeCompare(other)).map(([, value]) => value),
    remove: async (keys: readonly string[]) => {
      for (const key of keys) disk.delete(key)
    },
  }),
}))
vi.mock('./call.ts', () => ({ call: vi.fn(), callByName: vi.fn() }))

// Another file of this process may have loaded the outbox with what really sends and keeps.
vi.resetModules()
const { call, callByName } = await import('./call.ts')
const { owner } = await import('./kept.ts')
const { putAside, sendOrKeep, waiting } = await import('./outbox.ts')
const { ProblemError } = await import('./problem.ts')

const Finish = verb(
  'learning.finish',
  { roles: ['learner'], data: 'personal', offline: true },
  { input: Type.Object({ lesson: Type.String() }), answer: Type.Object({}), refusals: ['lesson-gone'] },
)
const deed = {
  about: 'lesson:a',
  what: { zh: '学完', en: 'Finished' },
  refusals: { 'lesson-gone': { zh: '没有这节课', en: 'This lesson is gone' } },
}
const server = vi.mocked(callByName)
const cutOff = () => Promise.reject(new ProblemError({ kind: 'offline' }))
const finish = (lesson: string) => sendOrKeep(Finish, { lesson }, deed)
const sent = () => server.mock.calls.map(([, input, { key }]) => ({ input, key }))

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  vi.stubGlobal('navigator', {})
  owner.write('p-1')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.resetAllMocks()
  disk.clear()
})

test('what is done without a network waits, and is sent later in its order under the keys of its first try', async () => {
  server.mockImplementation(cutOff)
  expect(await finish('a')).toEqual(no('kept'))
  vi.advanceTimersByTime(1)
  expect(await finish('b')).toEqual(no('kept'))
  expect(waiting.read()).toHaveLength(2)
  const first = sent()[0]?.key
  server.mockReset()
  server.mockResolvedValue(ok({}))
  vi.advanceTimersByTime(1)
  expect(await finish('c')).toEqual(ok({}))
  expect(sent().map(({ input }) => input)).toEqual([{ lesson: 'a' }, { lesson: 'b' }, { lesson: 'c' }])
  expect(sent()[0]?.key).toBe(first)
  expect([waiting.read(), disk.size]).toEqual([[], 0])
})

test('a fault of the server keeps the command and lets the next one pass', async () => {
  server.mockRejectedValueOnce(new ProblemError({ kind: 'failed', code: 'PL-500' }))
  expect(await finish('a')).toEqual(no('kept'))
  server.mockRejectedValueOnce(new ProblemError({ kind: 'failed', code: 'PL-500' })).mockResolvedValueOnce(ok({}))
  vi.advanceTimersByTime(1)
  expect(await finish('b')).toEqual(ok({}))
  expect(waiting.read().map(({ input }) => input)).toEqual([{ lesson: 'a' }])
})

test('a refusal that comes at once goes to the screen; one that comes later stays on the list with its reason', async () => {
  server.mockResolvedValueOnce(no('lesson-gone'))
  expect(await finish('a')).toEqual(no('lesson-gone'))
  expect(disk.size).toBe(0)
  server.mockImplementationOnce(cutOff)
  await finish('b')
  server.mockResolvedValueOnce(no('lesson-gone')).mockResolvedValueOnce(ok({}))
  vi.advanceTimersByTime(1)
  await finish('c')
  const [refused] = waiting.read()
  expect(refused).toMatchObject({ input: { lesson: 'b' }, refused: { en: 'This lesson is gone' } })
  await putAside(refused?.key ?? '')
  expect(disk.size).toBe(0)
})

test('nobody sends what somebody else has left', async () => {
  server.mockImplementationOnce(cutOff)
  await finish('a')
  owner.write('p-2')
  server.mockResolvedValue(ok({}))
  vi.advanceTimersByTime(1)
  await finish('b')
  expect(
    sent()
      .slice(1)
      .map(({ input }) => input),
  ).toEqual([{ lesson: 'b' }])
  expect(disk.size).toBe(1)
})

test('on a shared device nothing waits: the command is sent like any other', async () => {
  owner.write(undefined)
  vi.mocked(call).mockRejectedValue(new ProblemError({ kind: 'offline' }))
  await expect(finish('a')).rejects.toMatchObject({ problem: { kind: 'offline' } })
  expect(disk.size).toBe(0)
})
