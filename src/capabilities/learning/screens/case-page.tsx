import { useState } from 'react'
import { type CaseAnswer, CaseQuestion } from '#capabilities/curriculum/contract.ts'
import { caseRefusals } from '#capabilities/curriculum/text.ts'
import { useBegun, useParams, useQuestion, useSearch, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { PathKnots } from '#ui/charts/path-knots.tsx'
import { Empty } from '#ui/empty.tsx'
import { backToToday, lessonText } from '../text.ts'
import { aloudCase } from './aloud.ts'
import { CaseEnd } from './case-end.tsx'
import { CasePoint } from './case-point.tsx'
import style from './learning.module.css'
import { LessonTop } from './lesson-top.tsx'
import { ListenButton } from './listen-button.tsx'
import { Spoken } from './spoken.tsx'
import { SpokenContext, useSpeech } from './use-speech.ts'

/** What everybody reads and owes; the version that waits for approval is opened from the studio, by `?waiting=`. */
export const CasePage = () => {
  const t = useText()
  const { case: code = '' } = useParams()
  const asShown = useSearch().get('waiting') === null
  const asked = useQuestion(CaseQuestion, asShown ? { case: code, asShown } : { case: code })
  return (
    <Answered
      of={asked}
      refused={(refusal) => (
        <Empty
          title={<h1 tabIndex={-1}>{t(caseRefusals[refusal])}</h1>}
          actions={<LinkButton href="/today">{t(backToToday)}</LinkButton>}
        />
      )}
    >
      {(answer) => <CaseWalk key={`${answer.case.code} ${answer.case.version}`} answer={answer} />}
    </Answered>
  )
}

/** R27: stop at each decision, ask, then tell what happened; what is chosen stays on this page, how far one came on this device. */
const CaseWalk = ({ answer }: { readonly answer: CaseAnswer }) => {
  const t = useText()
  const { code, version, title, opening, decisionPoints } = answer.case
  const { value: at, keep: setAt, drop } = useBegun(`case.${code}.${version}`, 0)
  const point = decisionPoints[at]
  const steps = decisionPoints.length + 1
  const [taken, setTaken] = useState<string | null>(null)
  const speech = useSpeech(aloudCase(answer.case, at, taken).map((one) => t(one)))
  return (
    <article className={style.lesson}>
      <LessonTop aside={<ListenButton speech={speech} />}>
        <PathKnots steps={steps} step={at + 1} label={t(lessonText.step, { step: at + 1, steps })} />
      </LessonTop>
      <h1 tabIndex={-1}>{t(title)}</h1>
      <SpokenContext.Provider value={speech?.at ?? null}>
        {at === 0 && (
          <p className={style.story}>
            <Spoken>{t(opening)}</Spoken>
          </p>
        )}
        {point ? (
          <CasePoint
            key={at}
            point={point}
            name={`point-${at}`}
            last={at === steps - 2}
            onSeen={setTaken}
            onNext={() => {
              setTaken(null)
              setAt(at + 1)
            }}
          />
        ) : (
          <CaseEnd answer={answer} onDone={drop} />
        )}
      </SpokenContext.Provider>
    </article>
  )
}
