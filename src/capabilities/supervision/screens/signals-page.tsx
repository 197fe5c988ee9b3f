import { longDay } from '#kernel/day.ts'
import { navigate, useQuestion, useSearch, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton, ExportFoot } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { Select } from '#ui/select.tsx'
import { ExportConfirmedSignals, ExportSignals, ExportSignalsAudited } from '../contract/exports.ts'
import {
  ConfirmedSignals,
  confirmedAtMost,
  Signals,
  type SignalsAnswer,
  SignalsAudited,
  signalsAtMost,
  spans,
} from '../contract/signals.ts'
import { type Source, sources } from '../rules/count.ts'
import { pageText } from '../text/pages.ts'
import { signalsText } from '../text/signals.ts'
import { sourceText } from '../text/words.ts'
import { GridCard, GridTable } from './grid-card.tsx'
import { JudgedCard } from './judged-card.tsx'
import { MethodsCard } from './methods-card.tsx'
import { NetworkCard } from './network-card.tsx'
import { SignalList } from './signal-list.tsx'
import style from './signals.module.css'

/** Picture 05: where counts left their usual measure; a leader sees what was confirmed about the own units. */
export const SignalsPage = () => {
  const { roles } = useSession()
  if (roles.includes('officer')) return <Grid of={Signals} judges />
  return roles.includes('auditor') ? <Grid of={SignalsAudited} judges={false} /> : <LeaderPage />
}

const Grid = ({ of, judges }: { readonly of: typeof Signals | typeof SignalsAudited; readonly judges: boolean }) => {
  const t = useText()
  const search = useSearch()
  const span = spans.find((one) => String(one) === search.get('span')) ?? 3
  const source = sources.find((one) => one === search.get('source'))
  const asked = useQuestion(of as typeof Signals, { span, ...(source && { source }) })
  return (
    <>
      <PageHead
        title={t(pageText.signals)}
        lead={t(signalsText.lead)}
        actions={
          judges ? (
            <>
              <ExportButton verb={ExportSignals} of={{}} />
              <LinkButton href="/supervision/counts">{t(signalsText.toRecord)}</LinkButton>
            </>
          ) : (
            <>
              <ExportButton verb={ExportSignalsAudited} of={{}} />
              <ExportButton verb={ExportConfirmedSignals} of={{}} label={signalsText.confirmed} />
            </>
          )
        }
      />
      <Filters span={span} source={source} />
      <Answered of={asked}>{(answer) => <Overview answer={answer} judges={judges} />}</Answered>
    </>
  )
}

const Filters = ({ span, source }: { readonly span: number; readonly source: Source | undefined }) => {
  const t = useText()
  const search = useSearch()
  const names = { 1: signalsText.span1, 3: signalsText.span3, 12: signalsText.span12 }
  return (
    <div className={style.filters}>
      <Segmented
        label={t(signalsText.span)}
        choices={spans.map((value) => ({ value: String(value), label: t(names[value]) }))}
        value={String(span)}
        onChange={(value) => search.set({ span: value })}
      />
      <Select
        label={t(signalsText.source)}
        small
        choices={[
          { value: 'all', label: t(signalsText.allSources) },
          ...sources.map((value) => ({ value: value as string, label: t(sourceText[value]) })),
        ]}
        value={source ?? 'all'}
        onChange={(value) => search.set({ source: value === 'all' ? null : value })}
      />
      <div className={style.end}>
        <Segmented
          label={t(signalsText.view)}
          choices={[
            { value: 'grid', label: t(signalsText.asGrid) },
            { value: 'table', label: t(signalsText.asTable) },
          ]}
          value={search.get('view') === 'table' ? 'table' : 'grid'}
          onChange={(value) => search.set({ view: value === 'table' ? 'table' : null })}
        />
      </div>
    </div>
  )
}

const Overview = ({ answer, judges }: { readonly answer: SignalsAnswer; readonly judges: boolean }) => {
  const t = useText()
  const search = useSearch()
  const { month, open, waiting, again, units, topics, judged, precision } = answer
  if (month === null)
    return (
      <Empty
        title={t(signalsText.none)}
        lean="none"
        actions={judges && <LinkButton href="/supervision/counts">{t(signalsText.toRecord)}</LinkButton>}
      >
        {t(signalsText.noneWhy)}
      </Empty>
    )
  const show = (signal: string) => navigate(`/supervision/signals/${signal}`)
  return (
    <div className={style.columns}>
      {search.get('view') === 'table' ? (
        <GridTable answer={answer} />
      ) : (
        <GridCard answer={answer} onOpen={judges ? show : undefined} />
      )}
      <div className="stack-5">
        <SignalList
          title={t(signalsText.open, { n: waiting })}
          signals={open}
          opens={judges}
          aside={precision.judged > 0 ? t(signalsText.precision, precision) : t(signalsText.precisionNone)}
          empty={
            <Empty title={t(signalsText.openNone)}>
              {t(signalsText.openNoneWhy, { units: units.length, topics: topics.length, month: t(longDay(month)) })}
            </Empty>
          }
        />
        <ListEnd shown={open.length} all={waiting} />
        {again.length > 0 && <SignalList title={t(signalsText.again)} signals={again} opens={judges} />}
        <ListEnd shown={again.length} most={signalsAtMost.dismissed} />
        {judges ? judged > 0 && <JudgedCard count={judged} /> : <ConfirmedCard />}
      </div>
      <div className={style.whole}>{judges ? <NetworkCard answer={answer} /> : <MethodsCard />}</div>
    </div>
  )
}

/** What was confirmed, each to be opened; an auditor reads it beside the grid. */
const ConfirmedCard = () => {
  const t = useText()
  const asked = useQuestion(ConfirmedSignals, {})
  return (
    <Answered of={asked}>
      {({ signals }) => (
        <div className="stack">
          <SignalList
            title={t(signalsText.confirmed)}
            signals={signals}
            opens
            empty={<Empty title={t(signalsText.noneConfirmed)}>{t(signalsText.noneLeaderWhy)}</Empty>}
          />
          <ListEnd shown={signals.length} most={confirmedAtMost} />
          <ExportFoot verb={ExportConfirmedSignals} of={{}} label={signalsText.confirmed} />
        </div>
      )}
    </Answered>
  )
}

const LeaderPage = () => {
  const t = useText()
  const asked = useQuestion(ConfirmedSignals, {})
  return (
    <>
      <PageHead
        title={t(pageText.signals)}
        lead={t(signalsText.leadLeader)}
        actions={<ExportButton verb={ExportConfirmedSignals} of={{}} />}
      />
      <Answered of={asked}>
        {({ signals }) => (
          <div className="stack-5">
            <SignalList
              title={t(pageText.signals)}
              signals={signals}
              opens
              empty={<Empty title={t(signalsText.noneLeader)}>{t(signalsText.noneLeaderWhy)}</Empty>}
            />
            <ListEnd shown={signals.length} most={confirmedAtMost} />
            <MethodsCard />
          </div>
        )}
      </Answered>
    </>
  )
}
