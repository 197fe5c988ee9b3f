import { useText } from '#platform/web.ts'
import type { ReadingBody } from '../rules/reading-draft.ts'
import { readingText } from '../text/readings.ts'
import { DigestQuestion } from './digest-question.tsx'
import style from './reading.module.css'

/** What a short reading says: what it is about, the duty, the one act, whom to ask, and the question of a digest. */
export const ReadingText = ({ reading }: { readonly reading: ReadingBody }) => {
  const t = useText()
  return (
    <>
      {reading.paragraphs.map((paragraph, at) => (
        <p key={at}>{t(paragraph)}</p>
      ))}
      <dl className={style.lines}>
        {reading.kind === 'reminder' && (
          <>
            <dt>{t(readingText.duty)}</dt>
            <dd>{t(reading.duty)}</dd>
          </>
        )}
        <dt>{t(readingText.act)}</dt>
        <dd className={style.act}>{t(reading.act)}</dd>
        <dt>{t(readingText.ask)}</dt>
        <dd>{t(reading.askWhom)}</dd>
      </dl>
      {reading.kind === 'digest' && <DigestQuestion question={reading.question} name={reading.code} />}
    </>
  )
}
