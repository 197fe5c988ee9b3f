import { useRef, useState } from 'react'
import { longDay, parseDay } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { useQuestion, useSearch, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Division, type DivisionAnswer, ExportDivision } from '../contract/division.ts'
import { formText, divisionText as text } from '../text/division.ts'
import { pageText } from '../text/pages.ts'
import { BeginDialog } from './begin-dialog.tsx'
import style from './division.module.css'
import { DivisionTable } from './division-table.tsx'
import { UnitDialog } from './unit-dialog.tsx'

/** R10: who answers for what in reach, as it was on any day. */
export const DivisionPage = () => {
  const search = useSearch()
  const [looking, setLooking] = useState<string | null>(null)
  const top = useRef<HTMLDivElement>(null)
  const on = parseDay(search.get('on') ?? '')
  const page = Math.min(1_000, Math.max(0, Math.trunc(Number(search.get('page'))) || 0))
  const asked = useQuestion(Division, { ...(on ? { on } : {}), ...(page > 0 ? { page } : {}) })
  const turn = (to: number) => {
    search.set({ page: to > 0 ? String(to) : null })
    top.current?.scrollIntoView()
    top.current?.focus({ preventScroll: true })
  }
  return (
    <div ref={top} tabIndex={-1}>
      <Answered of={asked}>
        {(answer) => <Overview answer={answer} looking={looking} onLook={setLooking} onTurn={turn} />}
      </Answered>
    </div>
  )
}

interface OverviewProps {
  readonly answer: DivisionAnswer
  /** The unit that is looked at, by its code. */
  readonly looking: string | null
  readonly onLook: (unit: string | null) => void
  readonly onTurn: (page: number) => void
}

const Overview = ({ answer, looking, onLook, onTurn }: OverviewProps) => {
  const t = useText()
  const { roles, today } = useSession()
  const [beginning, setBeginning] = useState(false)
  const { on, units, page, pages, matching, edges, gaps } = answer
  const isToday = on === today
  const mayEdit = roles.includes('officer') && isToday
  const unit = units.find(({ code }) => code === looking)
  if (matching === 0)
    return (
      <>
        <PageHead title={t(pageText.division)} />
        <Empty title={t(text.empty)} lean="none">
          {t(text.emptyWhy)}
        </Empty>
      </>
    )
  return (
    <>
      <PageHead
        title={t(pageText.division)}
        lead={t(text.lead, { day: t(longDay(on)), units: grouped(matching), edges: grouped(edges) })}
        actions={
          <>
            <ExportButton verb={ExportDivision} of={isToday ? {} : { on }} />
            {mayEdit && <LinkButton href="/responsibility/import">{t(text.import)}</LinkButton>}
            {mayEdit && (
              <Button tone="primary" onPress={() => setBeginning(true)}>
                {t(text.begin)}
              </Button>
            )}
          </>
        }
      />
      <AsOf on={on} />
      <div className={style.page}>
        {isToday ? (
          <Gaps
            gaps={gaps}
            onLook={(unit, at) => {
              if (at !== page) onTurn(at)
              onLook(unit)
            }}
          />
        ) : (
          <Banner tone="azur">{t(text.past, { day: t(longDay(on)) })}</Banner>
        )}
        <Card title={t(text.table)} aside={pages > 1 && t(text.page, { page: page + 1, pages })}>
          <DivisionTable key={page} units={units} onLook={onLook} />
          {pages > 1 && (
            <div className={style.pages}>
              <Button disabled={page === 0} onPress={() => onTurn(page - 1)}>
                {t(text.before)}
              </Button>
              <Button disabled={page + 1 >= pages} onPress={() => onTurn(page + 1)}>
                {t(text.next)}
              </Button>
            </div>
          )}
        </Card>
      </div>
      {beginning && <BeginDialog onClose={() => setBeginning(false)} />}
      {unit && <UnitDialog unit={unit} mayEdit={mayEdit} onClose={() => onLook(null)} />}
    </>
  )
}

/** Chooses the day on which the division of work is shown. */
export const AsOf = ({ on }: { readonly on: string }) => {
  const t = useText()
  const search = useSearch()
  const { today } = useSession()
  const [day, setDay] = useState<string>(on)
  return (
    <form
      className={style.on}
      onSubmit={(event) => {
        event.preventDefault()
        const chosen = parseDay(day)
        if (chosen) search.set({ on: chosen === today ? null : chosen, page: null })
      }}
    >
      <Field label={t(text.on)}>
        <TextInput type="date" value={day} onChange={setDay} />
      </Field>
      <Button submit>{t(text.show)}</Button>
      {on !== today && (
        <Button
          tone="quiet"
          onPress={() => {
            setDay(today)
            search.set({ on: null, page: null })
          }}
        >
          {t(text.today)}
        </Button>
      )}
    </form>
  )
}

interface GapsProps {
  readonly gaps: DivisionAnswer['gaps']
  readonly onLook: (unit: string, page: number) => void
}

/** RSP-6: only the highest of several units one below the other is named; the rest follow it. */
const Gaps = ({ gaps: { count, highest, units }, onLook }: GapsProps) => {
  const t = useText()
  if (count === 0) return <Banner tone="jade">{t(text.noGap)}</Banner>
  return (
    <Card title={t(text.gaps, { n: grouped(count) })}>
      <p className="t13 muted">{t(text.gapsWhy)}</p>
      <div className={style.gaps}>
        {units.map(({ code, name, page }) => (
          <Button key={code} size="small" onPress={() => onLook(code, page)}>
            {t(name)}
          </Button>
        ))}
        {highest > units.length && <span className="muted">{t(formText.more, { n: highest - units.length })}</span>}
      </div>
    </Card>
  )
}
