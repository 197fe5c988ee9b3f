import { longDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { Link, useQuestion, useSearch, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { type ProcessAnswer, ProcessMap } from '../contract/processes.ts'
import { type ComparedStep, compareSteps, type ProcessStep } from '../rules/process-map.ts'
import { changeWords, processText as text } from '../text/processes.ts'
import style from './process.module.css'

/** RSK-113: every version with its days; two of them step by step. */
export const VersionsCard = ({ map }: { readonly map: ProcessAnswer }) => {
  const t = useText()
  const search = useSearch()
  const other = Number(search.get('with'))
  if (map.versions.length < 2) return null
  return (
    <Card title={t(text.versions)}>
      <ul className={style.versions}>
        {[...map.versions].reverse().map((one) => (
          <li key={one.version}>
            <b>{t(text.versionLine, { n: one.version })}</b>
            <span className="muted">{t(text.from, { day: t(longDay(one.fromOn)) })}</span>
            {one.ends && <Tag>{t(text.ended)}</Tag>}
            {one.returnedOn !== null && <Tag>{t(text.returned)}</Tag>}
            {one.confirmedOn === null && one.returnedOn === null && <Tag tone="ochre">{t(text.waitsState)}</Tag>}
            {one.version !== map.version && (
              <>
                <Link href={`/risk/processes/${map.id}?version=${one.version}`}>{t(text.look)}</Link>
                <Link href={`/risk/processes/${map.id}?version=${map.version}&with=${one.version}`}>
                  {t(text.compare, { n: map.version })}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
      {other > 0 && other !== map.version && <Compared map={map} other={other} />}
    </Card>
  )
}

type Row = ComparedStep & { readonly at: number }

const Compared = ({ map, other }: { readonly map: ProcessAnswer; readonly other: number }) => {
  const t = useText()
  const asked = useQuestion(ProcessMap, { process: map.id, version: other })
  if (!asked.data) return null
  const [a, b] = other < map.version ? [asked.data, map] : [map, asked.data]
  const rows = compareSteps(a.steps, b.steps).map((step, index): Row => ({ ...step, at: index + 1 }))
  const title = t(text.compared, { a: a.version, b: b.version })
  const columns: readonly Column<Row>[] = [
    {
      key: 'change',
      head: '',
      tight: true,
      cell: ({ change }) =>
        change === 'same' ? t(changeWords.same) : <Tag tone="ochre">{t(changeWords[change])}</Tag>,
    },
    { key: 'before', head: t(text.before, { n: a.version }), cell: ({ before }) => before && <Step step={before} /> },
    { key: 'after', head: t(text.before, { n: b.version }), cell: ({ after }) => after && <Step step={after} /> },
  ]
  return (
    <section className={style.table} aria-label={title}>
      <h3>{title}</h3>
      <Table caption={title} columns={columns} rows={rows} rowKey={({ at }) => String(at)} />
    </section>
  )
}

const Step = ({ step: { postName, deed, decision, record } }: { readonly step: ProcessStep }) => {
  const t = useText()
  const said = (pair: Pair, sentence: Pair) => (t(pair) === '' ? null : <span>{t(sentence, { what: t(pair) })}</span>)
  return (
    <span className={style.lines}>
      <b>{t(postName)}</b>
      <span>{t(deed)}</span>
      {said(decision, text.decides)}
      {said(record, text.leaves)}
    </span>
  )
}
