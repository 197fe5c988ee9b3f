import styles from './load-rows.module.css'

/** Planned minutes of a group in a month: what is there already, what is added, and the ceiling (R25). */
export interface LoadRow {
  readonly name: string
  readonly had: number
  readonly added: number
  readonly ceiling: number
  /** The figure in words, such as `68 / 80` or `70 / 60，超 10`. */
  readonly value: string
}

/** One bar a group on a common scale; beyond its ceiling the figure turns to seal red. */
export const LoadRows = ({ rows, label }: { readonly rows: readonly LoadRow[]; readonly label: string }) => {
  const most = Math.max(1, ...rows.flatMap((row) => [row.ceiling, row.had + row.added]))
  const part = (minutes: number) => `${(minutes / most) * 100}%`
  return (
    <div className={styles.frame}>
      <div className={styles.rows} role="img" aria-label={label}>
        {rows.map((row) => (
          <div key={row.name} className={styles.row} data-over={row.had + row.added > row.ceiling}>
            <span>{row.name}</span>
            <span className={styles.track}>
              <i className={styles.had} style={{ width: part(row.had) }} />
              <i
                className={styles.added}
                style={{ left: part(row.had), width: part(row.added) }}
                data-first={row.had === 0}
              />
              <i className={styles.ceiling} style={{ left: `min(${part(row.ceiling)}, calc(100% - 1px))` }} />
            </span>
            <span className={styles.value}>{row.value}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
