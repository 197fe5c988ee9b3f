import { addMonths, type Day, daysBetween, monthName, monthStart } from '#kernel/day.ts'
import type { Language } from '#kernel/text.ts'
import axis from './axis-text.module.css'
import { ChartScroll } from './chart-scroll.tsx'
import {
  type GradeFrom,
  type HistoryEvent,
  type HistoryLayout,
  historyLayout,
  type PlacedEvent,
} from './history-layout.ts'
import { textWidth } from './text-width.ts'
import { timeScale } from './time-scale.ts'
import { useChartWidth } from './use-chart-width.ts'

/** The grade of a post through time, with what was found (filled) and what was assessed or added (hollow). */
export const GradeHistory = ({
  grades,
  events,
  start,
  end,
  gradeNames,
  language,
  label,
}: {
  readonly grades: readonly GradeFrom[]
  readonly events: readonly HistoryEvent[]
  readonly start: Day
  readonly end: Day
  /** From the lowest up, as 低 中 高. */
  readonly gradeNames: readonly string[]
  readonly language: Language
  readonly label: string
}) => {
  const [ref, room] = useChartWidth<HTMLDivElement>(640)
  const width = Math.max(300, room)
  const left = Math.max(...gradeNames.map((name) => textWidth(name, 13))) + 12
  const layout = historyLayout(grades, events, { start, end }, { width, left, levels: gradeNames.length })
  const height = layout.axisY + 26 - layout.startY
  return (
    <ChartScroll of={ref}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 ${layout.startY} ${width} ${height}`}
        style={{ width: `${width / 16}rem` }}
      >
        {gradeNames.map((name, level) => (
          <g key={name}>
            <text className={axis.second} x="0" y={(layout.levelYs[level] ?? 0) + 4}>
              {name}
            </text>
            <path d={`M${left} ${layout.levelYs[level]}H${width}`} stroke="var(--pl-line)" />
          </g>
        ))}
        <path d={layout.line} fill="none" stroke="var(--pl-ink)" strokeWidth="2.5" strokeLinejoin="round" />
        <TimeAxis layout={layout} start={start} end={end} language={language} />
        {layout.events.map(
          ({ x, y, label: box, hangs }) =>
            hangs && <path key={`${x} ${box.y}`} d={`M${x} ${y + 7}V${box.y + 2}`} stroke="var(--pl-control)" />,
        )}
        {layout.events.map((placed) => (
          <Event key={`${placed.event.on} ${placed.event.title} ${placed.event.detail}`} placed={placed} />
        ))}
      </svg>
    </ChartScroll>
  )
}

const Event = ({ placed: { event, x, y, label, lines } }: { placed: PlacedEvent }) => {
  const middle = label.x + label.width / 2
  const found = event.kind === 'finding'
  return (
    <>
      <circle
        cx={x}
        cy={y}
        r="6"
        fill={found ? 'var(--pl-ink)' : 'var(--pl-sheet)'}
        stroke="var(--pl-ink)"
        strokeWidth="2"
      />
      <text
        className={`${found ? axis.strong : axis.first} ${axis.halo}`}
        x={middle}
        y={label.y + 13}
        textAnchor="middle"
      >
        {event.title}
      </text>
      {lines.map((line, at) => (
        <text
          key={line}
          className={`${axis.second} ${axis.halo}`}
          x={middle}
          y={label.y + 29 + at * 16}
          textAnchor="middle"
        >
          {line}
        </text>
      ))}
    </>
  )
}

const TimeAxis = ({
  layout,
  start,
  end,
  language,
}: {
  layout: HistoryLayout
  start: Day
  end: Day
  language: Language
}) => {
  const x = timeScale(start, end, layout.left, layout.right)
  return (
    <>
      <path d={`M${layout.left - 8} ${layout.axisY}H${layout.right + 16}`} stroke="var(--pl-line-strong)" />
      {ticks(start, end, layout.right - layout.left).map((on) => (
        <g key={on}>
          <path d={`M${x(on)} ${layout.axisY}v5`} stroke="var(--pl-control)" />
          <text className={axis.axis} x={Math.min(x(on), layout.right - 8)} y={layout.axisY + 20} textAnchor="middle">
            {language === 'zh' ? on.slice(0, 7) : `${monthName(on).en} ${on.slice(0, 4)}`}
          </text>
        </g>
      ))}
    </>
  )
}

/** First days of months, half a year apart or as far as the labels need. */
const ticks = (start: Day, end: Day, room: number): Day[] => {
  const months = daysBetween(start, end) / 30.4
  const step = [1, 3, 6, 12, 24].find((every) => (room / months) * every > 92) ?? 36
  const found: Day[] = []
  for (let on = monthStart(start); daysBetween(on, end) >= 0; on = addMonths(on, 1)) {
    const month = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1
    if (month % step === 0 && daysBetween(start, on) >= 0) found.push(on)
  }
  return found
}
