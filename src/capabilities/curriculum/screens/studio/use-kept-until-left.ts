import { useRef, useState } from 'react'
import type { AnswerOf, InputOf, Question, RefusalOf } from '#kernel/verb.ts'
import { type Asked, useQuestion } from '#platform/web.ts'

/**
 * Asks for a draft. What is published or dropped is no draft any more: it stays on the page until that is left, and is not
 * asked for again.
 */
export const useKeptUntilLeft = <Q extends Question>(question: Q, input: InputOf<Q>) => {
  const [isLeaving, onLeaving] = useState(false)
  const asked = useQuestion(question, isLeaving ? undefined : input)
  const last = useRef(asked.data)
  if (asked.data) last.current = asked.data
  const shown: Asked<AnswerOf<Q>, RefusalOf<Q>> = isLeaving ? { ...asked, data: last.current, waiting: false } : asked
  return { shown, onLeaving, onOvertaken: asked.retry }
}
