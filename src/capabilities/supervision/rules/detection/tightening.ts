/** Judgements looked back on. */
const lookedBack = 20
/** A detector whose signals are right less often than this is tightened. */
const rightAtLeast = 0.5
/** One that is right this often again is loosened, never beyond where it began. */
const rightAgain = 0.8
/** Tightened further than this, it would say nothing at all. */
const tightest = 1 / 16

/** SUP-13: of the last twenty judged signals, how many a person confirmed; the one measure that is shown and acted on. */
export const precisionOf = (confirmed: readonly boolean[]): { readonly judged: number; readonly answered: number } => {
  const last = confirmed.slice(-lookedBack)
  return { judged: last.length, answered: last.filter(Boolean).length }
}

export interface Tightening {
  /** What the detector's share of false alarms is multiplied by, 1 for as stated. */
  readonly factor: number
  /** Share of the last twenty judged signals that a person confirmed; null before twenty. */
  readonly precision: number | null
  readonly judged: number
  /** What the newest judgement did. */
  readonly change: 'tightened' | 'loosened' | null
}

/**
 * SUP-116: a detector that is wrong in more than half of its last twenty judged signals halves the share of false
 * alarms it allows itself, and says so; right in four of five again, it doubles it, up to where it began. After each
 * step twenty judgements are awaited. `confirmed` holds all judgements of one detector, oldest first.
 */
export const tighteningOf = (confirmed: readonly boolean[]): Tightening => {
  let factor = 1
  let since = 0
  let change: Tightening['change'] = null
  for (let judged = 1; judged <= confirmed.length; judged++) {
    change = null
    if (judged - since < lookedBack) continue
    const right = shareOf(confirmed.slice(0, judged))
    if (right < rightAtLeast && factor > tightest) change = 'tightened'
    else if (right >= rightAgain && factor < 1) change = 'loosened'
    if (change === null) continue
    factor *= change === 'tightened' ? 0.5 : 2
    since = judged
  }
  return {
    factor,
    precision: confirmed.length < lookedBack ? null : shareOf(confirmed),
    judged: confirmed.length,
    change,
  }
}

const shareOf = (confirmed: readonly boolean[]): number => {
  const { judged, answered } = precisionOf(confirmed)
  return answered / judged
}
