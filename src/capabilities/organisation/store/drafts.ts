import type { Day, Moment } from '#kernel/day.ts'
import type { DraftRow, Fixes, Judged, RowState } from '#kernel/draft.ts'
import type { Id } from '#kernel/id.ts'
import { inBatches, sql, type Tx } from '#platform/database.ts'

export interface Created {
  readonly kind: 'unit' | 'branch'
  readonly id: string
  readonly name: string
}

export interface Draft {
  readonly id: Id<'import-draft'>
  readonly list: string
  readonly unitPath: string
  readonly fileName: string
  readonly digest: string
  readonly fields: readonly string[]
  readonly creates: readonly Created[]
  readonly stagedBy: Id<'person'>
  readonly stagedAt: Moment
}

/** Keeps a draft with all its rows, and forgets the drafts of this list that are older than 35 days. */
export const saveDraft = async (tx: Tx, draft: Draft, rows: readonly DraftRow[], forgetBefore: Day): Promise<void> => {
  await tx.rows(sql`
    delete from import_draft where tenant_id = ${tx.tenant} and staged_at < ${forgetBefore}::date`)
  await tx.rows(sql`
    insert into import_draft (tenant_id, id, list, unit_path, file_name, digest, fields, staged_by, staged_at)
    values (${tx.tenant}, ${draft.id}, ${draft.list}, ${draft.unitPath}, ${draft.fileName}, ${draft.digest},
      ${JSON.stringify(draft.fields)}::jsonb, ${draft.stagedBy}, ${draft.stagedAt})`)
  await inBatches(rows, (batch) =>
    tx.rows(sql`
    insert into import_row (tenant_id, draft_id, line, unit_path, key, told, fixes, wish, doubts, state)
    select ${tx.tenant}::integer, ${draft.id}::uuid, r.line, ${draft.unitPath}::text, r.key, r.told, r.fixes, r.wish,
      r.doubts, r.state
    from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as r(line integer, key text, told jsonb, fixes jsonb,
      wish jsonb, doubts jsonb, state text)`),
  )
}

/** A draft of this list within the reach of row-level security; locked where rows will change. */
export const loadDraft = async (
  tx: Tx,
  list: string,
  id: Id<'import-draft'>,
  lock: boolean,
): Promise<Draft | undefined> => {
  const found = await tx.rows(sql<Draft>`
    select d.id, d.list, d.unit_path, d.file_name, d.digest, d.fields, d.creates, d.staged_by, d.staged_at
    from import_draft d where d.tenant_id = ${tx.tenant} and d.id = ${id} and d.list = ${list}
    ${lock ? sql`for update` : sql``}`)
  return found[0]
}

/** All rows of a draft in the order of the file. */
export const loadRows = <Wish>(tx: Tx, draft: Id<'import-draft'>): Promise<DraftRow<Wish>[]> =>
  tx.rows(sql<DraftRow<Wish>>`
    select r.line, r.key, r.told, r.fixes, r.wish, r.doubts, r.state
    from import_row r where r.tenant_id = ${tx.tenant} and r.draft_id = ${draft} order by r.line limit 100000`)

export interface ChangedRow extends Judged<unknown> {
  readonly line: number
  readonly fixes: Fixes
  readonly state: RowState
}

export const changeRows = async (tx: Tx, draft: Id<'import-draft'>, rows: readonly ChangedRow[]): Promise<void> => {
  if (rows.length === 0) return
  await tx.rows(sql`
    update import_row r set key = c.key, fixes = c.fixes, wish = c.wish, doubts = c.doubts, state = c.state
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(line integer, key text, fixes jsonb, wish jsonb,
      doubts jsonb, state text)
    where r.tenant_id = ${tx.tenant} and r.draft_id = ${draft} and r.line = c.line`)
}

export const setRowStates = async (
  tx: Tx,
  draft: Id<'import-draft'>,
  lines: readonly number[],
  state: RowState,
): Promise<void> => {
  await tx.rows(sql`
    update import_row set state = ${state}
    where tenant_id = ${tx.tenant} and draft_id = ${draft} and line = any (${[...lines]}::integer[])`)
}

export const setCreates = async (tx: Tx, draft: Id<'import-draft'>, creates: readonly Created[]): Promise<void> => {
  await tx.rows(sql`
    update import_draft set creates = ${JSON.stringify(creates)}::jsonb
    where tenant_id = ${tx.tenant} and id = ${draft}`)
}

export interface WaitingDraft {
  readonly draft: Id<'import-draft'>
  readonly fileName: string
  readonly stagedAt: Moment
  readonly rows: number
}

/** The newest drafts of a list that still hold open rows. */
export const loadWaitingDrafts = (tx: Tx, list: string): Promise<WaitingDraft[]> =>
  tx.rows(sql<WaitingDraft>`
    select d.id as draft, d.file_name, d.staged_at, count(*)::integer as rows
    from import_draft d
    join import_row r on r.tenant_id = d.tenant_id and r.draft_id = d.id and r.state = 'open'
    where d.tenant_id = ${tx.tenant} and d.list = ${list}
    group by d.id, d.file_name, d.staged_at order by d.staged_at desc limit 20`)

/** What the columns of this list meant before; `''` was left out. */
export const loadColumns = async (tx: Tx, list: string): Promise<Record<string, string>> => {
  const rows = await tx.rows(sql<{ columnName: string; field: string }>`
    select column_name, field from import_column where tenant_id = ${tx.tenant} and list = ${list} limit 2000`)
  return Object.fromEntries(rows.map(({ columnName, field }) => [columnName, field]))
}

export const saveColumns = async (
  tx: Tx,
  list: string,
  columns: readonly { readonly column: string; readonly field: string | null }[],
): Promise<void> => {
  await tx.rows(sql`
    insert into import_column (tenant_id, list, column_name, field)
    select distinct on (c."column") ${tx.tenant}::integer, ${list}::text, c."column", coalesce(c.field, '')
    from jsonb_to_recordset(${JSON.stringify(columns)}::jsonb) as c("column" text, field text)
    on conflict (tenant_id, list, column_name) do update set field = excluded.field`)
}

/** What wordings of this list meant before, by `field:wording`. */
export const loadWordings = async (tx: Tx, list: string): Promise<Map<string, string>> => {
  const rows = await tx.rows(sql<{ field: string; wording: string; meaning: string }>`
    select field, wording, meaning from import_wording where tenant_id = ${tx.tenant} and list = ${list} limit 20000`)
  return new Map(rows.map(({ field, wording, meaning }) => [`${field}:${wording}`, meaning]))
}

export const saveWordings = async (
  tx: Tx,
  list: string,
  wordings: readonly { readonly field: string; readonly wording: string; readonly meaning: string }[],
): Promise<void> => {
  if (wordings.length === 0) return
  await tx.rows(sql`
    insert into import_wording (tenant_id, list, field, wording, meaning)
    select distinct on (w.field, w.wording) ${tx.tenant}::integer, ${list}::text, w.field, w.wording, w.meaning
    from jsonb_to_recordset(${JSON.stringify(wordings)}::jsonb) as w(field text, wording text, meaning text)
    on conflict (tenant_id, list, field, wording) do update set meaning = excluded.meaning`)
}

export interface Run<Changes> {
  readonly id: Id<'import-run'>
  readonly draftId: Id<'import-draft'>
  readonly unitPath: string
  readonly writtenAt: Moment
  readonly undoUntil: Moment
  readonly undoneAt: Moment | null
  readonly changes: Changes
}

export const saveRun = async <Changes>(tx: Tx, run: Omit<Run<Changes>, 'undoneAt'>): Promise<void> => {
  await tx.rows(sql`
    insert into import_run (tenant_id, id, draft_id, unit_path, written_at, undo_until, changes)
    values (${tx.tenant}, ${run.id}, ${run.draftId}, ${run.unitPath}, ${run.writtenAt}, ${run.undoUntil},
      ${JSON.stringify(run.changes)}::jsonb)`)
}

/** The last writing of a draft, locked. */
export const loadLastRun = async <Changes>(
  tx: Tx,
  draft: Id<'import-draft'>,
  lock: boolean,
): Promise<Run<Changes> | undefined> => {
  const found = await tx.rows(sql<Run<Changes>>`
    select r.id, r.draft_id, r.unit_path, r.written_at, r.undo_until, r.undone_at, r.changes
    from import_run r where r.tenant_id = ${tx.tenant} and r.draft_id = ${draft}
    order by r.written_at desc, (r.undone_at is null) desc limit 1 ${lock ? sql`for update` : sql``}`)
  return found[0]
}

export const setUndone = async (tx: Tx, run: Id<'import-run'>, at: Moment): Promise<void> => {
  await tx.rows(sql`
    update import_run set undone_at = ${at} where tenant_id = ${tx.tenant} and id = ${run}`)
}
