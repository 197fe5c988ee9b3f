import { useState } from 'react'
import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceCard } from '#ui/choice-card.tsx'
import type { CaseBody } from '../../rules/case-draft.ts'
import { caseEditor as text } from '../../text/items.ts'
import { PhoneFrame } from './phone-frame.tsx'
import style from './studio.module.css'

interface CasePreviewProps {
  readonly body: CaseBody
  /** The moment that is being written; past the last one, the ending. */
  readonly at: number
  readonly onAt: (at: number) => void
}

/** A case on a phone: stop, choose, see what it would have led to and what was done, go on to the end. */
export const CasePreview = ({ body, at, onAt }: CasePreviewProps) => {
  const t = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const point = body.decisionPoints[at]
  const taken = point?.choices.find(({ id }) => id === chosen)
  const go = (next: number) => {
    setChosen(null)
    onAt(next)
  }
  return (
    <PhoneFrame onAgain={() => go(0)}>
      <b>{t(body.title)}</b>
      {point ? (
        <>
          {at === 0 && <p>{t(body.opening)}</p>}
          <p>{t(point.text)}</p>
          <fieldset className={style.stack1}>
            <legend>
              <b>{t(point.ask)}</b>
            </legend>
            {point.choices.map((choice) => (
              <ChoiceCard
                key={choice.id}
                kind="radio"
                name={`preview-${at}`}
                checked={chosen === choice.id}
                onChange={() => setChosen(choice.id)}
              >
                {t(choice.text)}
              </ChoiceCard>
            ))}
          </fieldset>
          {taken && (
            <>
              <p>{t(taken.reveal)}</p>
              <p>
                <b>{t(text.happened)}</b>
                <br />
                {t(point.happened)}
              </p>
              <Button tone="primary" block onPress={() => go(at + 1)}>
                {t(text.nextPoint)}
              </Button>
            </>
          )}
        </>
      ) : (
        (['consequence', 'missedChance', 'controlThatStops', 'checkOurs'] as const).map((place) => (
          <p key={place}>
            <b>{t(text[place])}</b>
            <br />
            {t(body[place])}
          </p>
        ))
      )}
    </PhoneFrame>
  )
}
