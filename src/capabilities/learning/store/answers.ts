import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { Confidence } from '../rules/mark.ts'

export interface Answer {
  readonly personId: Id<'person'>
  readonly attemptId: Id<'attempt'>
  readonly questionCode: string
  readonly questionVersion: string
  readonly chosen: readonly string[]
  readonly confidence: Confidence | null
  readonly correct: boolean
  readonly answeredAt: Moment
}

export interface RapidFlag {
  readonly personId: Id<'person'>
  readonly attemptId: Id<'attempt'>
  /** The question, or the scene of a lesson. */
  readonly part: string
  readonly rapid: boolean
  readonly keptUntil: Day
}

interface Tables {
  answer: Answer
  rapidFlag: RapidFlag
}

const tables = (tx: Tx) => tx.withTables<Tables>()

export const keepAnswers = async (tx: Tx, answers: readonly Answer[]): Promise<void> => {
  await tables(tx).insertInto('answer').values(answers).execute()
}

export const loadAnswers = (tx: Tx, person: Id<'person'>, attempt: Id<'attempt'>): Promise<Answer[]> =>
  tables(tx)
    .selectFrom('answer')
    .selectAll('answer')
    .where('answer.personId', '=', person)
    .where('answer.attemptId', '=', attempt)
    .orderBy('answer.questionCode')
    .execute()

export const keepRapidFlags = async (tx: Tx, flags: readonly RapidFlag[]): Promise<void> => {
  await tables(tx)
    .insertInto('rapidFlag')
    .values(flags)
    .onConflict((c) => c.columns(['personId', 'attemptId', 'part']).doNothing())
    .execute()
}

/** LRN-10: removes the flags whose thirty days are over, as the owner, tenant by tenant. Returns how many went. */
export const forgetRapidFlags = async (tx: Tx, today: Day): Promise<number> => {
  const gone = await tx.rows(sql`
    delete from rapid_flag where tenant_id = ${tx.tenant} and kept_until < ${today}::date returning 1 as gone`)
  return gone.length
}
