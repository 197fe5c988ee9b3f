import { useRef } from 'react'
import { fill } from '#kernel/text.ts'
import { navigate, useBegun, useCommandLater, useSync, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { PathKnots } from '#ui/charts/path-knots.tsx'
import { PhoneFoot } from '#ui/phone-foot.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { FinishExam, type StartExamAnswer } from '../contract.ts'
import { isRapid } from '../rules/rapid.ts'
import { laterText } from '../text/later.ts'
import { examRefusals, examText } from '../text.ts'
import { momentNow } from './attempt.ts'
import { DoubtForm } from './doubt-form.tsx'
import { type Draft, ExamQuestionCard, emptyDraft } from './exam-question-card.tsx'
import style from './learning.module.css'
import { LessonTop } from './lesson-top.tsx'

export interface ExamSheetProps {
  readonly exam: string
  readonly started: StartExamAnswer
  /** All answers lie on this device and are handed in when there is a network. */
  readonly onKept: () => void
}

interface Sheet {
  readonly at: number
  readonly drafts: Readonly<Record<string, Draft>>
}

/** One question a screen. Answers stay on this device until all are handed in together, also when the page is closed. */
export const ExamSheet = ({ exam, started: { attempt, title, questions }, onKept }: ExamSheetProps) => {
  const t = useText()
  const { online } = useSync()
  const { busy, refusal, problem, send } = useCommandLater(FinishExam)
  const begun = useBegun<Sheet>(`exam.${attempt}`, { at: 0, drafts: {} })
  const { at, drafts } = begun.value
  const shown = useRef(performance.now())
  const question = questions[at]
  if (!question) return null
  const draft = drafts[question.code] ?? emptyDraft
  const last = at === questions.length - 1

  const show = (next: Sheet) => {
    shown.current = performance.now()
    begun.keep(next)
    scrollTo(0, 0)
  }
  const handIn = async (all: Readonly<Record<string, Draft>>) => {
    const answers = questions.map(({ code }) => {
      const { chosen, confidence, rapid } = all[code] ?? emptyDraft
      return {
        question: code,
        chosen: [...chosen],
        confidence: confidence ?? ('unsure' as const),
        rapid: rapid ?? false,
      }
    })
    const what = fill(laterText.exam, { title, n: questions.length })
    const result = await send(
      { attempt, answers, occurredAt: momentNow() },
      { about: `exam:${exam}`, what, refusals: examRefusals },
    )
    if (!result.ok && result.refusal !== 'kept') return
    begun.drop()
    if (!result.ok) return onKept()
    navigate(`/learn/exams/${exam}/result`, { replace: true })
  }
  const submit = () => {
    const read = question.stem.zh.length + question.options.reduce((sum, { text }) => sum + text.zh.length, 0)
    const rapid = draft.rapid ?? isRapid(performance.now() - shown.current, read)
    const all = { ...drafts, [question.code]: { ...draft, rapid } }
    if (!last) return show({ at: at + 1, drafts: all })
    begun.keep({ at, drafts: all })
    void handIn(all)
  }
  return (
    <article className={style.lesson}>
      <h1 className="sr" tabIndex={-1}>
        {t(title)}
      </h1>
      <LessonTop aside={`${at + 1} / ${questions.length}`}>
        <PathKnots
          steps={questions.length}
          step={at + 1}
          label={t(examText.step, { step: at + 1, steps: questions.length })}
        />
      </LessonTop>
      <ExamQuestionCard
        key={question.code}
        question={question}
        draft={draft}
        onChange={(next) => begun.keep({ at, drafts: { ...drafts, [question.code]: next } })}
      />
      <DoubtForm key={`doubt ${question.code}`} kind="question" code={question.code} version={question.version} />
      {!online && !problem && (
        <Banner tone="azur" icon="offline" role="status">
          {t(examText.offline)}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} retry={() => void handIn(drafts)} />}
      {refusal && (
        <Banner tone="seal" role="alert">
          {t(examRefusals[refusal])}
        </Banner>
      )}
      <PhoneFoot>
        {at > 0 && (
          <Button size="touch" onPress={() => show({ at: at - 1, drafts })}>
            {t(examText.previous)}
          </Button>
        )}
        <Button
          tone="primary"
          size="touch"
          busy={busy}
          disabled={draft.chosen.length === 0 || draft.confidence === null}
          onPress={submit}
        >
          {t(last ? examText.handIn : examText.submit)}
        </Button>
      </PhoneFoot>
    </article>
  )
}
