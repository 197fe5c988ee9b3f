import type { Field } from '#kernel/columns.ts'
import type { Day } from '#kernel/day.ts'
import { type DraftRow, type Fixes, type Judged, rowsInTwos, type Told } from '#kernel/draft.ts'
import type { Wordings } from '#kernel/names.ts'
import type { Tx } from '#platform/database.ts'
import { type Draft, loadRows, loadWordings } from './drafts.ts'

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
  /** Loads what the rows may name and gives back how to judge one. */
  readonly judge: (
    sight: Sight,
    about: About,
    told: readonly Told[],
  ) => Promise<(told: Told, fixes: Fixes) => Judged<Wish>>
  /** What can be chosen for a field. */
  readonly choices: (sight: Sight, about: Pick<Draft, 'creates'>) => Promise<Record<string, string[]>>
}

/** The rows of a draft, judged anew: units and posts may have changed since it was staged. */
export interface Opened<Wish> {
  readonly rows: readonly DraftRow<Wish>[]
  /** Can be written now. */
  readonly ready: readonly DraftRow<Wish>[]
  /** Wait: a doubt of their own, or another row about the same. */
  readonly doubtful: readonly DraftRow<Wish>[]
  /** Lines of two rows with one key, each with the other. */
  readonly twos: ReadonlyMap<number, number>
}

export const openRows = async <Wish>(sight: Sight, list: List<Wish>, draft: Draft): Promise<Opened<Wish>> => {
  const kept = await loadRows<Wish>(sight.tx, draft.id)
  const open = kept.filter(({ state }) => state === 'open')
  const judge = await judgeOf(
    sight,
    list,
    draft,
    open.map(({ told }) => told),
  )
  const rows = kept.map((row) => (row.state === 'open' ? { ...row, ...judge(row.told, row.fixes) } : row))
  const twos = rowsInTwos(rows)
  const isDoubtful = ({ line, doubts }: DraftRow<Wish>): boolean => doubts.length > 0 || twos.has(line)
  const now = rows.filter(({ state }) => state === 'open')
  return { rows, ready: now.filter((row) => !isDoubtful(row)), doubtful: now.filter(isDoubtful), twos }
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
