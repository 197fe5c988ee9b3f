import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { type RawBuilder, sql, type Tx } from '#platform/database.ts'
import type { ChangeOutcome, PointChange, PointWords } from '../rules/point-change.ts'

/** A jsonb column takes what it is given as text. */
interface Tables {
  riskPointChange: Omit<PointChange, 'was' | 'becomes' | 'controls'> & {
    readonly was: string
    readonly becomes: string
    readonly controls: string
  }
}

const tables = (tx: Tx) => tx.withTables<Tables>()

export const savePointChange = async (tx: Tx, { was, becomes, controls, ...change }: PointChange): Promise<void> => {
  const told = { was: JSON.stringify(was), becomes: JSON.stringify(becomes), controls: JSON.stringify(controls) }
  await tables(tx)
    .insertInto('riskPointChange')
    .values({ ...change, ...told })
    .execute()
}

/** The change of a risk point that waits; there is one at most, and its point is locked. */
export const waitingChangeOf = async (tx: Tx, point: Id<'risk-point'>): Promise<PointChange | undefined> => {
  const [row] = await tables(tx)
    .selectFrom('riskPointChange')
    .selectAll('riskPointChange')
    .where('riskPointChange.riskPointId', '=', point)
    .where('riskPointChange.settledOn', 'is', null)
    .execute()
  if (!row) return undefined
  const { was, becomes, ...change } = row as unknown as PointChange
  return { ...change, was: { ...noNorms, ...was }, becomes: { ...noNorms, ...becomes } }
}

/** The changes that wait, by risk point; 50,000 at most. */
export const changesWaiting = async (
  tx: Tx,
): Promise<ReadonlyMap<Id<'risk-point'>, Pick<PointChange, 'kind' | 'becomes' | 'controls'>>> => {
  const rows = await tx.rows(sql<Pick<PointChange, 'riskPointId' | 'kind' | 'becomes' | 'controls'>>`
    select c.risk_point_id, c.kind, c.becomes, c.controls from risk_point_change c
    where c.tenant_id = ${tx.tenant} and c.settled_on is null limit 50000`)
  return new Map(
    rows.map(({ riskPointId, becomes, ...change }) => [
      riskPointId,
      { ...change, becomes: { ...noNorms, ...becomes } },
    ]),
  )
}

/** Changes proposed before points cited norms tell of none. */
const noNorms: Pick<PointWords, 'norms'> = { norms: [] }
const withNorms = (words: RawBuilder<unknown>) => sql`(${JSON.stringify(noNorms)}::jsonb || ${words})`

export const settleChange = async (
  tx: Tx,
  id: Id<'risk-point-change'>,
  outcome: ChangeOutcome,
  settledOn: Day,
): Promise<void> => {
  await tables(tx)
    .updateTable('riskPointChange')
    .set({ outcome, settledOn })
    .where('riskPointChange.id', '=', id)
    .where('riskPointChange.settledOn', 'is', null)
    .execute()
}

/** How many changes of a point were ever proposed: two who propose at once notice each other. */
export const proposedChanges = (point: RawBuilder<unknown>) => sql<number>`(
  select count(*)::integer from risk_point_change x
  where x.tenant_id = ${point}.tenant_id and x.risk_point_id = ${point}.id)`

/** The newest ten changes of the risk point `r` up to a day, newest first; those settled later wait on that day. */
export const changesOfPoint = (on: Day) => sql`
  select jsonb_agg(jsonb_build_object('kind', x.kind, 'was', ${withNorms(sql`x.was`)},
    'becomes', ${withNorms(sql`x.becomes`)}, 'reason', x.reason,
    'swap', x.controls, 'gone', coalesce((
      select jsonb_agg(k.text order by k.id) from control k
      where k.tenant_id = x.tenant_id and k.risk_point_id = x.risk_point_id
        and x.controls -> 'missing' @> to_jsonb(k.id::text)), '[]'),
    'proposedOn', x.proposed_on, 'recordedAt', x.recorded_at,
    'settledOn', case when x.settled_on <= ${on}::date then x.settled_on end,
    'outcome', case when x.settled_on <= ${on}::date then x.outcome end) order by x.recorded_at desc)
  from (
    select c.* from risk_point_change c
    where c.tenant_id = r.tenant_id and c.risk_point_id = r.id and c.proposed_on <= ${on}::date
    order by c.recorded_at desc limit 10) x`
