import { useState } from 'react'
import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceCard } from '#ui/choice-card.tsx'
import type { Reading } from '../rules/reading.ts'
import { readingText } from '../text/readings.ts'
import style from './reading.module.css'

type Question = Extract<Reading, { readonly kind: 'digest' }>['question']

/** R26: one question to read by; what is chosen leaves this page for nowhere. */
export const DigestQuestion = ({ question, name }: { readonly question: Question; readonly name: string }) => {
  const t = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const [looked, setLooked] = useState(false)
  const right = question.options.some(({ id, correct }) => correct && id === chosen)
  return (
    <section className={style.question}>
      <fieldset>
        <legend>
          <span className={style.meta}>{t(readingText.question)}</span>
          {t(question.stem)}
        </legend>
        {question.options.map(({ id, text }) => (
          <ChoiceCard
            key={id}
            kind="radio"
            name={name}
            checked={chosen === id}
            onChange={() => {
              setChosen(id)
              setLooked(false)
            }}
          >
            {t(text)}
          </ChoiceCard>
        ))}
      </fieldset>
      <div className={style.check}>
        <Button disabled={chosen === null} onPress={() => setLooked(true)}>
          {t(readingText.check)}
        </Button>
        <small>{t(readingText.alone)}</small>
      </div>
      <p role="status" className={style.verdict}>
        {looked && (
          <>
            <b>{t(right ? readingText.right : readingText.notRight)}</b> {right && t(question.explanation)}
          </>
        )}
      </p>
    </section>
  )
}
