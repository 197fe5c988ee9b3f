import { addDays, type Day } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { type Factor, type FactorScore, type FactorSum, factorRange, factors, gradeByFactors } from './factor-sum.ts'

export type GradingFault = 'factors-incomplete' | 'score-out-of-range' | 'validity-wrong'

/**
 * RSK-10: a grading names every factor once with a whole score within its bounds, and holds from one day to one year.
 * The sum and the grade follow; they are never typed in.
 */
export const assess = (
  scores: readonly FactorScore[],
  validUntil: Day,
  today: Day,
): Result<FactorSum & { readonly inputs: readonly FactorScore[] }, GradingFault> => {
  const inputs = factors.flatMap((factor) => scores.filter((one) => one.factor === factor))
  if (scores.length !== factors.length || new Set(scores.map(({ factor }) => factor)).size !== factors.length)
    return no('factors-incomplete')
  if (!inputs.every(isWithin)) return no('score-out-of-range')
  if (!validity(validUntil, today)) return no('validity-wrong')
  return ok({ inputs, ...gradeByFactors(inputs) })
}

/** Whether a grade may hold until this day: from tomorrow on, for a year at most. */
export const validity = (until: Day, today: Day): boolean => until > today && until <= addDays(today, 366)

const isWithin = ({ factor, score }: FactorScore): boolean => {
  const { min, max } = factorRange(factor)
  return Number.isInteger(score) && score >= min && score <= max
}

/** What a working control takes away: nothing, half or all of it. */
const controlStep = 3

/**
 * RSK-11: what would lower the grade: once the overdue checks are done, the control factor takes away one step more.
 * Nothing when no check is overdue or the factor is at its end.
 */
export const afterChecks = (
  scores: readonly FactorScore[],
  overdue: number,
): (FactorSum & { readonly score: number }) | null => {
  const now = scores.find(({ factor }) => factor === 'control')
  const { min } = factorRange('control')
  if (!now || overdue === 0 || now.score <= min) return null
  const score = Math.max(min, now.score - controlStep)
  const then = scores.map((one) => (one.factor === 'control' ? { ...one, score } : one))
  return { score, ...gradeByFactors(then) }
}

/** RSK-12: the reason in words names the factors with the highest scores above zero, three at most, in their order. */
export const largestFactors = (scores: readonly FactorScore[]): Factor[] => {
  const adding = scores.filter(({ score }) => score > 0)
  const third = adding.map(({ score }) => score).sort((a, b) => b - a)[2] ?? 1
  return adding
    .filter(({ score }) => score >= third)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ factor }) => factor)
}
