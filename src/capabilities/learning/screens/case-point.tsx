import { useEffect, useRef, useState } from 'react'
import type { CaseAnswer } from '#capabilities/curriculum/contract.ts'
import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceCard } from '#ui/choice-card.tsx'
import { PhoneFoot } from '#ui/phone-foot.tsx'
import { caseText, nextText } from '../text.ts'
import style from './learning.module.css'
import { Spoken } from './spoken.tsx'

export interface CasePointProps {
  readonly point: CaseAnswer['case']['decisionPoints'][number]
  readonly name: string
  readonly last: boolean
  /** Which choice is taken, so that what happened is read aloud. */
  readonly onSeen: (choice: string) => void
  readonly onNext: () => void
}

/** One decision of a case. */
export const CasePoint = ({ point, name, last, onSeen, onNext }: CasePointProps) => {
  const t = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const [seen, setSeen] = useState(false)
  const outcome = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (seen) outcome.current?.focus()
  }, [seen])
  const reveal = point.choices.find(({ id }) => id === chosen)?.reveal
  return (
    <>
      <p className={style.story}>
        <Spoken>{t(point.text)}</Spoken>
      </p>
      <fieldset className={style.ask}>
        <legend>
          <Spoken>{t(point.ask)}</Spoken>
        </legend>
        {point.choices.map(({ id, text }) => (
          <ChoiceCard key={id} kind="radio" name={name} checked={chosen === id} onChange={() => setChosen(id)}>
            <Spoken>{t(text)}</Spoken>
          </ChoiceCard>
        ))}
      </fieldset>
      {seen && reveal && (
        <div ref={outcome} tabIndex={-1} className={style.outcome} aria-live="polite">
          <h2>{t(caseText.yours)}</h2>
          <p>
            <Spoken>{t(reveal)}</Spoken>
          </p>
          <h2>{t(caseText.happened)}</h2>
          <p>
            <Spoken>{t(point.happened)}</Spoken>
          </p>
        </div>
      )}
      <PhoneFoot>
        {seen ? (
          <Button tone="primary" size="touch" onPress={onNext}>
            {t(last ? caseText.last : nextText)}
          </Button>
        ) : (
          <Button
            tone="primary"
            size="touch"
            disabled={chosen === null}
            onPress={() => {
              setSeen(true)
              if (chosen !== null) onSeen(chosen)
            }}
          >
            {t(caseText.see)}
          </Button>
        )}
      </PhoneFoot>
    </>
  )
}
