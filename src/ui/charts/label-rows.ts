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
 * Sets labels in as few rows as keep each within half its width of its mark, without two touching.
 * Order of the answer is the order given.
 */
export const labelRows = (labels: readonly Label[], low: number, high: number, gap = 8): Placed[] => {
  for (let rows = 1; rows < labels.length; rows += 1) {
    const placed = inRows(labels, rows, low, high, gap)
    if (placed) return placed
  }
  return labels.map((label, row) => ({ x: clamp(label.at, label.width, low, high), row }))
}

const inRows = (labels: readonly Label[], rows: number, low: number, high: number, gap: number) => {
  const order = labels.map((_, index) => index).sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0))
  const placed: Placed[] = labels.map((label) => ({ x: label.at, row: 0 }))
  for (let row = 0; row < rows; row += 1) {
    const members = order.filter((_, position) => position % rows === row)
    const own = members.flatMap((index) => labels[index] ?? [])
    const xs = spread(own, low, high, gap)
    if (
      !xs ||
      own.some((label, k) => Math.abs((xs[k] ?? 0) - clamp(label.at, label.width, low, high)) > label.width / 2)
    )
      return undefined
    members.forEach((index, k) => {
      placed[index] = { x: xs[k] ?? 0, row }
    })
  }
  return placed
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

const clamp = (at: number, width: number, low: number, high: number): number =>
  Math.min(Math.max(at, low + width / 2), Math.max(low + width / 2, high - width / 2))
