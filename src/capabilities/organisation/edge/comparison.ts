import { type ChangeKind, comparisonHeads, type DownloadComparisonVerb } from '#kernel/import.ts'
import { no, ok } from '#kernel/result.ts'
import { inLanguage, type Language, type Pair } from '#kernel/text.ts'
import type { Acting, MaybeSeeing, UseCase } from '#platform/context.ts'
import { writeTable } from '#platform/spreadsheet.ts'
import type { Compare } from '../views/import/comparison.ts'

/** The words of one list, as its screens say them. */
export interface ComparisonWords {
  readonly compared: Pair
  readonly keyField: string
  readonly fields: Readonly<Record<string, Pair>>
  readonly tabs: Readonly<Record<ChangeKind, Pair>>
  readonly follows: Readonly<Record<string, Pair>>
  readonly values: Readonly<Record<string, Pair>>
}

/** The comparison of a draft as a workbook in the reader's language; texts alone, nothing that computes. */
export const comparison =
  (words: ComparisonWords, compare: Compare): UseCase<DownloadComparisonVerb> =>
  async (cx: Acting & MaybeSeeing, { draft, full, language }) => {
    const found = await compare(cx, draft, full)
    if (!found) return no('draft-not-found')
    const said = (pairs: Readonly<Record<string, Pair>>, word: string): string => pairs[word]?.[language] ?? ''
    const rows = found.changes.map(({ kind, key, label, field, before, after, from, follows }) => [
      words.tabs[kind][language],
      inLanguage(key, language),
      inLanguage(label, language),
      said(words.fields, field ?? ''),
      said(words.values, before.zh) || before[language],
      said(words.values, after.zh) || after[language],
      from ?? '',
      said(words.follows, follows),
    ])
    cx.record('export', draft, { list: found.list, what: 'comparison', rows: rows.length })
    const bytes = await writeTable(columnsOf(words, language), rows)
    return ok({ name: `${found.fileName.replace(/\.\w+$/, '')}-${cx.today}.xlsx`, type: workbookType, bytes })
  }

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const columnsOf = ({ keyField, fields }: ComparisonWords, language: Language) => [
  { name: comparisonHeads.kind[language] },
  { name: fields[keyField]?.[language] ?? '' },
  { name: comparisonHeads.label[language], width: 24 },
  { name: comparisonHeads.field[language] },
  { name: comparisonHeads.before[language], width: 32 },
  { name: comparisonHeads.after[language], width: 32 },
  { name: comparisonHeads.from[language] },
  { name: comparisonHeads.follows[language], width: 48 },
]
