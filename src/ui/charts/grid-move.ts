/** A place in a keyboard grid: row from the top, column within the row. */
export interface Place {
  readonly row: number
  readonly column: number
}

/**
 * Where a key leads. Rows hold the horizontal middles of their cells and may differ in length: up and down go
 * to the nearest cell of the next row that has any. Nothing when the key is not one of the grid's.
 */
export const gridMove = (rows: readonly (readonly number[])[], at: Place, key: string): Place | undefined => {
  const row = rows[at.row] ?? []
  const along = (column: number): Place => ({ row: at.row, column: Math.min(Math.max(column, 0), row.length - 1) })
  switch (key) {
    case 'ArrowLeft':
      return along(at.column - 1)
    case 'ArrowRight':
      return along(at.column + 1)
    case 'Home':
      return along(0)
    case 'End':
      return along(row.length - 1)
    case 'ArrowUp':
      return across(rows, at, -1)
    case 'ArrowDown':
      return across(rows, at, 1)
    default:
      return undefined
  }
}

const across = (rows: readonly (readonly number[])[], at: Place, step: 1 | -1): Place => {
  const x = rows[at.row]?.[at.column] ?? 0
  for (let row = at.row + step; row >= 0 && row < rows.length; row += step) {
    const cells = rows[row] ?? []
    if (cells.length > 0) return { row, column: nearest(cells, x) }
  }
  return at
}

const nearest = (cells: readonly number[], x: number): number =>
  cells.reduce((best, cell, index) => (Math.abs(cell - x) < Math.abs((cells[best] ?? 0) - x) ? index : best), 0)
