import { useState } from 'react'
import { type Day, longDay } from '#kernel/day.ts'
import { useQuestion, useText, useWaiting } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { RecallDue, type RecallDueAnswer } from '../contract.ts'
import { pageText } from '../text/pages.ts'
import { backToToday, recallText } from '../text.ts'
import { RecallRound } from './recall-round.tsx'

export const RecallPage = () => {
  const asked = useQuestion(RecallDue, {})
  const waiting = useWaiting()
  const left = ({ question }: RecallDueAnswer['cards'][number]) =>
    !waiting.some(({ about }) => about === `recall:${question.code}`)
  return (
    <Answered of={asked}>{(answer) => <Round answer={{ ...answer, cards: answer.cards.filter(left) }} />}</Answered>
  )
}

/** The round is the one that was due when the page opened; what is answered drops out of the question, not of the page. */
const Round = ({ answer }: { readonly answer: RecallDueAnswer }) => {
  const t = useText()
  const [cards, setCards] = useState(answer.cards)
  const [done, setDone] = useState(false)
  if (cards.length > 0 && !done) return <RecallRound cards={cards} onDone={() => setDone(true)} />
  const left = answer.cards.length
  const goOn = () => {
    setCards(answer.cards)
    setDone(false)
  }
  return (
    <>
      <h1 className="sr" tabIndex={-1}>
        {t(pageText.recall)}
      </h1>
      <Empty
        title={t(left > 0 ? recallText.round : done ? recallText.done : recallText.none)}
        actions={
          <>
            <LinkButton tone="primary" href="/today">
              {t(backToToday)}
            </LinkButton>
            {left > 0 && <Button onPress={goOn}>{t(recallText.goOn)}</Button>}
          </>
        }
      >
        {left > 0 ? t(recallText.left, { count: left }) : <NextTime on={answer.nextOn} />}
      </Empty>
    </>
  )
}

const NextTime = ({ on }: { readonly on: Day | null }) => {
  const t = useText()
  return on ? t(recallText.noneNext, { day: t(longDay(on)) }) : t(recallText.noneYet)
}
