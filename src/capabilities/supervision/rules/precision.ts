import { type Detector, detectors, type Settings, usualSettings } from './detection/series.ts'
import { tighteningOf } from './detection/tightening.ts'

export interface Judged {
  readonly method: Detector
  readonly confirmed: boolean
}

/** SUP-13: the settings of each detector after what was judged of its own signals, the oldest judgement first. */
export const settingsAfter = (judged: readonly Judged[]): Settings => ({
  ...usualSettings,
  tightening: Object.fromEntries(
    detectors.map((detector) => {
      return [detector, tighteningOf(judgedOf(judged, detector)).factor]
    }),
  ),
})

/** SUP-116: the detectors that ask for more before they speak, since too many of their signals called for nothing. */
export const tightenedAfter = (judged: readonly Judged[]): Detector[] =>
  detectors.filter((detector) => tighteningOf(judgedOf(judged, detector)).factor < 1)

/** What was judged of one detector's signals, the oldest first. */
export const judgedOf = (judged: readonly Judged[], detector: Detector): readonly boolean[] =>
  judged.filter(({ method }) => method === detector).map(({ confirmed }) => confirmed)
