import { useState } from 'react'
import { longDay } from '#kernel/day.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { RecallDue, type RecallDueAnswer } from '../contract.ts'
import { backToToday, recallText } from '../text.ts'
import { RecallRound } from './recall-round.tsx'

export const RecallPage = () => {
  const asked = useQuestion(RecallDue, {})
  return <Answered of={asked}>{(answer) => <Round answer={answer} />}</Answered>
}

/** The round is the one that was due when the page opened; what is answered drops out of the question, not of the page. */
const Round = ({ answer }: { readonly answer: RecallDueAnswer }) => {
  const t = useText()
  const [cards] = useState(answer.cards)
  const [done, setDone] = useState(false)
  if (cards.length > 0 && !done) return <RecallRound cards={cards} onDone={() => setDone(true)} />
  return (
    <Empty
      title={t(done ? recallText.done : recallText.none)}
      actions={
        <LinkButton tone="primary" href="/today">
          {t(backToToday)}
        </LinkButton>
      }
    >
      {answer.nextOn ? t(recallText.noneNext, { day: t(longDay(answer.nextOn)) }) : t(recallText.noneYet)}
    </Empty>
  )
}
