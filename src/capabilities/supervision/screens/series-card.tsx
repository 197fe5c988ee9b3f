import { useState } from 'react'
import { monthName } from '#kernel/day.ts'
import { type Text, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card, Well } from '#ui/card.tsx'
import { ExpectedSeries } from '#ui/charts/expected-series.tsx'
import { type Column, Table } from '#ui/table.tsx'
import type { SignalAnswer, SignalSeenAnswer } from '../contract/signals.ts'
import { recordText } from '../text/record.ts'
import { methodText, methodWhy, signalText } from '../text/signals.ts'
import { fewText, sourceText } from '../text/words.ts'
import style from './signals.module.css'

type Row = SignalAnswer['rows'][number]

/** The series with its band, how it was found, how often such a signal is false, and the rows behind it. */
export const SeriesCard = ({
  signal,
  rows,
}: {
  readonly signal: SignalSeenAnswer
  readonly rows: readonly Row[] | null
}) => {
  const t = useText()
  const [open, setOpen] = useState(false)
  const { series, moreInspectedFrom, sources } = signal
  const points = series.map(({ month, value, band }) => ({
    label: month.endsWith('-01-01') ? month.slice(0, 4) : `${month.slice(2, 4)}/${month.slice(5, 7)}`,
    value,
    band,
  }))
  const out = points.filter(
    ({ value, band }) => value !== null && band && (value > band.high || value < band.low),
  ).length
  const turn = series.findIndex(({ month }) => month === moreInspectedFrom)
  return (
    <Card title={t(signalText.seriesTitle)}>
      <div className={style.parts}>
        <ExpectedSeries
          points={points}
          bandName={t(signalText.band)}
          label={t(signalText.series, { months: points.length, out, last: points.at(-1)?.value ?? t(fewText) })}
          turn={
            turn >= 0 && moreInspectedFrom
              ? { at: turn, name: t(signalText.more, { month: t(monthName(moreInspectedFrom)) }) }
              : undefined
          }
        />
        <How signal={signal} />
        <div className={style.sources}>
          {sources.map(({ source, count }) => (
            <Well key={source}>
              {t(sourceText[source])} <span className="t12 faint">{t(signalText.lastMonths)}</span>
              {count === null ? (
                <div className="t13 faint">{source === 'petition' ? t(signalText.fewPetitions) : t(fewText)}</div>
              ) : (
                <b>{t(signalText.things, { n: count })}</b>
              )}
            </Well>
          ))}
        </div>
        {rows && (
          <div>
            <Button tone="quiet" size="small" expanded={open} onPress={() => setOpen(!open)}>
              {t(open ? signalText.hideRows : signalText.seeRows)}
            </Button>
            {open && <Rows rows={rows} />}
          </div>
        )}
      </div>
    </Card>
  )
}

const How = ({ signal: { figures } }: { readonly signal: SignalSeenAnswer }) => {
  const t = useText()
  const { found, expected, p, falseShare, method, version, rule, measured } = figures
  const n = found ?? t(fewText)
  return (
    <div className="t13 muted">
      <p>
        <b>{t(signalText.how)}</b>{' '}
        {expected === null ? t(signalText.foundOnly, { n }) : t(signalText.found, { n, expected: round(expected) })}{' '}
        {estimateOf(t, figures)}
      </p>
      <p>
        {t(signalText.rule, { rule, method: t(methodText[method]), version })} {t(signalText.chance, { p: percent(p) })}{' '}
        <b>{t(signalText.falseShare, { n: Math.round(falseShare * 100) })}</b>{' '}
        {measured.judged > 0 && t(signalText.measured, measured)}
      </p>
      <p>{t(methodWhy[method])}</p>
    </div>
  )
}

const estimateOf = (t: Text, { method, estimate }: SignalSeenAnswer['figures']): string => {
  const { value, low, high, level } = estimate
  if (method === 'coding-change') return ''
  if (method === 'prevalence')
    return t(signalText.share, { value: percent(value), low: percent(low), high: percent(high), level: percent(level) })
  const words = { value: round(value), low: round(low), high: round(high), level: percent(level) }
  return t(method === 'trend' ? signalText.growth : signalText.ratio, words)
}

const Rows = ({ rows }: { readonly rows: readonly Row[] }) => {
  const t = useText()
  const columns: readonly Column<Row>[] = [
    { key: 'month', head: t(recordText.month), tight: true, cell: ({ month }) => month.slice(0, 7) },
    { key: 'unit', head: t(recordText.unit), names: true, cell: ({ unit }) => t(unit) },
    { key: 'source', head: t(recordText.source), cell: ({ source }) => t(sourceText[source]) },
    { key: 'count', head: t(recordText.count), right: true, cell: ({ count }) => String(count) },
  ]
  return (
    <Table
      caption={t(signalText.rows)}
      columns={columns}
      rows={rows}
      rowKey={({ month, source, unit }) => `${month}/${source}/${unit.zh}`}
    />
  )
}

const round = (value: number): string => String(Math.round(value * 10) / 10)

const percent = (share: number): string => {
  if (share < 0.0001) return '< 0.01%'
  return share < 0.01 ? `${Math.round(share * 10_000) / 100}%` : `${Math.round(share * 100)}%`
}
