import type { Day, Moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx, versionNumbers } from '#platform/database.ts'
import type { Card } from '../rules/card.ts'
import type { Case } from '../rules/case.ts'
import type { ContentKind } from '../rules/draft.ts'
import type { Lesson } from '../rules/lesson.ts'
import type { Notice } from '../rules/notice.ts'
import type { Pack } from '../rules/pack.ts'
import type { Exam, Question } from '../rules/question.ts'
import type { Reading } from '../rules/reading.ts'
import { freshUntil } from './drafts.ts'

interface Version<Body> {
  readonly code: string
  readonly version: string
  readonly current: boolean
  readonly families: readonly string[]
  readonly posts: readonly string[]
  readonly body: Body
}

interface Tables {
  lessonVersion: Version<Lesson>
  caseVersion: Version<Case>
  questionVersion: Version<Question>
  examVersion: Version<Exam>
  cardVersion: Version<Card>
  readingVersion: Version<Reading>
  noticeVersion: Version<Notice>
}

const tableNames = {
  lessonVersion: 'lesson_version',
  caseVersion: 'case_version',
  questionVersion: 'question_version',
  examVersion: 'exam_version',
  cardVersion: 'card_version',
  readingVersion: 'reading_version',
  noticeVersion: 'notice_version',
} as const

/** Where the versions of each kind of content are kept. */
export const versionsOfKind = {
  lesson: 'lessonVersion',
  case: 'caseVersion',
  question: 'questionVersion',
  reading: 'readingVersion',
  exam: 'examVersion',
  card: 'cardVersion',
} as const satisfies Record<ContentKind, keyof Tables>

const tables = (tx: Tx) => tx.withTables<Tables>()

export type Bodies<Name extends keyof Tables> = Tables[Name]['body']

/** CUR-7: the codes that are kept under the same version with another body. */
export const changedWithoutVersion = async <Name extends keyof Tables>(
  tx: Tx,
  name: Name,
  bodies: readonly Bodies<Name>[],
): Promise<string[]> => {
  const rows = await tx.rows(sql<{ code: string }>`
    select v.code from jsonb_array_elements(${JSON.stringify(bodies)}::jsonb) as n(body)
    join ${sql.table(tableNames[name])} v on v.tenant_id = ${tx.tenant} and v.code = n.body ->> 'code'
      and v.version = n.body ->> 'version' and v.body <> n.body
    order by v.code`)
  return rows.map(({ code }) => code)
}

/** Of these bodies those that are not kept yet in their version. */
export const notKept = async <Name extends keyof Tables>(
  tx: Tx,
  name: Name,
  bodies: readonly Bodies<Name>[],
): Promise<Bodies<Name>[]> => {
  const rows = await tx.rows(sql<{ code: string }>`
    select n.body ->> 'code' as code from jsonb_array_elements(${JSON.stringify(bodies)}::jsonb) as n(body)
    where not exists (select 1 from ${sql.table(tableNames[name])} v
      where v.tenant_id = ${tx.tenant} and v.code = n.body ->> 'code' and v.version = n.body ->> 'version')`)
  const fresh = new Set(rows.map(({ code }) => code))
  return bodies.filter(({ code }) => fresh.has(code))
}

/**
 * CUR-7, CUR-36: keeps new versions, which become current unless a newer one is kept; versions already kept stay as they
 * are. Returns how many were new.
 */
export const keepVersions = async <Name extends keyof Tables>(
  tx: Tx,
  name: Name,
  bodies: readonly Bodies<Name>[],
  now: Moment | null = null,
): Promise<number> => {
  // A card says when it came, a notice when it was written.
  const [column, value] =
    name === 'cardVersion' || name === 'noticeVersion' ? [sql`, kept_at`, sql`, ${now}::timestamptz`] : [sql``, sql``]
  const table = sql.table(tableNames[name])
  const fresh = sql`
    select n.body from jsonb_array_elements(${JSON.stringify(bodies)}::jsonb) as n(body)
    where not exists (select 1 from ${table} v
      where v.tenant_id = ${tx.tenant} and v.code = n.body ->> 'code' and v.version = n.body ->> 'version')`
  const newest = sql`
    not exists (select from ${table} newer where newer.tenant_id = ${tx.tenant} and newer.code = f.body ->> 'code'
      and ${versionNumbers(sql`newer.version`)} > ${versionNumbers(sql`f.body ->> 'version'`)})`
  await tx.rows(sql`
    update ${table} v set current = false from (${fresh}) as f
    where v.tenant_id = ${tx.tenant} and v.code = f.body ->> 'code' and v.current and ${newest}`)
  const kept = await tx.rows(sql`
    insert into ${table} (tenant_id, code, version, current, families, posts, body${column})
    select ${tx.tenant}::integer, f.body ->> 'code', f.body ->> 'version', ${newest},
      array(select jsonb_array_elements_text(f.body -> 'families')),
      array(select jsonb_array_elements_text(f.body -> 'posts')), f.body${value}
    from (${fresh}) as f
    returning code`)
  return kept.length
}

/** CUR-36: the newest version of this pack that was loaded, where it is newer than this one. */
export const newerPack = async (tx: Tx, pack: Pick<Pack['pack'], 'code' | 'version'>): Promise<string | null> => {
  const [row] = await tx.rows(sql<{ version: string }>`
    select p.version from pack p
    where p.tenant_id = ${tx.tenant} and p.code = ${pack.code}
      and ${versionNumbers(sql`p.version`)} > ${versionNumbers(sql`${pack.version}::text`)}
    order by ${versionNumbers(sql`p.version`)} desc limit 1`)
  return row?.version ?? null
}

/** Those of the packs that were never taken in. */
export const packsLacking = async (tx: Tx, codes: readonly string[]): Promise<string[]> => {
  if (codes.length === 0) return []
  const rows = await tx.rows(sql<{ code: string }>`
    select needed.code from unnest(${codes}::text[]) with ordinality needed (code, place)
    where not exists (select from pack p where p.tenant_id = ${tx.tenant} and p.code = needed.code)
    order by needed.place`)
  return rows.map(({ code }) => code)
}

export const keepPack = async (tx: Tx, pack: Pack['pack'], now: Moment): Promise<void> => {
  await tx.rows(sql`
    insert into pack (tenant_id, code, version, body, loaded_at)
    values (${tx.tenant}, ${pack.code}, ${pack.version}, ${JSON.stringify(pack)}::jsonb, ${now})
    on conflict (tenant_id, code, version) do nothing`)
}

/** One thing in a version, or in its current one. */
export const loadVersion = async <Name extends keyof Tables>(
  tx: Tx,
  name: Name,
  code: string,
  version?: string,
): Promise<Bodies<Name> | undefined> => {
  const [row] = await tx.rows(sql<{ body: Bodies<Name> }>`
    select body from ${sql.table(tableNames[name])} where tenant_id = ${tx.tenant} and code = ${code}
      and ${version === undefined ? sql`current` : sql`version = ${version}`}`)
  return row?.body
}

/** The current version of one thing, for whoever writes another over it: two who write at once follow each other. */
export const lockCurrent = async <Name extends keyof Tables>(
  tx: Tx,
  name: Name,
  code: string,
): Promise<Bodies<Name> | undefined> => {
  await tx.rows(sql`
    select from ${sql.table(tableNames[name])} where tenant_id = ${tx.tenant} and code = ${code} for update`)
  return loadVersion(tx, name, code)
}

/** The version of one thing in use, or the last one that was. */
export const loadLastVersion = async <Name extends keyof Tables>(
  tx: Tx,
  name: Name,
  code: string,
): Promise<Bodies<Name> | undefined> => {
  const [row] = await tx.rows(sql<{ body: Bodies<Name> }>`
    select body from ${sql.table(tableNames[name])} where tenant_id = ${tx.tenant} and code = ${code}
    order by current desc, ${versionNumbers(sql`version`)} desc limit 1`)
  return row?.body
}

/** Which of these lessons are in use, by code, with what the risk register keeps of each. */
export const lessonsInUse = (tx: Tx, codes: readonly string[], timeZone: string): Promise<LessonInUse[]> =>
  tx.rows(sql<LessonInUse>`
    select v.code, v.body -> 'title' as title, v.families,
      ${freshUntil(tx, 'lesson', sql`v`, timeZone)} as best_before
    from lesson_version v
    where v.tenant_id = ${tx.tenant} and v.current and v.code = any (${[...codes]}::text[]) order by v.code`)

type LessonInUse = Pick<Lesson, 'code' | 'title' | 'families'> & { readonly bestBefore: Day | null }

/** Which of these lessons were ever kept, in whatever version, also those that were withdrawn since. */
export const lessonsKept = async (tx: Tx, codes: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await tx.rows(sql<{ code: string }>`
    select distinct code from lesson_version where tenant_id = ${tx.tenant} and code = any (${[...codes]}::text[])`)
  return new Set(rows.map(({ code }) => code))
}

/** For each of these posts the first current lesson by its code, where there is one. */
export const lessonsFor = async (tx: Tx, posts: readonly string[]): Promise<ReadonlyMap<string, Lesson>> => {
  const rows = await tx.rows(sql<{ post: string; body: Lesson }>`
    select wanted.post, found.body from unnest(${[...posts]}::text[]) as wanted (post)
    cross join lateral (
      select l.body from lesson_version l
      where l.tenant_id = ${tx.tenant} and l.current and wanted.post = any (l.posts) order by l.code limit 1) as found`)
  return new Map(rows.map(({ post, body }) => [post, body]))
}

export interface VersionKey {
  readonly code: string
  readonly version: string
}

/** Questions in the versions named, in the order of the list. */
export const loadQuestions = (tx: Tx, keys: readonly VersionKey[]): Promise<Question[]> =>
  tx
    .rows(sql<{ body: Question }>`
      select q.body
      from jsonb_to_recordset(${JSON.stringify(keys.map((key, at) => ({ ...key, at })))}::jsonb)
        as k(code text, version text, at integer)
      join question_version q on q.tenant_id = ${tx.tenant} and q.code = k.code and q.version = k.version
      order by k.at`)
    .then((rows) => rows.map(({ body }) => body))

/** The current versions of the questions named. */
export const currentQuestions = async (tx: Tx, codes: readonly string[]): Promise<Question[]> => {
  if (codes.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('questionVersion')
    .select('questionVersion.body')
    .where('questionVersion.code', 'in', [...codes])
    .where('questionVersion.current', '=', true)
    .orderBy('questionVersion.code')
    .execute()
  return rows.map(({ body }) => body)
}

/** CUR-29: the questions of a lesson: those it lists, and those published here that name it and are drawn by no exam, in use or withdrawn. */
export const questionsOfLesson = (
  tx: Tx,
  { code, questions }: Pick<Lesson, 'code' | 'questions'>,
): Promise<Question[]> =>
  tx
    .rows(sql<{ body: Question }>`
      select q.body from question_version q
      where q.tenant_id = ${tx.tenant} and q.current
        and (q.code = any (${[...questions]}::text[])
          or (q.body ->> 'lesson' = ${code} and ${askedWithLesson(tx)}))
      order by q.code limit 200`)
    .then((rows) => rows.map(({ body }) => body))

/**
 * The key of what an exam draws never goes to a device with a lesson, nor of what one draws that was withdrawn and is not
 * back: whoever has begun it still sits it.
 */
export const askedWithLesson = (tx: Tx) => sql`exists (select 1 from content_publication p
    where p.tenant_id = ${tx.tenant} and p.kind = 'question' and p.code = q.code and p.version = q.version)
  and not exists (select 1 from exam_version e
    where e.tenant_id = ${tx.tenant} and e.body -> 'questions' ? q.code and (e.current
      or exists (select 1 from withdrawal w
          where w.tenant_id = e.tenant_id and w.kind = 'exam' and w.code = e.code and w.version = e.version)
        and not exists (select 1 from exam_version n
          where n.tenant_id = e.tenant_id and n.code = e.code and n.current)))`

/** Which of these questions a current exam draws. */
export const drawnByExams = async (tx: Tx, codes: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await tx.rows(sql<{ code: string }>`
    select wanted.code from unnest(${[...codes]}::text[]) as wanted (code)
    where exists (select 1 from exam_version e
      where e.tenant_id = ${tx.tenant} and e.current and e.body -> 'questions' ? wanted.code)`)
  return new Set(rows.map(({ code }) => code))
}

/** In use, and listed by no lesson, with which its key would be on devices. */
const mayBeDrawn = (tx: Tx) => sql`q.tenant_id = ${tx.tenant} and q.current and q.code not in (
  select jsonb_array_elements_text(l.body -> 'questions') from lesson_version l
  where l.tenant_id = ${tx.tenant} and l.current)`

/** CUR-45: the questions that an exam may draw, by code; at most 20,000. */
export const drawable = (tx: Tx): Promise<(Pick<Question, 'code' | 'stem'> & { readonly families: string[] })[]> =>
  tx.rows(sql`
    select q.code, q.body -> 'stem' as stem, q.families from question_version q where ${mayBeDrawn(tx)}
    order by q.code limit 20000`)

/** CUR-45: which of these questions an exam may draw. */
export const drawableOf = async (tx: Tx, codes: readonly string[]): Promise<ReadonlySet<string>> => {
  if (codes.length === 0) return new Set()
  const rows = await tx.rows(sql<{ code: string }>`
    select q.code from question_version q where ${mayBeDrawn(tx)} and q.code = any (${[...codes]}::text[])`)
  return new Set(rows.map(({ code }) => code))
}

/** CUR-51: which of these questions a lesson in use lists, each with the first such lesson, by question. */
export const listedByLessons = (tx: Tx, codes: readonly string[]): Promise<{ question: Pair; lesson: Pair }[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : tx.rows(sql`
        select distinct on (q.code) q.body -> 'stem' as question, l.body -> 'title' as lesson
        from question_version q
        join lesson_version l on l.tenant_id = q.tenant_id and l.current and l.body -> 'questions' ? q.code
        where q.tenant_id = ${tx.tenant} and q.current and q.code = any (${[...codes]}::text[])
        order by q.code, l.code`)

/** CUR-51: which of these questions an exam in use draws that was published here, each with the first such exam, by question. */
export const ownExamsDrawing = (
  tx: Tx,
  codes: readonly string[],
): Promise<{ code: string; question: Pair; exam: Pair }[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : tx.rows(sql`
        select distinct on (q.code) q.code, q.body -> 'stem' as question, e.body -> 'title' as exam
        from question_version q
        join exam_version e on e.tenant_id = q.tenant_id and e.current and e.body -> 'questions' ? q.code
        join content_publication p on p.tenant_id = e.tenant_id and p.kind = 'exam' and p.code = e.code
          and p.version = e.version
        where q.tenant_id = ${tx.tenant} and q.current and q.code = any (${[...codes]}::text[])
        order by q.code, e.code`)

export interface LessonWords extends Pick<Question, 'stem' | 'explanation' | 'atYourPost'> {
  readonly lesson: string
  readonly title: Lesson['title']
}

/** What current lessons ask at their end, by lesson, at most 2,000; without keys, and without statements to be judged, which may be wrong. */
export const lessonQuestions = (tx: Tx): Promise<LessonWords[]> =>
  tx.rows(sql<LessonWords>`
    select l.code as lesson, l.body -> 'title' as title, q.body -> 'stem' as stem,
      q.body -> 'explanation' as explanation, q.body -> 'atYourPost' as at_your_post
    from question_version q
    join lesson_version l on l.tenant_id = q.tenant_id and l.current and l.code = q.body ->> 'lesson'
    where q.tenant_id = ${tx.tenant} and q.current and q.body ->> 'kind' <> 'judge'
      and (l.body -> 'questions' ? q.code or ${askedWithLesson(tx)})
    order by l.code, q.code limit 2000`)

/** CUR-32: the cards of these posts that came lately, each with the version before it. */
export const cardsBefore = (
  tx: Tx,
  posts: readonly string[],
  { since, timeZone }: { readonly since: Day; readonly timeZone: string },
): Promise<{ readonly code: string; readonly cameOn: Day; readonly now: Card; readonly before: Card }[]> =>
  tx.rows(sql`
    select c.code, (c.kept_at at time zone ${timeZone})::date as came_on, c.body as now, before.body as before
    from card_version c
    cross join lateral (
      select b.body from card_version b
      where b.tenant_id = c.tenant_id and b.code = c.code and b.version <> c.version
      order by ${versionNumbers(sql`b.version`)} desc limit 1) before
    where c.tenant_id = ${tx.tenant} and c.current and c.code = any (${[...posts]}::text[])
      and (c.kept_at at time zone ${timeZone})::date >= ${since}::date
    order by c.code limit 500`)

/** The current cards of the posts with these codes, by code. */
export const cardsFor = async (tx: Tx, posts: readonly string[]): Promise<ReadonlyMap<string, Card>> => {
  const rows = await tx.rows(sql<{ body: Card }>`
    select body from card_version where tenant_id = ${tx.tenant} and current and code = any (${[...posts]}::text[])`)
  return new Map(rows.map(({ body }) => [body.code, body]))
}
