import type { AnswerOf } from '#kernel/verb.ts'
import { useText } from '#platform/web.ts'
import { Select } from '../select.tsx'
import { type Column, Table } from '../table.tsx'
import { Tag } from '../tag.tsx'
import {
  columnHead,
  exampleHead,
  matchTitle,
  newColumnText,
  notImported,
  notNeeded,
  rememberedText,
  unnamedColumn,
  usedAsHead,
  usedAsLabel,
} from './text.ts'
import type { ImportVerbs, ImportWords } from './words.ts'

type ReadColumn = AnswerOf<ImportVerbs['read']>['columns'][number]

interface MappingTableProps {
  readonly columns: readonly ReadColumn[]
  /** What each column is used as, in the order of the file. */
  readonly fields: readonly (string | null)[]
  readonly words: ImportWords
  readonly onChange: (fields: readonly (string | null)[]) => void
}

type Row = ReadColumn & { readonly at: number }

/** One line a column of the file: what it is used as, an example, and whether it was known before. */
export const MappingTable = ({ columns, fields, words, onChange }: MappingTableProps) => {
  const t = useText()
  const choices = [
    { value: '', label: t(notImported) },
    ...Object.entries(words.fields).map(([value, name]) => ({ value, label: t(name) })),
  ]
  const nameOf = ({ column }: Row): string => column || t(unnamedColumn)
  const cells: readonly Column<Row>[] = [
    { key: 'column', head: t(columnHead), cell: nameOf, names: true },
    {
      key: 'field',
      head: t(usedAsHead),
      cell: (row) =>
        row.closed ? (
          <Tag>{t(notImported)}</Tag>
        ) : (
          <Select
            small
            label={t(usedAsLabel, { column: nameOf(row) })}
            choices={choices}
            value={fields[row.at] ?? ''}
            onChange={(value) => onChange(fields.map((field, at) => (at === row.at ? value || null : field)))}
          />
        ),
    },
    {
      key: 'example',
      head: t(exampleHead),
      cell: (row) => <span className="faint">{row.closed || fields[row.at] == null ? t(notNeeded) : row.example}</span>,
    },
    {
      key: 'known',
      head: '',
      right: true,
      cell: ({ remembered, new: isNew, closed }) => {
        if (closed) return null
        if (isNew) return <Tag tone="azur">{t(newColumnText)}</Tag>
        return remembered ? <span className="t12 faint">{t(rememberedText)}</span> : null
      },
    },
  ]
  return (
    <Table
      caption={t(matchTitle)}
      columns={cells}
      rows={columns.map((column, at) => ({ ...column, at }))}
      rowKey={({ at }) => String(at)}
    />
  )
}
