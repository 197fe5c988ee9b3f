import type { HTMLInputAutoCompleteAttribute, Ref } from 'react'
import { classNames } from './class-names.ts'
import { useField } from './field.tsx'
import style from './form.module.css'

export interface TextInputProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'search' | 'password' | 'date' | 'month' | 'number' | 'tel'
  /** The label when it stands outside a `Field`. */
  readonly label?: string
  readonly placeholder?: string
  /** The name by which a password manager knows the field. */
  readonly name?: string
  readonly spellCheck?: boolean
  readonly autoCapitalize?: 'none' | 'characters'
  readonly readOnly?: boolean
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly maxLength?: number
  readonly min?: string | number
  readonly max?: string | number
  readonly small?: boolean
  readonly disabled?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/** One line of text, a day or a number. Pasting and password managers always work. */
export const TextInput = ({ value, onChange, type = 'text', label, small, ...rest }: TextInputProps) => {
  const { id, describedBy, invalid } = useField()
  return (
    <input
      {...rest}
      id={id}
      type={type}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      className={classNames(style.input, small && style.small)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
