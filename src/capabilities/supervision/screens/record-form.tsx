import { useState } from 'react'
import { businessText } from '#capabilities/risk/text/words.ts'
import { addMonths, type Day, monthStart, parseDay } from '#kernel/day.ts'
import { Link, useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, IconButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { type CountChoicesAnswer, type Entry, RecordCounts } from '../contract/counts.ts'
import { countStates, nodes, sources } from '../rules/count.ts'
import { recordRefusals, recordText } from '../text/record.ts'
import { countStateText, nodeText, sourceText } from '../text/words.ts'
import style from './record.module.css'
import { UnitField } from './unit-field.tsx'

interface Line {
  readonly key: number
  readonly unit: string
  readonly topic: string
  readonly count: string
  readonly severity: string
  readonly state: Entry['state']
  readonly node: string
  readonly postFamily: string
  readonly cluster: string
  readonly comment: string
}

/** Lines stay after sending with their units and topics, so that the next month is typed over. */
export const RecordForm = ({ choices }: { readonly choices: CountChoicesAnswer }) => {
  const t = useText()
  const { today } = useSession()
  const showToast = useToast()
  const [month, setMonth] = useState<string>(addMonths(monthStart(today), -1).slice(0, 7))
  const [source, setSource] = useState<Entry['source']>('self-check')
  const [lines, setLines] = useState<readonly Line[]>(() => [emptyLine(1, choices)])
  const [signals, setSignals] = useState(0)
  const { busy, refusal, problem, send, clear } = useCommand(RecordCounts)
  const first = parseDay(`${month}-01`)
  const filled = lines.filter(({ count }) => /^\d{1,5}$/.test(count))
  const change = (key: number, over: Partial<Line>) =>
    setLines((before) => before.map((line) => (line.key === key ? { ...line, ...over } : line)))
  const submit = async () => {
    if (!first || filled.length === 0) return
    const result = await send({ entries: filled.map((line) => entryOf(line, first, source)) })
    if (!result.ok) return
    const { kept, late, signals: raised } = result.value
    setSignals(raised ?? 0)
    setLines((before) => before.map((line) => ({ ...line, count: '', comment: '', cluster: '' })))
    showToast({ text: t(late > 0 ? recordText.doneLate : recordText.done, { kept, late }) })
  }
  return (
    <Card title={t(recordText.form)}>
      <div className={style.form}>
        <div className={style.head}>
          <Field label={t(recordText.month)}>
            <TextInput
              type="month"
              value={month}
              onChange={(value) => {
                clear()
                setMonth(value)
              }}
              max={today.slice(0, 7)}
            />
          </Field>
          <Field label={t(recordText.source)}>
            <Select
              choices={sources.map((value) => ({ value, label: t(sourceText[value]) }))}
              value={source}
              onChange={setSource}
            />
          </Field>
        </div>
        <ol className={style.lines}>
          {lines.map((line, at) => (
            <LineFields
              key={line.key}
              no={at + 1}
              line={line}
              choices={choices}
              onChange={(over) => change(line.key, over)}
              onRemove={lines.length > 1 ? () => setLines(lines.filter(({ key }) => key !== line.key)) : undefined}
            />
          ))}
        </ol>
        <div className="row">
          <Button
            icon="plus"
            onPress={() => setLines([...lines, emptyLine(Math.max(...lines.map(({ key }) => key)) + 1, choices)])}
          >
            {t(recordText.addLine)}
          </Button>
          <Button tone="primary" busy={busy} disabled={!first || filled.length === 0} onPress={submit}>
            {t(recordText.send, { n: filled.length })}
          </Button>
          {filled.length === 0 && <span className="t13 faint">{t(recordText.nothingAhead)}</span>}
        </div>
        {refusal && (
          <Banner
            tone="ochre"
            role="alert"
            action={
              refusal === 'effort-first' && <Link href="/supervision/inspections">{t(recordText.toInspections)}</Link>
            }
          >
            {t(recordRefusals[refusal])}
          </Banner>
        )}
        {problem && <ProblemNote problem={problem} retry={submit} />}
        {signals > 0 && (
          <Banner tone="azur" role="status" action={<Link href="/supervision/signals">{t(recordText.toSignals)}</Link>}>
            {t(recordText.doneSignals, { kept: filled.length, signals })}
          </Banner>
        )}
      </div>
    </Card>
  )
}

const emptyLine = (key: number, { units, topics }: CountChoicesAnswer): Line => ({
  key,
  unit: units.find(({ depth }) => depth === 2)?.code ?? units[0]?.code ?? '',
  topic: topics[0]?.code ?? '',
  count: '',
  severity: '2',
  state: 'verified',
  node: '',
  postFamily: '',
  cluster: '',
  comment: '',
})

const entryOf = (
  { unit, topic, count, severity, state, node, postFamily, cluster, comment }: Line,
  month: Day,
  source: Entry['source'],
): Entry => ({
  ...{ unit, topic, source, month, state },
  count: Number(count),
  severity: Number(severity),
  node: nodes.find((one) => one === node) ?? null,
  postFamily: postFamily || null,
  cluster: cluster.trim() || null,
  comment,
})

const LineFields = ({
  no,
  line,
  choices: { units, topics, postFamilies },
  onChange,
  onRemove,
}: {
  readonly no: number
  readonly line: Line
  readonly choices: CountChoicesAnswer
  readonly onChange: (over: Partial<Line>) => void
  readonly onRemove: (() => void) | undefined
}) => {
  const t = useText()
  const [more, setMore] = useState(false)
  return (
    <li aria-label={t(recordText.line, { n: no })}>
      <div className={style.main}>
        <UnitField label={recordText.unit} units={units} value={line.unit} onChange={(unit) => onChange({ unit })} />
        <Field label={t(recordText.topic)}>
          <Select
            choices={topics.map(({ code, name }) => ({ value: code, label: t(name) }))}
            value={line.topic}
            onChange={(topic) => onChange({ topic })}
          />
        </Field>
        <Field label={t(recordText.count)}>
          <TextInput type="number" min={0} max={99_999} value={line.count} onChange={(count) => onChange({ count })} />
        </Field>
        <div className={style.ends}>
          <Button tone="quiet" size="small" expanded={more} onPress={() => setMore(!more)}>
            {t(recordText.more)}
          </Button>
          {onRemove && (
            <IconButton icon="close" label={t(recordText.removeLine, { n: no })} onPress={onRemove} size={16} />
          )}
        </div>
      </div>
      {more && (
        <div className={style.extra}>
          <Field label={t(recordText.severity)}>
            <Select
              choices={['1', '2', '3', '4', '5'].map((value) => ({
                value,
                label: t(recordText.severities, { n: value }),
              }))}
              value={line.severity}
              onChange={(severity) => onChange({ severity })}
            />
          </Field>
          <Field label={t(recordText.state)}>
            <Select
              choices={countStates.map((value) => ({ value, label: t(countStateText[value]) }))}
              value={line.state}
              onChange={(state) => onChange({ state })}
            />
          </Field>
          <Field label={t(recordText.node)}>
            <Select
              choices={[
                { value: '', label: t(recordText.noNode) },
                ...nodes.map((value) => ({ value: value as string, label: t(nodeText[value]) })),
              ]}
              value={line.node}
              onChange={(node) => onChange({ node })}
            />
          </Field>
          <Field label={t(recordText.postFamily)}>
            <Select
              choices={[
                { value: '', label: t(recordText.noNode) },
                ...postFamilies.map((value) => ({ value, label: t(businessText(value)) })),
              ]}
              value={line.postFamily}
              onChange={(postFamily) => onChange({ postFamily })}
            />
          </Field>
          <Field label={t(recordText.cluster)} remark={t(recordText.optional)} hint={t(recordText.clusterHint)}>
            <TextInput value={line.cluster} onChange={(cluster) => onChange({ cluster })} maxLength={40} />
          </Field>
          <Field label={t(recordText.comment)} remark={t(recordText.optional)} hint={t(recordText.commentHint)}>
            <TextInput value={line.comment} onChange={(comment) => onChange({ comment })} maxLength={200} />
          </Field>
        </div>
      )}
    </li>
  )
}
