/** What somebody says after a case: whether the control in question works at ours. */
export const controlAnswers = ['works', 'fails', 'unknown'] as const
export type ControlAnswer = (typeof controlAnswers)[number]

/** What whoever carries a control out says after a look. */
export const controlVerdicts = ['works', 'mended'] as const
export type ControlVerdict = (typeof controlVerdicts)[number]

/** Decision 5: counts of answers are told from so many on. */
export const answersToldFrom = 5

export interface AnswersCounted {
  readonly works: number
  readonly fails: number
  readonly unknown: number
}

/**
 * LRN-22: whoever carries a control out is asked to look once somebody said after a case that it fails. How many said
 * what is told from five answers on; below that only that the question is open.
 */
export const toldOf = (counted: AnswersCounted): AnswersCounted | null =>
  counted.works + counted.fails + counted.unknown >= answersToldFrom ? counted : null
