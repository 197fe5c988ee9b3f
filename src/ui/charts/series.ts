/** What is expected of a series, month by month or once for all. */
export interface ExpectedBand {
  readonly low: number
  readonly high: number
}

/** A value, or null where nothing was counted. */
export type Observed = number | null

/** The positions whose value lies outside its band. */
export const outside = (values: readonly Observed[], bands: readonly ExpectedBand[]): number[] =>
  values.flatMap((value, index) => {
    const band = bands[index]
    return value !== null && band && (value > band.high || value < band.low) ? [index] : []
  })

/** Runs of positions that have a value: a gap in the series stays a gap in the line. */
export const runs = (values: readonly Observed[]): number[][] => {
  const found: number[][] = []
  values.forEach((value, index) => {
    if (value === null) return
    const last = found.at(-1)
    if (last && last.at(-1) === index - 1) last.push(index)
    else found.push([index])
  })
  return found
}
