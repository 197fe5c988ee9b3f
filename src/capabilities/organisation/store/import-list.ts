import type { Field } from '#kernel/columns.ts'
import type { Day } from '#kernel/day.ts'
import { type Doubt, type DraftRow, type Fixes, type Judged, rowsInTwos, type Told, textOf } from '#kernel/draft.ts'
import type { Id } from '#kernel/id.ts'
import { type Wordings, wordingKey } from '#kernel/names.ts'
import type { Tx } from '#platform/database.ts'
import { type Created, type Draft, loadRows, loadWordings } from './drafts.ts'

/** Who looks at a list: the transaction, the units reached and the day. */
export interface Sight {
  readonly tx: Tx
  readonly units: readonly string[]
  readonly today: Day
}

export const sightOf = (cx: {
  readonly tx: Tx
  readonly actor: { readonly reach: { readonly units: readonly string[] } }
  readonly today: Day
}): Sight => ({ tx: cx.tx, units: cx.actor.reach.units, today: cx.today })

/** IDN-27: says whom rows of a list about persons are about; nothing of any other list. */
export const seeRows = async (
  cx: { readonly tx: Tx; readonly looked?: (people: readonly Id<'person'>[]) => void },
  { peopleOf }: Pick<List<never>, 'peopleOf'>,
  keys: readonly string[],
): Promise<void> => {
  if (peopleOf && keys.length > 0) cx.looked?.(await peopleOf(cx.tx, keys))
}

/** What is known of the draft before its rows are judged. */
export interface About extends Pick<Draft, 'fields' | 'creates'> {
  /** What wordings meant before. */
  readonly wordings: Wordings
}

/** What is particular about one list that is imported: its fields and how a row is understood. */
export interface List<Wish> {
  readonly name: string
  readonly fields: readonly Field[]
  /** Fields whose wordings are remembered once they were explained. */
  readonly remembered: readonly string[]
  /** Fields that name the same kind of thing as one of those, by which their wordings are read. */
  readonly namesAs?: Readonly<Record<string, string>>
  /** Loads what the rows may name and gives back how to judge one. */
  readonly judge: (
    sight: Sight,
    about: About,
    told: readonly Told[],
  ) => Promise<(told: Told, fixes: Fixes) => Judged<Wish>>
  /** What can be chosen for a field. */
  readonly choices: (sight: Sight, about: Pick<Draft, 'creates'>) => Promise<Record<string, string[]>>
  /** Doubts that only show when all rows are known, by line; for a list whose rows lean on each other. */
  readonly across?: (sight: Sight, rows: readonly RowSeen[]) => Promise<ReadonlyMap<number, Doubt>>
  /** What settles two rows with one key by keeping both, this one besides the other; nothing where they cannot both hold. */
  readonly besides?: (row: DraftRow<Wish>, other: DraftRow<Wish>) => Fixes | undefined
  /** Whom rows with these keys are about, of a list about persons: each of them reads what is done with the own row. */
  readonly peopleOf?: (tx: Tx, keys: readonly string[]) => Promise<readonly Id<'person'>[]>
  /** A key as somebody reads it. */
  readonly shownKey?: (key: string) => string
  /** What a doubt about a new name makes, and the rows that name it, for a list that may make anything. */
  readonly makes?: (doubt: Doubt, rows: readonly DraftRow<Wish>[]) => Omit<Created, 'id'> | undefined
}

/** The rows of a draft, judged anew: units and posts may have changed since it was staged. */
export interface Opened<Wish> {
  /** Wait: a doubt of their own, or another row about the same. */
  readonly doubtful: readonly DraftRow<Wish>[]
  /** Lines of two rows with one key, each with the other. */
  readonly twos: ReadonlyMap<number, number>
  /** Were put right and wait for nothing more. */
  readonly mended: number
  readonly aside: number
  /** The keys of all rows, or of those that are meant, whatever became of them. */
  readonly keys: (isMeant?: (key: string) => boolean) => ReadonlySet<string>
  readonly merged: number
  /** Wordings that are read as they were explained before, in the order of the file. */
  readonly remembered: readonly RememberedWording[]
  /** What can be written now, batch by batch: a list may hold a hundred thousand rows. */
  readonly ready: () => AsyncIterable<readonly DraftRow<Wish>[]>
}

export const openRows = async <Wish>(sight: Sight, list: List<Wish>, draft: Draft): Promise<Opened<Wish>> => {
  const about = { ...draft, wordings: await loadWordings(sight.tx, list.name) }
  const judged = () => judgedRows(sight, list, about, draft.id)
  const all: RowSeen[] = []
  const remembered = rememberedIn(list, about.wordings)
  for await (const rows of judged())
    for (const { line, key, state, told, doubts, fixes } of rows) {
      all.push({ line, key, state, isDoubtful: state === 'open' && doubts.length > 0, isMended: isMended(fixes) })
      if (state === 'open') remembered.note(told, fixes)
    }
  const twos = rowsInTwos(all)
  const across = (await list.across?.(sight, all)) ?? new Map<number, Doubt>()
  const doubtful = new Set(
    all
      .filter(({ line, state, isDoubtful }) => isDoubtful || (state === 'open' && (twos.has(line) || across.has(line))))
      .map(({ line }) => line),
  )
  const withAcross = (row: DraftRow<Wish>): DraftRow<Wish> => {
    const doubt = across.get(row.line)
    return doubt ? { ...row, doubts: [...row.doubts, doubt] } : row
  }
  const count = (isMeant: (row: RowSeen) => boolean): number => all.filter(isMeant).length
  return {
    doubtful: doubtful.size === 0 ? [] : (await gathered(judged(), ({ line }) => doubtful.has(line))).map(withAcross),
    twos,
    mended: count((row) => row.isMended && !doubtful.has(row.line)),
    keys: (isMeant = () => true) => new Set(all.flatMap(({ key }) => (isMeant(key) ? [key] : []))),
    remembered: remembered.found(),
    aside: count(({ state }) => state === 'aside'),
    merged: count(({ state }) => state === 'merged'),
    ready: () => only(judged(), ({ line, state }) => state === 'open' && !doubtful.has(line)),
  }
}

/** A wording of the file and what it was said to mean. */
export interface RememberedWording {
  readonly field: string
  readonly wording: string
  readonly meaning: string
  readonly rows: number
}

/** Counts the wordings of rows that were explained before, as far as a row was not mended itself. */
const rememberedIn = (
  { remembered, namesAs = {} }: Pick<List<unknown>, 'remembered' | 'namesAs'>,
  wordings: Wordings,
) => {
  const found = new Map<string, RememberedWording>()
  const fields = [...remembered.map((field) => [field, field] as const), ...Object.entries(namesAs)]
  return {
    found: () => [...found.values()],
    note: (told: Told, fixes: Fixes): void => {
      if (wordings.size === 0) return
      for (const [column, field] of fields) {
        if (fixes[column] !== undefined) continue
        const wording = textOf(told, {}, column)
        const meaning = wordings.get(wordingKey(field, wording))
        if (meaning === undefined) continue
        const key = wordingKey(field, wording)
        found.set(key, { field, wording, meaning, rows: (found.get(key)?.rows ?? 0) + 1 })
      }
    },
  }
}

/** What is kept of every row while the others are looked at. */
export interface RowSeen extends Pick<DraftRow, 'line' | 'key' | 'state'> {
  readonly isDoubtful: boolean
  readonly isMended: boolean
}

const isMended = (fixes: Fixes): boolean => Object.keys(fixes).length > 0

const judgedRows = async function* <Wish>(sight: Sight, list: List<Wish>, about: About, draft: Draft['id']) {
  for await (const kept of loadRows<Wish>(sight.tx, draft)) {
    const open = kept.filter(({ state }) => state === 'open')
    const judge = await list.judge(
      sight,
      about,
      open.map(({ told }) => told),
    )
    yield kept.map((row) => (row.state === 'open' ? { ...row, ...judge(row.told, row.fixes) } : row))
  }
}

const only = async function* <T>(batches: AsyncIterable<readonly T[]>, isMeant: (row: T) => boolean) {
  for await (const batch of batches) yield batch.filter(isMeant)
}

/** All rows of all batches that are meant, for what is small or must be seen whole. */
export const gathered = async <T>(
  batches: AsyncIterable<readonly T[]>,
  isMeant: (row: T) => boolean = () => true,
): Promise<T[]> => {
  const rows: T[] = []
  for await (const batch of only(batches, isMeant)) rows.push(...batch)
  return rows
}

/** How to judge rows of this draft, with the wordings of its list. */
export const judgeOf = async <Wish>(
  sight: Sight,
  list: List<Wish>,
  draft: Pick<Draft, 'fields' | 'creates'>,
  told: readonly Told[],
): Promise<(told: Told, fixes: Fixes) => Judged<Wish>> =>
  list.judge(
    sight,
    { fields: draft.fields, creates: draft.creates, wordings: await loadWordings(sight.tx, list.name) },
    told,
  )
