import { type Day, later, type Moment } from '#kernel/day.ts'
import type { DraftRow, RowState } from '#kernel/draft.ts'
import type { Id } from '#kernel/id.ts'
import { draftsAtMost } from '#kernel/import.ts'
import { inBatches, type SealedTable, sql, type Tx, withinUnits } from '#platform/database.ts'
import type { UnitKind } from '../rules/organisation.ts'

export interface Created {
  readonly kind: 'unit' | 'branch' | 'post'
  readonly id: string
  readonly name: string
  /** The unit it stands below, a branch equals, or a post belongs to; the top of the reach, or none, where nothing is told. */
  readonly of?: string | null
  readonly unitKind?: UnitKind
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

/** Decision 35: forgets lists that were staged before a day, with their rows; says how many. */
export const forgetDrafts = (tx: Tx, before: Day): Promise<number> =>
  tx.changed(sql`delete from import_draft where tenant_id = ${tx.tenant} and staged_at < ${before}::date`)

/** Begins a draft, and forgets those that are older than 35 days. */
export const saveDraft = async (tx: Tx, draft: Draft, forgetBefore: Day): Promise<void> => {
  await forgetDrafts(tx, forgetBefore)
  await tx.rows(sql`
    insert into import_draft (tenant_id, id, list, unit_path, file_name, digest, fields, staged_by, staged_at)
    values (${tx.tenant}, ${draft.id}, ${draft.list}, ${draft.unitPath}, ${draft.fileName}, ${draft.digest},
      ${JSON.stringify(draft.fields)}::jsonb, ${draft.stagedBy}, ${draft.stagedAt})`)
}

/** What rows of lists say, for whoever seals anew. */
export const sealedRows: SealedTable = {
  table: 'import_row',
  key: [
    ['draft_id', 'uuid'],
    ['line', 'integer'],
  ],
  before: {
    plain: `case when told is not null
      then jsonb_build_object('told', told, 'fixes', fixes, 'wish', wish, 'doubts', doubts)::text end`,
    forget: 'told = null, fixes = null, wish = null, doubts = null',
  },
}

type Said<Wish = unknown> = Pick<DraftRow<Wish>, 'told' | 'fixes' | 'wish' | 'doubts'>

/** A row as it is kept: what it says is sealed, because it may tell who is of which branch. */
const keptRow = (tx: Tx, draft: Id<'import-draft'>, { line, key, state, told, fixes, wish, doubts }: DraftRow) => {
  const said: Said = { told, fixes, wish, doubts }
  const sealed = tx.seal('import_row', `${draft}/${line}`, JSON.stringify(said))
  return { line, key, state, sealed }
}

export const saveRows = async (tx: Tx, draft: Draft, rows: readonly DraftRow[]): Promise<void> => {
  const kept = rows.map((row) => keptRow(tx, draft.id, row))
  await tx.rows(sql`
    insert into import_row (tenant_id, draft_id, line, unit_path, key, state, sealed)
    select ${tx.tenant}::integer, ${draft.id}::uuid, r.line, ${draft.unitPath}::text, r.key, r.state, r.sealed
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as r(line integer, key text, state text, sealed text)`)
}

/** Who asks: the units in whose reach a list must have been uploaded. */
export interface Within {
  readonly tx: Tx
  readonly units: readonly string[]
}

/** A draft of this list in reach; locked where rows will change. */
export const loadDraft = async (
  { tx, units }: Within,
  list: string,
  id: Id<'import-draft'>,
  lock: boolean,
): Promise<Draft | undefined> => {
  const found = await tx.rows(sql<Draft>`
    select d.id, d.list, d.unit_path, d.file_name, d.digest, d.fields, d.creates, d.staged_by, d.staged_at
    from import_draft d
    where d.tenant_id = ${tx.tenant} and d.id = ${id} and d.list = ${list} and ${withinUnits('d.unit_path', units)}
    ${lock ? sql`for update` : sql``}`)
  return found[0]
}

/** All rows of a draft in the order of the file, batch by batch. */
export const loadRows = async function* <Wish>(tx: Tx, draft: Id<'import-draft'>) {
  for (let last = 0; ; ) {
    const rows = await rowsAfter<Wish>(tx, draft, last, batchOfRows)
    if (rows.length > 0) yield rows
    if (rows.length < batchOfRows) return
    last = rows.at(-1)?.line ?? last
  }
}

/** One row of a draft. */
export const loadRow = async <Wish>(
  tx: Tx,
  draft: Id<'import-draft'>,
  line: number,
): Promise<DraftRow<Wish> | undefined> => {
  const [row] = await rowsAfter<Wish>(tx, draft, line - 1, 1)
  return row?.line === line ? row : undefined
}

const rowsAfter = async <Wish>(
  tx: Tx,
  draft: Id<'import-draft'>,
  last: number,
  most: number,
): Promise<DraftRow<Wish>[]> => {
  const kept = await tx.rows(sql<KeptRow<Wish>>`
    select r.line, r.key, r.state, r.sealed,
      case when r.sealed is null
        then jsonb_build_object('told', r.told, 'fixes', r.fixes, 'wish', r.wish, 'doubts', r.doubts) end as clear
    from import_row r where r.tenant_id = ${tx.tenant} and r.draft_id = ${draft} and r.line > ${last}
    order by r.line limit ${most}`)
  return kept.map(({ line, key, state, sealed, clear }): DraftRow<Wish> => {
    const said: Said<Wish> = sealed === null ? clear : JSON.parse(tx.open('import_row', `${draft}/${line}`, sealed))
    return { line, key, state, ...said }
  })
}

/** Of these keys, those that another row of the draft has, whether it waits or was written. */
export const keysElsewhere = async (
  tx: Tx,
  draft: Id<'import-draft'>,
  keys: readonly string[],
  line: number,
): Promise<ReadonlySet<string>> => {
  const rows = await tx.rows(sql<{ key: string }>`
    select distinct r.key from import_row r
    where r.tenant_id = ${tx.tenant} and r.draft_id = ${draft} and r.key = any (${[...keys]}::text[])
      and r.line <> ${line} and r.state in ('open', 'written')`)
  return new Set(rows.map(({ key }) => key))
}

type KeptRow<Wish> = Pick<DraftRow, 'line' | 'key' | 'state'> &
  ({ readonly sealed: string; readonly clear: null } | { readonly sealed: null; readonly clear: Said<Wish> })

export const batchOfRows = 2_000

export const changeRows = async (tx: Tx, draft: Id<'import-draft'>, rows: readonly DraftRow[]): Promise<void> => {
  await inBatches(rows, (batch) =>
    tx.rows(sql`
    update import_row r set key = c.key, state = c.state, sealed = c.sealed, told = null, fixes = null, wish = null,
      doubts = null
    from jsonb_to_recordset(${JSON.stringify(batch.map((row) => keptRow(tx, draft, row)))}::jsonb) as c(line integer,
      key text, state text, sealed text)
    where r.tenant_id = ${tx.tenant} and r.draft_id = ${draft} and r.line = c.line`),
  )
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

/** Every list about persons that is kept, whoever uploaded it; nobody writes or mends one meanwhile. */
export const lockListsOfPeople = async (tx: Tx): Promise<Id<'import-draft'>[]> =>
  (
    await tx.rows(sql<{ id: Id<'import-draft'> }>`
      select d.id from import_draft d where d.tenant_id = ${tx.tenant} and d.fields @> '["staffNo"]'
      order by d.id for update`)
  ).map(({ id }) => id)

export const dropRows = async (tx: Tx, draft: Id<'import-draft'>, lines: readonly number[]): Promise<void> => {
  await tx.rows(sql`
    delete from import_row
    where tenant_id = ${tx.tenant} and draft_id = ${draft} and line = any (${[...lines]}::integer[])`)
}

export interface WaitingDraft {
  readonly draft: Id<'import-draft'>
  readonly fileName: string
  readonly stagedAt: Moment
  readonly rows: number
  readonly inHand: number
}

/** ORG-30: the newest drafts of a list in which rows wait. */
export const loadWaitingDrafts = ({ tx, units }: Within, list: string): Promise<WaitingDraft[]> =>
  tx.rows(sql<WaitingDraft>`
    select i.draft_id as draft, i.file_name, i.staged_at, i.waiting::integer as rows, i.in_hand::integer as in_hand
    from organisation_import i
    where i.tenant_id = ${tx.tenant} and i.list = ${list} and i.waiting > 0 and ${withinUnits('i.unit_path', units)}
    order by i.staged_at desc, i.draft_id limit ${draftsAtMost}`)

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

/** What a wording was said to mean is asked about again, in every list of this kind. */
export const forgetWording = (tx: Tx, list: string, field: string, wording: string): Promise<number> =>
  tx.changed(sql`
    delete from import_wording
    where tenant_id = ${tx.tenant} and list = ${list} and field = ${field} and wording = ${wording}`)

/** One writing of a draft. */
export interface Run {
  readonly id: Id<'import-run'>
  readonly draftId: Id<'import-draft'>
  readonly unitPath: string
  readonly writtenAt: Moment
  readonly undoUntil: Moment
  readonly undoneAt: Moment | null
}

export const saveRun = async (tx: Tx, run: Omit<Run, 'undoneAt'>): Promise<void> => {
  await tx.rows(sql`
    insert into import_run (tenant_id, id, draft_id, unit_path, written_at, undo_until)
    values (${tx.tenant}, ${run.id}, ${run.draftId}, ${run.unitPath}, ${run.writtenAt}, ${run.undoUntil})`)
}

/** What writings changed, for whoever seals anew. */
export const sealedParts: SealedTable = {
  table: 'import_run_part',
  key: [
    ['run_id', 'uuid'],
    ['part', 'integer'],
  ],
  before: { plain: 'changes::text', forget: 'changes = null' },
}

/** Keeps what a part of a writing changed, enough to take it back. */
export const saveRunPart = async (
  tx: Tx,
  run: Pick<Run, 'id' | 'unitPath'>,
  part: number,
  changes: unknown,
): Promise<void> => {
  const sealed = tx.seal('import_run_part', `${run.id}/${part}`, JSON.stringify(changes))
  await tx.rows(sql`
    insert into import_run_part (tenant_id, run_id, part, unit_path, sealed)
    values (${tx.tenant}, ${run.id}, ${part}, ${run.unitPath}, ${sealed})`)
}

/** What a writing changed, part by part. */
export const loadRunParts = async function* <Changes>(tx: Tx, run: Id<'import-run'>) {
  for (let part = 0; ; part++) {
    const [found] = await tx.rows(sql<{ changes: Changes; sealed: null } | { sealed: string }>`
      select p.changes, p.sealed from import_run_part p
      where p.tenant_id = ${tx.tenant} and p.run_id = ${run} and p.part = ${part}`)
    if (!found) return
    const changes: Changes =
      found.sealed === null ? found.changes : JSON.parse(tx.open('import_run_part', `${run}/${part}`, found.sealed))
    yield changes
  }
}

/** The last writing of a draft; locked where it will be taken back. */
export const loadLastRun = async (tx: Tx, draft: Id<'import-draft'>, lock: boolean): Promise<Run | undefined> => {
  const found = await tx.rows(sql<Run>`
    select r.id, r.draft_id, r.unit_path, r.written_at, r.undo_until, r.undone_at
    from import_run r where r.tenant_id = ${tx.tenant} and r.draft_id = ${draft}
    order by r.written_at desc, (r.undone_at is null) desc limit 1 ${lock ? sql`for update` : sql``}`)
  return found[0]
}

export const setUndoEnd = async (tx: Tx, run: Id<'import-run'>, until: Moment): Promise<void> => {
  await tx.rows(sql`
    update import_run set undo_until = ${until} where tenant_id = ${tx.tenant} and id = ${run}`)
}

export const setUndone = async (tx: Tx, run: Id<'import-run'>, at: Moment): Promise<void> => {
  await tx.rows(sql`
    update import_run set undone_at = ${at} where tenant_id = ${tx.tenant} and id = ${run}`)
}

/** What writings changed goes where they can no longer be taken back at a moment; answers those that still can. */
export const dropPartsBefore = async (tx: Tx, at: Moment): Promise<Id<'import-run'>[]> => {
  await tx.rows(sql`
    delete from import_run_part p using import_run r
    where p.tenant_id = ${tx.tenant} and r.tenant_id = p.tenant_id and r.id = p.run_id
      and (r.undo_until < ${at}::timestamptz or r.undone_at is not null)`)
  const runs = await tx.rows(sql<{ id: Id<'import-run'> }>`
    select r.id from import_run r
    where r.tenant_id = ${tx.tenant} and r.undo_until >= ${at}::timestamptz and r.undone_at is null
    order by r.id for update`)
  return runs.map(({ id }) => id)
}

/** From this moment on a writing can no longer be taken back, and what it changed goes. */
export const endUndo = async (tx: Tx, run: Id<'import-run'>, at: Moment): Promise<void> => {
  await setUndoEnd(tx, run, later(at, -1))
  await tx.rows(sql`delete from import_run_part where tenant_id = ${tx.tenant} and run_id = ${run}`)
}
