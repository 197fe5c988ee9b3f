import { useRef, useState } from 'react'
import { no, type Result } from '#kernel/result.ts'
import type { AnswerOf, InputOf, RefusalOf, Verb } from '#kernel/verb.ts'
import { refreshAll } from './answers.ts'
import { call } from './call.ts'
import { keyFor, type SentBefore } from './idempotency.ts'
import { isUnsettled, type Problem, problemOf } from './problem.ts'

export interface Sending<V extends Verb> {
  readonly busy: boolean
  readonly refusal: RefusalOf<V> | undefined
  readonly problem: Problem | undefined
  /** Sends the command; a problem comes back as the refusal `problem` and is told by `problem` in full. */
  readonly send: (input: InputOf<V>, file?: File) => Promise<Result<AnswerOf<V>, RefusalOf<V> | 'problem'>>
  /** Forgets the last refusal or problem. */
  readonly clear: () => void
}

interface Outcome<V extends Verb> {
  readonly refusal?: RefusalOf<V>
  readonly problem?: Problem
}

/** Sends a command. When it is done, every question on the page is asked again. */
export const useCommand = <V extends Verb>(verb: V): Sending<V> => {
  const unsettled = useRef<SentBefore | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<V>>({})

  const send: Sending<V>['send'] = async (input, file) => {
    const sent = keyFor(input, file, unsettled.current)
    setBusy(true)
    setOutcome({})
    try {
      const result = await call(verb, input, { file, key: sent.key })
      unsettled.current = undefined
      if (result.ok) refreshAll()
      else setOutcome({ refusal: result.refusal })
      return result
    } catch (fault) {
      const problem = problemOf(fault)
      unsettled.current = isUnsettled(problem) ? sent : undefined
      setOutcome({ problem })
      return no('problem')
    } finally {
      setBusy(false)
    }
  }
  return { busy, refusal: outcome.refusal, problem: outcome.problem, send, clear: () => setOutcome({}) }
}
