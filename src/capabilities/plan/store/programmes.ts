import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { type SealedTable, sql, type Tx } from '#platform/database.ts'
import { type AudienceRules, noAudience } from '../rules/audience.ts'
import type { ProgrammeKind } from '../rules/mix.ts'
import type { Exclusion, Programme, ProgrammeItem, ProgrammeState, Published } from '../rules/programme.ts'

const before: SealedTable['before'] = { plain: 'audience::text', forget: 'audience = null' }

/** Rules of audiences, for whoever seals anew. */
export const sealedAudiences: readonly SealedTable[] = [
  { table: 'programme', key: [['id', 'uuid']], before },
  {
    table: 'programme_publication',
    key: [
      ['programme_id', 'uuid'],
      ['version', 'integer'],
    ],
    before,
  },
]

/** Rules as they are kept: sealed, because those whom a programme for party members reaches are told by them. */
const keptAudience = (tx: Tx, table: 'programme' | 'programme_publication', row: string, rules: AudienceRules) => ({
  audience: null,
  sealed: tx.seal(table, row, JSON.stringify(rules)),
})

/** The row behind every state; jsonb columns take lists as text, because the driver writes an array as an SQL array. */
interface Row {
  id: Id<'programme'>
  unitPath: string
  name: Pair
  kind: ProgrammeKind
  fromOn: Day
  toOn: Day
  /** Of rows that are not yet sealed. */
  audience: AudienceRules | null
  sealed: string | null
  exclusions: readonly Exclusion[]
  items: readonly ProgrammeItem[]
  minutes: number
  overReason: string
  state: ProgrammeState
  version: number
  revision: number
  editors: readonly Id<'person'>[]
  runningVersion: number | null
  submittedBy: Id<'person'> | null
  submittedAt: Moment | null
  approvedBy: Id<'person'> | null
  publishedAt: Moment | null
  people: number | null
  withdrawnAt: Moment | null
  changedAt: Moment
}

interface Publication {
  programmeId: Id<'programme'>
  version: number
  unitPath: string
  name: Pair
  kind: ProgrammeKind
  fromOn: Day
  toOn: Day
  audience: null
  sealed: string
  items: readonly ProgrammeItem[]
  minutes: number
  people: number
  submittedBy: Id<'person'>
  approvedBy: Id<'person'>
  publishedAt: Moment
}

const tables = (tx: Tx) => tx.withTables<{ programme: Row; programmePublication: Publication }>()

/** Loads and locks: whoever comes second waits, and then sees what the first has done. */
export const loadProgramme = async (tx: Tx, id: Id<'programme'>): Promise<Programme | undefined> => {
  const row = await tables(tx)
    .selectFrom('programme')
    .selectAll('programme')
    .where('programme.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && programmeOf(tx, row)
}

/** The row as it is, for looking; nothing is locked. */
export const seeProgramme = async (
  tx: Tx,
  id: Id<'programme'>,
): Promise<{ readonly programme: Programme; readonly changedAt: Moment } | undefined> => {
  const row = await tables(tx)
    .selectFrom('programme')
    .selectAll('programme')
    .where('programme.id', '=', id)
    .executeTakeFirst()
  return row && { programme: programmeOf(tx, row), changedAt: row.changedAt }
}

export const saveProgramme = async (tx: Tx, programme: Programme, now: Moment): Promise<void> => {
  const row = rowOf(tx, programme, now)
  await tables(tx)
    .insertInto('programme')
    .values(row as never)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row as never))
    .execute()
}

/** Keeps what went out, as it went out. */
export const keepPublication = async (tx: Tx, programme: Published): Promise<void> => {
  const { id, version, unitPath, name, kind, fromOn, toOn, audience, items, people } = programme
  const { submittedBy, approvedBy, publishedAt } = programme
  await tables(tx)
    .insertInto('programmePublication')
    .values({
      programmeId: id,
      version,
      unitPath,
      name,
      kind,
      fromOn,
      toOn,
      ...keptAudience(tx, 'programme_publication', `${id}/${version}`, audience),
      items: JSON.stringify(items) as never,
      minutes: minutesOf(items),
      people,
      submittedBy,
      approvedBy,
      publishedAt,
    })
    .execute()
}

/** What the version that is out teaches; nothing before the first publication. */
export const publishedItems = async (
  tx: Tx,
  id: Id<'programme'>,
  version: number,
): Promise<readonly ProgrammeItem[]> => {
  const row = await tables(tx)
    .selectFrom('programmePublication')
    .select('programmePublication.items')
    .where('programmePublication.programmeId', '=', id)
    .where('programmePublication.version', '=', version)
    .executeTakeFirst()
  return row?.items ?? []
}

/** Current items by their keys, `lesson:new-year-parcel`, in the order of the keys. */
export const loadItems = async (tx: Tx, keys: readonly string[]): Promise<ProgrammeItem[]> => {
  const rows = await tx.rows(sql<ProgrammeItem>`
    select kind, code, version, minutes::integer as minutes, education_kind
    from curriculum_item where tenant_id = ${tx.tenant} and kind || ':' || code = any(${keys}::text[])`)
  return keys.flatMap((key) => rows.filter(({ kind, code }) => `${kind}:${code}` === key))
}

/** PLN-11: whether any of these is withdrawn, or a case that nobody answers for. */
export const anyOutOfUse = async (tx: Tx, items: readonly ProgrammeItem[]): Promise<boolean> => {
  const keys = items.map(({ kind, code }) => `${kind}:${code}`)
  const rows = await tx.rows(sql`
    select from curriculum_out_of_use
    where tenant_id = ${tx.tenant} and kind || ':' || code = any(${keys}::text[]) limit 1`)
  return rows.length > 0
}

/** The title of the current version of a lesson. */
export const loadLessonTitle = async (tx: Tx, code: string): Promise<Pair | undefined> => {
  const rows = await tx.rows(sql<{ title: Pair }>`
    select title from curriculum_item where tenant_id = ${tx.tenant} and kind = 'lesson' and code = ${code}`)
  return rows[0]?.title
}

export const minutesOf = (items: readonly ProgrammeItem[]): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0)

const programmeOf = (tx: Tx, row: Row): Programme => {
  const {
    audience,
    sealed,
    minutes,
    submittedBy,
    submittedAt,
    approvedBy,
    publishedAt,
    people,
    withdrawnAt,
    changedAt,
    state,
    ...rest
  } = row
  const written = {
    ...rest,
    audience: { ...noAudience, ...(audience ?? JSON.parse(tx.open('programme', row.id, there(sealed)))) },
  }
  if (state === 'draft') return { ...written, state }
  if (state === 'withdrawn') return { ...written, state, withdrawnAt: there(withdrawnAt) }
  const sent = { ...written, submittedBy: there(submittedBy), submittedAt: there(submittedAt) }
  if (state === 'submitted') return { ...sent, state }
  return {
    ...sent,
    state,
    approvedBy: there(approvedBy),
    publishedAt: there(publishedAt),
    people: there(people),
  }
}

/** A state holds what its check in the database promises. */
const there = <T>(value: T | null): T => {
  if (value === null) throw new Error('a programme lacks what its state promises')
  return value
}

const rowOf = (tx: Tx, programme: Programme, changedAt: Moment) => {
  const { state } = programme
  const sent = state === 'submitted' || state === 'published' ? programme : undefined
  const out = state === 'published' ? programme : undefined
  return {
    id: programme.id,
    unitPath: programme.unitPath,
    name: programme.name,
    kind: programme.kind,
    fromOn: programme.fromOn,
    toOn: programme.toOn,
    ...keptAudience(tx, 'programme', programme.id, programme.audience),
    exclusions: JSON.stringify(programme.exclusions),
    items: JSON.stringify(programme.items),
    minutes: minutesOf(programme.items),
    overReason: programme.overReason,
    state,
    version: programme.version,
    revision: programme.revision,
    editors: programme.editors,
    runningVersion: programme.runningVersion,
    submittedBy: sent?.submittedBy ?? null,
    submittedAt: sent?.submittedAt ?? null,
    approvedBy: out?.approvedBy ?? null,
    publishedAt: out?.publishedAt ?? null,
    people: out?.people ?? null,
    withdrawnAt: state === 'withdrawn' ? programme.withdrawnAt : null,
    changedAt,
  }
}
