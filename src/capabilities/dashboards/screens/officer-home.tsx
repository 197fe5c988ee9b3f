import { useQuestion, useSearch, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Explained, ExplanationStrip, useExplaining } from '#ui/explained.tsx'
import { OnlyUnit } from '#ui/only-unit.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { OfficerToday, type OfficerTodayAnswer } from '../contract/officer.ts'
import { officerText } from '../text/officer.ts'
import { dayLine } from './day-line.ts'
import { Greeting } from './greeting.tsx'
import { LoopCard } from './loop-card.tsx'
import { NoSuchUnit } from './no-such-unit.tsx'
import { RhythmCard } from './rhythm-card.tsx'
import { SignalsCard } from './signals-card.tsx'
import { TaskCard } from './task-card.tsx'
import { useTaskMinutes } from './task-minutes.ts'
import { useNarrow } from './use-narrow.ts'
import { WalkedCard } from './walked-card.tsx'

/** The officer's day (picture 01): what is due, how the loop stands, what needs a person, the weeks ahead. */
export const OfficerHome = () => {
  const unit = useSearch().get('unit')
  const asked = useQuestion(OfficerToday, unit ? { unit } : {})
  return (
    <Answered of={asked} refused={() => <NoSuchUnit whole="/today" />}>
      {(answer) => <Day answer={answer} />}
    </Answered>
  )
}

const Day = ({ answer }: { readonly answer: OfficerTodayAnswer }) => {
  const narrow = useNarrow()
  return (
    <>
      <Head answer={answer} />
      <div className="stack-5">
        {!narrow && <LoopCard answer={answer} />}
        <div className="columns">
          <TaskCard answer={answer} />
          {narrow && <LoopCard answer={answer} />}
          <div className="stack-5">
            {answer.signals.length > 0 && <SignalsCard signals={answer.signals} />}
            <RhythmCard rhythm={answer.rhythm} />
          </div>
        </div>
        {answer.walked.length > 0 && <WalkedCard loops={answer.walked} />}
      </div>
    </>
  )
}

/** The day, and what is due with its minutes. */
const Head = ({ answer }: { readonly answer: OfficerTodayAnswer }) => {
  const t = useText()
  const { today } = useSession()
  const explaining = useExplaining()
  const minutes = useTaskMinutes(answer.asOf)
  const { due } = answer.load
  const ofDue = answer.tasks.filter(({ dueOn }) => dueOn <= today)
  return (
    <PageHead
      title={<Greeting />}
      mark={answer.unit && <OnlyUnit name={answer.unit.name} whole="/today" />}
      lead={
        <>
          {dayLine(t, today, answer)}{' '}
          {due.count > 0 ? (
            <Explained name="due" explaining={explaining}>
              {t(officerText.due, { n: due.count, minutes: due.minutes })}
            </Explained>
          ) : (
            t(officerText.nothingDue)
          )}
        </>
      }
      under={<ExplanationStrip explaining={explaining} of={{ due: minutes.ofAll(ofDue, officerText.dueLeft) }} />}
    />
  )
}
