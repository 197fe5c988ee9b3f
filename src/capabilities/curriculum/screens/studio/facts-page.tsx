import { useState } from 'react'
import { longDay } from '#kernel/day.ts'
import { useQuestion, useSearch, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { type FactKind, Facts, type FactsAnswer, factKinds, factPage } from '../../contract/facts.ts'
import { factKindText, factsText as text } from '../../text/facts.ts'
import { pageText } from '../../text/pages.ts'
import { FactsDialog } from './facts-dialog.tsx'
import style from './studio.module.css'
import { StudioTabs } from './studio-tabs.tsx'

type Row = FactsAnswer['items'][number]

/** CUR-39: what states something, and who has compared it with its source. */
export const FactsPage = () => {
  const t = useText()
  const search = useSearch()
  const kind = factKinds.find((one) => one === search.get('kind'))
  const page = Number(search.get('page') ?? 0)
  const [opened, setOpened] = useState<Row | null>(null)
  const columns = useColumns(setOpened)
  return (
    <Answered of={useQuestion(Facts, { ...(kind ? { kind } : {}), page })}>
      {({ items, matching, open }) => (
        <>
          <PageHead title={t(pageText.studio)} lead={t(text.lead, { open })} />
          <StudioTabs at="facts" />
          <div className={style.which}>
            <Segmented<FactKind | 'all'>
              label={t(text.which)}
              value={kind ?? 'all'}
              onChange={(which) => search.set({ kind: which === 'all' ? null : which, page: null })}
              choices={[
                { value: 'all', label: t(text.all) },
                ...factKinds.map((value) => ({ value, label: t(factKindText[value]) })),
              ]}
            />
          </div>
          {items.length === 0 ? (
            <Empty title={t(text.none)} lean="none">
              {t(text.noneWhy)}
            </Empty>
          ) : (
            <Table
              caption={t(text.table)}
              columns={columns}
              rows={items}
              rowKey={({ kind: one, code }) => `${one} ${code}`}
            />
          )}
          {matching > factPage && (
            <div className={style.tools}>
              <Button disabled={page === 0} onPress={() => search.set({ page: String(page - 1) })}>
                {t(text.earlier)}
              </Button>
              <Button
                disabled={(page + 1) * factPage >= matching}
                onPress={() => search.set({ page: String(page + 1) })}
              >
                {t(text.later)}
              </Button>
            </div>
          )}
          {opened && <FactsDialog item={opened} onClose={() => setOpened(null)} />}
        </>
      )}
    </Answered>
  )
}

const useColumns = (onOpen: (row: Row) => void): readonly Column<Row>[] => {
  const t = useText()
  return [
    { key: 'title', head: t(text.title), names: true, cell: ({ title, code }) => t(title) || code },
    { key: 'kind', head: t(text.kind), tight: true, cell: ({ kind }) => t(factKindText[kind]) },
    {
      key: 'state',
      head: t(text.state),
      cell: ({ facts, unchecked, checked }) =>
        checked ? (
          t(text.whole, { day: t(longDay(checked.on)), source: checked.source })
        ) : (
          <Tag tone="ochre">{t(text.unchecked, { facts, n: unchecked })}</Tag>
        ),
    },
    {
      key: 'go',
      head: '',
      right: true,
      cell: (row) => (
        <Button size="small" onPress={() => onOpen(row)}>
          {t(text.open)}
          <span className="sr"> {t(row.title)}</span>
        </Button>
      ),
    },
  ]
}
