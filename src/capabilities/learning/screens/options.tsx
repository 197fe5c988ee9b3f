import { useText } from '#platform/web.ts'
import { ChoiceCard } from '#ui/choice-card.tsx'
import { chooseManyText, chooseOneText } from '../text.ts'
import type { Asked } from './exam-question-card.tsx'
import style from './learning.module.css'

export interface OptionsProps {
  readonly question: Asked
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly disabled?: boolean
}

/** The stem of a question and its options: one to choose, or several. */
export const Options = ({
  question: { code, kind, stem, options },
  chosen,
  onChange,
  disabled = false,
}: OptionsProps) => {
  const t = useText()
  const many = kind === 'multiple'
  const toggle = (id: string, on: boolean) => {
    if (!many) onChange([id])
    else onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  }
  return (
    <fieldset className={style.ask}>
      <legend>{t(stem)}</legend>
      <p className={style.hint}>{t(many ? chooseManyText : chooseOneText)}</p>
      {options.map(({ id, text }) => (
        <ChoiceCard
          key={id}
          kind={many ? 'checkbox' : 'radio'}
          name={code}
          checked={chosen.includes(id)}
          disabled={disabled}
          onChange={(on) => toggle(id, on)}
        >
          {t(text)}
        </ChoiceCard>
      ))}
    </fieldset>
  )
}
