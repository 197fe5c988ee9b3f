/** One summand of a grade. Points may be negative: a control that works takes some away. */
export interface Factor {
  readonly name: string
  readonly note?: string | undefined
  readonly points: number
}

/** A grade's span of points, both ends included; bands ascend and lie side by side. */
export interface GradeBand {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** A bar from `from` to `to` with `from` ≤ `to`; the running sum after it is `end`. */
export interface Step {
  readonly from: number
  readonly to: number
  readonly end: number
}

export interface Waterfall {
  readonly steps: readonly Step[]
  readonly total: number
  readonly low: number
  readonly high: number
  readonly band: GradeBand | undefined
}

/** Running bars that add up to the total, on a scale that holds every bar and every band. */
export const waterfall = (factors: readonly Factor[], bands: readonly GradeBand[]): Waterfall => {
  const steps: Step[] = []
  let end = 0
  for (const { points } of factors) {
    const before = end
    end += points
    steps.push({ from: Math.min(before, end), to: Math.max(before, end), end })
  }
  return {
    steps,
    total: end,
    low: Math.min(0, ...steps.map((step) => step.from)),
    high: Math.max(1, ...bands.map((band) => band.to), ...steps.map((step) => step.to)),
    band: bandOf(end, bands),
  }
}

/** The band a total falls in; beyond the ends the nearest one. */
const bandOf = (total: number, bands: readonly GradeBand[]): GradeBand | undefined =>
  [...bands].reverse().find((band) => total >= band.from) ?? bands[0]
