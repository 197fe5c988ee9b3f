import style from './bar.module.css'
import { classNames } from './class-names.ts'

export interface BarProps {
  readonly value: number
  /** The full width. */
  readonly of: number
  /** Where the ceiling stands, if there is one. */
  readonly ceiling?: number
  readonly tone?: 'jade' | 'ochre' | 'seal'
  /** The finding in one sentence, read aloud. */
  readonly label: string
}

/** A part of a whole, with a tick at its ceiling. */
export const Bar = ({ value, of, ceiling, tone = 'jade', label }: BarProps) => (
  <div className={style.bar} role="img" aria-label={label}>
    <span className={classNames(style.part, style[tone])} style={{ left: 0, width: share(value, of) }} />
    {ceiling !== undefined && <span className={style.tick} style={{ left: share(ceiling, of) }} />}
  </div>
)

export interface LoadBarProps {
  /** What is there already, hatched. */
  readonly had: number
  /** What this adds, solid. */
  readonly added: number
  readonly ceiling: number
  /** The full width; by default a quarter more than the greatest of load and ceiling. */
  readonly of?: number
  readonly label: string
}

/** Existing and new load against the ceiling; texture and hue differ, and what goes over turns to seal. */
export const LoadBar = ({ had, added, ceiling, of = Math.max(had + added, ceiling) * 1.25, label }: LoadBarProps) => (
  <div className={classNames(style.bar, style.load)} role="img" aria-label={label}>
    <span className={classNames(style.part, style.had)} style={{ left: 0, width: share(had, of) }} />
    <span
      className={classNames(style.part, had + added > ceiling && style.seal)}
      style={{ left: share(had, of), width: share(added, of) }}
    />
    <span className={style.tick} style={{ left: share(ceiling, of) }} />
  </div>
)

const share = (part: number, whole: number): string =>
  `${whole <= 0 ? 0 : Math.min(100, Math.max(0, (part / whole) * 100))}%`
