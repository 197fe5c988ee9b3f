import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { uncheckedOf } from './facts.ts'

export interface ContentCounts {
  readonly lessons: number
  readonly cases: number
  /** Cases whose facts no person has checked. */
  readonly uncheckedCases: number
  readonly uncheckedNorms: number
  readonly exams: number
  readonly questions: number
  readonly cards: number
  /** Lessons and their planned minutes by kind of education. */
  readonly kinds: readonly { readonly kind: string; readonly lessons: number; readonly minutes: number }[]
}

/** Everything in its current version, counted. */
export const contentCounts = async ({ tx }: Looking): Promise<ContentCounts> => {
  const counted = (table: string) =>
    sql`(select count(*) from ${sql.table(table)} where tenant_id = ${tx.tenant} and current)`
  const [row] = await tx.rows(sql<Omit<ContentCounts, 'uncheckedCases' | 'uncheckedNorms'>>`
    select ${counted('lesson_version')} as lessons, ${counted('case_version')} as cases,
      ${counted('exam_version')} as exams, ${counted('question_version')} as questions,
      ${counted('card_version')} as cards,
      coalesce((select jsonb_agg(k order by k.lessons desc, k.kind) from (
        select body ->> 'kind' as kind, count(*) as lessons, sum((body ->> 'minutes')::integer) as minutes
        from lesson_version where tenant_id = ${tx.tenant} and current group by body ->> 'kind') k), '[]') as kinds`)
  if (!row) throw new Error('counts are always one row')
  return { ...row, uncheckedCases: await uncheckedOf(tx, 'case'), uncheckedNorms: await uncheckedOf(tx, 'norm') }
}
