import type { Day } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Placed } from './draft.ts'
import type { Question } from './question.ts'
import type { Reminder } from './reading.ts'

/** A field as it is filled in, and the whole with something else in it. */
interface Filled<Value, Whole> {
  readonly place: string
  readonly value: Value
  readonly put: (value: Value) => Whole
}

/** Several of one sort, each with fields of its own. */
interface Entries<Whole> {
  readonly as: 'list'
  readonly place: string
  readonly entries: readonly (readonly FormField<Whole>[])[]
  /** The whole with one more, or without one; nothing where there may be no more, or no fewer. */
  readonly add: (() => Whole) | null
  readonly drop: ((at: number) => Whole) | null
}

/** CUR-44: something that an author fills in of what is written field by field. */
export type FormField<Whole> =
  | ({ readonly as: 'words'; readonly rows: number } & Filled<Pair, Whole>)
  | ({ readonly as: 'number' | 'share'; readonly of: readonly number[] } & Filled<number, Whole>)
  | ({ readonly as: 'day' } & Filled<Day | null, Whole>)
  | ({ readonly as: 'quarter' | 'nameless' } & Filled<string, Whole>)
  | ({ readonly as: 'when' } & Filled<Reminder['when'], Whole>)
  | ({ readonly as: 'options' } & Filled<Question['options'], Whole>)
  | ({ readonly as: 'posts' | 'families' | 'norms' | 'questions' } & Filled<string[], Whole>)
  | Entries<Whole>

/** What stands together on the page. */
export interface FormSection<Whole> {
  readonly head: string
  readonly fields: readonly FormField<Whole>[]
}

export const words = <Whole>(place: string, value: Pair, put: (value: Pair) => Whole, rows = 2): FormField<Whole> => ({
  as: 'words',
  place,
  value,
  put,
  rows,
})

/** One of these numbers; one that stands there and is none of them may stay. */
export const number = <Whole>(
  place: string,
  value: number,
  of: readonly number[],
  put: (value: number) => Whole,
): FormField<Whole> => ({
  ...{ as: 'number', place, value, put },
  of: withOwn(of, value),
})

interface ListOf<Item, Whole> {
  readonly items: readonly Item[]
  readonly blank: Item
  readonly least: number
  readonly most: number
  readonly put: (items: Item[]) => Whole
  readonly fields: (item: Item, place: string, put: (item: Item) => Whole) => readonly FormField<Whole>[]
}

export const list = <Item, Whole>(
  place: string,
  { items, blank, least, most, put, fields }: ListOf<Item, Whole>,
): FormField<Whole> => ({
  ...{ as: 'list', place },
  entries: items.map((item, at) =>
    fields(item, `${place}/${at}`, (next) => put(items.map((other, n) => (n === at ? next : other)))),
  ),
  add: items.length < most ? () => put([...items, blank]) : null,
  drop: items.length > least ? (at) => put(items.filter((_, n) => n !== at)) : null,
})

/** A share of all, in the same way. */
export const share = <Whole>(
  place: string,
  value: number,
  of: readonly number[],
  put: (value: number) => Whole,
): FormField<Whole> => ({ ...{ as: 'share', place, value, put }, of: withOwn(of, value) })

const withOwn = (of: readonly number[], value: number): number[] => [...new Set([...of, value])].sort((a, b) => a - b)

/** Some sentences, one after the other. */
export const sentences = <Whole>(
  place: string,
  items: readonly Pair[],
  most: number,
  put: (items: Pair[]) => Whole,
  rows = 2,
): FormField<Whole> =>
  list(place, {
    ...{ items, most, put, least: 1, blank: unsaid },
    fields: (item, at, set) => [words(at, item, set, rows)],
  })

/** Every text of a form with its place. */
export const formTexts = (sections: readonly FormSection<unknown>[]): Placed[] =>
  sections.flatMap(({ fields }) => fields.flatMap(textsIn))

const textsIn = (field: FormField<unknown>): Placed[] => {
  if (field.as === 'words') return [{ place: field.place, pair: field.value }]
  if (field.as === 'list') return field.entries.flatMap((entry) => entry.flatMap(textsIn))
  if (field.as === 'options') return field.value.map(({ id, text }) => ({ place: `${field.place}/${id}`, pair: text }))
  if (field.as === 'when' && 'name' in field.value) return [{ place: `${field.place}/name`, pair: field.value.name }]
  return []
}

export const unsaid: Pair = { zh: '', en: '' }
