import type { Result } from '#kernel/result.ts'
import { cell } from './cell.ts'
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
  readonly isOld: () => boolean
}

const freshMs = 20_000
const forgetMs = 5 * 60_000
const retryMs = 800

const kept = new Map<string, Kept>()

/** When the newest answer of the page came, in milliseconds of this browser. */
export const newestAnswer = cell(0)

/** The one memory of a question; whoever asks the same shares the answer and the way to the server. */
export const answerFor = (key: string, ask: () => Promise<Result<unknown, string>>): Answer => {
  const known = kept.get(key)
  if (known) return known
  const made = makeAnswer(key, ask)
  kept.set(key, made)
  return made
}

/** After a command anything may have changed: what is on the page is asked again now, the rest when it is next seen. */
export const refreshAll = (): void => {
  for (const answer of kept.values()) {
    answer.outdate()
    if (answer.isFollowed()) void answer.refresh()
  }
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

const makeAnswer = (key: string, ask: () => Promise<Result<unknown, string>>): Kept => {
  const state = cell<Known>({ result: undefined, problem: undefined, at: 0, asking: false })
  let followers = 0
  let version = 0
  let answered = -1
  let running: Promise<void> | undefined
  let forgetting: ReturnType<typeof setTimeout> | undefined

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
      } catch (fault) {
        answered = asked
        state.write({ ...before, problem: problemOf(fault), asking: false })
      }
      // A command was done while this answer was on its way: it may be older than the deed.
    } while (answered < version)
    running = undefined
  }
  const answer: Kept = {
    read: state.read,
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
const askTwice = async (ask: () => Promise<Result<unknown, string>>): Promise<Result<unknown, string>> => {
  try {
    return await ask()
  } catch (fault) {
    if (!isUnsettled(problemOf(fault))) throw fault
    await new Promise((resolve) => setTimeout(resolve, retryMs))
    return ask()
  }
}

/** The old value again if nothing changed, so that the page is not drawn anew for nothing. */
const sameAs = <T>(before: T | undefined, after: T): T =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(after) ? before : after
