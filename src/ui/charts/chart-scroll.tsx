import type { ReactNode, RefObject } from 'react'
import styles from './chart-scroll.module.css'

/** A window onto a drawing wider than its card; a line at an edge shows that there is more beyond it. */
export const ChartScroll = ({
  of,
  children,
}: {
  readonly of: RefObject<HTMLDivElement | null>
  readonly children: ReactNode
}) => (
  <div ref={of} className={styles.scroll}>
    {children}
  </div>
)
