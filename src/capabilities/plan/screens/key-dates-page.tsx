import { useState } from 'react'
import { Readings } from '#capabilities/curriculum/contract.ts'
import { type Day, shortDay, weekdayName } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { Link, useCommand, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import { ExportKeyDates } from '../contract/exports.ts'
import { KeyDates, type KeyDatesAnswer, keyDatesAtMost, RemoveNode } from '../contract.ts'
import { pageText } from '../text/pages.ts'
import { removeNodeRefusals } from '../text/refusals.ts'
import { keyDatesText, nodeKindText, yearText } from '../text/year.ts'
import { NodeDialog } from './node-dialog.tsx'
import style from './plan.module.css'
import { useYear, YearChoice } from './year-choice.tsx'

/** Festivals and own days of a year, with their lunar days. */
export const KeyDatesPage = () => {
  const year = useYear()
  const asked = useQuestion(KeyDates, { year })
  return <Answered of={asked}>{(answer) => <Dates answer={answer} />}</Answered>
}

interface Row {
  readonly id: string
  /** The code of a festival. */
  readonly code: string | null
  readonly on: Day
  readonly name: Pair
  readonly lunar: Pair | null
  readonly node: KeyDatesAnswer['nodes'][number] | null
}

const Dates = ({ answer }: { readonly answer: KeyDatesAnswer }) => {
  const t = useText()
  const [isAdding, setAdding] = useState(false)
  const { year, festivals, known, mayWrite, units } = answer
  const rows = rowsOf(answer)
  const add = mayWrite && (
    <Button icon="plus" onPress={() => setAdding(true)}>
      {t(keyDatesText.add)}
    </Button>
  )
  return (
    <>
      <PageHead
        title={t(pageText.keyDates)}
        lead={t(keyDatesText.lead, known)}
        actions={
          <>
            <YearChoice year={year} />
            {rows.length > 0 && <ExportButton verb={ExportKeyDates} of={{ year }} />}
            {add}
          </>
        }
      />
      <div className={style.page}>
        {festivals === null && <Banner tone="azur">{t(yearText.outside, { ...known, year })}</Banner>}
        {rows.length > 0 ? (
          <Card title={t(keyDatesText.table, { year })}>
            <DatesTable rows={rows} year={year} />
            <ListEnd shown={answer.nodes.length} most={keyDatesAtMost} />
          </Card>
        ) : (
          <Empty title={t(keyDatesText.none)} lean="none" actions={add} />
        )}
        {isAdding && <NodeDialog year={year} units={units} onClose={() => setAdding(false)} />}
      </div>
    </>
  )
}

const rowsOf = ({ festivals, nodes }: KeyDatesAnswer): Row[] =>
  [
    ...(festivals ?? []).map(({ code, day, name, lunar }) => ({
      id: `${code}-${day}`,
      code,
      on: day,
      name,
      lunar,
      node: null,
    })),
    ...nodes.map((node) => ({ id: node.id, code: null, on: node.fallsOn, name: node.name, lunar: node.lunar, node })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

const DatesTable = ({ rows, year }: { readonly rows: readonly Row[]; readonly year: number }) => {
  const t = useText()
  const showToast = useToast()
  const { refusal, problem, send } = useCommand(RemoveNode)
  const remindersOf = useReminders()
  const remove = async ({ id, name }: KeyDatesAnswer['nodes'][number]) => {
    const result = await send({ keyDateId: id })
    if (result.ok) showToast({ text: t(keyDatesText.removed, { name: t(name) }) })
  }
  return (
    <>
      {refusal && <Banner tone="seal">{t(removeNodeRefusals[refusal])}</Banner>}
      {problem && <ProblemNote problem={problem} />}
      <Table
        caption={t(keyDatesText.table, { year })}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'day', head: t(keyDatesText.day), tight: true, cell: ({ on }) => t(shortDay(on)) },
          { key: 'weekday', head: t(keyDatesText.weekday), tight: true, cell: ({ on }) => t(weekdayName(on)) },
          { key: 'name', head: t(keyDatesText.name), names: true, cell: ({ name }) => t(name) },
          {
            key: 'kind',
            head: t(keyDatesText.kind),
            tight: true,
            cell: ({ node }) =>
              node ? <Tag tone="line">{t(nodeKindText[node.kind])}</Tag> : <Tag>{t(keyDatesText.festival)}</Tag>,
          },
          { key: 'reminders', head: t(keyDatesText.reminders), cell: ({ code }) => remindersOf(code) },
          { key: 'lunar', head: t(keyDatesText.lunar), tight: true, cell: ({ lunar }) => lunar && t(lunar) },
          {
            key: 'remove',
            head: '',
            right: true,
            tight: true,
            cell: ({ node }) =>
              node?.mine && (
                <Button size="small" tone="quiet" onPress={() => void remove(node)}>
                  {t(keyDatesText.remove)}
                  <span className="sr"> {t(node.name)}</span>
                </Button>
              ),
          },
        ]}
      />
    </>
  )
}

/** R57: what the packs say before a festival, each for its posts. */
const useReminders = () => {
  const t = useText()
  const { data } = useQuestion(Readings, { kind: 'reminder' })
  return (festival: string | null) => {
    const reminders = data?.readings.filter(({ keyDate }) => keyDate !== null && keyDate === festival) ?? []
    if (reminders.length === 0) return null
    return reminders.map(({ code, title }) => (
      <span key={code} className={style.reminder}>
        <Link href={`/learn/readings/${code}`}>{t(title)}</Link>
      </span>
    ))
  }
}
