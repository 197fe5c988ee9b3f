import { QueryClient, useQuery } from '@tanstack/react-query'
import type { Result } from '#kernel/result.ts'
import type { AnswerOf, InputOf, Question, RefusalOf } from '#kernel/verb.ts'
import { call } from './call.ts'
import { isUnsettled, type Problem, problemOf } from './problem.ts'

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

/** Asks a question and keeps the answer fresh. With `undefined` as input it waits until there is one. */
export const useQuestion = <Q extends Question>(
  question: Q,
  input: InputOf<Q> | undefined,
  file?: File,
): Asked<AnswerOf<Q>, RefusalOf<Q>> => {
  const asked = useQuery<Result<AnswerOf<Q>, RefusalOf<Q>>>({
    queryKey: [question.name, input, file && [file.name, file.size, file.lastModified]],
    queryFn: () => call(question, input as InputOf<Q>, { file }),
    enabled: input !== undefined,
  })
  const result = asked.data
  return {
    data: result?.ok ? result.value : undefined,
    refusal: result && !result.ok ? result.refusal : undefined,
    waiting: asked.isPending && asked.fetchStatus !== 'idle',
    problem: asked.error ? problemOf(asked.error) : undefined,
    retry: () => void asked.refetch(),
    at: asked.dataUpdatedAt,
  }
}

/** One memory of answers for the page. A lost connection is tried once more, a decision of the server is not. */
export const makeAnswers = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 20_000,
        retryDelay: 800,
        retry: (failures, fault) => failures < 1 && isUnsettled(problemOf(fault)),
      },
    },
  })
