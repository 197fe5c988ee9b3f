import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Citation } from '#capabilities/norms/contract.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { PhoneFoot } from '#ui/phone-foot.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { FinishLesson } from '../contract.ts'
import { backToToday, finishRefusals, lessonText } from '../text.ts'
import { newAttempt, useMoment } from './attempt.ts'
import { Citations } from './citations.tsx'
import style from './learning.module.css'
import type { End, Lesson, Walked } from './walked.ts'

export interface LessonEndProps {
  readonly end: End
  readonly lesson: Lesson
  readonly way: readonly Walked[]
  readonly citations: readonly Citation[]
  readonly onDone: () => void
  readonly onAgain: () => void
  /** The way walked, shown above the main button. */
  readonly children: ReactNode
}

/** Where a way ends: what it came to, one act to take along, whom to ask. Sending twice counts once. */
export const LessonEnd = ({ end, lesson, way, citations, onDone, onAgain, children }: LessonEndProps) => {
  const t = useText()
  const toldNow = useMoment()
  const { busy, refusal, problem, send } = useCommand(FinishLesson)
  const [cards, setCards] = useState<number | null>(null)
  const sent = useRef({ attempt: newAttempt(), occurredAt: toldNow() })
  const text = useRef<HTMLParagraphElement>(null)
  useEffect(() => text.current?.focus(), [])
  const finish = async () => {
    const result = await send({ ...sent.current, lesson: lesson.code, version: lesson.version, path: [...way] })
    if (!result.ok) return
    onDone()
    setCards(result.value.cards)
  }
  return (
    <>
      <p ref={text} tabIndex={-1} className={style.story}>
        {t(end.text)}
      </p>
      <dl className={style.takeaway}>
        <dt>{t(lessonText.act)}</dt>
        <dd className={style.act}>{t(end.act)}</dd>
        <dt>{t(lessonText.askWhom)}</dt>
        <dd>{t(end.askWhom)}</dd>
      </dl>
      <Citations citations={citations} />
      {problem && <ProblemNote problem={problem} retry={finish} />}
      {refusal && (
        <Banner tone="seal" role="alert">
          {t(finishRefusals[refusal])}
        </Banner>
      )}
      {cards !== null && (
        <div className={style.said}>
          <Banner tone="jade" role="status" icon="check">
            <b>{t(lessonText.done, { title: t(lesson.title) })}</b>
            <p>
              {cards > 0 && t(lessonText.doneWhy, { cards })} {t(lessonText.doneAlone)}
            </p>
          </Banner>
        </div>
      )}
      {children}
      <PhoneFoot>
        {cards === null ? (
          <Button tone="primary" size="touch" busy={busy} onPress={finish}>
            {t(lessonText.finish)}
          </Button>
        ) : (
          <>
            <Button size="touch" onPress={onAgain}>
              {t(lessonText.again)}
            </Button>
            <LinkButton tone="primary" size="touch" href="/today">
              {t(backToToday)}
            </LinkButton>
          </>
        )}
      </PhoneFoot>
    </>
  )
}
