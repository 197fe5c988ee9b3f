import type { ReactNode } from 'react'
import style from './bar.module.css'

export interface LegendEntry {
  readonly mark: 'solid' | 'hatched' | 'ceiling' | 'dashed' | 'band' | 'dot'
  /** A colour token for solid, band and dot, `var(--pl-azur)`. */
  readonly colour?: string
  readonly label: ReactNode
}

/** What the kinds of marks in a drawing mean. Things are labelled where they stand, not here. */
export const Legend = ({ entries }: { readonly entries: readonly LegendEntry[] }) => (
  <ul className={style.legend}>
    {entries.map(({ mark, colour = 'var(--pl-jade)', label }, i) => (
      <li key={i}>
        <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
          {drawings[mark](colour)}
        </svg>
        {label}
      </li>
    ))}
  </ul>
)

const drawings: Record<LegendEntry['mark'], (colour: string) => ReactNode> = {
  solid: (colour) => <rect y="2" width="14" height="8" rx="2" fill={colour} />,
  hatched: () => (
    <>
      <rect x=".5" y="2.5" width="13" height="7" rx="2" fill="none" stroke="var(--pl-ink-3)" />
      <path d="M2 9l6-6M6 9l6-6" stroke="var(--pl-ink-3)" strokeWidth="1.5" />
    </>
  ),
  ceiling: () => <rect x="6" width="2" height="12" fill="var(--pl-ink)" />,
  dashed: () => <path d="M0 6h14" stroke="var(--pl-ink)" strokeWidth="1.5" strokeDasharray="3 3" />,
  band: (colour) => <rect y="2" width="14" height="8" fill={colour} opacity=".5" />,
  dot: (colour) => <circle cx="7" cy="6" r="3" fill={colour} />,
}
