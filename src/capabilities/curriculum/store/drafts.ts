import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { inBatches, type RawBuilder, sql, type Tx, versionNumbers } from '#platform/database.ts'
import type { ContentKind, Written } from '../rules/draft.ts'
import { packFreshDays } from '../rules/pack-aside.ts'

interface Revision<Body> {
  readonly kind: ContentKind
  readonly code: string
  readonly revision: number
  readonly body: Body
  readonly keptAt: Moment
}

const tables = <Body>(tx: Tx) => tx.withTables<{ contentDraft: Written<Body>; contentDraftRevision: Revision<Body> }>()

/** Loads and locks: whoever comes second waits, and then sees what the first has done. */
export const loadDraft = async <Body>(tx: Tx, kind: ContentKind, code: string): Promise<Written<Body> | undefined> =>
  (await loadDrafts<Body>(tx, kind, [code]))[0]

/** Several at once, by code. */
export const loadDrafts = <Body>(tx: Tx, kind: ContentKind, codes: readonly string[]): Promise<Written<Body>[]> =>
  tables<Body>(tx)
    .selectFrom('contentDraft')
    .selectAll('contentDraft')
    .where('contentDraft.kind', '=', kind)
    .where('contentDraft.code', 'in', [...codes])
    .orderBy('contentDraft.code')
    .forUpdate()
    .execute() as Promise<Written<Body>[]>

/** The draft as it is, for looking; nothing is locked. */
export const seeDraft = <Body>(tx: Tx, kind: ContentKind, code: string): Promise<Written<Body> | undefined> =>
  tables<Body>(tx)
    .selectFrom('contentDraft')
    .selectAll('contentDraft')
    .where('contentDraft.kind', '=', kind)
    .where('contentDraft.code', '=', code)
    .executeTakeFirst() as Promise<Written<Body> | undefined>

/** Revisions that are kept of one draft. */
const revisionsKept = 40

export const saveDraft = (tx: Tx, draft: Written<unknown>): Promise<void> => saveDrafts(tx, [draft])

/** CUR-14: keeps drafts, and the revision of each beside it. */
export const saveDrafts = (tx: Tx, drafts: readonly Written<unknown>[]): Promise<void> =>
  inBatches(drafts, async (batch) => {
    const rows = sql`jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as d(kind text, code text, revision integer,
      "basedOn" text, body jsonb, closeness jsonb, editors jsonb, state text, note text,
      "reviewedRevision" integer, "changedAt" timestamptz)`
    await tx.rows(sql`
      insert into content_draft
        (tenant_id, kind, code, revision, based_on, body, closeness, editors, state, note, reviewed_revision, changed_at)
      select ${tx.tenant}::integer, d.kind, d.code, d.revision, d."basedOn", d.body, d.closeness,
        array(select jsonb_array_elements_text(d.editors)::uuid), d.state, d.note, d."reviewedRevision",
        d."changedAt" from ${rows}
      on conflict (tenant_id, kind, code) do update set revision = excluded.revision, based_on = excluded.based_on,
        body = excluded.body, closeness = excluded.closeness, editors = excluded.editors, state = excluded.state,
        note = excluded.note, reviewed_revision = excluded.reviewed_revision, changed_at = excluded.changed_at`)
    await tx.rows(sql`
      insert into content_draft_revision (tenant_id, kind, code, revision, body, kept_at)
      select ${tx.tenant}::integer, d.kind, d.code, d.revision, d.body, d."changedAt" from ${rows}
      on conflict do nothing`)
    await tx.rows(sql`
      delete from content_draft_revision r using ${rows}
      where r.tenant_id = ${tx.tenant} and r.kind = d.kind and r.code = d.code
        and r.revision <= d.revision - ${revisionsKept}`)
  })

export const dropDraft = (tx: Tx, kind: ContentKind, code: string): Promise<void> => dropDrafts(tx, kind, [code])

export const dropDrafts = async (tx: Tx, kind: ContentKind, codes: readonly string[]): Promise<void> => {
  const gone = sql`tenant_id = ${tx.tenant} and kind = ${kind} and code = any (${[...codes]}::text[])`
  await tx.rows(sql`delete from content_draft_revision where ${gone}`)
  await tx.rows(sql`delete from content_draft where ${gone}`)
}

/** Revisions of a draft, newest first, without their words. */
export const revisionsOf = (
  tx: Tx,
  kind: ContentKind,
  code: string,
): Promise<Pick<Revision<unknown>, 'revision' | 'keptAt'>[]> =>
  tables(tx)
    .selectFrom('contentDraftRevision')
    .select(['contentDraftRevision.revision', 'contentDraftRevision.keptAt'])
    .where('contentDraftRevision.kind', '=', kind)
    .where('contentDraftRevision.code', '=', code)
    .orderBy('contentDraftRevision.revision', 'desc')
    .limit(revisionsKept)
    .execute()

export const loadRevision = <Body>(
  tx: Tx,
  kind: ContentKind,
  code: string,
  revision: number,
): Promise<Revision<Body> | undefined> =>
  tables<Body>(tx)
    .selectFrom('contentDraftRevision')
    .selectAll('contentDraftRevision')
    .where('contentDraftRevision.kind', '=', kind)
    .where('contentDraftRevision.code', '=', code)
    .where('contentDraftRevision.revision', '=', revision)
    .executeTakeFirst() as Promise<Revision<Body> | undefined>

export const versionTables = {
  lesson: 'lesson_version',
  question: 'question_version',
  case: 'case_version',
  reading: 'reading_version',
  exam: 'exam_version',
  card: 'card_version',
} as const

/** The versions of these in use, or the last ones that were, as far as they were ever published. */
export const lastVersions = async (
  tx: Tx,
  kind: ContentKind,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.rows(sql<{ code: string; version: string }>`
    select distinct on (code) code, version from ${sql.table(versionTables[kind])}
    where tenant_id = ${tx.tenant} and code = any (${[...codes]}::text[])
    order by code, current desc, ${versionNumbers(sql`version`)} desc`)
  return new Map(rows.map(({ code, version }) => [code, version]))
}

export interface PublishedVersion {
  readonly version: string
  readonly current: boolean
  readonly publishedAt: Moment | null
  readonly bestBefore: Day | null
  /** The day and the reason for which it was withdrawn. */
  readonly withdrawnOn: Day | null
  readonly withdrawnWhy: string | null
  /** The day on which it was looked through last, and why it was still good. */
  readonly lookedOn: Day | null
  readonly lookedWhy: string | null
}

/**
 * CUR-18, CUR-40, CUR-48: until when a version is good: as whoever looked it through last said, else as it was said when
 * it was published here, else a year from the day on which a pack brought it.
 */
export const freshUntil = (
  tx: Tx,
  kind: ContentKind,
  version: RawBuilder<unknown>,
  timeZone: string,
) => sql<Day | null>`
  coalesce(
    (select max(t.best_before) from look_through t
      where t.tenant_id = ${tx.tenant} and t.kind = ${kind} and t.code = ${version}.code and t.version = ${version}.version),
    (select p.best_before from content_publication p
      where p.tenant_id = ${tx.tenant} and p.kind = ${kind} and p.code = ${version}.code and p.version = ${version}.version),
    (select (i.came_at at time zone ${timeZone})::date + ${packFreshDays}::integer from pack_item i
      where i.tenant_id = ${tx.tenant} and i.kind = ${kind} and i.code = ${version}.code
        and i.version = ${version}.version))`

/** CUR-48: nobody says of what he or she wrote, in whatever version, that it is still good. */
export const wroteNone = (tx: Tx, kind: ContentKind, code: RawBuilder<unknown>, person: Id<'person'>) => sql<boolean>`
  not exists (
    select from content_publication p
    where p.tenant_id = ${tx.tenant} and p.kind = ${kind} and p.code = ${code} and ${person}::uuid = any (p.editors))`

/** All versions of one, newest first, with when it was published here. */
export const versionsOf = (tx: Tx, kind: ContentKind, code: string, timeZone: string): Promise<PublishedVersion[]> =>
  tx.rows(sql<PublishedVersion>`
    select v.version, v.current, p.published_at, ${freshUntil(tx, kind, sql`v`, timeZone)} as best_before, w.withdrawn_on, w.reason as withdrawn_why,
      t.looked_on, t.reason as looked_why
    from ${sql.table(versionTables[kind])} v
    left join content_publication p
      on p.tenant_id = v.tenant_id and p.kind = ${kind} and p.code = v.code and p.version = v.version
    left join withdrawal w
      on w.tenant_id = v.tenant_id and w.kind = ${kind} and w.code = v.code and w.version = v.version
    left join lateral (
      select l.looked_on, l.reason from look_through l
      where l.tenant_id = v.tenant_id and l.kind = ${kind} and l.code = v.code and l.version = v.version
      order by l.best_before desc limit 1) t on true
    where v.tenant_id = ${tx.tenant} and v.code = ${code}
    order by ${versionNumbers(sql`v.version`)} desc limit 20`)

export interface Publication {
  readonly code: string
  readonly version: string
  readonly bestBefore: Day
  /** Everybody who wrote on it. */
  readonly editors: readonly Id<'person'>[]
}

export const keepPublications = async (
  tx: Tx,
  kind: ContentKind,
  published: readonly Publication[],
  now: Moment,
): Promise<void> => {
  await tx.rows(sql`
    insert into content_publication (tenant_id, kind, code, version, published_at, best_before, editors)
    select ${tx.tenant}::integer, ${kind}::text, p.code, p.version, ${now}::timestamptz, p."bestBefore",
      array(select jsonb_array_elements_text(p.editors)::uuid)
    from jsonb_to_recordset(${JSON.stringify(published)}::jsonb)
      as p(code text, version text, "bestBefore" date, editors jsonb)`)
}
