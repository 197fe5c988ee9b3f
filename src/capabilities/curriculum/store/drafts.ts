import type { Day, Moment } from '#kernel/day.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { Draft, DraftBody } from '../rules/draft.ts'

interface Revision {
  readonly code: string
  readonly revision: number
  readonly body: DraftBody
  readonly keptAt: Moment
}

const tables = (tx: Tx) => tx.withTables<{ lessonDraft: Draft; lessonDraftRevision: Revision }>()

/** Loads and locks: whoever comes second waits, and then sees what the first has done. */
export const loadDraft = (tx: Tx, code: string): Promise<Draft | undefined> =>
  tables(tx)
    .selectFrom('lessonDraft')
    .selectAll('lessonDraft')
    .where('lessonDraft.code', '=', code)
    .forUpdate()
    .executeTakeFirst()

/** The draft as it is, for looking; nothing is locked. */
export const seeDraft = (tx: Tx, code: string): Promise<Draft | undefined> =>
  tables(tx).selectFrom('lessonDraft').selectAll('lessonDraft').where('lessonDraft.code', '=', code).executeTakeFirst()

/** Revisions that are kept of one draft. */
const revisionsKept = 40

/** CUR-14: keeps the draft, and its revision beside it. */
export const saveDraft = async (tx: Tx, draft: Draft): Promise<void> => {
  const { code, revision, basedOn, editors, state, note, changedAt } = draft
  const [body, closeness] = [JSON.stringify(draft.body), JSON.stringify(draft.closeness)]
  await tx.rows(sql`
    insert into lesson_draft (tenant_id, code, revision, based_on, body, closeness, editors, state, note, changed_at)
    values (${tx.tenant}, ${code}, ${revision}, ${basedOn}, ${body}::jsonb, ${closeness}::jsonb,
      ${[...editors]}::uuid[], ${state}, ${note}, ${changedAt})
    on conflict (tenant_id, code) do update set revision = excluded.revision, based_on = excluded.based_on,
      body = excluded.body, closeness = excluded.closeness, editors = excluded.editors, state = excluded.state,
      note = excluded.note, changed_at = excluded.changed_at`)
  await tx.rows(sql`
    insert into lesson_draft_revision (tenant_id, code, revision, body, kept_at)
    values (${tx.tenant}, ${code}, ${revision}, ${body}::jsonb, ${changedAt}) on conflict do nothing`)
  await tx.rows(sql`
    delete from lesson_draft_revision
    where tenant_id = ${tx.tenant} and code = ${code} and revision <= ${revision - revisionsKept}`)
}

export const dropDraft = async (tx: Tx, code: string): Promise<void> => {
  await tx.rows(sql`delete from lesson_draft_revision where tenant_id = ${tx.tenant} and code = ${code}`)
  await tx.rows(sql`delete from lesson_draft where tenant_id = ${tx.tenant} and code = ${code}`)
}

/** Revisions of a draft, newest first, without their words. */
export const revisionsOf = (tx: Tx, code: string): Promise<Pick<Revision, 'revision' | 'keptAt'>[]> =>
  tables(tx)
    .selectFrom('lessonDraftRevision')
    .select(['lessonDraftRevision.revision', 'lessonDraftRevision.keptAt'])
    .where('lessonDraftRevision.code', '=', code)
    .orderBy('lessonDraftRevision.revision', 'desc')
    .limit(revisionsKept)
    .execute()

export const loadRevision = (tx: Tx, code: string, revision: number): Promise<Revision | undefined> =>
  tables(tx)
    .selectFrom('lessonDraftRevision')
    .selectAll('lessonDraftRevision')
    .where('lessonDraftRevision.code', '=', code)
    .where('lessonDraftRevision.revision', '=', revision)
    .executeTakeFirst()

/** The current version of a lesson, if it was ever published. */
export const currentVersion = async (tx: Tx, code: string): Promise<string | null> => {
  const [row] = await tx.rows(sql<{ version: string }>`
    select version from lesson_version where tenant_id = ${tx.tenant} and code = ${code} and current`)
  return row?.version ?? null
}

export const keepPublication = async (
  tx: Tx,
  { code, version, bestBefore }: { readonly code: string; readonly version: string; readonly bestBefore: Day },
  now: Moment,
): Promise<void> => {
  await tx.rows(sql`
    insert into lesson_publication (tenant_id, code, version, published_at, best_before)
    values (${tx.tenant}, ${code}, ${version}, ${now}, ${bestBefore})`)
}
