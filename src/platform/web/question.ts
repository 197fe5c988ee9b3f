import { useContext, useMemo } from 'react'
import type { Result } from '#kernel/result.ts'
import type { AnswerOf, InputOf, Question, RefusalOf } from '#kernel/verb.ts'
import { type Answer, answerFor } from './answers.ts'
import { call } from './call.ts'
import { useCell } from './cell.ts'
import type { Problem } from './problem.ts'
import { SessionContext } from './session.ts'

export interface Asked<Answer, Refusal extends string> {
  /** The newest answer; it stays, with its time, when a later attempt fails. */
  readonly data: Answer | undefined
  /** Nothing has come back yet. */
  readonly waiting: boolean
  readonly refusal: Refusal | undefined
  readonly problem: Problem | undefined
  readonly retry: () => void
  /** When the answer came, in milliseconds of this browser; 0 before the first one. */
  readonly at: number
}

/**
 * Asks a question and keeps the answer fresh: again after a command, when the window is looked at again, and when the
 * network returns. With `undefined` as input it waits until there is one; what would be refused for want of a purpose
 * (IDN-30) is not asked before it was said.
 */
export const useQuestion = <Q extends Question>(
  question: Q,
  input: InputOf<Q> | undefined,
  file?: File,
): Asked<AnswerOf<Q>, RefusalOf<Q>> => {
  const isTooEarly = useLacksPurpose(question)
  const key = input === undefined || isTooEarly ? undefined : keyOf(question, input, file)
  const answer = useMemo(
    () =>
      key === undefined
        ? nothingAsked
        : answerFor(key, () => call(question, input as InputOf<Q>, { file }), { offline: question.access.offline }),
    [key],
  )
  const known = useCell(answer)
  const result = known.result as Result<AnswerOf<Q>, RefusalOf<Q>> | undefined
  // What works without a network says nothing of it: the bar above every page does.
  const isExpected = known.problem?.kind === 'offline' && question.access.offline && result !== undefined
  return {
    data: result?.ok ? result.value : undefined,
    refusal: result && !result.ok ? result.refusal : undefined,
    waiting: key !== undefined && result === undefined && known.problem === undefined,
    problem: isTooEarly ? { kind: 'purpose-missing' } : isExpected ? undefined : known.problem,
    retry: () => void answer.refresh(),
    at: known.at,
  }
}

const useLacksPurpose = ({ access: { asksPurpose = [] } }: Question): boolean => {
  const session = useContext(SessionContext)
  return session?.purpose === null && session.roles.some((role) => asksPurpose.includes(role))
}

/** Under what a question with its input is remembered. */
export const keyOf = ({ name }: Question, input: unknown, file?: File | undefined): string =>
  JSON.stringify([name, input, file && [file.name, file.size, file.lastModified]])

const nothingKnown = { result: undefined, problem: undefined, at: 0, asking: false }

const nothingAsked: Answer = {
  read: () => nothingKnown,
  follow: () => () => {},
  refresh: async () => {},
}
