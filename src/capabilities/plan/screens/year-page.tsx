import { useState } from 'react'
import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ExportProgrammes } from '../contract/exports.ts'
import { Year, type YearAnswer } from '../contract.ts'
import { pageText } from '../text/pages.ts'
import { yearText } from '../text/year.ts'
import { CreateDialog } from './create-dialog.tsx'
import { FamilyMixCard } from './family-mix-card.tsx'
import { FollowCard } from './follow-card.tsx'
import style from './plan.module.css'
import { ProgrammesTable } from './programmes-table.tsx'
import { WishesCard } from './wishes-card.tsx'
import { useYear, YearChoice } from './year-choice.tsx'
import { YearStripCard } from './year-strip-card.tsx'

/** A year of festivals, own days and programmes (picture 06, above). */
export const YearPage = () => {
  const year = useYear()
  const asked = useQuestion(Year, { year })
  return <Answered of={asked}>{(answer) => <YearOverview answer={answer} />}</Answered>
}

const YearOverview = ({ answer }: { readonly answer: YearAnswer }) => {
  const t = useText()
  const [isCreating, setCreating] = useState(false)
  const { year, programmes, mayWrite } = answer
  const waiting = programmes.find(({ waitsForMe }) => waitsForMe)
  const count = { year, count: programmes.filter(({ nothingLeft }) => !nothingLeft).length }
  const create = (
    <Button tone="primary" icon="plus" onPress={() => setCreating(true)}>
      {t(yearText.create)}
    </Button>
  )
  return (
    <>
      <PageHead
        title={t(pageText.year)}
        lead={t(programmes.length > 0 ? yearText.lead : yearText.leadNone, count)}
        actions={
          <>
            <YearChoice year={year} />
            {programmes.length > 0 && <ExportButton verb={ExportProgrammes} of={{ year }} />}
            {mayWrite && programmes.length > 0 && create}
          </>
        }
      />
      <div className={style.page}>
        {waiting && (
          <Banner
            tone="ochre"
            icon="people"
            action={
              <LinkButton size="small" href={`/plan/programmes/${waiting.id}`}>
                {t(yearText.look)}
              </LinkButton>
            }
          >
            {t(yearText.waits, { name: t(waiting.name) })}
          </Banner>
        )}
        {mayWrite && <FollowCard />}
        {mayWrite && <WishesCard />}
        <YearStripCard year={answer} />
        {programmes.length > 0 ? (
          <Card title={t(yearText.list)}>
            <ProgrammesTable programmes={programmes} mayWrite={mayWrite} />
          </Card>
        ) : (
          <Empty title={t(yearText.emptyTitle, { year })} lean="none" actions={mayWrite && create}>
            {t(mayWrite ? yearText.emptyWriter : yearText.emptyReader)}
          </Empty>
        )}
        {mayWrite && <FamilyMixCard />}
        {isCreating && <CreateDialog year={answer} onClose={() => setCreating(false)} />}
      </div>
    </>
  )
}
