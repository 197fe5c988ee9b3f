import { classNames } from './class-names.ts'
import { useField } from './field.tsx'
import style from './form.module.css'
import { Icon } from './icon.tsx'
import type { Choice } from './segmented.tsx'

export interface SelectProps<T extends string> {
  readonly choices: readonly Choice<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
  /** The label when it stands outside a `Field`. */
  readonly label?: string
  readonly small?: boolean
  readonly disabled?: boolean
}

/** One of many, in the device's own list; outside a field it is as wide as its words. */
export const Select = <T extends string>({ choices, value, onChange, label, small, disabled }: SelectProps<T>) => {
  const { id, describedBy, invalid } = useField()
  return (
    <span className={classNames(style.select, label !== undefined && style.fit)}>
      <select
        id={id}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        className={classNames(style.input, small && style.small)}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.currentTarget.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Icon name="down" size={16} />
    </span>
  )
}
