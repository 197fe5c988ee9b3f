import { citedNote, eachNoteOnce } from '#capabilities/norms/text/cited.ts'
import { longDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Link, useCommand, useParams, useQuestion, useSearch, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { GradeMark } from '#ui/grade-mark.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { useToast } from '#ui/toast.tsx'
import { ChangeProcess, type ProcessAnswer, ProcessMap, type StepView } from '../contract/processes.ts'
import { proposers } from '../contract/roles.ts'
import { pageText } from '../text/pages.ts'
import { postText } from '../text/post.ts'
import { changeProcessRefusals, hintText, processMapRefusals, processText as text } from '../text/processes.ts'
import { templatesText } from '../text/templates.ts'
import { AffirmLine } from './affirm-line.tsx'
import { AsOfField, useAsOf } from './as-of-field.tsx'
import { CameFrom } from './came-from.tsx'
import { useNeeds } from './confirm-button.tsx'
import { gradeName } from './grade.ts'
import { newestOf } from './newest-version.ts'
import style from './process.module.css'
import { ProcessDrawing } from './process-drawing.tsx'
import { ProcessSteps } from './process-steps.tsx'
import { VersionsCard } from './process-versions.tsx'

/** R31: one process: drawn, with its risk nodes, as a table, on paper, in its versions. */
export const ProcessPage = () => {
  const t = useText()
  const { process = '' } = useParams()
  const search = useSearch()
  const asOf = useAsOf()
  const version = Number(search.get('version'))
  const asked = useQuestion(ProcessMap, {
    process: process as Id<'process'>,
    ...(asOf && { asOf }),
    ...(version > 0 && { version }),
  })
  return (
    <Answered
      of={asked}
      refused={(refusal) => (
        <Empty
          title={<h1>{t(processMapRefusals[refusal])}</h1>}
          lean="none"
          actions={<LinkButton href="/risk/processes">{t(text.toAll)}</LinkButton>}
        >
          {t(text.notFoundWhy)}
        </Empty>
      )}
    >
      {(map) => <Whole key={`${map.id}/${map.version}`} map={map} />}
    </Answered>
  )
}

const Whole = ({ map }: { readonly map: ProcessAnswer }) => {
  const t = useText()
  const asOf = useAsOf()
  const day = t(longDay(map.fromOn))
  return (
    <div className={style.sheet}>
      <Breadcrumb
        crumbs={[
          { label: t(postText.risk), href: '/risk/processes' },
          { label: t(pageText.processes), href: '/risk/processes' },
          { label: t(map.name) },
        ]}
      />
      <PageHead
        title={t(map.name)}
        lead={t(map.purpose)}
        actions={
          <span className={`row ${style.screenOnly}`}>
            <Deeds map={map} />
          </span>
        }
      />
      <div className={style.page}>
        <Standing map={map} />
        <Card title={t(text.drawing)} aside={`${t(map.unit)} · ${t(text.version, { n: map.version, day })}`}>
          <ProcessDrawing name={map.name} steps={map.steps} />
          <Grounds map={map} />
          {map.from && (
            <p className={style.grounds}>
              <CameFrom from={map.from} unchecked={templatesText.mapUnchecked} />
            </p>
          )}
          <details className={`${style.table} ${style.screenOnly}`}>
            <summary>{t(text.asTable)}</summary>
            <StepsTable map={map} />
          </details>
          {!asOf && map.confirmed && <AffirmLine process={map.id} />}
          <p className={style.foot}>{t(text.foot, { n: map.version, day })}</p>
        </Card>
        <div className={style.screenOnly}>
          <HintsCard hints={map.hints} />
        </div>
        <div className={style.screenOnly}>
          <VersionsCard map={map} />
        </div>
        <div className={style.screenOnly}>
          <AsOfField />
        </div>
      </div>
    </div>
  )
}

/** What the reader looks at when it is not what holds today, and what waits. */
const Standing = ({ map: { id, version, versions, waiting, confirmed } }: { readonly map: ProcessAnswer }) => {
  const t = useText()
  const waitsFor = useNeeds()
  const search = useSearch()
  const asOf = useAsOf()
  const { today } = useSession()
  const now = versions
    .filter(({ confirmedOn, fromOn }) => confirmedOn !== null && fromOn <= today)
    .sort((a, b) => (a.fromOn === b.fromOn ? a.version - b.version : a.fromOn < b.fromOn ? -1 : 1))
    .at(-1)
  const isOld = now !== undefined && version !== now.version
  const isWaiting = waiting?.version === version
  const words = waiting && {
    n: waiting.version,
    who: waitsFor(waiting.waits),
  }
  return (
    <>
      {asOf && asOf < today ? (
        <Banner tone="ochre">
          {t(text.past, { day: t(longDay(asOf)) })} <Link href={`/risk/processes/${id}`}>{t(text.back)}</Link>
        </Banner>
      ) : (
        isOld &&
        !isWaiting && (
          <Banner tone="ochre">
            {t(text.old, { n: version })} <Link href={`/risk/processes/${id}`}>{t(text.back)}</Link>
          </Banner>
        )
      )}
      {waiting && words && (
        <Banner tone="azur" action={isWaiting && waiting.mine && <ProcessSteps process={id} version={version} />}>
          {t(waiting.ends ? text.waitsEnd : confirmed || isOld ? text.waitsBanner : text.waitsFirst, words)}{' '}
          {!isWaiting && (
            <button type="button" className="link" onClick={() => search.set({ version: String(waiting.version) })}>
              {t(text.seeIt)}
            </button>
          )}
        </Banner>
      )}
    </>
  )
}

const Deeds = ({ map }: { readonly map: ProcessAnswer }) => {
  const t = useText()
  const { roles, today } = useSession()
  const showToast = useToast()
  const { busy, refusal, send } = useCommand(ChangeProcess)
  const newest = map.versions.find(({ version }) => version === newestOf(map))
  const mayChange =
    proposers.some((role) => roles.includes(role)) && map.waiting === null && map.confirmed && !newest?.ends
  const end = async () => {
    const { id, name, purpose, norms, steps } = map
    const result = await send({
      process: id,
      over: map.version,
      ends: true,
      name,
      purpose,
      norms,
      steps: steps.map(({ post, deed, decision, record, points }) => ({
        ...{ post, deed, decision, record },
        points: points.map((point) => point.id),
      })),
      fromOn: today,
    })
    if (result.ok) showToast({ text: t(text.endDone) })
  }
  return (
    <>
      {mayChange && map.version === newest?.version && (
        <Button tone="quiet" busy={busy} onPress={() => void end()}>
          {t(text.end)}
        </Button>
      )}
      {mayChange && <LinkButton href={`/risk/processes/${map.id}/change`}>{t(text.change)}</LinkButton>}
      <Button icon="print" onPress={() => window.print()}>
        {t(text.print)}
      </Button>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(changeProcessRefusals[refusal])}
        </Banner>
      )}
    </>
  )
}

const Grounds = ({ map: { citations } }: { readonly map: ProcessAnswer }) => {
  const t = useText()
  if (citations.length === 0) return null
  return (
    <p className={style.grounds}>
      {t(text.grounds)}{' '}
      {eachNoteOnce(citations).map(({ reference, title, ...cited }, at) => (
        <span key={reference}>
          {at > 0 && ' · '}
          <Link href={`/learn/norms/${reference.split('#')[0]}`}>{t(title)}</Link>
          {t(citedNote(cited))}
        </span>
      ))}
    </p>
  )
}

type Row = StepView & { readonly at: number }

/** The same in rows, for reading aloud and for whoever prefers a table. */
const StepsTable = ({ map: { name, steps } }: { readonly map: ProcessAnswer }) => {
  const t = useText()
  const columns: readonly Column<Row>[] = [
    { key: 'at', head: t(text.step), tight: true, cell: ({ at }) => at },
    { key: 'post', head: t(text.post), names: true, cell: ({ postName }) => t(postName) },
    { key: 'deed', head: t(text.deed), cell: ({ deed }) => t(deed) },
    { key: 'decision', head: t(text.decision), cell: ({ decision }) => t(decision) },
    { key: 'record', head: t(text.record), cell: ({ record }) => t(record) },
    {
      key: 'risks',
      head: t(pageText.riskNodes),
      cell: ({ points }) =>
        points.length === 0 ? null : (
          <span className={style.lines}>
            {points.map((point) => (
              <span key={point.id}>
                <GradeMark grade={gradeName[point.grade]} />{' '}
                <Link href={`/risk/posts/${point.post}?point=${point.no}`}>{t(point.name)}</Link>
              </span>
            ))}
          </span>
        ),
    },
  ]
  return (
    <Table
      caption={t(name)}
      columns={columns}
      rows={steps.map((step, index) => ({ ...step, at: index + 1 }))}
      rowKey={({ at }) => String(at)}
    />
  )
}

/** RSK-111: what the map shows against itself. */
const HintsCard = ({ hints }: { readonly hints: ProcessAnswer['hints'] }) => {
  const t = useText()
  return (
    <Card title={t(text.hints)}>
      {hints.length === 0 ? (
        <p className="muted">{t(text.noHint)}</p>
      ) : (
        <ul className={style.hints}>
          {hints.map(({ kind, at }) => (
            <li key={`${kind}/${at}`}>{t(text.hintAt, { at, what: t(hintText[kind]) })}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}
