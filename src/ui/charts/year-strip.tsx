import { useId } from 'react'
import { type Day, day, daysBetween, monthName } from '#kernel/day.ts'
import type { Language } from '#kernel/text.ts'
import axis from './axis-text.module.css'
import { ChartScroll } from './chart-scroll.tsx'
import { laneCount } from './lanes.ts'
import { type ProgrammeKind, ProgrammePatterns, ProgrammeRect, programmeKinds } from './programme-fill.tsx'
import { textWidth } from './text-width.ts'
import { dayAfter, monthsIn, tinyDay } from './time-scale.ts'
import { useChartWidth } from './use-chart-width.ts'
import { gridAside, gridRoot, gridRow, useGrid } from './use-grid.ts'
import {
  touches,
  type YearBarPlace,
  type YearMarkPlace,
  yearBars,
  yearMarks,
  yearMarksBeside,
  yearScale,
} from './year-layout.ts'
import styles from './year-strip.module.css'

/** A day of the year that matters: a festival, or a day of the organisation's own. */
export interface YearMark {
  readonly id: string
  readonly name: string
  readonly on: Day
  /** What is read when the mark is reached by keyboard. */
  readonly sentence: string
}

export interface YearProgramme {
  readonly id: string
  readonly name: string
  readonly kind: ProgrammeKind
  readonly from: Day
  /** The last day, included. */
  readonly to: Day
  readonly editing?: boolean | undefined
  readonly sentence: string
}

const lane = 40
const markRow = 18

/**
 * A year at a glance: festivals, own days, and programmes in lanes by kind. A keyboard grid: arrows move along
 * a row and between rows, Enter opens, and the sentence of a mark or bar is read.
 */
export const YearStrip = ({
  year,
  today,
  festivals,
  ownDays,
  programmes,
  rowNames,
  language,
  label,
  onOpen,
}: {
  readonly year: number
  readonly today: Day
  readonly festivals: readonly YearMark[]
  readonly ownDays: readonly YearMark[]
  readonly programmes: readonly YearProgramme[]
  readonly rowNames: { readonly festivals: string; readonly ownDays: string; readonly programmes: string }
  readonly language: Language
  readonly label: string
  readonly onOpen?: ((id: string) => void) | undefined
}) => {
  const id = useId()
  const [ref, room] = useChartWidth<HTMLDivElement>(1120)
  const width = Math.max(920, room)
  const left = Math.max(...Object.values(rowNames).map((name) => textWidth(name, 12))) + 20
  const right = width - 4
  const x = yearScale(year, left, right)

  const days = byDay(festivals.filter((mark) => touches(year, mark.on, mark.on)))
  const own = byDay(ownDays.filter((mark) => touches(year, mark.on, mark.on)))
  const bars = [...programmes]
    .filter((programme) => touches(year, programme.from, programme.to))
    .sort((a, b) => daysBetween(b.from, a.from))
  const dayPlaces = yearMarks(
    days.map((mark) => ({ on: mark.on, text: `${mark.name} ${tinyDay(mark.on, language)}` })),
    year,
    left,
    right,
  )
  const ownPlaces = yearMarksBeside(
    own.map((mark) => ({ on: mark.on, text: mark.name })),
    year,
    left,
    right,
  )
  const barPlaces = yearBars(
    bars.map((bar) => ({ ...bar, group: programmeKinds.indexOf(bar.kind) })),
    year,
    left,
    right,
  )

  const lanes = Math.max(2, laneCount(barPlaces.map((place) => place.lane)))
  const dayY = 16 + rowsOf(dayPlaces) * markRow
  const ownY = dayY + 2 + rowsOf(ownPlaces) * markRow
  const top = ownY + 12
  const floor = top + lanes * lane + 12
  const laneRows = Array.from({ length: lanes }, (_, row) =>
    barPlaces.flatMap((place, index) => (place.lane === row ? [{ place, bar: bars[index] }] : [])),
  )
  const cell = useGrid([
    dayPlaces.map((place) => place.x),
    ownPlaces.map((place) => place.x),
    ...laneRows.map((row) => row.map(({ place }) => place.x + place.width / 2)),
  ])
  const opens = (target: string) => onOpen && (() => onOpen(target))

  return (
    <ChartScroll of={ref}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the label of the grid names it */}
      <svg
        {...gridRoot(label)}
        className={styles.strip}
        viewBox={`0 0 ${width} ${floor + 28}`}
        style={{ width: `${width / 16}rem` }}
      >
        <ProgrammePatterns id={id} />
        <g {...gridAside}>
          <RowName y={dayY - 12} name={rowNames.festivals} />
          <RowName y={ownY} name={rowNames.ownDays} />
          <RowName y={top + (lanes * lane) / 2 + 8} name={rowNames.programmes} />
          <Months year={year} today={today} x={x} top={top} floor={floor} language={language} />
          {dayPlaces.map((place, index) => (
            <path key={days[index]?.id} className={styles.drop} d={`M${place.x} ${top - 4}V${floor}`} />
          ))}
          {dayPlaces.map(
            (place, index) =>
              place.row > 0 && (
                <path
                  key={days[index]?.id}
                  className={styles.stem}
                  d={`M${place.x} ${dayY}V${dayY - 6 - place.row * markRow}`}
                />
              ),
          )}
        </g>
        <g {...gridRow(rowNames.festivals)}>
          {days.map((mark, index) => (
            <Festival
              key={mark.id}
              mark={mark}
              place={dayPlaces[index]}
              y={dayY}
              language={language}
              cell={cell(0, index, opens(mark.id))}
            />
          ))}
        </g>
        <g {...gridRow(rowNames.ownDays)}>
          {own.map((mark, index) => (
            <OwnDay key={mark.id} mark={mark} place={ownPlaces[index]} y={ownY} cell={cell(1, index, opens(mark.id))} />
          ))}
        </g>
        {touches(year, today, today) && <path className={styles.today} d={`M${x(today)} ${top - 6}V${floor + 5}`} />}
        {laneRows.map((row, index) => (
          <g key={index} {...gridRow(rowNames.programmes)}>
            {row.map(
              ({ place, bar }, column) =>
                bar && (
                  <Programme
                    key={bar.id}
                    id={id}
                    bar={bar}
                    place={place}
                    y={top + 10 + index * lane}
                    cell={cell(index + 2, column, opens(bar.id))}
                  />
                ),
            )}
          </g>
        ))}
      </svg>
    </ChartScroll>
  )
}

type Cell = ReturnType<ReturnType<typeof useGrid>>

const Festival = ({
  mark,
  place,
  y,
  language,
  cell,
}: {
  mark: YearMark
  place: YearMarkPlace | undefined
  y: number
  language: Language
  cell: Cell
}) => {
  if (!place) return null
  const labelY = y - 11 - place.row * markRow
  const half = textWidth(`${mark.name} ${tinyDay(mark.on, language)}`, 12.5) / 2 + 3
  return (
    <g {...cell} className={styles.cell} aria-label={mark.sentence}>
      <circle cx={place.x} cy={y} r="4" fill="var(--pl-ink)" />
      <text className={`${axis.first} ${axis.halo}`} x={place.labelX} y={labelY} textAnchor="middle">
        {mark.name}
        <tspan dx="4" fill="var(--pl-ink-3)">
          {tinyDay(mark.on, language)}
        </tspan>
      </text>
      <rect className={styles.ring} x={place.labelX - half} y={labelY - 14} width={half * 2} height="20" rx="3" />
    </g>
  )
}

const OwnDay = ({
  mark,
  place,
  y,
  cell,
}: {
  mark: YearMark
  place: YearMarkPlace | undefined
  y: number
  cell: Cell
}) => {
  if (!place) return null
  const width = textWidth(mark.name, 12)
  const middle = y - place.row * markRow - 4
  const from = Math.min(place.x - 7, place.labelX - width / 2 - 3)
  const to = Math.max(place.x + 7, place.labelX + width / 2 + 3)
  return (
    <g {...cell} className={styles.cell} aria-label={mark.sentence}>
      <circle className={styles.own} cx={place.x} cy={middle} r="3.5" />
      <text className={axis.second} x={place.labelX} y={middle + 4} textAnchor="middle">
        {mark.name}
      </text>
      <rect className={styles.ring} x={from} y={middle - 9} width={to - from} height="18" rx="3" />
    </g>
  )
}

const Programme = ({
  id,
  bar,
  place,
  y,
  cell,
}: {
  id: string
  bar: YearProgramme
  place: YearBarPlace
  y: number
  cell: Cell
}) => {
  const text = {
    inside: { x: place.x + place.width / 2, textAnchor: 'middle' },
    after: { x: place.x + place.width + 5, textAnchor: 'start' },
    before: { x: place.x - 5, textAnchor: 'end' },
  } as const
  return (
    <g {...cell} className={styles.cell} data-editing={bar.editing === true} aria-label={bar.sentence}>
      <ProgrammeRect id={id} kind={bar.kind} editing={bar.editing} x={place.x} y={y} width={place.width} height={32} />
      <text className={nameClass(bar, place)} {...text[place.name]} y={y + 20.5}>
        {bar.name}
      </text>
      <rect className={styles.ring} x={place.x - 3} y={y - 3} width={place.width + 6} height="38" rx="7" />
    </g>
  )
}

const nameClass = (bar: YearProgramme, place: YearBarPlace) => {
  if (place.name !== 'inside') return `${axis.first} ${axis.halo}`
  return bar.editing ? styles.onFill : axis.first
}

const Months = ({
  year,
  today,
  x,
  top,
  floor,
  language,
}: {
  year: number
  today: Day
  x: (on: Day) => number
  top: number
  floor: number
  language: Language
}) => (
  <>
    {monthsIn(day(`${year}-01-01`), day(`${year + 1}-01-01`)).map(({ from, to }, index) => (
      <g key={from}>
        {index % 2 === 0 && (
          <rect className={styles.month} x={x(from)} y={top} width={x(to) - x(from)} height={floor - top} />
        )}
        <text
          className={today.slice(0, 7) === from.slice(0, 7) ? axis.strong : axis.axis}
          x={(x(from) + x(to)) / 2}
          y={floor + 20}
          textAnchor="middle"
        >
          {monthName(from)[language]}
        </text>
      </g>
    ))}
    <path
      d={`M${x(day(`${year}-01-01`))} ${floor}H${x(dayAfter(day(`${year}-12-31`)))}`}
      stroke="var(--pl-line-strong)"
    />
  </>
)

const RowName = ({ y, name }: { y: number; name: string }) => (
  <text className={axis.second} x="0" y={y}>
    {name}
  </text>
)

const byDay = (marks: readonly YearMark[]) => [...marks].sort((a, b) => daysBetween(b.on, a.on))
const rowsOf = (places: readonly YearMarkPlace[]) => Math.max(0, ...places.map((place) => place.row)) + 1
