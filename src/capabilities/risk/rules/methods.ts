import { no, ok, type Result } from '#kernel/result.ts'
import { factorSumMethod } from './factor-sum.ts'
import type { Grade } from './grade.ts'
import { gradeByPlace, likelihoodConsequenceMethod } from './likelihood-consequence.ts'

/** The methods in use with public bodies and companies (domain 2.2). An organisation chooses one and stays with it. */
export const gradingMethods = ['A', 'B', 'C', 'D', 'E', 'F', 'L'] as const
export type GradingMethod = (typeof gradingMethods)[number]

/** The methods that ask questions with fixed answers; method D scores factors (RSK-10). */
export const askingMethods = ['A', 'B', 'C', 'E', 'F', 'L'] as const
export type AskingMethod = (typeof askingMethods)[number]

export interface MethodAnswer {
  readonly key: string
  readonly value: string
}

/** What each method asks, and which answers it takes, the gravest first. */
export const methodQuestions: Readonly<Record<AskingMethod, Readonly<Record<string, readonly string[]>>>> = {
  A: {
    resources: ['yes', 'no'],
    discretion: ['yes', 'no'],
    openness: ['yes', 'no'],
    influence: ['yes', 'no'],
    'case-prone': ['yes', 'no'],
  },
  B: { consequence: ['crime', 'breach', 'minor'] },
  C: { power: ['key', 'general', 'little'] },
  E: { likelihood: ['5', '4', '3', '2', '1'], consequence: ['5', '4', '3', '2', '1'] },
  F: { stage: ['occurred', 'signs', 'none'] },
  L: {
    likelihood: ['10', '6', '3', '1', '0.5', '0.2', '0.1'],
    exposure: ['10', '6', '3', '2', '1', '0.5'],
    consequence: ['100', '40', '15', '7', '3', '1'],
  },
}

/** The version in force of each method; a change of its questions or bounds is a new version. */
export const methodVersions: Readonly<Record<GradingMethod, number>> = {
  A: 1,
  B: 1,
  C: 1,
  D: factorSumMethod.version,
  E: likelihoodConsequenceMethod.version,
  F: 1,
  L: 1,
}

/** Where method L parts its product into bands; set once, for three grades. */
const productBands = { high: 160, medium: 70 } as const

const byAnswer: Readonly<Record<string, Grade>> = {
  crime: 'HIGH',
  breach: 'MEDIUM',
  minor: 'LOW',
  key: 'HIGH',
  general: 'MEDIUM',
  little: 'LOW',
  occurred: 'HIGH',
  signs: 'MEDIUM',
  none: 'LOW',
}

/**
 * RSK-85: a method's questions are answered once each, with one of its answers; the grade follows and is never typed
 * in. A counts (three tests met is high, two medium), B, C and F name a grade by their one answer, E places, L multiplies
 * likelihood, exposure and consequence on the scales of Kinney and Wiruth (1976): 160 and more is high, 70 medium. The
 * product is an order, not a measure: only the band is shown. What was answered is kept, not only the grade.
 */
export const gradeByAnswers = (
  method: AskingMethod,
  answers: readonly MethodAnswer[],
): Result<{ readonly grade: Grade; readonly inputs: readonly MethodAnswer[] }, 'answers-incomplete'> => {
  const asked = Object.entries(methodQuestions[method])
  const inputs = asked.flatMap(([key, values]) =>
    answers.filter((answer) => answer.key === key && values.includes(answer.value)),
  )
  if (answers.length !== asked.length || inputs.length !== asked.length) return no('answers-incomplete')
  if (new Set(inputs.map(({ key }) => key)).size !== asked.length) return no('answers-incomplete')
  return ok({ grade: gradeOf(method, inputs), inputs })
}

const gradeOf = (method: AskingMethod, inputs: readonly MethodAnswer[]): Grade => {
  if (method === 'A') {
    const met = inputs.filter(({ value }) => value === 'yes').length
    return met >= 3 ? 'HIGH' : met === 2 ? 'MEDIUM' : 'LOW'
  }
  const number = (key: string) => Number(inputs.find((input) => input.key === key)?.value)
  if (method === 'L') {
    const product = number('likelihood') * number('exposure') * number('consequence')
    return product >= productBands.high ? 'HIGH' : product >= productBands.medium ? 'MEDIUM' : 'LOW'
  }
  if (method === 'E') {
    return gradeByPlace({ likelihood: number('likelihood'), consequence: number('consequence') })
  }
  return byAnswer[inputs[0]?.value ?? ''] ?? 'LOW'
}

export interface Graded {
  readonly grade: Grade
  readonly method: string
  readonly methodVersion: number
}

export type Step = 'up' | 'down' | 'same'

/**
 * RSK-85: the step between two gradings. Grades of two methods, or of two versions of one, are not compared: there is
 * no step between them.
 */
export const stepBetween = (before: Graded, after: Graded): Step | null => {
  if (before.method !== after.method || before.methodVersion !== after.methodVersion) return null
  const order: readonly Grade[] = ['LOW', 'MEDIUM', 'HIGH']
  const by = order.indexOf(after.grade) - order.indexOf(before.grade)
  if (by === 0) return 'same'
  return by > 0 ? 'up' : 'down'
}
