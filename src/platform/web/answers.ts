import type { Result } from '#kernel/result.ts'
import { cell } from './cell.ts'
import { type KeptAnswer, keepAnswer, keptAnswer } from './kept.ts'
import { isUnsettled, type Problem, problemOf } from './problem.ts'

/** What is known of one question: the newest answer stays when a later attempt fails. */
export interface Known {
  readonly result: Result<unknown, string> | undefined
  readonly problem: Problem | undefined
  /** When the answer came, in milliseconds of this browser; 0 before the first one. */
  readonly at: number
  readonly asking: boolean
}

/** One question with its input, remembered for the whole page. */
export interface Answer {
  readonly read: () => Known
  /** Follows it; the first follower of an old or missing answer asks again. */
  readonly follow: (listener: () => void) => () => void
  readonly refresh: () => Promise<void>
}

interface Kept extends Answer {
  readonly isFollowed: () => boolean
  readonly outdate: () => void
  readonly keep: () => void
  readonly isOld: () => boolean
}

const freshMs = 20_000
const forgetMs = 5 * 60_000
const retryMs = 800

const kept = new Map<string, Kept>()

/** When the newest answer of the page came, in milliseconds of this browser. */
export const newestAnswer = cell(0)

type Ask = () => Promise<Result<unknown, string>>

/**
 * The one memory of a question; whoever asks the same shares the answer and the way to the server. With `offline` the
 * newest answer also lies on the device and stands in where there is no network.
 */
export const answerFor = (key: string, ask: Ask, { offline = false } = {}): Answer => {
  const known = kept.get(key)
  if (known) return known
  const made = makeAnswer(key, ask, offline)
  kept.set(key, made)
  return made
}

/** After a command anything may have changed: what is on the page is asked again now, the rest when it is next seen. */
export const refreshAll = (): void => {
  for (const answer of kept.values()) answer.outdate()
  // A turn later: a page that is left upon the command follows nothing by then.
  setTimeout(() => {
    for (const answer of kept.values()) if (answer.isFollowed() && answer.isOld()) void answer.refresh()
  })
}

/** Keeps on the device what may lie there: called once it is known whose device it is. */
export const keepAnswers = (): void => {
  for (const answer of kept.values()) answer.keep()
}

/** Asks again what has grown old when somebody comes back to the window or the network returns. */
export const startAnswers = (): void => {
  const look = () => {
    if (document.visibilityState === 'hidden') return
    for (const answer of kept.values()) if (answer.isFollowed() && answer.isOld()) void answer.refresh()
  }
  addEventListener('focus', look)
  addEventListener('online', look)
  document.addEventListener('visibilitychange', look)
}

const makeAnswer = (key: string, ask: Ask, offline: boolean): Kept => {
  const state = cell<Known>({ result: undefined, problem: undefined, at: 0, asking: false })
  let followers = 0
  let version = 0
  let answered = -1
  let running: Promise<void> | undefined
  let forgetting: ReturnType<typeof setTimeout> | undefined

  const keep = () => {
    const { result, at } = state.read()
    if (offline && result !== undefined) void keepAnswer(key, { result, at })
  }
  const stored = async (): Promise<Pick<KeptAnswer, 'result' | 'at'> | undefined> => {
    const found = offline ? await keptAnswer(key) : undefined
    return found && { result: found.result, at: found.at }
  }
  const run = async (): Promise<void> => {
    state.write({ ...state.read(), asking: true })
    do {
      const asked = version
      const before = state.read()
      try {
        const result = sameAs(before.result, await askTwice(ask))
        answered = asked
        state.write({ result, problem: undefined, at: Date.now(), asking: false })
        newestAnswer.write(Date.now())
        keep()
      } catch (fault) {
        answered = asked
        const problem = problemOf(fault)
        const old = before.result === undefined && problem.kind === 'offline' ? await stored() : undefined
        state.write({ ...before, ...old, problem, asking: false })
        newestAnswer.write(Math.max(newestAnswer.read(), old?.at ?? 0))
      }
      // A command was done while this answer was on its way: it may be older than the deed.
    } while (answered < version)
    running = undefined
  }
  const answer: Kept = {
    read: state.read,
    keep,
    refresh: () => {
      running ??= run()
      return running
    },
    outdate: () => {
      version += 1
    },
    isOld: () => answered < version || Date.now() - state.read().at > freshMs,
    isFollowed: () => followers > 0,
    follow: (listener) => {
      const leave = state.follow(listener)
      kept.set(key, answer)
      clearTimeout(forgetting)
      followers += 1
      if (answer.isOld()) void answer.refresh()
      return () => {
        leave()
        followers -= 1
        if (followers === 0) forgetting = setTimeout(() => kept.delete(key), forgetMs)
      }
    },
  }
  return answer
}

/** A lost connection or a fault is tried once more; a decision of the server is not. */
const askTwice = async (ask: Ask): Promise<Result<unknown, string>> => {
  try {
    return await ask()
  } catch (fault) {
    if (!isUnsettled(problemOf(fault)) || isCutOff()) throw fault
    await new Promise((resolve) => setTimeout(resolve, retryMs))
    return ask()
  }
}

const isCutOff = (): boolean => navigator.onLine === false

/** The old value again if nothing changed, so that the page is not drawn anew for nothing. */
const sameAs = <T>(before: T | undefined, after: T): T =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(after) ? before : after
