import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import style from './form.module.css'

export interface ChoiceCardProps {
  readonly kind: 'radio' | 'checkbox'
  /** The same for all cards of one question. */
  readonly name: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
  readonly disabled?: boolean
}

/** An answer of a lesson or an exam, as wide as the page and easy to hit. Put several into one `FieldGroup`. */
export const ChoiceCard = ({ kind, name, checked, onChange, children, disabled }: ChoiceCardProps) => (
  <label className={classNames(style.choice, checked && style.chosen, disabled && style.settled)}>
    <input
      type={kind}
      name={name}
      className={style.mark}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <span>{children}</span>
  </label>
)
