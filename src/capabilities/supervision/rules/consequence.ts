import type { Day } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'

/** The four forms of discipline: from a warning word to the courts (R45). */
export const forms = ['first', 'second', 'third', 'fourth'] as const
export type Form = (typeof forms)[number]

/** How many times a year a kind of conduct led to a form; nobody is in it. */
export interface Consequence {
  readonly year: number
  readonly form: Form
  readonly topic: string
  readonly count: number
  /** What typically happened, of the work and of no person. */
  readonly fact: string
}

/** Fewer than this would point at somebody. */
const fewestShown = 3
const oldestYears = 10

/** SUP-41: a whole year that is over or running, ten years back at most. */
export const acceptYear = (year: number, today: Day): Result<null, 'year-wrong'> => {
  const now = Number(today.slice(0, 4))
  return year > now || year < now - oldestYears ? no('year-wrong') : ok(null)
}

export interface ConsequenceSeen {
  readonly form: Form
  readonly topic: string
  /** `null`: fewer than three. */
  readonly count: number | null
  readonly fact: string
}

export interface YearSeen {
  readonly year: number
  readonly rows: readonly ConsequenceSeen[]
  /** By form: the sum of the rows that are shown, so that no subtraction brings out the others. */
  readonly totals: Readonly<Record<Form, number>>
}

/** SUP-41: under three a row is “fewer than 3” without its fact, and in no total. */
export const yearSeen = (year: number, rows: readonly Consequence[]): YearSeen => {
  const shown = rows
    .filter(({ count }) => count > 0)
    .map(
      ({ form, topic, count, fact }): ConsequenceSeen =>
        count < fewestShown ? { form, topic, count: null, fact: '' } : { form, topic, count, fact },
    )
  const sumOf = (form: Form) =>
    shown.reduce((sum, one) => (one.form === form && one.count !== null ? sum + one.count : sum), 0)
  return {
    year,
    rows: shown,
    totals: { first: sumOf('first'), second: sumOf('second'), third: sumOf('third'), fourth: sumOf('fourth') },
  }
}
