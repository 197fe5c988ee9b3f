/** A label that wants its middle at `at` and takes `width`; layout units. */
export interface Label {
  readonly at: number
  readonly width: number
}

/** Where a label came to stand: its middle and its row, 0 nearest to the marks. */
export interface Placed {
  readonly x: number
  readonly row: number
}

/**
 * Sets labels in one row when each can stay within half its width of its mark without touching another; else
 * each over its mark, in the lowest row that is free. Order of the answer is the order given.
 */
export const labelRows = (labels: readonly Label[], low: number, high: number, gap = 8): Placed[] => {
  const order = labels.map((_, index) => index).sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0))
  const sorted = order.flatMap((index) => labels[index] ?? [])
  const placed = inOneRow(sorted, low, high, gap) ?? inFreeRows(sorted, low, high, gap)
  return labels.map((label, index) => placed[order.indexOf(index)] ?? { x: label.at, row: 0 })
}

const inOneRow = (sorted: readonly Label[], low: number, high: number, gap: number): Placed[] | undefined => {
  const xs = spread(sorted, low, high, gap)
  const strays = sorted.some((label, k) => Math.abs((xs?.[k] ?? 0) - keepIn(label, low, high)) > label.width / 2)
  return strays ? undefined : xs?.map((x) => ({ x, row: 0 }))
}

const inFreeRows = (sorted: readonly Label[], low: number, high: number, gap: number): Placed[] => {
  const ends: number[] = []
  return sorted.map((label) => {
    const x = keepIn(label, low, high)
    const free = ends.findIndex((end) => x - label.width / 2 >= end)
    const row = free < 0 ? ends.length : free
    ends[row] = x + label.width / 2 + gap
    return { x, row }
  })
}

/**
 * Middles of labels in one row, sorted by place, moved as little as possible (least squares, by pooling
 * neighbours that push each other) so that none overlap; nothing when they do not fit between the edges.
 */
export const spread = (sorted: readonly Label[], low: number, high: number, gap: number): number[] | undefined => {
  const starts: number[] = []
  let run = 0
  for (const label of sorted) {
    starts.push(run + label.width / 2)
    run += label.width + gap
  }
  if (run - gap > high - low) return undefined

  const blocks: { sum: number; count: number }[] = []
  sorted.forEach((label, index) => {
    let block = { sum: label.at - (starts[index] ?? 0), count: 1 }
    for (let last = blocks.at(-1); last && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      blocks.pop()
      block = { sum: block.sum + last.sum, count: block.count + last.count }
    }
    blocks.push(block)
  })
  const last = high - (run - gap)
  const shifts = blocks.flatMap((block) => {
    const shift = Math.min(last, Math.max(low, block.sum / block.count))
    return Array.from({ length: block.count }, () => shift)
  })
  return starts.map((start, index) => start + (shifts[index] ?? 0))
}

const keepIn = ({ at, width }: Label, low: number, high: number): number =>
  Math.min(Math.max(at, low + width / 2), Math.max(low + width / 2, high - width / 2))
