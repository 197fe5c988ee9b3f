import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { DoubtedKind } from '../rules/doubt.ts'

export interface Doubt {
  readonly id: Id<'doubt'>
  readonly itemKind: DoubtedKind
  readonly itemCode: string
  readonly itemVersion: string
  readonly line: string
  readonly raisedAt: Moment
}

interface DoubtAnswer {
  readonly doubtId: Id<'doubt'>
  readonly line: string
  readonly answeredOn: Day
  readonly recordedAt: Moment
}

interface Tables {
  contentDoubt: Doubt
  contentDoubtRaiser: { readonly personId: Id<'person'>; readonly doubtId: Id<'doubt'> }
  contentDoubtAnswer: DoubtAnswer
}

const tables = (tx: Tx) => tx.withTables<Tables>()

/** LRN-11: the line and, apart from it, whose it is. */
export const keepDoubt = async (tx: Tx, doubt: Doubt, person: Id<'person'>): Promise<void> => {
  await tables(tx).insertInto('contentDoubt').values(doubt).execute()
  await tables(tx).insertInto('contentDoubtRaiser').values({ personId: person, doubtId: doubt.id }).execute()
}

/** Whether a doubt has been answered, and whether the person asked it. */
export const loadDoubt = async (
  tx: Tx,
  id: Id<'doubt'>,
  person: Id<'person'>,
): Promise<{ readonly answered: boolean; readonly own: boolean } | undefined> => {
  const [found] = await tx.rows(sql<{ answered: boolean; own: boolean }>`
    select exists (
      select from content_doubt_answer a where a.tenant_id = d.tenant_id and a.doubt_id = d.id) as answered,
      exists (
        select from content_doubt_raiser r
        where r.tenant_id = d.tenant_id and r.doubt_id = d.id and r.person_id = ${person}) as own
    from content_doubt d where d.tenant_id = ${tx.tenant} and d.id = ${id}`)
  return found
}

/** Keeps the one answer; whoever comes second learns that there is one. */
export const keepAnswer = async (tx: Tx, answer: DoubtAnswer): Promise<boolean> => {
  const kept = await tables(tx)
    .insertInto('contentDoubtAnswer')
    .values(answer)
    .onConflict((conflict) => conflict.column('doubtId').doNothing())
    .returning('contentDoubtAnswer.doubtId')
    .execute()
  return kept.length > 0
}
