import { type Day, daysBetween } from '#kernel/day.ts'
import { linesWithin, textWidth } from './text-width.ts'
import { timeScale } from './time-scale.ts'

/** A grade in force from a day on; 0 is the lowest. */
export interface GradeFrom {
  readonly from: Day
  readonly level: number
}

/** Something that happened to a post: a confirmed finding, or an assessment or new control. */
export interface HistoryEvent {
  readonly on: Day
  readonly kind: 'finding' | 'assessment'
  readonly title: string
  readonly detail?: string | undefined
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedEvent {
  readonly event: HistoryEvent
  readonly x: number
  readonly y: number
  readonly label: Box
  /** What stands under the title, in lines. */
  readonly lines: readonly string[]
  /** True when the label found no room beside its dot and hangs below the steps on a thin line. */
  readonly hangs: boolean
}

export interface HistoryLayout {
  readonly line: string
  readonly lineBoxes: readonly Box[]
  readonly events: readonly PlacedEvent[]
  readonly levelYs: readonly number[]
  /** Where the drawing begins: labels above the highest grade need room, an empty sky does not. */
  readonly startY: number
  readonly axisY: number
  readonly left: number
  readonly right: number
}

const lineHeight = 16
const top = 52
const between = 56

/** The step line, its dots, and a label for each dot that covers neither line, dot nor another label. */
export const historyLayout = (
  grades: readonly GradeFrom[],
  events: readonly HistoryEvent[],
  period: { readonly start: Day; readonly end: Day },
  frame: { readonly width: number; readonly left: number; readonly levels: number },
): HistoryLayout => {
  const left = frame.left + 8
  const right = frame.width - 16
  const x = timeScale(period.start, period.end, left, right)
  const levelYs = Array.from({ length: frame.levels }, (_, level) => top + (frame.levels - 1 - level) * between)
  const y = (level: number) => levelYs[level] ?? top
  const floor = (levelYs[0] ?? top) + 46
  const changes = [...grades].sort((a, b) => daysBetween(b.from, a.from))
  const { line, boxes } = stepLine(changes, x, y, period)

  const inside = events.filter((e) => daysBetween(period.start, e.on) >= 0 && daysBetween(e.on, period.end) >= 0)
  const dots = inside
    .map((event) => ({ event, x: x(event.on), y: y(levelBefore(changes, event.on)) }))
    .sort((a, b) => a.x - b.x || (a.event.kind < b.event.kind ? 1 : -1))
  const dotBoxes = dots.map((dot) => ({ x: dot.x - 8, y: dot.y - 8, width: 16, height: 16 }))
  const placed: PlacedEvent[] = []
  for (const dot of dots) {
    const taken = [...boxes, ...dotBoxes, ...placed.map((p) => p.label)]
    const beside = besideDot(dot, frame.width).find(
      (box) => box.y >= 0 && box.y + box.height <= floor && !taken.some((other) => overlap(box, other)),
    )
    const label = beside ?? hanging(dot, frame.width, floor, placed)
    placed.push({ ...dot, label, lines: linesUnder(dot.event), hangs: !beside })
  }
  const axisY = Math.max(floor, ...placed.map((p) => p.label.y + p.label.height)) + 12
  const startY = Math.min(top - 12, ...placed.map((p) => p.label.y)) - 2
  return { line, lineBoxes: boxes, events: placed, levelYs, startY, axisY, left, right }
}

/** True when two boxes share ground. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** The grade in force when the day began: what happened on the day of a change belongs to the grade before it. */
const levelBefore = (changes: readonly GradeFrom[], on: Day): number =>
  (changes.findLast((change) => daysBetween(change.from, on) > 0) ?? changes[0])?.level ?? 0

const stepLine = (
  changes: readonly GradeFrom[],
  x: (on: Day) => number,
  y: (level: number) => number,
  { start, end }: { readonly start: Day; readonly end: Day },
) => {
  const boxes: Box[] = []
  let at = { x: x(start), y: y(levelBefore(changes, start)) }
  let line = `M${at.x} ${at.y}`
  const flat = (to: number) => boxes.push({ x: at.x, y: at.y - 2, width: to - at.x, height: 4 })
  for (const change of changes) {
    if (daysBetween(start, change.from) <= 0 || daysBetween(change.from, end) < 0) continue
    const next = { x: x(change.from), y: y(change.level) }
    flat(next.x)
    boxes.push({ x: next.x - 2, y: Math.min(at.y, next.y), width: 4, height: Math.abs(at.y - next.y) })
    line += `H${next.x}V${next.y}`
    at = next
  }
  flat(x(end))
  return { line: `${line}H${x(end)}`, boxes }
}

/** A detail is broken where it is wider than this, into three lines at most. */
const widest = 200

const linesUnder = ({ detail }: HistoryEvent): string[] => (detail ? linesWithin(detail, widest, 12, 3) : [])

const sizeOf = (event: HistoryEvent) => {
  const lines = linesUnder(event)
  return {
    width: Math.max(...[event.title, ...lines].map((line) => textWidth(line, 12))) + 8,
    height: lineHeight * (1 + lines.length) + 2,
  }
}

const besideDot = (dot: { event: HistoryEvent; x: number; y: number }, frameWidth: number): Box[] => {
  const { width, height } = sizeOf(dot.event)
  return [dot.y + 9, dot.y - 9 - height].flatMap((y) =>
    [0, -0.25, 0.25, -0.5, 0.5].map((shift) => ({
      x: keepIn(dot.x + shift * width, width, frameWidth),
      y,
      width,
      height,
    })),
  )
}

const hanging = (
  dot: { event: HistoryEvent; x: number },
  frameWidth: number,
  floor: number,
  placed: readonly PlacedEvent[],
): Box => {
  const size = sizeOf(dot.event)
  const x = keepIn(dot.x, size.width, frameWidth)
  for (let y = floor + 6; ; y += lineHeight) {
    const box = { x, y, ...size }
    if (!placed.some((other) => overlap(box, other.label))) return box
  }
}

const keepIn = (middle: number, width: number, frameWidth: number): number =>
  Math.max(0, Math.min(middle - width / 2, frameWidth - width))
