import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { Control, ControlCheck, Grading, KnownLesson, PostEvent, RiskPoint } from '../rules/risk-point.ts'

/** A jsonb column takes an array as text: the driver would write an SQL array. */
interface Tables {
  grading: Omit<Grading, 'inputs'> & { readonly inputs: string }
  riskPoint: RiskPoint
  control: Control
  controlCheck: ControlCheck
  postEvent: PostEvent
}

const tables = (tx: Tx) => tx.withTables<Tables>()

/** PostgreSQL takes 65,535 parameters in a statement; a thousand rows of two dozen columns stay below. */
const chunk = 1_000

/** Keeps new rows of one table, in order of the list. */
const insertAll = async <Name extends keyof Tables>(
  tx: Tx,
  table: Name,
  rows: readonly Tables[Name][],
): Promise<void> => {
  for (let at = 0; at < rows.length; at += chunk)
    await tables(tx)
      .insertInto(table)
      .values(rows.slice(at, at + chunk) as never)
      .execute()
}

/** Keeps risk points; the numbers given later are higher than theirs. */
export const saveRiskPoints = async (tx: Tx, points: readonly RiskPoint[]): Promise<void> => {
  await insertAll(tx, 'riskPoint', points)
  await tx.rows(sql`
    insert into risk_point_number as n (tenant_id, last)
    values (${tx.tenant}, ${Math.max(0, ...points.map(({ no }) => no))})
    on conflict (tenant_id) do update set last = greatest(n.last, excluded.last)`)
}

export const saveControls = (tx: Tx, controls: readonly Control[]): Promise<void> => insertAll(tx, 'control', controls)

export const saveControlChecks = (tx: Tx, checks: readonly ControlCheck[]): Promise<void> =>
  insertAll(tx, 'controlCheck', checks)

export const savePostEvents = (tx: Tx, events: readonly PostEvent[]): Promise<void> =>
  insertAll(tx, 'postEvent', events)

export const saveGradings = (tx: Tx, gradings: readonly Grading[]): Promise<void> =>
  insertAll(
    tx,
    'grading',
    gradings.map((grading) => ({ ...grading, inputs: JSON.stringify(grading.inputs) })),
  )

/** RSK-5: tells the register which lessons are current, for which families, under which title, and until when. */
export const saveKnownLessons = async (tx: Tx, lessons: readonly KnownLesson[]): Promise<void> => {
  await tx.rows(sql`
    insert into known_lesson (tenant_id, code, title, families, best_before)
    select ${tx.tenant}::integer, l.code, l.title, l.families, l."bestBefore"
    from jsonb_to_recordset(${JSON.stringify(lessons)}::jsonb)
      as l(code text, title jsonb, families text[], "bestBefore" date)
    on conflict (tenant_id, code) do update set title = excluded.title, families = excluded.families,
      best_before = excluded.best_before`)
}

/** RSK-5: lessons that are no longer in use cover nothing. */
export const dropKnownLessons = async (tx: Tx, codes: readonly string[]): Promise<void> => {
  await tx.rows(sql`
    delete from known_lesson where tenant_id = ${tx.tenant} and code = any (${[...codes]}::text[])`)
}

/** RSK-5: which of these lessons are in use. */
export const knownLessons = async (tx: Tx, codes: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await tx.rows(sql<{ code: string }>`
    select code from known_lesson where tenant_id = ${tx.tenant} and code = any (${[...codes]}::text[])`)
  return new Set(rows.map(({ code }) => code))
}

/** The ids of posts by their codes, as far as they are in sight. */
export const postIds = async (tx: Tx): Promise<Map<string, Id<'post'>>> => {
  const rows = await tx.rows(sql<{ code: string; postId: Id<'post'> }>`
    select code, post_id from organisation_post where tenant_id = ${tx.tenant} limit 20000`)
  return new Map(rows.map(({ code, postId }) => [code, postId]))
}
