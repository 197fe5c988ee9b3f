import { type Day, day, daysBetween } from '#kernel/day.ts'
import { type Label, labelRows } from './label-rows.ts'
import { lanesOf } from './lanes.ts'
import { textWidth } from './text-width.ts'
import { dayAfter, timeScale } from './time-scale.ts'

export interface YearBarSpan {
  readonly name: string
  readonly from: Day
  /** The last day, included. */
  readonly to: Day
  readonly group: number
}

/** A bar with its lane and where its name stands: inside when it fits, else beside it. */
export interface YearBarPlace {
  readonly x: number
  readonly width: number
  readonly lane: number
  readonly name: 'inside' | 'after' | 'before'
}

export interface YearMarkPlace {
  readonly x: number
  readonly labelX: number
  readonly row: number
}

/** A day with what is written at it. */
export interface YearMarkText {
  readonly on: Day
  readonly text: string
}

/** The scale of a calendar year between two edges, layout units. */
export const yearScale = (year: number, left: number, right: number) =>
  timeScale(day(`${year}-01-01`), day(`${year + 1}-01-01`), left, right)

/** Bars of a year in lanes: no bar, and no name beside a bar, covers another. Bars are cut at the year's ends. */
export const yearBars = (bars: readonly YearBarSpan[], year: number, left: number, right: number): YearBarPlace[] => {
  const x = yearScale(year, left, right)
  const drawn = bars.map((bar) => {
    const start = clamp(x(bar.from), left, right)
    const width = Math.max(4, clamp(x(dayAfter(bar.to)), left, right) - start)
    const text = textWidth(bar.name, 12) + 8
    const name = text <= width ? 'inside' : start + width + text <= right ? 'after' : 'before'
    return { x: start, width, text, name } as const
  })
  const lanes = lanesOf(
    drawn.map((bar, index) => ({
      from: bar.x - (bar.name === 'before' ? bar.text : 0) - 2,
      to: bar.x + bar.width + (bar.name === 'after' ? bar.text : 0) + 2,
      group: bars[index]?.group ?? 0,
    })),
  )
  return drawn.map(({ x: at, width, name }, index) => ({ x: at, width, name, lane: lanes[index] ?? 0 }))
}

/** Marks of a year with labels above them, spread so that they do not touch. */
export const yearMarks = (
  marks: readonly YearMarkText[],
  year: number,
  left: number,
  right: number,
): YearMarkPlace[] => {
  const x = yearScale(year, left, right)
  const labels: Label[] = marks.map((mark) => ({ at: x(mark.on), width: textWidth(mark.text, 12.5) }))
  const placed = labelRows(labels, left - 24, right, 10)
  return marks.map((mark, index) => ({ x: x(mark.on), labelX: placed[index]?.x ?? 0, row: placed[index]?.row ?? 0 }))
}

/** Marks of a year with labels beside them, to the right or, at the end of the year, to the left; in as many rows as needed. */
export const yearMarksBeside = (
  marks: readonly YearMarkText[],
  year: number,
  left: number,
  right: number,
): YearMarkPlace[] => {
  const x = yearScale(year, left, right)
  const spans = marks.map((mark) => {
    const at = x(mark.on)
    const width = textWidth(mark.text, 12) + 8
    const labelX = at + width > right ? at - width / 2 - 4 : at + width / 2 + 4
    return {
      x: at,
      labelX,
      from: Math.min(at - 6, labelX - width / 2),
      to: Math.max(at + 6, labelX + width / 2 + 6),
      group: 0,
    }
  })
  const rows = lanesOf(spans)
  return spans.map(({ x: at, labelX }, index) => ({ x: at, labelX, row: rows[index] ?? 0 }))
}

/** Only what touches the year. */
export const touches = (year: number, from: Day, to: Day): boolean =>
  daysBetween(from, day(`${year}-12-31`)) >= 0 && daysBetween(day(`${year}-01-01`), to) >= 0

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))
