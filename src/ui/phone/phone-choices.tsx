import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { ChoiceCard } from '../choice-card.tsx'
import style from './phone.module.css'

interface PhoneChoicesProps {
  readonly name: string
  readonly ask: Pair
  readonly choices: readonly { readonly id: string; readonly text: Pair }[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** What is asked and the ways to answer, of which one is taken. */
export const PhoneChoices = ({ name, ask, choices, chosen, onChoose }: PhoneChoicesProps) => {
  const t = useText()
  return (
    <fieldset className={style.choices}>
      <legend>
        <b>{t(ask)}</b>
      </legend>
      {choices.map(({ id, text }) => (
        <ChoiceCard key={id} kind="radio" name={`walk-${name}`} checked={chosen === id} onChange={() => onChoose(id)}>
          {t(text)}
        </ChoiceCard>
      ))}
    </fieldset>
  )
}
