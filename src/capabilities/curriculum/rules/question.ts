import { type Static, Type } from 'typebox'
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

/** CUR-4: what is wrong with the keys of a question. */
export const keyFaults = ({ kind, options }: Pick<Question, 'kind' | 'options'>): string[] => {
  const right = options.filter(({ correct }) => correct).length
  return [
    ...(new Set(options.map(({ id }) => id)).size < options.length ? ['options: an id is used twice'] : []),
    ...(right === 0 ? ['options: none is right'] : []),
    ...(kind !== 'multiple' && right > 1 ? ['options: more than one is right'] : []),
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
export const poolFaults = ({ draw, questions }: Pick<Exam, 'draw' | 'questions'>, known: ReadonlySet<string>) => [
  ...(new Set(questions).size < draw ? [`draw: ${draw} from a pool of ${new Set(questions).size}`] : []),
  ...questions.filter((code) => !known.has(code)).map((code) => `questions: no question ${code}`),
]
