import { useState } from 'react'
import { useText } from '#platform/web.ts'
import { PhoneFrame } from '#ui/phone/phone-frame.tsx'
import type { CardBody } from '../../rules/card-draft.ts'
import type { ExamBody } from '../../rules/exam-draft.ts'
import type { FormContent } from '../../rules/form-content.ts'
import { fieldText, formEditor as text } from '../../text/forms.ts'
import { ReadingText } from '../reading-text.tsx'
import style from './studio.module.css'

interface FormPreviewProps {
  readonly title: string
  readonly content: FormContent
}

/** What is written, on a phone as it is read. */
export const FormPreview = ({ title, content }: FormPreviewProps) => {
  const [round, setRound] = useState(0)
  return (
    <PhoneFrame onAgain={() => setRound(round + 1)}>
      <b>{title}</b>
      {content.kind === 'reading' && <ReadingText key={round} reading={content.body} />}
      {content.kind === 'exam' && <ExamFacts body={content.body} />}
      {content.kind === 'card' && <CardWords body={content.body} />}
    </PhoneFrame>
  )
}

const ExamFacts = ({ body: { draw, minutes, pass } }: { readonly body: ExamBody }) => {
  const t = useText()
  return <p>{t(text.examFacts, { draw, minutes, pass: Math.round(pass * 100) })}</p>
}

const CardWords = ({ body: { duty, acts, declare, askWhom, mayAsk } }: { readonly body: CardBody }) => {
  const t = useText()
  return (
    <>
      <p>{t(duty)}</p>
      <ol className={style.acts}>
        {acts.map((act, at) => (
          <li key={at}>{t(act)}</li>
        ))}
      </ol>
      {(
        [
          ['declare', declare],
          ['askWhom', askWhom],
        ] as const
      ).map(([place, words]) => (
        <p key={place}>
          <b>{t(fieldText[place])}</b>
          <br />
          {t(words)}
        </p>
      ))}
      {mayAsk.map(({ question, answer }, at) => (
        <p key={at}>
          <b>{t(question)}</b>
          <br />
          {t(answer)}
        </p>
      ))}
    </>
  )
}
