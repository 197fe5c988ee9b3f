import type { ReactNode } from 'react'
import styles from './scene.module.css'

/** What a drawing is told: the sentence that stands for it, and how tall it may be. */
export interface SceneProps {
  readonly alt: string
  /** `lesson` shows all of it, `card` a lower cut without the top fifth. */
  readonly shape?: 'lesson' | 'card' | undefined
}

/** The classes a drawing may use, so that every one follows the theme. */
export const ink = styles

/** Wall, ground and pen of every lesson drawing: 350 × 160, ground line at 140. */
export const SceneFrame = ({ alt, shape = 'lesson', children }: SceneProps & { readonly children: ReactNode }) => (
  <svg
    role={alt ? 'img' : undefined}
    aria-hidden={alt ? undefined : true}
    aria-label={alt || undefined}
    className={styles.scene}
    data-shape={shape}
    viewBox="0 0 350 160"
    preserveAspectRatio="xMidYMax slice"
  >
    <rect className={styles.wall} width="350" height="160" />
    <path className={styles.ground} d="M0 140h350v20H0z" />
    <g className={styles.drawing}>
      <path d="M0 140h350" />
      {children}
    </g>
  </svg>
)
