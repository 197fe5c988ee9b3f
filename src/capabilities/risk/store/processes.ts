import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx, uuidList, withinUnits } from '#platform/database.ts'
import type { Node, ProcessVersion } from '../rules/process-map.ts'
import { inSight, type Sight } from './sight.ts'

/** A jsonb column takes an array as text: the driver would write an SQL array. */
interface Tables {
  process: { readonly id: Id<'process'>; readonly unitId: Id<'unit'>; readonly unitPath: string }
  processVersion: Omit<ProcessVersion, 'steps'> & { readonly steps: string; readonly nodes: string }
  processPost: {
    readonly processId: Id<'process'>
    readonly version: number
    readonly at: number
    readonly postId: Id<'post'>
  }
  processPoint: {
    readonly processId: Id<'process'>
    readonly version: number
    readonly at: number
    readonly riskPointId: Id<'risk-point'>
  }
}

const tables = (tx: Tx) => tx.withTables<Tables>()

export const saveProcess = async (tx: Tx, process: Tables['process']): Promise<void> => {
  await tables(tx).insertInto('process').values(process).execute()
}

export const saveProcessVersion = async (tx: Tx, version: ProcessVersion, nodes: readonly Node[]): Promise<void> => {
  const key = { processId: version.processId, version: version.version }
  await tables(tx)
    .insertInto('processVersion')
    .values({ ...version, steps: JSON.stringify(version.steps), nodes: JSON.stringify(nodes) })
    .execute()
  await tables(tx)
    .insertInto('processPost')
    .values(nodes.map(({ postId }, at) => ({ ...key, at: at + 1, postId })))
    .execute()
  const points = nodes.flatMap((node, at) => node.points.map((riskPointId) => ({ ...key, at: at + 1, riskPointId })))
  if (points.length > 0) await tables(tx).insertInto('processPoint').values(points).execute()
}

/** A version with what stands at its steps, also at those of posts beyond the view of whoever loads it. */
export type VersionKept = ProcessVersion & { readonly nodes: readonly Node[] }

export interface ProcessSeen {
  readonly unitPath: string
  readonly standing: VersionKept | null
  readonly waiting: VersionKept | null
  readonly newest: number
}

/** Decision 8: a process `m` is seen where its unit is in reach, and where one of its posts is in sight. */
export const processInSight = (sight: Sight) => sql<boolean>`(
  ${withinUnits('m.unit_path', sight.units)}
  or exists (
    select from process_post s
    join organisation_post p on p.tenant_id = s.tenant_id and p.post_id = s.post_id
    where s.tenant_id = m.tenant_id and s.process_id = m.id and ${inSight(sight)}))`

/** Doing something about a process needs its unit in reach; a change is proposed by whoever sees one of its posts too. */
export const withinReach = (sight: Sight) => withinUnits('m.unit_path', sight.units)

/** A process that is found so, with the version that counts and the one that waits; whoever writes waits for us. */
export const loadProcess = async (
  tx: Tx,
  found: ReturnType<typeof withinReach>,
  id: Id<'process'>,
): Promise<ProcessSeen | undefined> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext('process'), hashtext(${id}::text))`)
  const [process] = await tx.rows(sql<{ unitPath: string }>`
    select m.unit_path from process m
    where m.tenant_id = ${tx.tenant} and m.id = ${id} and ${found}`)
  if (!process) return undefined
  const versions = (await tables(tx)
    .selectFrom('processVersion')
    .selectAll('processVersion')
    .where('processVersion.processId', '=', id)
    .orderBy('processVersion.version')
    .execute()) as unknown as VersionKept[]
  const standing = versions
    .filter(({ confirmedOn }) => confirmedOn !== null)
    .sort((a, b) => (a.fromOn === b.fromOn ? a.version - b.version : a.fromOn < b.fromOn ? -1 : 1))
    .at(-1)
  return {
    ...process,
    standing: standing ?? null,
    waiting: versions.find(({ confirmedOn, returnedOn }) => confirmedOn === null && returnedOn === null) ?? null,
    newest: versions.at(-1)?.version ?? 0,
  }
}

export const settleProcess = async (
  tx: Tx,
  { processId, version }: Pick<ProcessVersion, 'processId' | 'version'>,
  end: { readonly confirmedOn: Day; readonly confirmedAt: Moment } | { readonly returnedOn: Day },
): Promise<void> => {
  await tables(tx)
    .updateTable('processVersion')
    .set(end)
    .where('processVersion.processId', '=', processId)
    .where('processVersion.version', '=', version)
    .execute()
}

/** Turns the first versions of these processes down together, unless one of them is settled or has gone a step further. */
export const takeProcessesBack = async (tx: Tx, processes: readonly Id<'process'>[], on: Day): Promise<boolean> => {
  const taken = await tx.changed(sql`
    update process_version v set returned_on = ${on}::date
    where v.tenant_id = ${tx.tenant} and v.process_id = any (${uuidList(processes)}) and v.version = 1
      and v.confirmed_on is null and v.returned_on is null
      and not exists (
        select from version_step w
        where w.tenant_id = v.tenant_id and w.subject_id = v.process_id and w.version = 1 and w.turn > 1)`)
  return taken === processes.length
}

/** RSK-102: of each process the newest confirmed version up to a day, ended ones among them. */
export const processesOn = (tx: Tx, on: Day, which = sql`true`) => sql`(
  select distinct on (v.process_id) v.* from process_version v
  where v.tenant_id = ${tx.tenant} and v.confirmed_on is not null and v.from_on <= ${on}::date and ${which}
  order by v.process_id, v.from_on desc, v.version desc)`

/** Whether a control of the risk point `r` that is no education is carried out or checked by a post other than its own. */
export const checkedByOther = sql<boolean>`exists (
  select from control c
  where c.tenant_id = r.tenant_id and c.risk_point_id = r.id and c.closed_on is null and c.kind <> 'education'
    and (c.owner_post <> o.code or c.checker_post <> o.code))`
