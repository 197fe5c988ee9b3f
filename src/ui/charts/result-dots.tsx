import styles from './result-dots.module.css'

/** One's own answers in order: a tick for right, a dash for not yet. Colour only repeats the sign. */
export const ResultDots = ({ right, label }: { readonly right: readonly boolean[]; readonly label: string }) => (
  <div className={styles.dots} role="img" aria-label={label}>
    {right.map((isRight, index) => (
      <i key={index} className={styles.dot} data-right={isRight}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d={isRight ? 'M4.5 10.5l3.7 3.7 7.3-8' : 'M4.5 10h11'} />
        </svg>
      </i>
    ))}
  </div>
)
