import { no, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { AnswerOf, InputOf, RefusalOf, Verb } from '#kernel/verb.ts'
import { refreshAll } from './answers.ts'
import { call, callByName } from './call.ts'
import { cell } from './cell.ts'
import { shelf } from './device-store.ts'
import { newKey } from './idempotency.ts'
import { owner } from './kept.ts'
import { ProblemError, problemOf } from './problem.ts'

/** What somebody has done, and what to say if the server does not take it. */
export interface Deed<Refusal extends string = string> {
  /** The thing it was done to, `lesson:new-year-parcel`: a list leaves out what is done and waits. */
  readonly about: string
  readonly what: Pair
  readonly refusals: Readonly<Record<Refusal, Pair>>
}

/** A command that was done on this device and has not reached the server, or was refused there. */
export interface Waiting extends Deed {
  /** Its idempotency key, led by the time, so that keys sort in the order of the deeds. */
  readonly key: string
  readonly person: string
  readonly verb: string
  readonly input: unknown
  /** When, in milliseconds of this browser. */
  readonly at: number
  /** The server's reason, if it did not take it. */
  readonly refused?: Pair
}

const box = shelf<Waiting>('outbox')

/** What waits on this device for the person who is signed in, oldest first. */
export const waiting = cell<readonly Waiting[]>([])

/**
 * Puts a command on the device, then sends what waits. `kept` means that there is no network: it is sent by itself later,
 * under the same idempotency key, so that it is done once. On a device that keeps nothing it is sent like any other. What
 * goes wrong for good is thrown as a `ProblemError`.
 */
export const sendOrKeep = async <V extends Verb>(
  verb: V,
  input: InputOf<V>,
  deed: Deed<RefusalOf<V>>,
): Promise<Result<AnswerOf<V>, RefusalOf<V> | 'kept'>> => {
  const [person, at] = [owner.read(), Date.now()]
  const key = `${String(at).padStart(15, '0')}-${newKey()}`
  if (person === undefined) return call(verb, input, { key })
  if (!(await box.put(key, { key, person, verb: verb.name, input, at, ...deed }))) return sendUnkept(verb, input, key)
  const word = await deliver(key)
  if (word instanceof ProblemError) throw word
  return (word ?? no('kept')) as Result<AnswerOf<V>, RefusalOf<V> | 'kept'>
}

/** A full device keeps nothing: without a network whoever did it is told not to leave the page. */
const sendUnkept = async <V extends Verb>(verb: V, input: InputOf<V>, key: string) => {
  try {
    return await call(verb, input, { key })
  } catch (fault) {
    throw problemOf(fault).kind === 'offline' ? new ProblemError({ kind: 'unkept' }) : fault
  }
}

type Word = Result<unknown, string> | ProblemError

/** Sends what waits, in order; gives the server's word on the command with this key, if it has given one. */
const deliver = (key?: string): Promise<Word | undefined> =>
  // Two windows of a browser must not send the same command at the same time.
  navigator.locks ? navigator.locks.request('plumbline.outbox', () => deliverAll(key)) : deliverAll(key)

const deliverAll = async (asked: string | undefined): Promise<Word | undefined> => {
  let word: Word | undefined
  let settled = 0
  for (const entry of await ownEntries()) {
    if (entry.refused) continue
    const given = await attempt(entry)
    if (given === 'later') continue
    if (given === 'cut-off') break
    settled += 1
    const isAsked = entry.key === asked
    if (isAsked) word = given
    const isDone = !(given instanceof ProblemError) && given.ok
    if (isAsked || isDone) await box.remove([entry.key])
    else await box.put(entry.key, { ...entry, refused: reasonOf(entry, given) })
  }
  await look()
  others?.postMessage(settled)
  if (settled > 0) refreshAll()
  return word
}

const attempt = async ({ verb, input, key, refusals }: Waiting): Promise<Word | 'later' | 'cut-off'> => {
  try {
    return await callByName(verb, input, { key, refusals: Object.keys(refusals) })
  } catch (fault) {
    const { kind } = problemOf(fault)
    if (kind === 'failed') return 'later'
    return kind === 'offline' || kind === 'signed-out' || kind === 'wait' ? 'cut-off' : (fault as ProblemError)
  }
}

const reasonOf = ({ refusals }: Waiting, word: Word): Pair =>
  (!(word instanceof ProblemError) && !word.ok && refusals[word.refusal]) || {
    zh: '服务器没有收下：你的角色或内容变了。',
    en: 'The server did not take it: your role or the content has changed.',
  }

const ownEntries = async () => (await box.all()).filter(({ person }) => person === owner.read())

const look = async (): Promise<void> => waiting.write(await ownEntries())

/** Takes a refused command off the list; it was never recorded. */
export const putAside = async (key: string): Promise<void> => {
  await box.remove([key])
  await look()
  others?.postMessage(0)
}

/** Other windows of this browser show what waits, and what was done, as this one does. */
const others = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('plumbline.outbox')

const againMs = 30_000

/** Sends what waits when somebody signs in, when the network returns, and every half minute while anything waits. */
export const startOutbox = (): void => {
  const go = () => void deliver()
  owner.follow(go)
  addEventListener('online', go)
  others?.addEventListener('message', ({ data: settled }) => {
    void look()
    if (settled > 0) refreshAll()
  })
  setInterval(() => {
    if (waiting.read().some(({ refused }) => !refused)) go()
  }, againMs)
}
