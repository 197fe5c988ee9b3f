import { addDays, type Day, daysBetween, weekday } from '#kernel/day.ts'
import type { Language } from '#kernel/text.ts'
import axis from './axis-text.module.css'
import { labelRows } from './label-rows.ts'
import { laneCount, lanesOf } from './lanes.ts'
import styles from './rhythm-strip.module.css'
import { textWidth } from './text-width.ts'
import { dayAfter, timeScale, tinyDay } from './time-scale.ts'
import { useChartWidth } from './use-chart-width.ts'

export interface RhythmSpan {
  readonly name: string
  readonly from: Day
  /** The last day, included. */
  readonly to: Day
}

/** The next weeks to a festival: a tick a day, Mondays longer, key dates as knots, what is planned as bars. */
export const RhythmStrip = ({
  today,
  days = 31,
  todayName,
  dates,
  spans,
  language,
  label,
}: {
  readonly today: Day
  readonly days?: number
  readonly todayName: string
  readonly dates: readonly { readonly name: string; readonly on: Day }[]
  readonly spans: readonly RhythmSpan[]
  readonly language: Language
  readonly label: string
}) => {
  const [ref, room] = useChartWidth<HTMLDivElement>(464)
  const end = addDays(today, days)
  const left = 12
  const right = room - 12
  const x = timeScale(today, end, left, right)
  const within = (on: Day) => daysBetween(today, on) >= 0 && daysBetween(on, end) >= 0

  const marks = dates.filter((date) => within(date.on))
  const above = labelRows(
    [
      { at: left, width: textWidth(todayName, 12) + 4 },
      ...marks.map((mark) => ({ at: x(mark.on), width: textWidth(`${mark.name} ${tinyDay(mark.on, language)}`, 12) })),
    ],
    0,
    room,
    10,
  )
  const rows = Math.max(0, ...above.map((place) => place.row))
  const axisY = 40 + rows * 18
  const labelY = (index: number) => axisY - 18 - (above[index]?.row ?? 0) * 18

  const bars = spans
    .map((span) => ({ ...span, x: Math.max(left, x(span.from)), end: Math.min(right, x(dayAfter(span.to)) - 2) }))
    .filter((bar) => bar.end > bar.x)
    .sort((a, b) => a.x - b.x)
    .map((bar) => ({ ...bar, labelX: Math.max(0, Math.min(bar.x, room - textWidth(bar.name, 12))) }))
  // A bar and its name take one lane together; two that run at the same time stand one below the other.
  const lanes = lanesOf(
    bars.map((bar) => ({
      from: Math.min(bar.x, bar.labelX),
      to: Math.max(bar.end, bar.labelX + textWidth(bar.name, 12) + 8),
      group: 0,
    })),
  )
  const laneY = (index: number) => axisY + 6 + (lanes[index] ?? 0) * 32
  const height = axisY + 10 + laneCount(lanes) * 32

  return (
    <div ref={ref} className={styles.frame}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${room} ${height}`} width="100%">
        <path className={styles.rule} d={`M${left} ${axisY}H${right}`} />
        {Array.from({ length: days + 1 }, (_, n) => addDays(today, n)).map((on) => (
          <path key={on} className={styles.tick} d={`M${x(on)} ${axisY - (weekday(on) === 1 ? 5 : 2.5)}V${axisY}`} />
        ))}
        {bars.map((bar, index) => (
          <g key={`${bar.name} ${bar.from}`}>
            <rect
              className={styles.bar}
              data-step={Math.min(index, 2)}
              x={bar.x}
              y={laneY(index)}
              width={bar.end - bar.x}
              height="8"
              rx="4"
            />
            <text className={axis.second} x={bar.labelX} y={laneY(index) + 22}>
              {bar.name}
            </text>
          </g>
        ))}
        <path className={styles.today} d={`M${left} ${axisY - 16}v24`} />
        <text className={axis.strong} x={above[0]?.x} y={labelY(0)} textAnchor="middle">
          {todayName}
        </text>
        {marks.map((mark, index) => (
          <g key={`${mark.name} ${mark.on}`}>
            <circle className={styles.knot} cx={x(mark.on)} cy={axisY} r="5" />
            <text className={axis.first} x={above[index + 1]?.x} y={labelY(index + 1)} textAnchor="middle">
              {mark.name} {tinyDay(mark.on, language)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}
