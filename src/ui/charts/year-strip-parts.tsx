import { type Day, day, monthName } from '#kernel/day.ts'
import type { Language } from '#kernel/text.ts'
import axis from './axis-text.module.css'
import { type ProgrammeKind, ProgrammeRect } from './programme-fill.tsx'
import { textWidth } from './text-width.ts'
import { dayAfter, monthsIn, tinyDay } from './time-scale.ts'
import type { useGrid } from './use-grid.ts'
import type { YearBarPlace, YearMarkPlace } from './year-layout.ts'
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

/** The height of one row of labels. */
export const markRow = 18

type Cell = ReturnType<ReturnType<typeof useGrid>>

export const Festival = ({
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
    <g {...cell} className={styles.cell} aria-label={named(mark, tinyDay(mark.on, language))}>
      <circle cx={place.x} cy={y} r="4" fill="var(--pl-ink)" />
      <text className={`${axis.first} ${axis.halo}`} x={place.labelX} y={labelY} textAnchor="middle">
        {`${mark.name} `}
        <tspan fill="var(--pl-ink-3)">{tinyDay(mark.on, language)}</tspan>
      </text>
      <rect className={styles.ring} x={place.labelX - half} y={labelY - 14} width={half * 2} height="20" rx="3" />
    </g>
  )
}

export const OwnDay = ({
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

export const Programme = ({
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

export const Months = ({
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

export const RowName = ({ y, name }: { y: number; name: string }) => (
  <text className={axis.second} x="0" y={y}>
    {name}
  </text>
)

/** What is seen first, so that who speaks it reaches it, then the rest of the sentence. */
const named = ({ name, sentence }: YearMark, shown: string): string =>
  `${name} ${shown}${sentence.startsWith(name) ? sentence.slice(name.length) : ` ${sentence}`}`
