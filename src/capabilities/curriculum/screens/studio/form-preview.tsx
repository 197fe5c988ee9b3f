import { useState } from 'react'
import { useText } from '#platform/web.ts'
import { PhoneFrame } from '#ui/phone/phone-frame.tsx'
import type { FormContent } from '../../rules/form-content.ts'
import { formEditor as text } from '../../text/forms.ts'
import { ReadingText } from '../reading-text.tsx'

/** What is written, on a phone as it is read. */
export const FormPreview = ({ content }: { readonly content: FormContent }) => {
  const t = useText()
  const [round, setRound] = useState(0)
  return (
    <PhoneFrame onAgain={() => setRound(round + 1)}>
      <b>{t(content.body.title)}</b>
      {content.kind === 'reading' ? (
        <ReadingText key={round} reading={content.body} />
      ) : (
        <p>
          {t(text.examFacts, {
            draw: content.body.draw,
            minutes: content.body.minutes,
            pass: Math.round(content.body.pass * 100),
          })}
        </p>
      )}
    </PhoneFrame>
  )
}
