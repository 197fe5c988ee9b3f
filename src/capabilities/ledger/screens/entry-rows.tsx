import { useState } from 'react'
import { dayIn, type Moment, shortDay, timeIn } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { grouped } from '#kernel/text.ts'
import { useCommandName, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { ledgerText } from '../text.ts'
import style from './ledger-page.module.css'
import { Proof, type ProofQuestion } from './proof.tsx'

export interface ListedEntry {
  readonly id: Id<'ledger-entry'>
  readonly index: number
  readonly type: string
  readonly occurredAt: Moment
  readonly recordedAt: Moment
  /** Left out where all entries are of one person. */
  readonly actor?: string | null
  /** The system of others that handed it in, where no person did. */
  readonly system?: string | null
}

interface EntryRowsProps {
  readonly entries: readonly ListedEntry[]
  readonly caption: string
  /** How the proof of one entry is asked for. */
  readonly proof: ProofQuestion
}

/** Numbered entries with both clocks; each opens its proof. */
export const EntryRows = ({ entries, caption, proof }: EntryRowsProps) => {
  const t = useText()
  const [open, setOpen] = useState<ListedEntry['id'] | null>(null)
  const { timeZone } = useSession()
  const commandName = useCommandName()
  const named = entries.some(({ actor }) => actor !== undefined)
  const actorColumn: Column<ListedEntry> = {
    key: 'actor',
    head: t(ledgerText.actor),
    tight: true,
    cell: ({ actor, system }) =>
      actor ? <span className="mono">{actor.slice(0, 8)}</span> : (system ?? t(ledgerText.bySystem)),
  }
  const when = (at: Moment): string => `${t(shortDay(dayIn(at, timeZone)))} ${timeIn(at, timeZone)}`
  return (
    <>
      <Table
        caption={caption}
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
          ...(named ? [actorColumn] : []),
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
      {open && <Proof key={open} question={proof} entryId={open} onClose={() => setOpen(null)} />}
    </>
  )
}
