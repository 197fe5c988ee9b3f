import { useText } from '#platform/web.ts'
import style from './form.module.css'
import { Icon } from './icon.tsx'
import { lessText, moreText } from './text.ts'

export interface StepperProps {
  /** What is being counted; read aloud. */
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
  readonly min: number
  readonly max: number
  readonly step?: number
  /** How the value is shown, `20%`. */
  readonly show?: (value: number) => string
}

/** A small number changed by steps. */
export const Stepper = ({ label, value, onChange, min, max, step = 1, show = String }: StepperProps) => {
  const t = useText()
  const press = (to: number) => {
    if (to >= min && to <= max) onChange(to)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
    <div role="group" className={style.stepper} aria-label={label}>
      <button
        type="button"
        aria-label={`${t(lessText)} ${label}`}
        aria-disabled={value - step < min || undefined}
        onClick={() => press(value - step)}
      >
        <Icon name="minus" size={16} />
      </button>
      <output>{show(value)}</output>
      <button
        type="button"
        aria-label={`${t(moreText)} ${label}`}
        aria-disabled={value + step > max || undefined}
        onClick={() => press(value + step)}
      >
        <Icon name="plus" size={16} />
      </button>
    </div>
  )
}
