import { Fragment } from 'react'
import axis from './axis-text.module.css'
import { type Mark, type MatrixPoint, matrixMarks, type Square, same } from './matrix.ts'
import styles from './risk-matrix.module.css'
import { useChartWidth } from './use-chart-width.ts'
import { gridAside, gridRoot, gridRow, useGrid } from './use-grid.ts'

export type MatrixGrade = 'low' | 'medium' | 'high'

const five = [1, 2, 3, 4, 5]
const left = 40
const bottom = 44

/**
 * Five by five squares of likelihood and impact with each risk point before (dashed) and after its controls.
 * A keyboard grid: arrows move, Enter opens, and the sentence of a square is read.
 */
export const RiskMatrix = ({
  points,
  gradeOf,
  sentenceOf,
  likelihoodName,
  impactName,
  label,
  onOpen,
}: {
  readonly points: readonly MatrixPoint[]
  readonly gradeOf: (square: Square) => MatrixGrade
  readonly sentenceOf: (square: Square, before: readonly MatrixPoint[], after: readonly MatrixPoint[]) => string
  readonly likelihoodName: string
  readonly impactName: string
  readonly label: string
  readonly onOpen?: ((square: Square) => void) | undefined
}) => {
  const [ref, width] = useChartWidth<HTMLDivElement>(344)
  const cell = Math.max(40, Math.min(60, Math.floor((width - left - 4) / 5)))
  const side = cell * 5
  const corner = (square: Square) => ({ x: left + (square.likelihood - 1) * cell, y: 4 + (5 - square.impact) * cell })
  const disc = (mark: Mark, largest = 60): Disc => ({
    x: corner(mark.square).x + cell * (0.5 + mark.dx),
    y: corner(mark.square).y + cell * (0.5 + mark.dy),
    radius: Math.min(largest, mark.radius * cell),
  })
  const drawn = matrixMarks(points)
  const cellProps = useGrid(five.map(() => five))
  const total = { width: left + side + 4, height: side + 4 + bottom }

  return (
    <div ref={ref} className={styles.frame}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the label of the grid names it */}
      <svg
        className={styles.matrix}
        {...gridRoot(label)}
        viewBox={`0 0 ${total.width} ${total.height}`}
        style={{ width: `${total.width / 16}rem` }}
      >
        {five.map((_, row) => (
          <g key={5 - row} {...gridRow()}>
            {five.map((likelihood, column) => {
              const square = { likelihood, impact: 5 - row }
              const { x, y } = corner(square)
              const before = points.filter((point) => point.before && same(point.before, square))
              const after = points.filter((point) => same(point.after, square))
              return (
                <g
                  key={likelihood}
                  {...cellProps(row, column, onOpen && (() => onOpen(square)))}
                  className={styles.cell}
                  data-grade={gradeOf(square)}
                  data-opens={onOpen !== undefined}
                  aria-label={sentenceOf(square, before, after)}
                >
                  <rect className={styles.ground} x={x + 1} y={y + 1} width={cell - 2} height={cell - 2} rx="3" />
                  <rect className={styles.ring} x={x + 3} y={y + 3} width={cell - 6} height={cell - 6} rx="2" />
                </g>
              )
            })}
          </g>
        ))}
        <g {...gridAside} className={styles.over}>
          <Axes cell={cell} likelihoodName={likelihoodName} impactName={impactName} />
          {drawn.map((point) => (
            <Way key={point.id} from={point.before && disc(point.before, 8)} to={disc(point.after)} />
          ))}
          {drawn.map((point) => (
            <Point key={point.id} number={point.number} at={disc(point.after)} />
          ))}
        </g>
      </svg>
    </div>
  )
}

interface Disc {
  readonly x: number
  readonly y: number
  readonly radius: number
}

const Point = ({ number, at }: { number: number; at: Disc }) => (
  <>
    <circle className={styles.after} cx={at.x} cy={at.y} r={at.radius} />
    {at.radius >= 7 && (
      <text className={styles.number} x={at.x} y={at.y + 4.4}>
        {number}
      </text>
    )}
  </>
)

/** From where a point stood before its controls to where it stands with them. */
const Way = ({ from, to }: { from: Disc | null; to: Disc }) =>
  from && (
    <>
      <circle className={styles.before} cx={from.x} cy={from.y} r={from.radius} />
      <Arrow from={from} to={to} />
    </>
  )

/** From the rim of one disc to just short of the rim of the other. */
const Arrow = ({ from, to }: { from: Disc; to: Disc }) => {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const start = from.radius + 1
  const end = length - to.radius - 1
  if (end - start < 5) return null
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI
  return (
    <g transform={`translate(${from.x} ${from.y}) rotate(${angle})`}>
      <path className={styles.shaft} d={`M${start} 0H${end - 4}`} />
      <path className={styles.head} d={`M${end} 0l-7-3.5v7z`} />
    </g>
  )
}

const Axes = ({ cell, likelihoodName, impactName }: { cell: number; likelihoodName: string; impactName: string }) => (
  <>
    {five.map((n) => (
      <Fragment key={n}>
        <text className={axis.axis} x={left + (n - 0.5) * cell} y={5 * cell + 22} textAnchor="middle">
          {n}
        </text>
        <text className={axis.axis} x={left - 9} y={4 + (5.5 - n) * cell + 4} textAnchor="middle">
          {n}
        </text>
      </Fragment>
    ))}
    <text className={axis.second} x={left + 2.5 * cell} y={5 * cell + 42} textAnchor="middle">
      {likelihoodName}
    </text>
    <Upright name={impactName} cell={cell} />
  </>
)

/** Han stands upright, one under the other; Latin is turned to read upwards. */
const Upright = ({ name, cell }: { name: string; cell: number }) =>
  /[一-鿿]/.test(name) ? (
    <text className={axis.second}>
      {[...name].map((character, index) => (
        <tspan key={character} x="2" y={18 + index * 16}>
          {character}
        </tspan>
      ))}
    </text>
  ) : (
    <text className={axis.second} transform={`translate(12 ${4 + 2.5 * cell}) rotate(-90)`} textAnchor="middle">
      {name}
    </text>
  )
