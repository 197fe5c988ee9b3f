import { ExportMyRecord } from '#capabilities/learning/contract/exports.ts'
import { MyRecord, type MyRecordAnswer } from '#capabilities/learning/contract.ts'
import { recordKindText } from '#capabilities/learning/text/record.ts'
import { dayIn, longDay } from '#kernel/day.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Table } from '#ui/table.tsx'
import { recordText } from '../text/learner.ts'
import { pageTitles } from '../text/pages.ts'
import { OwnData } from './own-data.tsx'

type Completion = MyRecordAnswer['completions'][number]

/** What is held about oneself and what one has finished (R68); both clocks where they differ. */
export const RecordPage = () => {
  const t = useText()
  const asked = useQuestion(MyRecord, {})
  return (
    <>
      <PageHead
        title={t(pageTitles.record)}
        lead={t(recordText.lead)}
        actions={<ExportButton verb={ExportMyRecord} of={{}} />}
      />
      <div className="stack-5">
        <OwnData />
        <Answered of={asked}>{({ completions }) => <Completions completions={completions} />}</Answered>
      </div>
    </>
  )
}

const Completions = ({ completions }: { readonly completions: readonly Completion[] }) => {
  const t = useText()
  if (completions.length === 0)
    return (
      <Card>
        <Empty title={t(recordText.none)}>{t(recordText.noneWhy)}</Empty>
      </Card>
    )
  return (
    <Card title={t(recordText.caption)}>
      <Table
        caption={t(recordText.caption)}
        rows={completions}
        rowKey={({ kind, code, occurredAt }) => `${kind} ${code} ${occurredAt}`}
        columns={[
          {
            key: 'what',
            head: t(recordText.what),
            names: true,
            cell: ({ title, code }) => (title ? t(title) : code),
          },
          { key: 'kind', head: t(recordText.kind), cell: ({ kind }) => t(recordKindText[kind]) },
          { key: 'day', head: t(recordText.day), cell: (row) => <When row={row} /> },
        ]}
      />
      {completions.length >= 100 && <p className="t13 muted">{t(recordText.bound)}</p>}
    </Card>
  )
}

const When = ({ row: { occurredAt, recordedAt } }: { readonly row: Completion }) => {
  const t = useText()
  const { timeZone } = useSession()
  const [happened, recorded] = [dayIn(occurredAt, timeZone), dayIn(recordedAt, timeZone)]
  return (
    <>
      {t(longDay(happened))}
      {happened !== recorded && (
        <span className="t12 faint"> {t(recordText.recorded, { day: t(longDay(recorded)) })}</span>
      )}
    </>
  )
}
