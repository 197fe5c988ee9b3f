import { type TObject, type TSchema, Type } from 'typebox'
import { dayIn, type Moment, timeIn } from './day.ts'
import { oneOf } from './shape.ts'
import { type Language, languages, type Pair } from './text.ts'
import { type Access, fileAnswer, type Question, type RefusalOf, type Verb, verb } from './verb.ts'

/** Takes a list out as a workbook. */
export type ExportVerb<Q extends Question = Question> = Verb<
  TObject<{ of: Q['input']; language: ReturnType<typeof languageShape> }>,
  typeof fileAnswer,
  RefusalOf<Q> | 'export-too-long',
  Q['access']
>

const languageShape = () => oneOf(languages)

/**
 * The verb that takes out what a list shows, `plan.export-programmes` for `plan.programmes`: the same roles and data
 * class, the same filter in `of`, and the same refusals. That it was taken out stands on the ledger; `look` says it to
 * those whom a list of people names. Where one question answers with several lists, `part` names the other ones:
 * `risk.export-quality-pairs`.
 */
export const exportOf = <Input extends TObject, Answer extends TSchema, Refusal extends string, Granted extends Access>(
  list: Question<Input, Answer, Refusal, Granted>,
  look?: Pair,
  part?: string,
): ExportVerb<Question<Input, Answer, Refusal, Granted>> =>
  verb(exportNameOf(list.name, part), exportAccessOf(list.access, look), {
    input: Type.Object({ of: list.input, language: languageShape() }),
    answer: fileAnswer,
    refusals: [...list.refusals, 'export-too-long' as const],
  }) as never

const exportNameOf = (list: string, part: string | undefined): string =>
  `${list.replace('.', '.export-')}${part === undefined ? '' : `-${part}`}`

/** A workbook is made where the network is; one about persons never on a shared device, where it would stay (decision 30). */
const exportAccessOf = ({ offline: _, look: said, ...access }: Access, look = said): Access => ({
  ...access,
  ...(look && { look }),
  ...((access.data === 'personal' || access.data === 'sensitive') && { ownDevice: true }),
})

/** No export is longer, in rows. */
export const longestExport = 100_000

/** What a cell of an export may hold; a pair is told in the reader's language. */
export type ExportCell = string | number | boolean | Pair | null

/** One column: its head and its width in characters. */
export interface ExportColumn<Row> {
  readonly head: Pair
  readonly width?: number
  /** What it tells of a row; moments are told in the time zone of the organisation. */
  readonly cell: (row: Row, timeZone: string) => ExportCell
}

/** A column of moments, told as the screens tell them: day and minute in the time zone of the organisation. */
export const momentColumn = <Row>(head: Pair, of: (row: Row) => Moment | null): ExportColumn<Row> => ({
  ...{ head, width: 18 },
  cell: (row, timeZone) => {
    const at = of(row)
    return at === null ? null : `${dayIn(at, timeZone)} ${timeIn(at, timeZone)}`
  },
})

export const exportRefusals = {
  'export-too-long': {
    zh: '超过 10 万行，没有导出。先用筛选缩小范围',
    en: 'There are more than 100,000 rows; nothing was exported. Narrow the list with its filters first',
  },
} as const satisfies Record<string, Pair>

/** What yes and no are called in a cell. */
export const yesNo = (is: boolean, language: Language): string => yesNoText[is ? 'yes' : 'no'][language]
const yesNoText = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } }
