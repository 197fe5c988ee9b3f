import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { type SealedTable, sql, type Tx, uuidList } from '#platform/database.ts'
import type { HandedAnswer, Handing, HandingOutcome, HandingState, Who } from '../rules/import/handing.ts'

/** Rows in the hands of branches; nothing of what they say stands in clear. */
export const sealedHandings: SealedTable = { table: 'import_handing', key: [['id', 'uuid']] }

type Said = Pick<Handing, 'line' | 'staffNo' | 'name' | 'asked' | 'handedBy'> & {
  readonly answer: HandedAnswer | null
  readonly answeredBy: Who | null
}

type Kept = Pick<Handing, 'id' | 'draftId' | 'unitPath' | 'branchId' | 'handedAt' | 'dueOn' | 'lapsesOn'> & {
  readonly answeredAt: Moment | null
  readonly outcome: HandingOutcome | null
  readonly sealed: string
}

const columns = sql`h.id, h.draft_id, h.unit_path, h.branch_id, h.handed_at, h.due_on, h.lapses_on, h.answered_at,
  h.outcome, h.sealed`

const opened = (tx: Tx, { answeredAt, outcome, sealed, ...kept }: Kept): Handing => {
  const { answer, answeredBy, ...said }: Said = JSON.parse(tx.open('import_handing', kept.id, sealed))
  return { ...kept, ...said, is: stateOf(outcome, answer, answeredBy, answeredAt) }
}

const stateOf = (
  outcome: HandingOutcome | null,
  answer: HandedAnswer | null,
  answeredBy: Who | null,
  answeredAt: Moment | null,
): HandingState => {
  if (outcome !== null) return { state: 'ended', outcome, answer, answeredBy }
  if (answer === null || answeredBy === null || answeredAt === null) return { state: 'open' }
  return { state: 'answered', answer, answeredBy, answeredAt }
}

const sealedOf = (tx: Tx, { id, line, staffNo, name, asked, handedBy, is }: Handing): string => {
  const answer = is.state === 'open' ? null : is.answer
  const said: Said = {
    ...{ line, staffNo, name, asked, handedBy, answer },
    answeredBy: is.state === 'open' ? null : is.answeredBy,
  }
  return tx.seal('import_handing', id, JSON.stringify(said))
}

/** Keeps rows that are handed over. */
export const saveHandings = async (tx: Tx, handings: readonly Handing[]): Promise<void> => {
  const rows = handings.map((handing) => ({ ...handing, sealed: sealedOf(tx, handing) }))
  await tx.rows(sql`
    insert into import_handing (tenant_id, id, draft_id, branch_id, unit_path, handed_at, due_on, lapses_on, sealed)
    select ${tx.tenant}::integer, h.id, h."draftId", h."branchId", h."unitPath", h."handedAt", h."dueOn", h."lapsesOn", h.sealed
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as h(id uuid, "draftId" uuid, "branchId" uuid, "unitPath" text,
      "handedAt" timestamptz, "dueOn" date, "lapsesOn" date, sealed text)`)
}

/** Every row of a draft that was handed over, ended ones too, the oldest first; locked where they will be ended. */
export const loadHandings = async (tx: Tx, draft: Id<'import-draft'>, lock = false): Promise<Handing[]> => {
  const rows = await tx.rows(sql<Kept>`
    select ${columns} from import_handing h
    where h.tenant_id = ${tx.tenant} and h.draft_id = ${draft} order by h.handed_at, h.id
    ${lock ? sql`for update` : sql``}`)
  return rows.map((row) => opened(tx, row))
}

/** What branches have in hand on a day, the first due first; no more than `most`. */
export const loadInHand = async (
  tx: Tx,
  branches: readonly Id<'branch'>[],
  today: Day,
  most: number,
): Promise<Handing[]> => {
  if (branches.length === 0) return []
  const rows = await tx.rows(sql<Kept>`
    select ${columns} from import_handing h
    where h.tenant_id = ${tx.tenant} and h.branch_id = any (${uuidList(branches)}) and h.ended_at is null
      and h.lapses_on > ${today}::date
    order by (h.answered_at is not null), h.due_on, h.handed_at, h.id limit ${most}`)
  return rows.map((row) => opened(tx, row)).sort(asToAnswer)
}

/** What waits first, then by its day, and of one list in the order of its lines. */
const asToAnswer = (a: Handing, b: Handing): number =>
  Number(a.is.state === 'answered') - Number(b.is.state === 'answered') ||
  a.dueOn.localeCompare(b.dueOn) ||
  a.handedAt.localeCompare(b.handedAt) ||
  a.line - b.line

/** How many rows wait for an answer of these branches, and the first day on which one is due. */
export const countToAnswer = async (
  tx: Tx,
  branches: readonly Id<'branch'>[],
  today: Day,
): Promise<{ readonly count: number; readonly dueOn: Day | null }> => {
  if (branches.length === 0) return { count: 0, dueOn: null }
  const [found] = await tx.rows(sql<{ count: number; dueOn: Day | null }>`
    select count(*)::integer as count, min(h.due_on) as due_on from import_handing h
    where h.tenant_id = ${tx.tenant} and h.branch_id = any (${uuidList(branches)}) and h.ended_at is null
      and h.answered_at is null and h.lapses_on > ${today}::date`)
  return found ?? { count: 0, dueOn: null }
}

/** One row in the hands of one of these branches, locked; beyond them and after its time it looks absent. */
export const lockInHand = async (
  tx: Tx,
  id: Handing['id'],
  branches: readonly Id<'branch'>[],
  today: Day,
): Promise<Handing | undefined> => {
  if (branches.length === 0) return undefined
  const [row] = await tx.rows(sql<Kept>`
    select ${columns} from import_handing h
    where h.tenant_id = ${tx.tenant} and h.id = ${id} and h.branch_id = any (${uuidList(branches)})
      and h.lapses_on > ${today}::date for update`)
  return row && opened(tx, row)
}

/** Keeps the answer that a row now has. */
export const saveHandedAnswer = async (tx: Tx, handing: Handing): Promise<void> => {
  const at = handing.is.state === 'answered' ? handing.is.answeredAt : null
  await tx.rows(sql`
    update import_handing set answered_at = ${at}, sealed = ${sealedOf(tx, handing)}
    where tenant_id = ${tx.tenant} and id = ${handing.id}`)
}

/** Ends what still runs of these rows; says how many did. */
export const endHandings = (
  tx: Tx,
  ids: readonly Handing['id'][],
  outcome: HandingOutcome,
  at: Moment,
): Promise<number> =>
  tx.changed(sql`
    update import_handing set ended_at = ${at}, outcome = ${outcome}
    where tenant_id = ${tx.tenant} and id = any (${uuidList(ids)}) and ended_at is null`)

export const dropHandings = async (tx: Tx, ids: readonly Handing['id'][]): Promise<void> => {
  await tx.rows(sql`delete from import_handing where tenant_id = ${tx.tenant} and id = any (${uuidList(ids)})`)
}
