import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { UnitsToday, type UnitsTodayAnswer } from '../contract/units.ts'
import { officerText } from '../text/officer.ts'
import { unitsText } from '../text/units.ts'
import { ConfirmedCard } from './confirmed-card.tsx'
import { DutiesCard } from './duties-card.tsx'
import { Greeting } from './greeting.tsx'
import { HighPostsCard } from './high-posts-card.tsx'
import { LoadCard } from './load-card.tsx'
import { StepsCard } from './steps-card.tsx'
import { UnitsTable } from './units-table.tsx'

/** A leader's units or a secretary's branch (pictures 02 and 13, the stages that exist). */
export const UnitsHome = () => {
  const asked = useQuestion(UnitsToday, {})
  return <Answered of={asked}>{(answer) => <Day answer={answer} />}</Answered>
}

const Day = ({ answer }: { readonly answer: UnitsTodayAnswer }) => {
  const t = useText()
  const { roles } = useSession()
  const leads = roles.includes('leader')
  if (answer.places.length === 0)
    return (
      <>
        <PageHead title={<Greeting />} lead={t(unitsText.leadNone)} />
        <Card>
          <Empty title={t(unitsText.none)} lean="none">
            {t(unitsText.noneWhy)}
          </Empty>
        </Card>
      </>
    )
  return (
    <>
      <PageHead title={<Greeting />} lead={<Lead answer={answer} />} />
      <div className="stack-5">
        <div className={leads ? 'columns' : undefined}>
          <div className="stack-5">
            {leads && <DutiesCard steps={answer.steps} />}
            <StepsCard answer={answer} />
          </div>
          {leads && (
            <div className="stack-5">
              <ConfirmedCard />
              <LoadCard asOf={answer.asOf} />
            </div>
          )}
        </div>
        <UnitsTable answer={answer} />
        <HighPostsCard answer={answer} />
      </div>
    </>
  )
}

const Lead = ({ answer: { places, totals } }: { readonly answer: UnitsTodayAnswer }) => {
  const t = useText()
  return t(unitsText.lead, {
    names: places.map(({ name }) => t(name)).join(t(officerText.between)),
    people: totals.people,
    posts: totals.posts,
    high: totals.high,
  })
}
