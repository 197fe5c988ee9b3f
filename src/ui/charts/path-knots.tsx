import styles from './path-knots.module.css'

/** The steps of a lesson as knots on a thread: done filled, now a ring, to come hollow. `step` counts from 1. */
export const PathKnots = ({
  steps,
  step,
  label,
}: {
  readonly steps: number
  readonly step: number
  readonly label: string
}) => {
  const gap = steps > 1 ? Math.min(41, 200 / (steps - 1)) : 0
  const x = (n: number) => 9 + (n - 1) * gap
  const width = 18 + gap * (steps - 1)
  const small = gap > 0 && gap < 16
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.knots}
      viewBox={`0 0 ${width} 24`}
      style={{ width: `${width / 16}rem` }}
    >
      <path className={styles.thread} d={`M${x(1)} 12H${x(steps)}`} />
      <path className={styles.done} d={`M${x(1)} 12H${x(Math.min(Math.max(step, 1), steps))}`} />
      {Array.from({ length: steps }, (_, index) => index + 1).map((n) =>
        n === step ? (
          <g key={n}>
            <circle className={styles.now} cx={x(n)} cy="12" r={small ? 5.5 : 7} />
            <circle className={styles.dot} cx={x(n)} cy="12" r={small ? 1.8 : 2.5} />
          </g>
        ) : (
          <circle
            key={n}
            className={n < step ? styles.dot : styles.open}
            cx={x(n)}
            cy="12"
            r={small ? 3 : n < step ? 5 : 4.5}
          />
        ),
      )}
    </svg>
  )
}
