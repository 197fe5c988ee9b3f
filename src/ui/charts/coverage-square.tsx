import type { ReactNode } from 'react'
import styles from './coverage-square.module.css'

export interface CoveragePart {
  /** The explained number. */
  readonly figure: ReactNode
  readonly name: string
}

/** Risk points by whether a current lesson and a tested control stand behind them, and the three gaps. */
export const CoverageSquare = ({
  both,
  lessonOnly,
  controlOnly,
  neither,
  names,
  label,
}: {
  readonly both: CoveragePart
  readonly lessonOnly: CoveragePart
  readonly controlOnly: CoveragePart
  readonly neither: CoveragePart
  /** A line break in a name is kept. */
  readonly names: {
    readonly lesson: string
    readonly noLesson: string
    readonly control: string
    readonly noControl: string
  }
  readonly label: string
}) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
  <div className={styles.square} role="group" aria-label={label}>
    <span />
    <span className={styles.column}>{names.lesson}</span>
    <span className={styles.column}>{names.noLesson}</span>
    <span className={styles.line}>{names.control}</span>
    <Part part={both} tone="both" />
    <Part part={controlOnly} tone="control" />
    <span className={styles.line}>{names.noControl}</span>
    <Part part={lessonOnly} tone="lesson" />
    <Part part={neither} tone="neither" />
  </div>
)

const Part = ({ part, tone }: { part: CoveragePart; tone: 'both' | 'control' | 'lesson' | 'neither' }) => (
  <div className={styles.part} data-tone={tone}>
    <p className={styles.figure}>{part.figure}</p>
    <p>{part.name}</p>
  </div>
)
