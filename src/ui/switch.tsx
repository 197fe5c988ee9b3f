import type { ReactNode } from 'react'
import style from './form.module.css'

export interface SwitchProps {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly children: ReactNode
  readonly note?: ReactNode
}

/** Something that is on or off from this moment, without saving. */
export const Switch = ({ on, onChange, children, note }: SwitchProps) => (
  <label className={style.option}>
    <input
      type="checkbox"
      role="switch"
      aria-checked={on}
      className={style.switch}
      checked={on}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <span>
      {children}
      {note !== undefined && <small>{note}</small>}
    </span>
  </label>
)
