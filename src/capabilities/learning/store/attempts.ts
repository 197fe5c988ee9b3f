import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'

export interface DrawnQuestion {
  readonly code: string
  readonly version: string
}

export interface ExamAttempt {
  readonly personId: Id<'person'>
  readonly id: Id<'attempt'>
  readonly examCode: string
  readonly examVersion: string
  readonly drawn: readonly DrawnQuestion[]
  readonly openedAt: Moment
  readonly finishedAt: Moment | null
  readonly finishedOn: Day | null
}

const tables = (tx: Tx) => tx.withTables<{ examAttempt: ExamAttempt }>()

/** Opens an attempt; nothing when another one at the same exam is open already. */
export const openAttempt = async (tx: Tx, attempt: ExamAttempt): Promise<void> => {
  await tx.rows(sql`
    insert into exam_attempt (tenant_id, person_id, id, exam_code, exam_version, drawn, opened_at)
    values (${tx.tenant}, ${attempt.personId}, ${attempt.id}, ${attempt.examCode}, ${attempt.examVersion},
      ${JSON.stringify(attempt.drawn)}::jsonb, ${attempt.openedAt})
    on conflict (tenant_id, person_id, exam_code) where finished_at is null do nothing`)
}

export const loadOpenAttempt = (tx: Tx, person: Id<'person'>, exam: string): Promise<ExamAttempt | undefined> =>
  tables(tx)
    .selectFrom('examAttempt')
    .selectAll('examAttempt')
    .where('examAttempt.personId', '=', person)
    .where('examAttempt.examCode', '=', exam)
    .where('examAttempt.finishedAt', 'is', null)
    .executeTakeFirst()

export const loadAttempt = (tx: Tx, person: Id<'person'>, id: Id<'attempt'>): Promise<ExamAttempt | undefined> =>
  tables(tx)
    .selectFrom('examAttempt')
    .selectAll('examAttempt')
    .where('examAttempt.personId', '=', person)
    .where('examAttempt.id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const loadNewestFinished = (tx: Tx, person: Id<'person'>, exam: string): Promise<ExamAttempt | undefined> =>
  tables(tx)
    .selectFrom('examAttempt')
    .selectAll('examAttempt')
    .where('examAttempt.personId', '=', person)
    .where('examAttempt.examCode', '=', exam)
    .where('examAttempt.finishedAt', 'is not', null)
    .orderBy('examAttempt.finishedAt', 'desc')
    .orderBy('examAttempt.id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const finishAttempt = async (tx: Tx, attempt: ExamAttempt, at: Moment, on: Day): Promise<void> => {
  await tables(tx)
    .updateTable('examAttempt')
    .set({ finishedAt: at, finishedOn: on })
    .where('examAttempt.personId', '=', attempt.personId)
    .where('examAttempt.id', '=', attempt.id)
    .execute()
}
