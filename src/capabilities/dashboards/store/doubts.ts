import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import type { Figure } from '../rules/doubt.ts'

export interface NumberDoubt {
  readonly id: Id<'number-doubt'>
  readonly unitPath: string
  readonly figure: Figure
  readonly shown: string
  readonly line: string
  readonly raisedOn: Day
  readonly recordedAt: Moment
}

interface DoubtAnswer {
  readonly doubtId: Id<'number-doubt'>
  readonly line: string
  readonly answeredOn: Day
  readonly recordedAt: Moment
}

interface Tables {
  numberDoubt: NumberDoubt
  numberDoubtRaiser: { readonly personId: Id<'person'>; readonly doubtId: Id<'number-doubt'> }
  numberDoubtAnswer: DoubtAnswer
}

const tables = (tx: Tx) => tx.withTables<Tables>()

/** DSH-4: the line and, apart from it, whose it is. */
export const keepDoubt = async (tx: Tx, doubt: NumberDoubt, person: Id<'person'>): Promise<void> => {
  await tables(tx).insertInto('numberDoubt').values(doubt).execute()
  await tables(tx).insertInto('numberDoubtRaiser').values({ personId: person, doubtId: doubt.id }).execute()
}

export interface SeenDoubt extends Pick<NumberDoubt, 'id' | 'figure' | 'shown' | 'line' | 'raisedOn'> {
  readonly own: boolean
  readonly answer: { readonly line: string; readonly on: Day } | null
}

/** The newest doubts of a person and of these units, so many, none with its sender; all, or those answered since a day. */
export const loadDoubts = (
  tx: Tx,
  {
    person,
    units,
    answeredSince = null,
  }: {
    readonly person: Id<'person'>
    readonly units: readonly string[]
    readonly answeredSince?: Day | null | undefined
  },
  most: number,
): Promise<SeenDoubt[]> =>
  tx.rows(sql<SeenDoubt>`
    select d.id, d.figure, d.shown, d.line, d.raised_on, r.doubt_id is not null as own,
      case when a.doubt_id is not null then jsonb_build_object('line', a.line, 'on', a.answered_on) end as answer
    from number_doubt d
    left join number_doubt_raiser r
      on r.tenant_id = d.tenant_id and r.doubt_id = d.id and r.person_id = ${person}
    left join number_doubt_answer a on a.tenant_id = d.tenant_id and a.doubt_id = d.id
    where d.tenant_id = ${tx.tenant} and (r.doubt_id is not null or ${withinUnits('d.unit_path', units)})
      and (${answeredSince}::date is null or a.answered_on >= ${answeredSince}::date)
    order by d.recorded_at desc, d.id desc limit ${most}`)

/** A doubt in reach, whether it has been answered, and whether the person asked it. */
export const loadDoubt = async (
  tx: Tx,
  id: Id<'number-doubt'>,
  units: readonly string[],
  person: Id<'person'>,
): Promise<{ readonly answered: boolean; readonly own: boolean } | undefined> => {
  const [found] = await tx.rows(sql<{ answered: boolean; own: boolean }>`
    select exists (
      select from number_doubt_answer a where a.tenant_id = d.tenant_id and a.doubt_id = d.id) as answered,
      exists (select from number_doubt_raiser r
        where r.tenant_id = d.tenant_id and r.doubt_id = d.id and r.person_id = ${person}) as own
    from number_doubt d
    where d.tenant_id = ${tx.tenant} and d.id = ${id} and ${withinUnits('d.unit_path', units)}`)
  return found
}

/** Keeps the one answer; whoever comes second learns that there is one. */
export const keepAnswer = async (tx: Tx, answer: DoubtAnswer): Promise<boolean> => {
  const kept = await tables(tx)
    .insertInto('numberDoubtAnswer')
    .values(answer)
    .onConflict((conflict) => conflict.column('doubtId').doNothing())
    .returning('numberDoubtAnswer.doubtId')
    .execute()
  return kept.length > 0
}

/** How many doubts in reach have no answer. */
export const countOpenDoubts = async (tx: Tx, units: readonly string[]): Promise<number> => {
  const [row] = await tx.rows(sql<{ count: number }>`
    select count(*) as count from number_doubt d
    where d.tenant_id = ${tx.tenant} and ${withinUnits('d.unit_path', units)} and not exists (
      select from number_doubt_answer a where a.tenant_id = d.tenant_id and a.doubt_id = d.id)`)
  return row?.count ?? 0
}
