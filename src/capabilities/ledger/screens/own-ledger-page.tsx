import { useState } from 'react'
import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ExportOwnEntries } from '../contract/exports.ts'
import { OwnEntries, OwnProof } from '../contract.ts'
import { ownText as text } from '../text/filter.ts'
import { pageText } from '../text/pages.ts'
import { ledgerText } from '../text.ts'
import { EntryRows } from './entry-rows.tsx'
import style from './ledger-page.module.css'

/** LDG-18: what the ledger holds about whoever looks, each entry with its proof. */
export const OwnLedgerPage = () => {
  const t = useText()
  const [before, setBefore] = useState<number | undefined>(undefined)
  const asked = useQuestion(OwnEntries, before === undefined ? {} : { before })
  return (
    <>
      <PageHead
        title={t(pageText.own)}
        lead={t(text.lead)}
        actions={<ExportButton verb={ExportOwnEntries} of={{}} />}
      />
      <Answered of={asked}>
        {({ codes, entries, before: older }) => (
          <div className="stack-5">
            <Card title={t(text.codes)}>
              <dl className={style.facts}>
                {codes.map(({ year, code }) => (
                  <div key={year}>
                    <dt>{t(text.code, { year })}</dt>
                    <dd className="mono">{code.slice(0, 8)}</dd>
                  </div>
                ))}
              </dl>
            </Card>
            <Card title={t(text.title)} aside={t(ledgerText.entriesWhy)}>
              {entries.length === 0 ? (
                <Empty title={t(text.none)} lean="none">
                  {t(text.noneWhy)}
                </Empty>
              ) : (
                <EntryRows entries={entries} caption={t(text.title)} proof={OwnProof} />
              )}
              <div className={style.pages}>
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
            </Card>
          </div>
        )}
      </Answered>
    </>
  )
}
