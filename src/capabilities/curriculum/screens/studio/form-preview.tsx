import { useState } from 'react'
import { useText } from '#platform/web.ts'
import { PhoneFrame } from '#ui/phone/phone-frame.tsx'
import type { FormContent } from '../../rules/form-content.ts'
import { ReadingText } from '../reading-text.tsx'

/** What is written, on a phone as it is read. */
export const FormPreview = ({ content: { body } }: { readonly content: FormContent }) => {
  const t = useText()
  const [round, setRound] = useState(0)
  return (
    <PhoneFrame onAgain={() => setRound(round + 1)}>
      <b>{t(body.title)}</b>
      <ReadingText key={round} reading={body} />
    </PhoneFrame>
  )
}
