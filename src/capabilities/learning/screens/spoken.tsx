import { sentencesOf } from '../rules/sentences.ts'
import style from './learning.module.css'

/** A text with the sentence that is being read aloud marked. */
export const Spoken = ({ text, at }: { readonly text: string; readonly at: number | null }) =>
  at === null
    ? text
    : sentencesOf(text).map((sentence, n) => (
        <span key={`${n} ${sentence}`} className={n === at ? style.spoken : undefined}>
          {sentence}
        </span>
      ))
