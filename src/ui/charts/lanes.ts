/** A stretch that takes its place from `from` up to `to`; `group` holds alike ones together. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly group: number
}

/**
 * The lane of each stretch, 0 on top. Stretches of one lane never touch; the first group keeps the top lanes
 * to itself, a later group shares the lanes of the one before when all of it fits there.
 */
export const lanesOf = (stretches: readonly Stretch[]): number[] => {
  const lanes: Stretch[][] = []
  const answer = stretches.map(() => 0)
  const order = stretches.map((_, index) => index).sort((a, b) => compare(stretches[a], stretches[b]))
  const groups = [...new Set(order.map((index) => stretches[index]?.group ?? 0))]
  let firstOfPrevious = 0

  groups.forEach((group, position) => {
    const members = order.filter((index) => stretches[index]?.group === group)
    const shares =
      position > 1 &&
      fits(
        members.flatMap((i) => stretches[i] ?? []),
        lanes,
        firstOfPrevious,
      )
    const first = shares ? firstOfPrevious : lanes.length
    for (const index of members) {
      const stretch = stretches[index]
      if (stretch) answer[index] = put(stretch, lanes, first)
    }
    firstOfPrevious = first
  })
  return answer
}

/** How many lanes an answer of `lanesOf` uses. */
export const laneCount = (lanes: readonly number[]): number => (lanes.length === 0 ? 0 : Math.max(...lanes) + 1)

const compare = (a: Stretch | undefined, b: Stretch | undefined): number =>
  a && b ? a.group - b.group || a.from - b.from || a.to - b.to : 0

const free = (stretch: Stretch, lane: readonly Stretch[]): boolean =>
  lane.every((other) => stretch.to <= other.from || other.to <= stretch.from)

const fits = (members: readonly Stretch[], lanes: readonly (readonly Stretch[])[], first: number): boolean => {
  const trial = lanes.map((lane) => [...lane])
  return members.every((stretch) => {
    const lane = trial.findIndex((taken, index) => index >= first && free(stretch, taken))
    trial[lane]?.push(stretch)
    return lane >= 0
  })
}

const put = (stretch: Stretch, lanes: Stretch[][], first: number): number => {
  const found = lanes.findIndex((lane, index) => index >= first && free(stretch, lane))
  const at = found < 0 ? lanes.length : found
  lanes[at] = [...(lanes[at] ?? []), stretch]
  return at
}
