import { useState } from 'react'
import { no, type Result } from '#kernel/result.ts'
import type { AnswerOf, InputOf, RefusalOf, Verb } from '#kernel/verb.ts'
import { useCell } from './cell.ts'
import { type Deed, sendOrKeep, type Waiting, waiting } from './outbox.ts'
import { type Problem, problemOf } from './problem.ts'

export interface SendingLater<V extends Verb> {
  readonly busy: boolean
  readonly refusal: RefusalOf<V> | undefined
  readonly problem: Problem | undefined
  /** Does it now, or, as `kept`, by itself when there is a network again. */
  readonly send: (
    input: InputOf<V>,
    deed: Deed<RefusalOf<V>>,
  ) => Promise<Result<AnswerOf<V>, RefusalOf<V> | 'kept' | 'problem'>>
}

/** Sends a command that may also be done without a network: it waits on this device, and is done once. */
export const useCommandLater = <V extends Verb>(verb: V): SendingLater<V> => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<RefusalOf<V>>()
  const [problem, setProblem] = useState<Problem>()
  const send: SendingLater<V>['send'] = async (input, deed) => {
    setBusy(true)
    setRefusal(undefined)
    setProblem(undefined)
    try {
      const result = await sendOrKeep(verb, input, deed)
      if (!result.ok && result.refusal !== 'kept') setRefusal(result.refusal as RefusalOf<V>)
      return result
    } catch (fault) {
      setProblem(problemOf(fault))
      return no('problem')
    } finally {
      setBusy(false)
    }
  }
  return { busy, refusal, problem, send }
}

/** What was done on this device and has not reached the server, oldest first. */
export const useWaiting = (): readonly Waiting[] => useCell(waiting)
