import { useState } from 'react'
import { joined } from '#kernel/text.ts'
import { Link, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { ExportJudgedSignals } from '../contract/exports.ts'
import { JudgedSignals, type JudgedSignalsAnswer, judgedAtMost } from '../contract/signals.ts'
import { signalsText } from '../text/signals.ts'
import { dismissalText, verdictText } from '../text/words.ts'

type Judged = JudgedSignalsAnswer['signals'][number]

/** What was judged before and why, unfolded on request. */
export const JudgedCard = ({ count }: { readonly count: number }) => {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Card
      title={t(signalsText.judgedTitle)}
      aside={
        <Button tone="quiet" size="small" expanded={open} onPress={() => setOpen(!open)}>
          {t(signalsText.judged, { n: count })}
        </Button>
      }
    >
      {open && <Judgements />}
    </Card>
  )
}

const Judgements = () => {
  const t = useText()
  const asked = useQuestion(JudgedSignals, {})
  const columns: readonly Column<Judged>[] = [
    {
      key: 'no',
      head: t(signalsText.signalHead),
      tight: true,
      names: true,
      cell: ({ id, no }) => <Link href={`/supervision/signals/${id}`}>{no}</Link>,
    },
    {
      key: 'what',
      head: t(signalsText.topicHead),
      cell: ({ verdict, topic, units }) =>
        `${t(verdictText[verdict])} · ${t(topic.name)} · ${units.length > 2 ? t(signalsText.units, { n: units.length }) : t(joined(units))}`,
    },
    { key: 'on', head: t(signalsText.judgedHead), tight: true, cell: ({ judgedOn }) => judgedOn },
    {
      key: 'why',
      head: t(signalsText.reasonHead),
      cell: ({ dismissedAs, reason, responses }) =>
        dismissedAs ? `${t(dismissalText[dismissedAs])}：${reason}` : t(signalsText.answers, { n: responses }),
    },
  ]
  return (
    <Answered of={asked}>
      {({ signals }) => (
        <div className="stack">
          <Table caption={t(signalsText.judgedTitle)} columns={columns} rows={signals} rowKey={({ id }) => id} />
          <ListEnd shown={signals.length} most={judgedAtMost} />
          <ExportButton size="small" verb={ExportJudgedSignals} of={{}} />
        </div>
      )}
    </Answered>
  )
}
