import type { CSSProperties } from 'react'
import styles from './grade-waterfall.module.css'
import { type Factor, type GradeBand, type Step, type Waterfall, waterfall } from './waterfall.ts'

/** How the points of a post add up to its grade: one bar a factor, the bands behind, the total below. */
export const GradeWaterfall = ({
  factors,
  bands,
  totalName,
  label,
}: {
  readonly factors: readonly Factor[]
  readonly bands: readonly GradeBand[]
  readonly totalName: string
  readonly label: string
}) => {
  const sum = waterfall(factors, bands)
  return (
    <div className={styles.frame}>
      <div className={styles.chart} role="img" aria-label={label}>
        <div className={styles.row}>
          <span />
          <BandNames bands={bands} sum={sum} />
        </div>
        {factors.map((factor, index) => (
          <div className={styles.row} key={factor.name}>
            <p className={styles.name}>
              {factor.name}
              {factor.note && <small>{factor.note}</small>}
            </p>
            <div className={styles.track}>
              <BandStripes bands={bands} sum={sum} />
              <Bar step={sum.steps[index]} points={factor.points} sum={sum} last={index === factors.length - 1} />
            </div>
          </div>
        ))}
        <div className={`${styles.row} ${styles.total}`}>
          <p className={styles.name}>{totalName}</p>
          <div className={styles.track}>
            <BandStripes bands={bands} sum={sum} />
            <i className={styles.sum} style={span(Math.min(0, sum.total), Math.max(0, sum.total), sum)} />
            <Total sum={sum} />
          </div>
        </div>
      </div>
    </div>
  )
}

/** The total stands after its bar, or at the end within it where the scale leaves no room. */
const Total = ({ sum }: { sum: Waterfall }) => {
  const inside = (sum.total - sum.low) / (sum.high - sum.low) > 0.84
  const end = place(Math.max(0, sum.total), sum)
  return (
    <b
      className={styles.figure}
      data-inside={inside}
      style={inside ? { right: `calc(100% - ${end} + 0.25rem)` } : { left: `calc(${end} + 0.25rem)` }}
    >
      {signed(sum.total, '')}
    </b>
  )
}

const BandNames = ({ bands, sum }: { bands: readonly GradeBand[]; sum: Waterfall }) => (
  <div className={styles.bands}>
    {bands.map((band, index) => (
      <span key={band.name} style={span(band.from, edge(bands, index, sum), sum)} data-here={band === sum.band}>
        <span>{band.name}</span> <span>{`${band.from}–${band.to}`}</span>
      </span>
    ))}
  </div>
)

const BandStripes = ({ bands, sum }: { bands: readonly GradeBand[]; sum: Waterfall }) =>
  bands.map((band, index) => (
    <i
      key={band.name}
      className={styles.stripe}
      data-filled={index % 2 === 1}
      data-last={index > 0 && index === bands.length - 1}
      style={span(band.from, edge(bands, index, sum), sum)}
    />
  ))

const Bar = ({
  step,
  points,
  sum,
  last,
}: {
  step: Step | undefined
  points: number
  sum: Waterfall
  last: boolean
}) => {
  if (!step) return null
  const thin = (step.to - step.from) / (sum.high - sum.low) < 0.12
  return (
    <>
      <i className={styles.bar} data-less={points < 0} data-thin={thin} style={span(step.from, step.to, sum)}>
        <span>{signed(points, '+')}</span>
      </i>
      {!last && <i className={styles.link} style={{ left: place(step.end, sum) }} />}
    </>
  )
}

/** A band reaches to where the next one begins, so that the stripes lie side by side. */
const edge = (bands: readonly GradeBand[], index: number, sum: Waterfall): number => bands[index + 1]?.from ?? sum.high

const place = (points: number, sum: Waterfall): string => `${((points - sum.low) / (sum.high - sum.low)) * 100}%`

const span = (from: number, to: number, sum: Waterfall): CSSProperties => ({
  left: place(from, sum),
  width: `${((to - from) / (sum.high - sum.low)) * 100}%`,
})

const signed = (points: number, plus: '+' | ''): string => (points < 0 ? `−${-points}` : `${plus}${points}`)
