import { useState } from 'react'
import { dayIn, type Moment, timeIn } from '#kernel/day.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Table } from '#ui/table.tsx'
import { roleText } from '#ui/text.ts'
import { ExportLooks } from '../contract/exports.ts'
import { Looks } from '../contract/looks.ts'
import { looksText as text } from '../text/looks.ts'
import { pageText } from '../text/pages.ts'
import style from './looks.module.css'

/** Who looked at what, with which role and at how many; at whom stays with those people. */
export const LooksPage = () => {
  const t = useText()
  const { timeZone } = useSession()
  const [before, setBefore] = useState<Moment | null>(null)
  const asked = useQuestion(Looks, before === null ? {} : { before })
  return (
    <>
      <PageHead
        title={t(pageText.allLooks)}
        lead={t(text.allLead)}
        actions={<ExportButton verb={ExportLooks} of={{}} />}
      />
      <Answered of={asked}>
        {({ entries, more }) =>
          entries.length === 0 ? (
            <Empty title={t(text.none)}>{t(text.allNoneWhy)}</Empty>
          ) : (
            <Card>
              <Table
                caption={t(pageText.allLooks)}
                rows={entries}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'when',
                    head: t(text.when),
                    tight: true,
                    cell: ({ at }) => `${dayIn(at, timeZone)} ${timeIn(at, timeZone)}`,
                  },
                  { key: 'by', head: t(text.by), names: true, tight: true, cell: ({ by }) => by },
                  {
                    key: 'role',
                    head: t(text.role),
                    cell: ({ role, emergency }) => t(emergency ? text.emergency : roleText[role]),
                  },
                  { key: 'what', head: t(text.what), cell: ({ what }) => t(what) },
                  { key: 'why', head: t(text.why), cell: ({ purpose }) => (purpose ? t(purpose) : '—') },
                  { key: 'people', head: t(text.people), right: true, cell: ({ people }) => people },
                ]}
              />
              <div className={style.foot}>
                {before !== null && <Button onPress={() => setBefore(null)}>{t(text.newest)}</Button>}
                {more && <Button onPress={() => setBefore(entries.at(-1)?.at ?? null)}>{t(text.older)}</Button>}
              </div>
            </Card>
          )
        }
      </Answered>
    </>
  )
}
