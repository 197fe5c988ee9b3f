import { type ReactNode, useId } from 'react'
import style from './form.module.css'

export interface RadioChoice<T extends string> {
  readonly value: T
  readonly label: ReactNode
  readonly note?: ReactNode
}

export interface RadiosProps<T extends string> {
  /** What is being chosen; read aloud. */
  readonly label: string
  readonly choices: readonly RadioChoice<T>[]
  readonly value: T | null
  readonly onChange: (value: T) => void
}

/** One of a few, each with room for a remark. */
export const Radios = <T extends string>({ label, choices, value, onChange }: RadiosProps<T>) => {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} className={style.option}>
          <input
            type="radio"
            name={name}
            className={style.mark}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.note !== undefined && <small>{choice.note}</small>}
          </span>
        </label>
      ))}
    </div>
  )
}
