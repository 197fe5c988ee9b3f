import { useId } from 'react'
import { classNames } from './class-names.ts'
import style from './segmented.module.css'

export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
}

export interface SegmentedProps<T extends string> {
  /** What is being chosen; read aloud. */
  readonly label: string
  readonly choices: readonly Choice<T>[]
  /** `null` while nothing is chosen. */
  readonly value: T | null
  readonly onChange: (value: T) => void
  /** Equal parts over the whole width, for the phone. */
  readonly wide?: boolean
}

/** Two to five short choices of which one holds; arrow keys move between them. */
export const Segmented = <T extends string>({ label, choices, value, onChange, wide }: SegmentedProps<T>) => {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={classNames(style.group, wide && style.wide)}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  )
}
