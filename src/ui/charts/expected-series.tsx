import axis from './axis-text.module.css'
import styles from './expected-series.module.css'
import { outside, runs } from './series.ts'
import { useChartWidth } from './use-chart-width.ts'

export interface SeriesPoint {
  readonly label: string
  readonly value: number | null
  readonly band: { readonly low: number; readonly high: number } | null
}

const height = 220
const edge = { left: 34, right: 30, top: 24, bottom: 26 }

/** Month by month: the expected band in jade, the observed line in ink, points outside the band in the tone. */
export const ExpectedSeries = ({
  points,
  label,
  bandName,
  turn,
}: {
  readonly points: readonly SeriesPoint[]
  /** The finding in a sentence. */
  readonly label: string
  readonly bandName: string
  /** Where something outside the counts changed, such as more inspections. */
  readonly turn?: { readonly at: number; readonly name: string } | undefined
}) => {
  const [ref, width] = useChartWidth<HTMLDivElement>(520)
  const values = points.map(({ value }) => value)
  const top = Math.max(3, ...points.map(({ value, band }) => Math.max(value ?? 0, band?.high ?? 0)))
  const step = Math.max(1, Math.ceil(top / 4))
  const last = Math.ceil(top / step) * step
  const x = (at: number) => edge.left + (at / Math.max(1, points.length - 1)) * (width - edge.left - edge.right)
  const y = (value: number) => height - edge.bottom - (value / last) * (height - edge.top - edge.bottom)
  const known = points.flatMap(({ band }, at) => (band ? [{ at, band }] : []))
  const firstKnown = known[0]
  const area = [
    ...known.map(({ at, band }) => `${x(at)} ${y(band.high)}`),
    ...[...known].reverse().map(({ at, band }) => `${x(at)} ${y(band.low)}`),
  ].join('L')
  const bands = points.map(({ band }) => band ?? { low: 0, high: Number.POSITIVE_INFINITY })
  const out = outside(values, bands)
  const ticks = Array.from({ length: Math.round(last / step) + 1 }, (_, at) => at * step)
  const every = Math.max(1, Math.ceil((points.length * 46) / (width - edge.left)))
  return (
    <div ref={ref} className={styles.frame}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} style={{ width: '100%', height: 'auto' }}>
        {ticks.map((tick) => (
          <g key={tick}>
            <path className={styles.rule} d={`M${edge.left} ${y(tick)}H${width - edge.right}`} />
            <text className={axis.axis} x={edge.left - 8} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {known.length > 1 && <path className={styles.band} d={`M${area}Z`} />}
        {turn && (
          <>
            <path className={styles.turn} d={`M${x(turn.at)} ${edge.top}V${height - edge.bottom}`} />
            <text className={axis.second} x={x(turn.at) - 5} y={edge.top - 8} textAnchor="end">
              {turn.name}
            </text>
          </>
        )}
        {firstKnown && (
          <text
            className={`${axis.second} ${axis.halo}`}
            x={x(firstKnown.at) + 4}
            y={Math.max(edge.top + 12, y(highestEarly(points)) - 7)}
          >
            {bandName}
          </text>
        )}
        {runs(values).map((run) => (
          <path
            key={run[0]}
            className={styles.line}
            d={`M${run.map((at) => `${x(at)} ${y(values[at] ?? 0)}`).join('L')}`}
          />
        ))}
        {out.map((at) => (
          <circle key={at} className={styles.point} cx={x(at)} cy={y(values[at] ?? 0)} r="4.5" />
        ))}
        {values.at(-1) !== null && values.length > 0 && (
          <text className={`${axis.strong} ${axis.halo}`} x={x(values.length - 1) + 8} y={y(values.at(-1) ?? 0) + 4}>
            {values.at(-1)}
          </text>
        )}
        {points.map(({ label: name }, at) =>
          (points.length - 1 - at) % every === 0 ? (
            <text key={name} className={axis.axis} x={x(at)} y={height - 6} textAnchor="middle">
              {name}
            </text>
          ) : null,
        )}
      </svg>
    </div>
  )
}

/** The highest of the first third, above which the band's name is clear of the line. */
const highestEarly = (points: readonly SeriesPoint[]): number =>
  Math.max(
    ...points.slice(0, Math.ceil(points.length / 3)).map(({ value, band }) => Math.max(value ?? 0, band?.high ?? 0)),
  )
