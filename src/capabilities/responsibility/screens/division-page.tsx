import { useState } from 'react'
import { longDay, parseDay } from '#kernel/day.ts'
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
import { Division, type DivisionAnswer, ExportDivision, type UnitLine } from '../contract/division.ts'
import { divisionText as text } from '../text/division.ts'
import { pageText } from '../text/pages.ts'
import { BeginDialog } from './begin-dialog.tsx'
import style from './division.module.css'
import { DivisionTable } from './division-table.tsx'
import { UnitDialog } from './unit-dialog.tsx'

/** R10: who answers for what in reach, as it was on any day. */
export const DivisionPage = () => {
  const on = parseDay(useSearch().get('on') ?? '')
  const asked = useQuestion(Division, on ? { on } : {})
  return <Answered of={asked}>{(answer) => <Overview answer={answer} />}</Answered>
}

const Overview = ({ answer }: { readonly answer: DivisionAnswer }) => {
  const t = useText()
  const { roles, today } = useSession()
  const [beginning, setBeginning] = useState(false)
  const [looking, setLooking] = useState<string | null>(null)
  const { on, units, more } = answer
  const isToday = on === today
  const mayEdit = roles.includes('officer') && isToday
  const unit = units.find(({ code }) => code === looking)
  const edges = units.reduce((n, one) => n + one.edges.length + one.posts.reduce((m, p) => m + p.edges.length, 0), 0)
  if (units.length === 0)
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
        lead={t(text.lead, { day: t(longDay(on)), units: units.length, edges })}
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
          <Gaps units={units} onLook={setLooking} />
        ) : (
          <Banner tone="azur">{t(text.past, { day: t(longDay(on)) })}</Banner>
        )}
        {more && <Banner tone="azur">{t(text.more, { n: units.length })}</Banner>}
        <Card title={t(text.table)}>
          <DivisionTable units={units} onLook={setLooking} />
        </Card>
      </div>
      {beginning && <BeginDialog onClose={() => setBeginning(false)} />}
      {unit && <UnitDialog unit={unit} units={units} mayEdit={mayEdit} onClose={() => setLooking(null)} />}
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
        if (chosen) search.set({ on: chosen === today ? null : chosen })
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
            search.set({ on: null })
          }}
        >
          {t(text.today)}
        </Button>
      )}
    </form>
  )
}

interface GapsProps {
  readonly units: readonly UnitLine[]
  readonly onLook: (unit: string) => void
}

/** RSP-6: only the highest of several units one below the other is named; the rest follow it. */
const Gaps = ({ units, onLook }: GapsProps) => {
  const t = useText()
  const gaps = units.filter(({ gap }) => gap !== null)
  const first = gaps.filter((unit) => {
    const before = units.slice(0, units.indexOf(unit)).reverse()
    const above = before.find(({ depth }) => depth < unit.depth)
    return above === undefined || above.gap === null || above.depth === 1
  })
  if (gaps.length === 0) return <Banner tone="jade">{t(text.noGap)}</Banner>
  return (
    <Card title={t(text.gaps, { n: gaps.length })}>
      <p className="t13 muted">{t(text.gapsWhy)}</p>
      <div className={style.gaps}>
        {first.map(({ code, name }) => (
          <Button key={code} size="small" onPress={() => onLook(code)}>
            {t(name)}
          </Button>
        ))}
      </div>
    </Card>
  )
}
