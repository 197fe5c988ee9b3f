/** A square of the risk matrix; both run from 1 to 5. */
export interface Square {
  readonly likelihood: number
  readonly impact: number
}

/** A risk point without its controls and with them. `before` is null when it was never assessed without. */
export interface MatrixPoint {
  readonly id: string
  readonly number: number
  readonly before: Square | null
  readonly after: Square
}

/** A mark in the drawing: its square, its place within that square from −½ to ½, its radius in squares. */
export interface Mark {
  readonly square: Square
  readonly dx: number
  readonly dy: number
  readonly radius: number
}

export interface DrawnPoint {
  readonly id: string
  readonly number: number
  readonly before: Mark | null
  readonly after: Mark
}

/** The marks, those that share a square spread out so that none covers another. */
export const matrixMarks = (points: readonly MatrixPoint[]): DrawnPoint[] => {
  const taken = new Map<string, number>()
  for (const { before, after } of points) {
    add(taken, after)
    if (before && !same(before, after)) add(taken, before)
  }
  const used = new Map<string, number>()
  const mark = (square: Square): Mark => {
    const index = used.get(keyOf(square)) ?? 0
    add(used, square)
    return { square, ...spotOf(index, taken.get(keyOf(square)) ?? 1) }
  }
  return points.map(({ id, number, before, after }) => {
    const stands = mark(after)
    return { id, number, after: stands, before: before && !same(before, after) ? mark(before) : null }
  })
}

/** The spot of one of `count` marks in a square, in rows as even as they come. */
export const spotOf = (index: number, count: number): Omit<Mark, 'square'> => {
  const columns = Math.ceil(Math.sqrt(count))
  const rows = Math.ceil(count / columns)
  const row = Math.floor(index / columns)
  const inRow = row === rows - 1 ? count - columns * (rows - 1) : columns
  return {
    dx: ((index % columns) - (inRow - 1) / 2) / columns,
    dy: (row - (rows - 1) / 2) / columns,
    radius: Math.min(0.195, 0.46 / columns),
  }
}

export const same = (a: Square, b: Square): boolean => a.likelihood === b.likelihood && a.impact === b.impact

const keyOf = (square: Square) => `${square.likelihood}:${square.impact}`
const add = (counts: Map<string, number>, square: Square) =>
  counts.set(keyOf(square), (counts.get(keyOf(square)) ?? 0) + 1)
