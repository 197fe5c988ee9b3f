import { useContext } from 'react'
import { sentencesOf } from '../rules/sentences.ts'
import style from './learning.module.css'
import { SpokenContext } from './use-speech.ts'

/** A text with the sentence that is being read aloud marked. */
export const Spoken = ({ children: text }: { readonly children: string }) => {
  const at = useContext(SpokenContext)
  if (at?.text !== text) return text
  return sentencesOf(text).map((sentence, nth) => (
    <span key={`${nth} ${sentence}`} className={nth === at.nth ? style.spoken : undefined}>
      {sentence}
    </span>
  ))
}
