import { useState } from 'react'
import { type Day, parseDay } from '#kernel/day.ts'
import { type Search, useQuestion, useSearch, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ExportEntries, LedgerEntries, LedgerProof } from '../contract.ts'
import { filterText } from '../text/filter.ts'
import { ledgerText } from '../text.ts'
import { EntriesFilter } from './entries-filter.tsx'
import { EntryRows } from './entry-rows.tsx'
import style from './ledger-page.module.css'

/** Fifty entries at a time, newest first, by day, act and code; what is chosen can be taken out as a workbook. */
export const Entries = () => {
  const t = useText()
  const search = useSearch()
  const wanted = wantedIn(search)
  const key = JSON.stringify(wanted)
  const [paged, setPaged] = useState({ key, before: undefined as number | undefined })
  const before = paged.key === key ? paged.before : undefined
  const setBefore = (to: number | undefined) => setPaged({ key, before: to })
  const asked = useQuestion(LedgerEntries, before === undefined ? wanted : { ...wanted, before })
  return (
    <Card title={t(ledgerText.entriesTitle)} aside={t(ledgerText.entriesWhy)}>
      <Answered of={asked}>
        {({ types, entries, before: older }) => (
          <>
            <EntriesFilter types={types} search={search} />
            {entries.length === 0 ? (
              <Empty title={t(key === '{}' ? ledgerText.nothingYet : filterText.none)} lean="none">
                {key !== '{}' && t(filterText.noneWhy)}
              </Empty>
            ) : (
              <EntryRows entries={entries} caption={t(ledgerText.entriesTitle)} proof={LedgerProof} />
            )}
            <div className={style.pages}>
              {entries.length > 0 && <ExportButton size="small" verb={ExportEntries} of={wanted} />}
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

interface WantedEntries {
  readonly from?: Day
  readonly to?: Day
  readonly type?: string
  readonly actor?: string
}

/** What the address asks for; what is no day, no act and no code is left out. */
const wantedIn = (search: Search): WantedEntries => {
  const [from, to] = [parseDay(search.get('from') ?? ''), parseDay(search.get('to') ?? '')]
  const [type, actor] = [search.get('type'), search.get('actor')]
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(type && /^[a-z-]+\.[a-z-]+$/.test(type) ? { type } : {}),
    ...(actor && isCode(actor) ? { actor } : {}),
  }
}

const isCode = (text: string): boolean => /^[0-9a-f]{4,32}$/.test(text)
