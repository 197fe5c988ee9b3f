import { useState } from 'react'
import { dayIn, type Moment, shortDay, timeIn } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { useCommandName, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Table } from '#ui/table.tsx'
import { ExportEntries, LedgerEntries, type LedgerEntriesAnswer } from '../contract.ts'
import { ledgerText } from '../text.ts'
import style from './ledger-page.module.css'
import { Proof } from './proof.tsx'

type Entry = LedgerEntriesAnswer['entries'][number]

/** Fifty entries at a time, newest first: codes and times, no names and no content. */
export const Entries = () => {
  const t = useText()
  const [before, setBefore] = useState<number | undefined>(undefined)
  const asked = useQuestion(LedgerEntries, before === undefined ? {} : { before })
  return (
    <Card title={t(ledgerText.entriesTitle)} aside={t(ledgerText.entriesWhy)}>
      <Answered of={asked}>
        {({ entries, before: older }) => (
          <>
            {entries.length === 0 ? <Empty title={t(ledgerText.nothingYet)} lean="none" /> : <Rows entries={entries} />}
            <div className={style.pages}>
              {entries.length > 0 && <ExportButton size="small" verb={ExportEntries} of={{}} />}
              {before !== undefined && (
                <Button size="small" onPress={() => setBefore(undefined)}>
                  {t(ledgerText.newest)}
                </Button>
              )}
              {older !== null && (
                <Button size="small" onPress={() => setBefore(older)}>
                  {t(ledgerText.older)}
                </Button>
              )}
            </div>
          </>
        )}
      </Answered>
    </Card>
  )
}

const Rows = ({ entries }: { readonly entries: readonly Entry[] }) => {
  const t = useText()
  const [open, setOpen] = useState<Entry['id'] | null>(null)
  const { timeZone } = useSession()
  const commandName = useCommandName()
  const when = (at: Moment): string => `${t(shortDay(dayIn(at, timeZone)))} ${timeIn(at, timeZone)}`
  return (
    <>
      <Table
        caption={t(ledgerText.entriesTitle)}
        rows={entries}
        rowKey={({ id }) => id}
        isChosen={({ id }) => id === open}
        columns={[
          { key: 'no', head: t(ledgerText.no), names: true, tight: true, cell: ({ index }) => grouped(index + 1) },
          { key: 'type', head: t(ledgerText.type), cell: ({ type }) => commandName(type) },
          {
            key: 'at',
            head: t(ledgerText.occurredAt),
            tight: true,
            cell: ({ occurredAt, recordedAt }) => (
              <>
                {when(occurredAt)}
                {recordedAt !== occurredAt && (
                  <span className={style.recorded}>
                    {t(ledgerText.recordedLater, { time: when(recordedAt) })}
                    {dayIn(recordedAt, timeZone) !== dayIn(occurredAt, timeZone) && ` · ${t(ledgerText.late)}`}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'actor',
            head: t(ledgerText.actor),
            tight: true,
            cell: ({ actor }) => (actor ? <span className="mono">{actor.slice(0, 8)}</span> : t(ledgerText.bySystem)),
          },
          {
            key: 'proof',
            head: '',
            right: true,
            tight: true,
            cell: ({ id }) => (
              <Button size="small" tone="quiet" expanded={id === open} onPress={() => setOpen(id === open ? null : id)}>
                {t(ledgerText.proofOpen)}
              </Button>
            ),
          },
        ]}
      />
      {open && <Proof key={open} entryId={open} onClose={() => setOpen(null)} />}
    </>
  )
}
