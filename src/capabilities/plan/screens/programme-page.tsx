import type { Id } from '#kernel/id.ts'
import { useParams, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { type ProgrammeAnswer, ProgrammeQuestion, Year } from '../contract.ts'
import { builderText } from '../text/builder.ts'
import { pageText } from '../text/pages.ts'
import { AudienceCard } from './audience-card.tsx'
import { CostCard } from './cost-card.tsx'
import { ItemsCard } from './items-card.tsx'
import style from './plan.module.css'
import { ProgrammeHead } from './programme-head.tsx'
import { StateBanner } from './state-banner.tsx'
import { useDraft } from './use-draft.ts'
import { usePreview } from './use-preview.ts'
import { WindowCard } from './window-card.tsx'
import { YearStripCard } from './year-strip-card.tsx'

/** Whom, what, when, and what it costs people (picture 06). */
export const ProgrammePage = () => {
  const t = useText()
  const { programme } = useParams<{ programme: string }>()
  const asked = useQuestion(ProgrammeQuestion, { programmeId: programme as Id<'programme'> })
  return (
    <Answered
      of={asked}
      refused={() => (
        <Empty
          title={t(builderText.notFound)}
          lean="none"
          actions={<LinkButton href="/plan/year">{t(builderText.toYear)}</LinkButton>}
        >
          {t(builderText.notFoundWhy)}
        </Empty>
      )}
    >
      {(answer) => <Builder key={answer.programme.id} answer={answer} />}
    </Answered>
  )
}

const Builder = ({ answer }: { readonly answer: ProgrammeAnswer }) => {
  const t = useText()
  const { programme, choices } = answer
  const drafting = useDraft(programme)
  const { draft, change } = drafting
  const preview = usePreview(programme.id, draft)
  const year = useQuestion(Year, { year: Number(programme.fromOn.slice(0, 4)) })
  const locked = programme.state !== 'draft'
  const part = { draft, change, choices, locked, figures: preview.figures, programme }
  return (
    <>
      <Breadcrumb crumbs={[{ label: t(pageText.plan), href: '/plan/year' }, { label: t(pageText.programme) }]} />
      <ProgrammeHead {...{ programme, drafting, choices }} figures={preview.figures} />
      <div className={style.page}>
        <StateBanner programme={programme} drafting={drafting} choices={choices} />
        <Answered of={year}>{(data) => <YearStripCard year={data} editing={programme.id} />}</Answered>
        <div className={style.builder}>
          <div className={style.duo}>
            <AudienceCard {...part} />
            <ItemsCard {...part} />
            <WindowCard {...part} />
          </div>
          <CostCard {...part} waiting={preview.waiting} problem={preview.problem} />
        </div>
      </div>
    </>
  )
}
