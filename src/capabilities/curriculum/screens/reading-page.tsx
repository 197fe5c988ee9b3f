import { citedNote } from '#capabilities/norms/text/cited.ts'
import { longDay, shortDay } from '#kernel/day.ts'
import { useParams, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Tag } from '#ui/tag.tsx'
import { type ReadingAnswer, ReadingQuestion } from '../contract.ts'
import { readingKindText, readingRefusals, readingText } from '../text/readings.ts'
import style from './reading.module.css'
import { ReadingText } from './reading-text.tsx'

export const ReadingPage = () => {
  const t = useText()
  const { reading = '' } = useParams()
  const asked = useQuestion(ReadingQuestion, { reading })
  return (
    <Answered
      of={asked}
      refused={(refusal) => (
        <Empty
          title={<h1 tabIndex={-1}>{t(readingRefusals[refusal])}</h1>}
          actions={<LinkButton href="/learn/readings">{t(readingText.others)}</LinkButton>}
        />
      )}
    >
      {(answer) => <ReadingSheet answer={answer} />}
    </Answered>
  )
}

/** Half a page: what it is about, the duty, the one act, whom to ask, and where it comes from. */
const ReadingSheet = ({ answer }: { readonly answer: ReadingAnswer }) => {
  const t = useText()
  const { reading } = answer
  return (
    <article className={style.reading}>
      <p className={style.meta}>
        <Tag>{t(readingKindText[reading.kind])}</Tag>
        <When answer={answer} />
      </p>
      <h1 tabIndex={-1}>{t(reading.title)}</h1>
      <ReadingText reading={reading} />
      <Grounds answer={answer} />
      <div className={style.actions}>
        <LinkButton href="/learn/readings">{t(readingText.others)}</LinkButton>
        <Button icon="print" onPress={() => print()}>
          {t(readingText.print)}
        </Button>
      </div>
    </article>
  )
}

const When = ({ answer: { reading, on } }: { readonly answer: ReadingAnswer }) => {
  const t = useText()
  if (reading.kind === 'digest') {
    const [year = '', quarter = ''] = reading.quarter.split('-Q')
    return <span>{t(readingText.quarter, { year, quarter })}</span>
  }
  if (reading.kind !== 'reminder' || on === null) return null
  return <span>{t(readingText.before, { day: t(shortDay(on)), days: reading.leadDays })}</span>
}

const Grounds = ({ answer: { reading, citations, checked } }: { readonly answer: ReadingAnswer }) => {
  const t = useText()
  const sources = reading.kind === 'digest' ? reading.sources : []
  return (
    <footer className={style.grounds}>
      {(citations.length > 0 || sources.length > 0) && <h2>{t(readingText.sources)}</h2>}
      <ul>
        {sources.map(({ title, issuer, date }) => (
          <li key={title.zh}>
            <cite>{t(title)}</cite>
            <span>
              {t(readingText.source, { issuer: t(issuer), date: date ? t(longDay(date)) : t(readingText.undated) })}
            </span>
          </li>
        ))}
        {citations.map(({ reference, title, paraphrase, ...cited }) => (
          <li key={reference}>
            <cite>{t(title)}</cite>
            {t(citedNote(cited))}
            {paraphrase && <span>{t(paraphrase)}</span>}
          </li>
        ))}
      </ul>
      {reading.kind === 'story' && <p>{t(reading.source.note)}</p>}
      {checked ? (
        <p>{t(readingText.checked, { day: t(longDay(checked.on)), source: checked.source })}</p>
      ) : (
        reading.kind !== 'story' && <p>{t(readingText.unchecked)}</p>
      )}
    </footer>
  )
}
