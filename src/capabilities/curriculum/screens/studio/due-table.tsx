import type { Pair } from '#kernel/text.ts'
import { useSearch, useText } from '#platform/web.ts'
import { Empty } from '#ui/empty.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { studioAtMost } from '../../contract/studio.ts'
import { studioText as text } from '../../text/studio.ts'
import style from './studio.module.css'

interface DueTableProps<Row> {
  readonly caption: Pair
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** What is said where nothing is due. */
  readonly none: Pair
  readonly noneWhy: Pair
}

/** A list of the studio, all of it or what is due to be looked through. */
export const DueTable = <Row extends { readonly code: string; readonly due: boolean }>({
  caption,
  columns,
  rows,
  none,
  noneWhy,
}: DueTableProps<Row>) => {
  const t = useText()
  const search = useSearch()
  const dueOnly = search.get('due') !== null
  const shown = dueOnly ? rows.filter(({ due }) => due) : rows
  return (
    <>
      <div className={style.which}>
        <Segmented
          label={t(caption)}
          value={dueOnly ? 'due' : 'all'}
          onChange={(which) => search.set({ due: which === 'due' ? '1' : null })}
          choices={[
            { value: 'all', label: t(text.all) },
            { value: 'due', label: t(text.due) },
          ]}
        />
      </div>
      {dueOnly && shown.length === 0 ? (
        <Empty title={t(none)} lean="none">
          {t(noneWhy)}
        </Empty>
      ) : (
        <Table caption={t(caption)} columns={columns} rows={shown} rowKey={({ code }) => code} />
      )}
      <ListEnd shown={rows.length} most={studioAtMost} />
    </>
  )
}
