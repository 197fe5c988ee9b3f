import type { ReactNode } from 'react'
import type { Asked } from '#platform/web.ts'
import { ProblemNote } from './problem-note.tsx'
import { Skeleton } from './skeleton.tsx'

export interface AnsweredProps<Answer, Refusal extends string> {
  /** What `useQuestion` gave. */
  readonly of: Asked<Answer, Refusal>
  readonly children: (data: Answer) => ReactNode
  /** What to say to each refusal of the question; without it a refusal shows nothing. */
  readonly refused?: (refusal: Refusal) => ReactNode
  /** What stands in while nothing has come; by default a skeleton. */
  readonly waiting?: ReactNode
}

/** The four states of a question in one place: waiting, refused, failed (old figures stay, with their time), done. */
export const Answered = <Answer, Refusal extends string>(props: AnsweredProps<Answer, Refusal>) => {
  const { data, refusal, problem, retry, at } = props.of
  return (
    <>
      {problem && <ProblemNote problem={problem} retry={retry} at={data === undefined ? 0 : at} asked />}
      {data !== undefined && props.children(data)}
      {refusal !== undefined && props.refused?.(refusal)}
      {props.of.waiting && !problem && (props.waiting ?? <Skeleton />)}
    </>
  )
}
