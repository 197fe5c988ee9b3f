import { useEffect, useRef, useState } from 'react'
import { daysBetween } from '#kernel/day.ts'
import { fill } from '#kernel/text.ts'
import { useCommandLater, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { PathKnots } from '#ui/charts/path-knots.tsx'
import { Icon } from '#ui/icon.tsx'
import { PhoneFoot } from '#ui/phone-foot.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { AnswerRecall, type RecallDueAnswer } from '../contract.ts'
import { mark } from '../rules/mark.ts'
import { isRapid } from '../rules/rapid.ts'
import { laterText } from '../text/later.ts'
import { pageText } from '../text/pages.ts'
import { examText, recallRefusals, recallText, verdictHeading } from '../text.ts'
import { momentNow, newAttempt } from './attempt.ts'
import { DoubtForm } from './doubt-form.tsx'
import { Explanation } from './explanation.tsx'
import { KeptNote } from './kept-note.tsx'
import style from './learning.module.css'
import { LessonTop } from './lesson-top.tsx'
import { Options } from './options.tsx'

type Card = RecallDueAnswer['cards'][number]

export interface RecallRoundProps {
  readonly cards: readonly Card[]
  readonly onDone: () => void
}

/** One question after the other: answer, learn why, go on. */
export const RecallRound = ({ cards, onDone }: RecallRoundProps) => {
  const t = useText()
  const [at, setAt] = useState(0)
  const card = cards[at]
  if (!card) return null
  const last = at === cards.length - 1
  return (
    <article className={style.lesson}>
      <h1 className="sr" tabIndex={-1}>
        {t(pageText.recall)}
      </h1>
      <LessonTop aside={`${at + 1} / ${cards.length}`}>
        <PathKnots steps={cards.length} step={at + 1} label={t(examText.step, { step: at + 1, steps: cards.length })} />
      </LessonTop>
      <RecallCard key={card.question.code} card={card} last={last} onNext={last ? onDone : () => setAt(at + 1)} />
    </article>
  )
}

interface RecallCardProps {
  readonly card: Card
  readonly last: boolean
  readonly onNext: () => void
}

const RecallCard = ({ card, last, onNext }: RecallCardProps) => {
  const t = useText()
  const { today } = useSession()
  const { busy, refusal, problem, send } = useCommandLater(AnswerRecall)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [input, setInput] = useState<Parameters<typeof send>[0] | null>(null)
  const [askAgain, setAskAgain] = useState<number | null>(null)
  const [kept, setKept] = useState(false)
  const shown = useRef(performance.now())
  const outcome = useRef<HTMLDivElement>(null)
  const { question } = card

  useEffect(() => {
    if (input) outcome.current?.focus()
  }, [input])
  const tell = async (answer: Parameters<typeof send>[0]) => {
    const what = fill(laterText.recall, { question: question.stem })
    const result = await send(answer, { about: `recall:${question.code}`, what, refusals: recallRefusals })
    if (!result.ok && result.refusal === 'kept') setKept(true)
    if (result.ok) setAskAgain(daysBetween(today, result.value.askAgainOn))
  }
  const check = () => {
    const read = question.stem.zh.length + question.options.reduce((sum, { text }) => sum + text.zh.length, 0)
    const answer = {
      answer: newAttempt(),
      question: question.code,
      chosen: [...chosen],
      rapid: isRapid(performance.now() - shown.current, read),
      occurredAt: momentNow(),
    }
    setInput(answer)
    void tell(answer)
  }
  return (
    <>
      {card.lesson && (
        <p className={style.from}>
          {t(recallText.from, { lesson: t(card.lesson), days: daysBetween(card.learnedOn, today) })}
        </p>
      )}
      <Options question={question} chosen={chosen} onChange={setChosen} disabled={input !== null} />
      {input && (
        <div ref={outcome} tabIndex={-1} className={style.spaced}>
          <Explanation
            title={t(verdictHeading[mark(question, chosen).verdict])}
            options={question.options.map((option) => ({ ...option, chosen: chosen.includes(option.id) }))}
            explanation={question.explanation}
            atYourPost={question.atYourPost}
            citations={card.citations}
            checked={card.checked}
          >
            {askAgain !== null && (
              <div className={style.again}>
                <Icon name="repeat" size={24} />
                <b>{t(recallText.askAgain, { days: askAgain })}</b>
              </div>
            )}
            <DoubtForm kind="question" code={question.code} version={question.version} />
          </Explanation>
          {kept && <KeptNote />}
          {problem && <ProblemNote problem={problem} retry={() => void tell(input)} />}
          {refusal && <p role="alert">{t(recallRefusals[refusal])}</p>}
        </div>
      )}
      <PhoneFoot>
        {input ? (
          <Button tone="primary" size="touch" busy={busy} onPress={onNext}>
            {t(last ? recallText.last : recallText.next)}
          </Button>
        ) : (
          <Button tone="primary" size="touch" disabled={chosen.length === 0} onPress={check}>
            {t(recallText.check)}
          </Button>
        )}
      </PhoneFoot>
    </>
  )
}
