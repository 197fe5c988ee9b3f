import { type Detector, detectors, type Settings, usualSettings } from './detection/series.ts'
import { tighteningOf } from './detection/tightening.ts'

export interface Judged {
  readonly method: Detector
  readonly confirmed: boolean
}

/** Judgements that are looked back on. */
const lookedBack = 20

/** SUP-13: how often the last twenty judged signals called for an answer, beside what the methods promise. */
export const precisionOf = (judged: readonly Judged[]): { readonly judged: number; readonly answered: number } => {
  const last = judged.slice(-lookedBack)
  return { judged: last.length, answered: last.filter(({ confirmed }) => confirmed).length }
}

/** SUP-13: the settings of each detector after what was judged of its own signals, the oldest judgement first. */
export const settingsAfter = (judged: readonly Judged[]): Settings => ({
  ...usualSettings,
  tightening: Object.fromEntries(
    detectors.map((detector) => {
      const own = judged.filter(({ method }) => method === detector).map(({ confirmed }) => confirmed)
      return [detector, tighteningOf(own).factor]
    }),
  ),
})
