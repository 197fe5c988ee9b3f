import { useState } from 'react'
import { monthStart, parseDay } from '#kernel/day.ts'
import { Link, useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import {
  CountChoices,
  type CountChoicesAnswer,
  FinishInspection,
  Inspections,
  type InspectionsAnswer,
  inspectionsAtMost,
  StateInspection,
} from '../contract/counts.ts'
import { ExportInspections } from '../contract/exports.ts'
import { pageText } from '../text/pages.ts'
import { finishRefusals, inspectionText, recordText, stateRefusals } from '../text/record.ts'
import style from './record.module.css'
import { UnitField } from './unit-field.tsx'

type InspectionView = InspectionsAnswer['inspections'][number]

/** SUP-4: effort before outcome: what will be looked at, what was looked at, what was found. */
export const InspectionsPage = () => {
  const t = useText()
  const { roles } = useSession()
  const asked = useQuestion(Inspections, {})
  return (
    <>
      <PageHead
        title={t(pageText.inspections)}
        lead={t(inspectionText.lead)}
        actions={<ExportButton verb={ExportInspections} of={{}} />}
      />
      <div className="stack-5">
        {roles.includes('officer') && <StateCard />}
        <Answered of={asked}>
          {({ inspections }) =>
            inspections.length === 0 ? (
              <Empty title={t(inspectionText.none)} lean="none">
                {t(inspectionText.noneWhy)}
              </Empty>
            ) : (
              <InspectionList inspections={inspections} />
            )
          }
        </Answered>
      </div>
    </>
  )
}

const InspectionList = ({ inspections }: { readonly inspections: readonly InspectionView[] }) => {
  const t = useText()
  const { roles } = useSession()
  const [finishing, setFinishing] = useState<InspectionView | null>(null)
  const things = (n: number) => t(inspectionText.things, { n })
  const columns: readonly Column<InspectionView>[] = [
    { key: 'month', head: t(recordText.month), tight: true, cell: ({ month }) => month.slice(0, 7) },
    { key: 'unit', head: t(recordText.unit), names: true, cell: ({ unit }) => t(unit) },
    { key: 'topic', head: t(recordText.topic), cell: ({ topic }) => t(topic) },
    { key: 'planned', head: t(inspectionText.planned), right: true, cell: ({ planned }) => things(planned) },
    {
      key: 'looked',
      head: t(inspectionText.lookedAt),
      right: true,
      cell: ({ lookedAt }) => (lookedAt === null ? null : things(lookedAt)),
    },
    {
      key: 'found',
      head: t(inspectionText.found),
      right: true,
      cell: ({ found }) => (found === null ? null : String(found)),
    },
    {
      key: 'signal',
      head: t(inspectionText.askedBy),
      cell: ({ signal, signalId }) =>
        signal && signalId ? (
          <span>
            <Link href={`/supervision/signals/${signalId}`}>{signal}</Link>{' '}
            <span className="t12 faint">{t(inspectionText.outOfBaseline)}</span>
          </span>
        ) : null,
    },
    {
      key: 'do',
      head: '',
      cell: (one) =>
        one.lookedAt === null && roles.includes('officer') ? (
          <Button size="small" onPress={() => setFinishing(one)}>
            {t(inspectionText.finish)}
          </Button>
        ) : null,
    },
  ]
  return (
    <Card title={t(inspectionText.list)}>
      <Table caption={t(inspectionText.list)} columns={columns} rows={inspections} rowKey={({ id }) => id} />
      <ListEnd shown={inspections.length} most={inspectionsAtMost} />
      {finishing && <FinishDialog key={finishing.id} inspection={finishing} onClose={() => setFinishing(null)} />}
    </Card>
  )
}

const FinishDialog = ({
  inspection,
  onClose,
}: {
  readonly inspection: InspectionView
  readonly onClose: () => void
}) => {
  const t = useText()
  const showToast = useToast()
  const [looked, setLooked] = useState(String(inspection.planned))
  const { busy, refusal, problem, send } = useCommand(FinishInspection)
  const isNumber = /^\d{1,6}$/.test(looked)
  const submit = async () => {
    if (!isNumber) return
    const result = await send({ inspection: inspection.id, lookedAt: Number(looked) })
    if (!result.ok) return
    onClose()
    showToast({ text: t(inspectionText.finishDone) })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(inspectionText.finishTitle)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(recordText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={!isNumber} onPress={submit}>
            {t(inspectionText.finishSend, { n: looked || 0 })}
          </Button>
        </>
      }
    >
      <Field
        label={t(inspectionText.lookedAt)}
        hint={t(inspectionText.plannedHint)}
        error={refusal && t(finishRefusals[refusal])}
      >
        <TextInput type="number" min={0} value={looked} onChange={setLooked} />
      </Field>
      {problem && <ProblemNote problem={problem} retry={submit} />}
    </Dialog>
  )
}

const StateCard = () => {
  const t = useText()
  const asked = useQuestion(CountChoices, {})
  return (
    <Card title={t(inspectionText.state)}>
      <Answered of={asked}>{(choices) => <StateForm choices={choices} />}</Answered>
    </Card>
  )
}

const StateForm = ({ choices: { units, topics } }: { readonly choices: CountChoicesAnswer }) => {
  const t = useText()
  const { today } = useSession()
  const showToast = useToast()
  const [unit, setUnit] = useState(units.find(({ depth }) => depth === 2)?.code ?? units[0]?.code ?? '')
  const [topic, setTopic] = useState(topics[0]?.code ?? '')
  const [month, setMonth] = useState<string>(monthStart(today).slice(0, 7))
  const [planned, setPlanned] = useState('')
  const { busy, refusal, problem, send } = useCommand(StateInspection)
  const first = parseDay(`${month}-01`)
  const isNumber = /^[1-9]\d{0,5}$/.test(planned)
  const submit = async () => {
    if (!first || !isNumber) return
    const result = await send({ unit, topic, month: first, planned: Number(planned), signal: null })
    if (!result.ok) return
    setPlanned('')
    showToast({ text: t(inspectionText.stated) })
  }
  return (
    <div className={style.form}>
      <div className={style.extra}>
        <UnitField label={recordText.unit} units={units} value={unit} onChange={setUnit} />
        <Field label={t(recordText.topic)}>
          <Select
            choices={topics.map(({ code, name }) => ({ value: code, label: t(name) }))}
            value={topic}
            onChange={setTopic}
          />
        </Field>
        <Field label={t(recordText.month)}>
          <TextInput type="month" value={month} onChange={setMonth} />
        </Field>
        <Field label={t(inspectionText.planned)} hint={t(inspectionText.plannedHint)}>
          <TextInput type="number" min={1} value={planned} onChange={setPlanned} />
        </Field>
      </div>
      <div className="row">
        <Button tone="primary" busy={busy} disabled={!first || !isNumber} onPress={submit}>
          {t(inspectionText.stateSend)}
        </Button>
      </div>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(stateRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} retry={submit} />}
    </div>
  )
}
