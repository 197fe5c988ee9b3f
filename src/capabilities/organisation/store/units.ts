import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx, uuidList } from '#platform/database.ts'
import type { Branch, Unit } from '../rules/organisation.ts'
import { isAtOrBelow, type LifeInUnit } from '../rules/unit-tree.ts'
import { loadBranches, loadUnits, tables } from './organisation.ts'

/** Both trees, closed ones too. */
export interface Trees {
  readonly units: readonly Unit[]
  readonly branches: readonly Branch[]
}

/** Both trees while nobody else changes them: the topmost unit stays locked until the end. */
export const lockTrees = async (tx: Tx): Promise<Trees> => {
  await tx.rows(sql`select 1 from unit u where u.tenant_id = ${tx.tenant} and u.parent_id is null for update`)
  return { units: await loadUnits(tx), branches: await loadBranches(tx) }
}

/** A unit in reach by its code; what lies beyond looks absent. */
export const unitIn = ({ units }: Pick<Trees, 'units'>, reach: readonly string[], code: string): Unit | undefined =>
  units.find((unit) => unit.code === code && reach.some((top) => isAtOrBelow(unit.path, top)))

/** What lives in each of these units, not below it; what reaches them is for others to say. */
export const livesIn = async (
  tx: Tx,
  units: readonly Id<'unit'>[],
  today: Day,
): Promise<ReadonlyMap<Id<'unit'>, Omit<LifeInUnit, 'roles'>>> => {
  if (units.length === 0) return new Map()
  const rows = await tx.rows(sql<Omit<LifeInUnit, 'roles'> & { id: Id<'unit'> }>`
    select u.id,
      (select count(*)::integer from person p
        where p.tenant_id = u.tenant_id and p.unit_id = u.id and (p.left_on is null or p.left_on > ${today}::date)) as people,
      (select count(*)::integer from post o
        where o.tenant_id = u.tenant_id and o.unit_id = u.id and (o.closed_on is null or o.closed_on > ${today}::date)) as posts,
      greatest(
        (select max(p.left_on) from person p where p.tenant_id = u.tenant_id and p.unit_id = u.id),
        (select max(h.to_on) from holding h where h.tenant_id = u.tenant_id and h.unit_path = u.path),
        (select max(o.closed_on) from post o where o.tenant_id = u.tenant_id and o.unit_id = u.id)) as last_left
    from unit u where u.tenant_id = ${tx.tenant} and u.id = any (${uuidList(units)})`)
  return new Map(rows.map(({ id, ...life }) => [id, life]))
}

/** Ends units, or branches, on a day. */
export const closeTrees = async (tx: Tx, table: 'unit' | 'branch', ids: readonly string[], on: Day): Promise<void> => {
  await tx.rows(sql`
    update ${sql.table(table)} set closed_on = ${on} where tenant_id = ${tx.tenant} and id = any (${uuidList(ids)})`)
}

export const changeUnit = async (
  tx: Tx,
  id: Id<'unit'>,
  change: Partial<Pick<Unit, 'name' | 'kind' | 'parentId' | 'closedOn' | 'freedLabel'>>,
): Promise<void> => {
  await tables(tx).updateTable('unit').set(change).where('unit.id', '=', id).execute()
}

export const changeBranch = async (
  tx: Tx,
  id: Id<'branch'>,
  change: Partial<Pick<Branch, 'name' | 'unitId' | 'closedOn'>>,
): Promise<void> => {
  await tables(tx).updateTable('branch').set(change).where('branch.id', '=', id).execute()
}

/** Whether a list that was written can still be taken back: it keeps the paths of its people as they were. */
export const isImportOpen = async (tx: Tx, now: Moment): Promise<boolean> => {
  const open = await tx.rows(sql`
    select 1 from import_run r
    where r.tenant_id = ${tx.tenant} and r.undone_at is null and r.undo_until >= ${now} limit 1`)
  return open.length > 0
}

export interface UnitMove {
  readonly pathBefore: string
  readonly pathAfter: string
}

/** ORG-23: writes the path anew wherever it stands, in every table of every capability. */
export const movePaths = async (tx: Tx, { pathBefore, pathAfter }: UnitMove): Promise<void> => {
  await tx.rows(sql`select move_unit_paths(${pathBefore}, ${pathAfter})`)
}

/** ORG-19: what follows from units is asked anew for everybody who moved along, where they were and where they are. */
export const noteMove = async (tx: Tx, { pathBefore, pathAfter }: UnitMove, on: Day, at: Moment): Promise<void> => {
  const left = pathBefore.slice(0, pathBefore.lastIndexOf('.'))
  await tx.rows(sql`
    insert into roster_change (tenant_id, recorded_at, person_id, unit_path, from_on)
    select p.tenant_id, ${at}::timestamptz, p.id, place.path, ${on}::date
    from person p cross join lateral (values (p.unit_path), (${left}::text)) as place(path)
    where p.tenant_id = ${tx.tenant} and p.left_on is null and (p.unit_path || '.') like (${pathAfter} || '.%')
    on conflict do nothing`)
}

/** Which of these people have not left. */
export const stillHere = async (
  tx: Tx,
  people: readonly Id<'person'>[],
  today: Day,
): Promise<ReadonlySet<Id<'person'>>> => {
  const found = await tx.rows(sql<{ id: Id<'person'> }>`
    select p.id from person p
    where p.tenant_id = ${tx.tenant} and p.id = any (${uuidList(people)}) and (p.left_on is null or p.left_on > ${today}::date)`)
  return new Set(found.map(({ id }) => id))
}
