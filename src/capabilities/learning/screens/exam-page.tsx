import { useEffect, useRef, useState } from 'react'
import { longDay } from '#kernel/day.ts'
import { navigate, useCommand, useParams, useQuestion, useText, useWaiting } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PhoneFoot } from '#ui/phone-foot.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { type ExamAnswer, ExamQuestion, StartExam, type StartExamAnswer } from '../contract.ts'
import { laterText } from '../text/later.ts'
import { backToToday, examRefusals, examText, onlyYouText } from '../text.ts'
import { ExamSheet } from './exam-sheet.tsx'
import style from './learning.module.css'
import { TopBack } from './top-back.tsx'

export const ExamPage = () => {
  const t = useText()
  const { exam = '' } = useParams()
  const [started, setStarted] = useState<StartExamAnswer | null>(null)
  const waiting = useWaiting().find(({ about }) => about === `exam:${exam}`)
  const isWaiting = waiting !== undefined && !waiting.refused
  useResultAfter(isWaiting, waiting === undefined, `/learn/exams/${exam}/result`)
  const asked = useQuestion(ExamQuestion, { exam })
  if (isWaiting) return <ExamKept />
  if (started) return <ExamSheet exam={exam} started={started} onKept={() => setStarted(null)} />
  return (
    <Answered
      of={asked}
      refused={(refusal) => (
        <Empty
          title={<h1 tabIndex={-1}>{t(examRefusals[refusal])}</h1>}
          actions={<LinkButton href="/today">{t(backToToday)}</LinkButton>}
        />
      )}
    >
      {(answer) => <ExamStart exam={answer} onStart={setStarted} />}
    </Answered>
  )
}

/** Opens the result once what waited here has been taken. */
const useResultAfter = (isWaiting: boolean, isGone: boolean, path: string): void => {
  const waited = useRef(false)
  useEffect(() => {
    if (isWaiting) waited.current = true
    else if (waited.current && isGone) navigate(path, { replace: true })
  }, [isWaiting, isGone, path])
}

/** Handed in on this device: nothing is left to do but to come near a network. */
const ExamKept = () => {
  const t = useText()
  return (
    <Empty
      title={<h1 tabIndex={-1}>{t(laterText.examKept)}</h1>}
      actions={
        <LinkButton tone="primary" href="/today">
          {t(backToToday)}
        </LinkButton>
      }
    >
      {t(laterText.examKeptWhy)}
    </Empty>
  )
}

interface ExamStartProps {
  readonly exam: ExamAnswer
  readonly onStart: (started: StartExamAnswer) => void
}

/** What is asked, before the first question is shown. */
const ExamStart = ({ exam, onStart }: ExamStartProps) => {
  const t = useText()
  const { busy, refusal, problem, send } = useCommand(StartExam)
  const start = async () => {
    const result = await send({ exam: exam.code })
    if (result.ok) onStart(result.value)
  }
  return (
    <div className={style.lesson}>
      <TopBack />
      <PageHead title={t(exam.title)} lead={t(examText.lead, { questions: exam.questions, minutes: exam.minutes })} />
      <div className={style.before}>
        <p>{t(examText.rules)}</p>
        <p>{t(onlyYouText)}</p>
      </div>
      {exam.finishedOn && (
        <p className={style.quietly}>
          <span>{t(examText.before, { day: t(longDay(exam.finishedOn)) })}</span>
          <LinkButton tone="quiet" size="small" href={`/learn/exams/${exam.code}/result`}>
            {t(examText.lastResult)}
          </LinkButton>
        </p>
      )}
      {problem && <ProblemNote problem={problem} retry={start} />}
      {refusal && <p role="alert">{t(examRefusals[refusal])}</p>}
      <PhoneFoot>
        <Button tone="primary" size="touch" busy={busy} onPress={start}>
          {t(exam.open ? examText.resume : examText.start)}
        </Button>
      </PhoneFoot>
    </div>
  )
}
