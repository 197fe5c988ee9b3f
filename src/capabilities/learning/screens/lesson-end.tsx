import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Citation } from '#capabilities/norms/contract.ts'
import { fill } from '#kernel/text.ts'
import { useCommandLater, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { PhoneFoot } from '#ui/phone-foot.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { FinishLesson } from '../contract.ts'
import { laterText } from '../text/later.ts'
import { backToToday, finishRefusals, lessonText } from '../text.ts'
import { momentNow, newAttempt } from './attempt.ts'
import { Citations } from './citations.tsx'
import { CommitmentForm } from './commitment-form.tsx'
import { KeptNote } from './kept-note.tsx'
import style from './learning.module.css'
import { OwnDoubts } from './own-doubts.tsx'
import { RatingForm } from './rating-form.tsx'
import { Spoken } from './spoken.tsx'
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

/** What came of it: how many questions will come back, or that it waits on this device. */
type Done = 'kept' | { readonly cards: number }

/** Where a way ends: what it came to, one act to take along, whom to ask. Sending twice counts once. */
export const LessonEnd = ({ end, lesson, way, citations, onDone, onAgain, children }: LessonEndProps) => {
  const t = useText()
  const { busy, refusal, problem, send } = useCommandLater(FinishLesson)
  const [done, setDone] = useState<Done | null>(null)
  const sent = useRef({ attempt: newAttempt(), occurredAt: momentNow() })
  const text = useRef<HTMLParagraphElement>(null)
  useEffect(() => text.current?.focus(), [])
  const finish = async () => {
    const { code, version, title } = lesson
    const result = await send(
      { ...sent.current, lesson: code, version, path: [...way] },
      { about: `lesson:${code}`, what: fill(laterText.lesson, { title }), refusals: finishRefusals },
    )
    if (!result.ok && result.refusal !== 'kept') return
    onDone()
    setDone(result.ok ? { cards: result.value.cards } : 'kept')
  }
  return (
    <>
      <p ref={text} tabIndex={-1} className={style.story}>
        <Spoken>{t(end.text)}</Spoken>
      </p>
      <dl className={style.takeaway}>
        <dt>{t(lessonText.act)}</dt>
        <dd className={style.act}>
          <Spoken>{t(end.act)}</Spoken>
        </dd>
        <dt>{t(lessonText.askWhom)}</dt>
        <dd>
          <Spoken>{t(end.askWhom)}</Spoken>
        </dd>
      </dl>
      <Citations citations={citations} />
      {problem && <ProblemNote problem={problem} retry={finish} />}
      {refusal && (
        <Banner tone="seal" role="alert">
          {t(finishRefusals[refusal])}
        </Banner>
      )}
      {done === 'kept' && <KeptNote />}
      {done !== null && done !== 'kept' && (
        <div className={style.said}>
          <Banner tone="jade" role="status" icon="check">
            <b>{t(lessonText.done, { title: t(lesson.title) })}</b>
            <p>
              {done.cards > 0 && t(lessonText.doneWhy, { cards: done.cards })} {t(lessonText.doneAlone)}
            </p>
          </Banner>
        </div>
      )}
      {done !== null && <RatingForm kind="lesson" code={lesson.code} version={lesson.version} />}
      {done !== null && <OwnDoubts kind="lesson" code={lesson.code} version={lesson.version} />}
      {done !== null && <CommitmentForm lesson={lesson} end={end} />}
      {children}
      <PhoneFoot>
        {done === null ? (
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
