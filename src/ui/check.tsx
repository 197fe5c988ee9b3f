import { type ReactNode, useEffect, useRef } from 'react'
import style from './form.module.css'

export interface CheckProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
  readonly note?: ReactNode
  /** Some of what it stands for is ticked. */
  readonly partly?: boolean
  readonly disabled?: boolean
}

/** Yes or no about one thing; the whole line can be pressed. */
export const Check = ({ checked, onChange, children, note, partly = false, disabled }: CheckProps) => {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly
  }, [partly])
  return (
    <label className={style.option}>
      <input
        ref={box}
        type="checkbox"
        className={style.mark}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {children}
        {note !== undefined && <small>{note}</small>}
      </span>
    </label>
  )
}
