import { useState } from 'react'
import { monthName } from '#kernel/day.ts'
import { useCommand, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { CorrectCount, Counts, type CountsAnswer } from '../contract/counts.ts'
import { ExportCounts } from '../contract/exports.ts'
import { countStates } from '../rules/count.ts'
import { correctRefusals, recordText } from '../text/record.ts'
import { countStateText, sourceText } from '../text/words.ts'
import style from './record.module.css'

type EntryView = CountsAnswer['entries'][number]

/** The newest of those that were answered. */
const entriesShown = 12

/** The newest entries as they were written, with corrections and late ones marked. */
export const EntriesCard = () => {
  const t = useText()
  const asked = useQuestion(Counts, {})
  const [correcting, setCorrecting] = useState<EntryView | null>(null)
  const columns = useColumns(setCorrecting)
  return (
    <Answered of={asked}>
      {({ entries }) =>
        entries.length === 0 ? (
          <Empty title={t(recordText.nothingYet)} lean="none">
            {t(recordText.nothingYetWhy)}
          </Empty>
        ) : (
          <Card title={t(recordText.entries)} aside={<ExportButton verb={ExportCounts} of={{}} />}>
            <p className="t13 muted">{t(recordText.entriesNote)}</p>
            <Table
              caption={t(recordText.entries)}
              columns={columns}
              rows={entries.slice(0, entriesShown)}
              rowKey={({ id }) => id}
            />
            <ListEnd shown={entries.length} most={entriesShown} />
            {correcting && <CorrectDialog key={correcting.id} entry={correcting} onClose={() => setCorrecting(null)} />}
          </Card>
        )
      }
    </Answered>
  )
}

const useColumns = (onCorrect: (entry: EntryView) => void): readonly Column<EntryView>[] => {
  const t = useText()
  return [
    { key: 'month', head: t(recordText.month), tight: true, cell: ({ month }) => month.slice(0, 7) },
    { key: 'unit', head: t(recordText.unit), names: true, cell: ({ unit }) => t(unit) },
    { key: 'topic', head: t(recordText.topic), cell: ({ topic }) => t(topic) },
    { key: 'source', head: t(recordText.source), cell: ({ source }) => t(sourceText[source]) },
    { key: 'count', head: t(recordText.count), right: true, cell: ({ count }) => String(count) },
    { key: 'state', head: t(recordText.state), tight: true, cell: ({ state }) => t(countStateText[state]) },
    {
      key: 'entered',
      head: t(recordText.entered),
      cell: ({ enteredOn, late, corrected, corrects, system }) => (
        <span className="row">
          {enteredOn}
          {system && <Tag tone="line">{t(recordText.fromSystem, { name: system })}</Tag>}
          {late && <Tag tone="ochre">{t(recordText.late)}</Tag>}
          {corrects && <Tag tone="azur">{t(recordText.correction)}</Tag>}
          {corrected && <Tag tone="line">{t(recordText.corrected)}</Tag>}
        </span>
      ),
    },
    {
      key: 'do',
      head: '',
      cell: (entry) =>
        entry.corrected ? null : (
          <Button tone="quiet" size="small" onPress={() => onCorrect(entry)}>
            {t(recordText.correct)}
          </Button>
        ),
    },
  ]
}

const CorrectDialog = ({ entry, onClose }: { readonly entry: EntryView; readonly onClose: () => void }) => {
  const t = useText()
  const showToast = useToast()
  const [count, setCount] = useState(String(entry.count))
  const [state, setState] = useState(entry.state)
  const [comment, setComment] = useState(entry.comment)
  const { busy, refusal, problem, send } = useCommand(CorrectCount)
  const isNumber = /^\d{1,5}$/.test(count)
  const submit = async () => {
    if (!isNumber) return
    const result = await send({ entry: entry.id, count: Number(count), state, comment })
    if (!result.ok) return
    onClose()
    showToast({ text: t(recordText.correctDone) })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(recordText.correctTitle)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(recordText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={!isNumber} onPress={submit}>
            {t(recordText.correctSend)}
          </Button>
        </>
      }
    >
      <div className={style.fields}>
        <p>
          {t(entry.unit)} · {t(entry.topic)} · {t(monthName(entry.month))}
        </p>
        <Field label={t(recordText.count)}>
          <TextInput type="number" min={0} value={count} onChange={setCount} />
        </Field>
        <Field label={t(recordText.state)}>
          <Select
            choices={countStates.map((value) => ({ value, label: t(countStateText[value]) }))}
            value={state}
            onChange={setState}
          />
        </Field>
        <Field
          label={t(recordText.comment)}
          remark={t(recordText.optional)}
          hint={t(recordText.commentHint)}
          error={refusal && t(correctRefusals[refusal])}
        >
          <TextInput value={comment} onChange={setComment} maxLength={200} />
        </Field>
        {problem && <ProblemNote problem={problem} retry={submit} />}
      </div>
    </Dialog>
  )
}
