import { useId } from 'react'
import { type Day, daysBetween } from '#kernel/day.ts'
import type { Language } from '#kernel/text.ts'
import { ChartScroll } from './chart-scroll.tsx'
import { laneCount } from './lanes.ts'
import { ProgrammePatterns, programmeKinds } from './programme-fill.tsx'
import { textWidth } from './text-width.ts'
import { tinyDay } from './time-scale.ts'
import { useChartWidth } from './use-chart-width.ts'
import { gridAside, gridRoot, gridRow, useGrid } from './use-grid.ts'
import { touches, type YearMarkPlace, yearBars, yearMarks, yearMarksBeside, yearScale } from './year-layout.ts'
import styles from './year-strip.module.css'
import {
  Festival,
  Months,
  markRow,
  OwnDay,
  Programme,
  RowName,
  type YearMark,
  type YearProgramme,
} from './year-strip-parts.tsx'

const lane = 40

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

const byDay = (marks: readonly YearMark[]) => [...marks].sort((a, b) => daysBetween(b.on, a.on))
const rowsOf = (places: readonly YearMarkPlace[]) => Math.max(0, ...places.map((place) => place.row)) + 1
