import { type KeyboardEvent, useRef, useState } from 'react'
import { gridMove, type Place } from './grid-move.ts'

/**
 * One tab stop for a grid: arrows move, Enter or Space opens. `rows` holds the horizontal middles of the
 * cells; spread `cell(row, column, open)` on each cell.
 */
export const useGrid = (rows: readonly (readonly number[])[]) => {
  const cells = useRef(new Map<string, Element>())
  const [chosen, setChosen] = useState<Place>({ row: 0, column: 0 })
  const first = Math.max(
    0,
    rows.findIndex((row) => row.length > 0),
  )
  const at = rows[chosen.row]?.[chosen.column] === undefined ? { row: first, column: 0 } : chosen

  const onKeyDown = (event: KeyboardEvent, open?: () => void) => {
    if (open && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      open()
      return
    }
    const next = gridMove(rows, at, event.key)
    if (!next) return
    event.preventDefault()
    setChosen(next)
    const element = cells.current.get(keyOf(next.row, next.column))
    if (element instanceof SVGElement || element instanceof HTMLElement) element.focus()
  }

  return (row: number, column: number, open?: () => void) => ({
    ref: (element: Element | null) => {
      if (element) cells.current.set(keyOf(row, column), element)
      else cells.current.delete(keyOf(row, column))
    },
    role: 'gridcell' as const,
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => setChosen({ row, column }),
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, open),
    onClick: () => open?.(),
  })
}

/** A drawing that is a grid; `label` gives its finding in a sentence. */
export const gridRoot = (label: string) => ({ role: 'grid', 'aria-label': label }) as const

/** A row of a drawn grid. */
export const gridRow = (label?: string) => ({ role: 'row', 'aria-label': label }) as const

/** What only repeats for the eye what the cells of a drawn grid say. */
export const gridAside = { 'aria-hidden': true } as const

const keyOf = (row: number, column: number) => `${row}:${column}`
