/** How a stage of the loop hangs: true, somewhat out of true, clearly out of true. */
export const hangs = ['true', 'look', 'needs-you'] as const
export type Hang = (typeof hangs)[number]

/** DSH-1: units that nobody answers for ask for a look. */
export const responsibilityHang = (gaps: number): Hang => (gaps > 0 ? 'look' : 'true')

/** DSH-1: posts that are due for review ask for a look. */
export const riskHang = (due: number): Hang => (due > 0 ? 'look' : 'true')

/** DSH-1: people above their ceiling ask for a look; an average above the lowest ceiling needs somebody (R25). */
export const planHang = (minutes: number | null, ceiling: number, over: number): Hang => {
  if (minutes !== null && minutes > ceiling) return 'needs-you'
  return over > 0 ? 'look' : 'true'
}

/** DSH-1: a week that is nearly over with more than a tenth of its people left asks for a look. */
export const learnHang = (due: number, left: number, daysLeft: number): Hang =>
  daysLeft <= 2 && left * 10 > due ? 'look' : 'true'

/** DSH-1: signals wait for a judgement; on the last day somebody is needed. */
export const signalsHang = (open: number, due: number): Hang => (due > 0 ? 'needs-you' : open > 0 ? 'look' : 'true')

/** DSH-1: a ledger that does not fit its newest checkpoint needs somebody at once. */
export const evidenceHang = (state: 'empty' | 'whole' | 'broken'): Hang => (state === 'broken' ? 'needs-you' : 'true')
