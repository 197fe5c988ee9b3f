import { useState } from 'react'
import { daysBetween } from '#kernel/day.ts'
import { useParams, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { ResultDots } from '#ui/charts/result-dots.tsx'
import { Empty } from '#ui/empty.tsx'
import { Icon } from '#ui/icon.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PhoneFoot } from '#ui/phone-foot.tsx'
import { ExamResult, type ExamResultAnswer, Today } from '../contract.ts'
import { confidenceText, examRefusals, examText, onlyYouText, verdictText } from '../text.ts'
import { DoubtForm } from './doubt-form.tsx'
import { Explanation } from './explanation.tsx'
import style from './learning.module.css'
import { TopBack } from './top-back.tsx'

export const ExamResultPage = () => {
  const t = useText()
  const { exam = '' } = useParams()
  const asked = useQuestion(ExamResult, { exam })
  return (
    <Answered
      of={asked}
      refused={(refusal) => (
        <Empty
          title={<h1 tabIndex={-1}>{t(examRefusals[refusal])}</h1>}
          actions={<LinkButton href={`/learn/exams/${exam}`}>{t(examText.start)}</LinkButton>}
        />
      )}
    >
      {(result) => <Outcome key={result.attempt} result={result} />}
    </Answered>
  )
}

/** First why, then when it is asked again; no rank, and nobody else sees it. */
const Outcome = ({ result }: { readonly result: ExamResultAnswer }) => {
  const t = useText()
  const today = useQuestion(Today, {}).data
  const [all, setAll] = useState(false)
  const { items, right, total } = result
  const numbered = items.map((item, at) => ({ item, n: at + 1 }))
  const notRight = numbered.filter(({ item }) => item.verdict !== 'right')
  const shown = all || notRight.length === 0 ? numbered : notRight
  const left = today ? today.items.length + (today.recall.questions > 0 ? 1 : 0) : null
  const list = items.map(({ verdict }) => t(verdictText[verdict])).join(', ')
  return (
    <article className={style.lesson}>
      <TopBack>{t(result.title)}</TopBack>
      <PageHead
        title={result.reached === null ? t(result.title) : t(examText.score, { total, right })}
        lead={
          result.reached === null
            ? t(examText.nothingCounts)
            : t(result.reached ? examText.reached : examText.notReached, { pass: Math.round(result.pass * 100) })
        }
      />
      <ResultDots right={items.map(({ verdict }) => verdict === 'right')} label={t(examText.dots, { list })} />
      <div className={style.spaced}>
        {shown.map(({ item, n }) => (
          <Explanation
            key={item.question}
            title={t(examText.verdict, { n, verdict: t(verdictText[item.verdict]) })}
            options={item.options}
            explanation={item.explanation}
            atYourPost={item.atYourPost}
            citations={item.citations}
            checked={item.checked}
          >
            {item.withdrawn && <p className="muted">{t(examText.withdrawn)}</p>}
            <AskedAgain item={item} />
            <DoubtForm kind="question" code={item.question} version={item.version} />
          </Explanation>
        ))}
      </div>
      <div className={style.quietly}>
        <span className="muted">{t(onlyYouText)}</span>
        {notRight.length > 0 && notRight.length < items.length && (
          <Button tone="quiet" size="small" expanded={all} onPress={() => setAll(!all)}>
            {t(all ? examText.few : examText.all, { total: items.length })}
          </Button>
        )}
      </div>
      <PhoneFoot>
        <LinkButton tone="primary" size="touch" href="/today">
          {t(left === 0 ? examText.allDone : examText.more)}
        </LinkButton>
      </PhoneFoot>
    </article>
  )
}

const AskedAgain = ({ item }: { readonly item: ExamResultAnswer['items'][number] }) => {
  const t = useText()
  const { today } = useSession()
  if (item.askAgainOn === null) return null
  const days = daysBetween(today, item.askAgainOn)
  return (
    <div className={style.again}>
      <Icon name="repeat" size={24} />
      <div>
        <b>{days > 0 ? t(examText.askAgain, { days }) : t(examText.askAgainToday)}</b>
        {item.verdict !== 'right' && <small>{t(examText.askAgainWrong)}</small>}
        {item.verdict === 'right' && item.confidence !== 'sure' && (
          <small>{t(examText.askAgainSaid, { said: t(confidenceText[item.confidence]) })}</small>
        )}
      </div>
    </div>
  )
}
