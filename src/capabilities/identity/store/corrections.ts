import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { Correction, CorrectionOutcome, CorrectionSubject } from '../rules/correction.ts'

export interface AskedCorrection {
  readonly id: Correction['id']
  readonly person: Id<'person'>
  readonly unitPath: string
  readonly about: CorrectionSubject
  readonly words: string
  readonly at: Moment
}

/** How many of a person wait; two who ask at once wait for each other. */
export const countOpen = async (tx: Tx, person: Id<'person'>): Promise<number> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext(${`correction ${person}`}), ${tx.tenant}::integer)`)
  const [row] = await tx.rows(sql<{ n: number }>`
    select count(*)::integer as n from correction
    where tenant_id = ${tx.tenant} and person_id = ${person} and answered_at is null`)
  return row?.n ?? 0
}

export const saveCorrection = async (tx: Tx, asked: AskedCorrection): Promise<void> => {
  await tx.rows(sql`
    insert into correction (tenant_id, id, person_id, unit_path, about, words, asked_at)
    values (${tx.tenant}, ${asked.id}, ${asked.person}, ${asked.unitPath}, ${asked.about}, ${asked.words}, ${asked.at})`)
}

/** One in sight, locked. */
export const loadCorrection = async (tx: Tx, id: Correction['id']): Promise<Correction | undefined> => {
  const [row] = await tx.rows(sql<Correction>`
    select id, person_id as person, answered_at from correction
    where tenant_id = ${tx.tenant} and id = ${id} for update`)
  return row
}

export const saveAnswer = async (
  tx: Tx,
  id: Correction['id'],
  answer: {
    readonly outcome: CorrectionOutcome
    readonly reason: string
    readonly by: Id<'person'>
    readonly at: Moment
  },
): Promise<void> => {
  await tx.rows(sql`
    update correction set outcome = ${answer.outcome}, reason = ${answer.reason}, answered_by = ${answer.by},
      answered_at = ${answer.at}
    where tenant_id = ${tx.tenant} and id = ${id}`)
}
