import { type Day, monthName } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { Link, type Text, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { HeatGrid } from '#ui/charts/heat-grid.tsx'
import { StageMark } from '#ui/stage-mark.tsx'
import { type Column, Table } from '#ui/table.tsx'
import type { SignalsAnswer } from '../contract/signals.ts'
import { signalsText } from '../text/signals.ts'
import { fewText, verdictText } from '../text/words.ts'
import style from './signals.module.css'
import { stageOf } from './stage.ts'

type Cell = SignalsAnswer['cells'][number]

/** Unit × topic as a keyboard grid; a cell with a signal opens it. */
export const GridCard = ({
  answer,
  onOpen,
}: {
  readonly answer: SignalsAnswer
  readonly onOpen: ((signal: string) => void) | undefined
}) => {
  const t = useText()
  const { units, topics, cells, from, month } = answer
  const byPlace = new Map(cells.map((cell) => [`${cell.topic}/${cell.unit}`, cell]))
  const rows = topics.map(({ code, name }) => ({
    key: code,
    name: t(name),
    cells: units.flatMap((unit) => {
      const cell = byPlace.get(`${code}/${unit.code}`)
      if (!cell) return []
      const { signal } = cell
      return [
        {
          value: cell.count === null ? '<3' : String(cell.count),
          shade: cell.shade,
          stage: cell.verdict ? stageOf[cell.verdict] : undefined,
          sentence: sentenceOf(t, cell, name, unit.name, onOpen !== undefined),
          onOpen: signal && onOpen ? () => onOpen(signal) : undefined,
        },
      ]
    }),
  }))
  const signals = cells.filter(({ signal }) => signal !== null).length
  return (
    <Card title={t(signalsText.grid)} aside={<Ramp />}>
      <HeatGrid
        label={t(signalsText.gridLabel, { signals })}
        columns={units.map(({ code, name }) => ({ key: code, name: shortName(t(name)) }))}
        rows={rows}
      />
      <p className="t12 faint">{t(signalsText.gridNote, { from: monthOf(t, from), to: monthOf(t, month) })}</p>
      <Meaning />
    </Card>
  )
}

const sentenceOf = (t: Text, cell: Cell, topic: Pair, unit: Pair, opens: boolean): string => {
  const words = { topic: t(topic), unit: t(unit) }
  const plain =
    cell.count === null
      ? t(signalsText.cellFew, words)
      : t(signalsText.cell, { ...words, count: cell.count, expected: cell.expected })
  return cell.verdict && opens ? t(signalsText.cellWith, { cell: plain, verdict: t(verdictText[cell.verdict]) }) : plain
}

const monthOf = (t: Text, day: Day | null): string => (day ? `${day.slice(0, 4)} ${t(monthName(day))}` : '')

/** Column heads keep to a few characters: the middle of a long Chinese name says least. */
const shortName = (name: string): string =>
  /^[一-鿿]{5,}$/.test(name)
    ? `${name.slice(0, 2)}${name.slice(-1) === '站' || name.slice(-1) === '队' ? name.slice(-1) : ''}`
    : name

const Ramp = () => {
  const t = useText()
  return (
    <span className={style.ramp}>
      {t(signalsText.below)}
      <span aria-hidden="true" className={style.swatches}>
        {[0, 1, 2, 3, 4, 5].map((shade) => (
          <i key={shade} data-shade={shade} />
        ))}
      </span>
      {t(signalsText.above)}
    </span>
  )
}

const Meaning = () => {
  const t = useText()
  const kinds = [
    { stage: 'incipient', text: signalsText.incipient },
    { stage: 'trend', text: signalsText.trend },
    { stage: 'widespread', text: signalsText.widespread },
  ] as const
  return (
    <ul className={style.meaning} aria-label={t(signalsText.meaning)}>
      {kinds.map(({ stage, text }) => (
        <li key={stage}>
          <b>
            <StageMark stage={stage} />
          </b>
          <p>{t(text)}</p>
        </li>
      ))}
    </ul>
  )
}

/** The same figures as rows. */
export const GridTable = ({ answer: { cells, units, topics } }: { readonly answer: SignalsAnswer }) => {
  const t = useText()
  const nameOf = (list: SignalsAnswer['units'], code: string): string =>
    t(list.find((one) => one.code === code)?.name ?? { zh: code, en: code })
  const columns: readonly Column<Cell>[] = [
    { key: 'topic', head: t(signalsText.topicHead), cell: ({ topic }) => nameOf(topics, topic) },
    { key: 'unit', head: t(signalsText.unitHead), names: true, cell: ({ unit }) => nameOf(units, unit) },
    {
      key: 'count',
      head: t(signalsText.countHead),
      right: true,
      cell: ({ count }) => (count === null ? t(fewText) : String(count)),
    },
    { key: 'expected', head: t(signalsText.expectedHead), right: true, cell: ({ expected }) => String(expected) },
    {
      key: 'signal',
      head: t(signalsText.signalHead),
      cell: ({ verdict, signal }) =>
        verdict && signal ? <Link href={`/supervision/signals/${signal}`}>{t(verdictText[verdict])}</Link> : null,
    },
  ]
  const rows = [...cells].sort((a, b) => b.shade - a.shade)
  return (
    <Card title={t(signalsText.grid)}>
      <Table
        caption={t(signalsText.grid)}
        columns={columns}
        rows={rows}
        rowKey={({ topic, unit }) => `${topic}/${unit}`}
      />
    </Card>
  )
}
