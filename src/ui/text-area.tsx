import { classNames } from './class-names.ts'
import { useField } from './field.tsx'
import style from './form.module.css'

export interface TextAreaProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly label?: string
  readonly rows?: number
  readonly maxLength?: number
  readonly placeholder?: string
  /** The language of what is written, where it is not that of the page. */
  readonly lang?: string
}

/** Several lines of text. */
export const TextArea = ({ value, onChange, label, rows = 3, ...rest }: TextAreaProps) => {
  const { id, describedBy, invalid } = useField()
  return (
    <textarea
      {...rest}
      id={id}
      rows={rows}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      className={classNames(style.input, style.area)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
