import { type Static, Type } from 'typebox'
import type { PackFault } from '#kernel/pack-fault.ts'
import { oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { codeShape, versionShape } from './lesson.ts'

export const optionShape = Type.Object({ id: Type.String({ minLength: 1 }), text: pairShape, correct: Type.Boolean() })

export const questionShape = Type.Object({
  code: codeShape,
  version: versionShape,
  kind: oneOf(['single', 'multiple', 'judge']),
  lesson: orNull(codeShape),
  families: Type.Array(codeShape),
  posts: Type.Array(codeShape),
  stem: pairShape,
  options: Type.Array(optionShape, { minItems: 2 }),
  explanation: pairShape,
  atYourPost: pairShape,
  norms: Type.Array(Type.String()),
})
export type Question = Static<typeof questionShape>

export type KeyFault = 'option-twice' | 'none-right' | 'several-right'

/** CUR-4: what is wrong with the keys of a question. */
export const keyFaults = ({ kind, options }: Pick<Question, 'kind' | 'options'>): KeyFault[] => {
  const right = options.filter(({ correct }) => correct).length
  return [
    ...(new Set(options.map(({ id }) => id)).size < options.length ? (['option-twice'] as const) : []),
    ...(right === 0 ? (['none-right'] as const) : []),
    ...(kind !== 'multiple' && right > 1 ? (['several-right'] as const) : []),
  ]
}

export const examShape = Type.Object({
  code: codeShape,
  version: versionShape,
  title: pairShape,
  families: Type.Array(codeShape),
  posts: Type.Array(codeShape),
  draw: Type.Integer({ minimum: 1, maximum: 20 }),
  pass: Type.Number({ minimum: 0, maximum: 1 }),
  minutes: Type.Integer({ minimum: 1, maximum: 60 }),
  questions: Type.Array(codeShape, { minItems: 1 }),
})
export type Exam = Static<typeof examShape>

/** CUR-5: what is wrong with the pool of an exam. */
export const poolFaults = (
  { draw, questions }: Pick<Exam, 'draw' | 'questions'>,
  known: ReadonlySet<string>,
): PackFault<'small-pool' | 'no-question'>[] => {
  const pool = new Set(questions).size
  return [
    ...(pool < draw ? [{ place: 'draw', what: 'small-pool' as const, names: { draw, pool } }] : []),
    ...questions
      .filter((code) => !known.has(code))
      .map((question) => ({ place: 'questions', what: 'no-question' as const, names: { question } })),
  ]
}
