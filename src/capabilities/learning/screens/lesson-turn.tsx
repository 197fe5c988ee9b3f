import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceCard } from '#ui/choice-card.tsx'
import { PhoneFoot } from '#ui/phone-foot.tsx'
import { isRapid } from '../rules/rapid.ts'
import { lessonText, nextText } from '../text.ts'
import style from './learning.module.css'
import { Spoken } from './spoken.tsx'
import type { Turn, Walked } from './walked.ts'

export interface LessonTurnProps {
  readonly turn: Turn
  /** Which choice is taken, so that what happens then is read aloud. */
  readonly onSeen: (choice: string | null) => void
  readonly onNext: (step: Walked) => void
  /** The way walked so far, shown above the main button. */
  readonly children: ReactNode
}

/** One scene with its question: choose first, then see what happens, then go on or choose another. */
export const LessonTurn = ({ turn, onSeen, onNext, children }: LessonTurnProps) => {
  const t = useText()
  const shown = useRef(performance.now())
  const [chosen, setChosen] = useState<string | null>(null)
  const [seen, setSeen] = useState<Walked | null>(null)
  const outcome = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (seen) outcome.current?.focus()
  }, [seen])
  const see = () => {
    if (chosen === null) return
    onSeen(chosen)
    setSeen({
      scene: turn.id,
      choice: chosen,
      rapid: isRapid(performance.now() - shown.current, turn.text.zh.length + turn.ask.zh.length),
    })
  }
  // The second half of a double click on the button before it would skip what happens.
  const goOn = ({ detail }: { readonly detail: number }) => {
    if (seen && detail < 2) onNext(seen)
  }
  const taken = turn.choices.find(({ id }) => id === seen?.choice)
  return (
    <>
      <p className={style.story}>
        <Spoken>{t(turn.text)}</Spoken>
      </p>
      <fieldset className={style.ask}>
        <legend>
          <Spoken>{t(turn.ask)}</Spoken>
        </legend>
        {turn.choices
          .filter(({ id }) => taken === undefined || id === taken.id)
          .map(({ id, text }) => (
            <ChoiceCard
              key={id}
              kind="radio"
              name={turn.id}
              checked={chosen === id}
              disabled={taken !== undefined}
              onChange={() => setChosen(id)}
            >
              <Spoken>{t(text)}</Spoken>
            </ChoiceCard>
          ))}
      </fieldset>
      {taken && (
        <div ref={outcome} tabIndex={-1} className={style.outcome} data-quality={taken.quality}>
          <h2>{t(lessonText.outcome)}</h2>
          <p>
            <Spoken>{t(taken.outcome)}</Spoken>
          </p>
          <Button
            tone="quiet"
            size="small"
            onPress={() => {
              onSeen(null)
              setSeen(null)
            }}
          >
            {t(lessonText.other)}
          </Button>
        </div>
      )}
      {children}
      <PhoneFoot>
        {seen ? (
          <Button tone="primary" size="touch" onPress={goOn}>
            {t(nextText)}
          </Button>
        ) : (
          <Button tone="primary" size="touch" disabled={chosen === null} onPress={see}>
            {t(lessonText.see)}
          </Button>
        )}
      </PhoneFoot>
    </>
  )
}
