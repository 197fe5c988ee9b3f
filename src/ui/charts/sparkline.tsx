import { type ExpectedBand, type Observed, outside, runs } from './series.ts'
import styles from './sparkline.module.css'

const box = { width: 112, height: 44, pad: 5 }

/**
 * A series in small: the expected band in jade, the observed line in ink, points outside the band in the tone.
 * Counts stand on zero. Give the sentence that names the finding, for the tone alone says nothing.
 */
export const Sparkline = ({
  values,
  bands,
  tone = 'watch',
  label,
}: {
  readonly values: readonly Observed[]
  /** One band a value, or one for all. */
  readonly bands: readonly ExpectedBand[] | ExpectedBand
  readonly tone?: 'watch' | 'due'
  readonly label: string
}) => {
  const expected = 'low' in bands ? values.map(() => bands) : bands
  const top = Math.max(1, ...expected.map((band) => band.high), ...values.map((value) => value ?? 0))
  const floor = Math.min(0, ...expected.map((band) => band.low))
  const x = (index: number) => box.pad + (index / Math.max(1, values.length - 1)) * (box.width - 2 * box.pad)
  const y = (value: number) => box.height - box.pad - ((value - floor) / (top - floor)) * (box.height - 2 * box.pad)
  const upper = expected.map((band, index) => `${x(index)} ${y(band.high)}`)
  const lower = expected.map((band, index) => `${x(index)} ${y(band.low)}`).reverse()
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.spark}
      viewBox={`0 0 ${box.width} ${box.height}`}
      style={{ width: `${box.width / 16}rem` }}
    >
      {expected.length > 1 && <path className={styles.band} d={`M${[...upper, ...lower].join('L')}Z`} />}
      {runs(values).map((run) => (
        <path key={run[0]} className={styles.line} d={`M${run.map((i) => `${x(i)} ${y(values[i] ?? 0)}`).join('L')}`} />
      ))}
      {outside(values, expected).map((index) => (
        <circle key={index} className={styles.point} data-tone={tone} cx={x(index)} cy={y(values[index] ?? 0)} r="3" />
      ))}
    </svg>
  )
}
