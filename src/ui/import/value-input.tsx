import { useId } from 'react'
import { classNames } from '../class-names.ts'
import form from '../form.module.css'
import style from './import.module.css'

export interface ValueInputProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly string[]
  readonly isWrong: boolean
  readonly onChange: (value: string) => void
}

/** A text, with the names to choose from where there are any. */
export const ValueInput = ({ label, value, choices, isWrong, onChange }: ValueInputProps) => {
  const id = useId()
  return (
    <>
      <input
        className={classNames(form.input, form.small, style.input)}
        aria-label={label}
        aria-invalid={isWrong || undefined}
        list={choices.length > 0 ? id : undefined}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {choices.length > 0 && (
        <datalist id={id}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  )
}
