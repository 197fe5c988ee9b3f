import type { Day } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { type FactorScore, factorSumMethod } from './factor-sum.ts'
import type { Grade } from './grade.ts'
import { assess, type GradingFault, validity } from './grading.ts'
import { type AskingMethod, type GradingMethod, gradeByAnswers, type MethodAnswer, methodVersions } from './methods.ts'

export interface AssessmentWish {
  readonly method: GradingMethod
  /** Of method D. */
  readonly factors: readonly FactorScore[]
  /** Of the other methods. */
  readonly answers: readonly MethodAnswer[]
  readonly validUntil: Day
}

export interface Assessment {
  readonly method: GradingMethod
  readonly methodVersion: number
  readonly inputs: readonly FactorScore[] | readonly MethodAnswer[]
  /** The sum of method D; the others are an order and have none. */
  readonly total: number | null
  readonly grade: Grade
}

/** RSK-10, RSK-85: what a method makes of what was answered; method and version are kept with it. */
export const assessBy = (
  { method, factors, answers, validUntil }: AssessmentWish,
  today: Day,
): Result<Assessment, GradingFault | 'answers-incomplete'> => {
  if (method === 'D') {
    const summed = assess(factors, validUntil, today)
    if (!summed.ok) return summed
    const { inputs, total, grade } = summed.value
    return ok({ method, methodVersion: factorSumMethod.version, inputs, total, grade })
  }
  const judged = gradeByAnswers(method satisfies AskingMethod, answers)
  if (!judged.ok) return judged
  if (!validity(validUntil, today)) return no('validity-wrong')
  return ok({ method, methodVersion: methodVersions[method], ...judged.value, total: null })
}
