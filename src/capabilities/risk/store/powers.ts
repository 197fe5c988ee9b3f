import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { PowerVersion } from '../rules/power.ts'
import { inSight, type PostSeen, type Sight } from './sight.ts'

interface Tables {
  power: { readonly id: Id<'power'>; readonly postId: Id<'post'> }
  powerVersion: PowerVersion
}

const tables = (tx: Tx) => tx.withTables<Tables>()

/** Keeps powers in their first version, a thousand at a time. */
export const savePowers = async (tx: Tx, versions: readonly PowerVersion[]): Promise<void> => {
  for (let at = 0; at < versions.length; at += 1_000) {
    const some = versions.slice(at, at + 1_000)
    await tables(tx)
      .insertInto('power')
      .values(some.map(({ powerId, postId }) => ({ id: powerId, postId })))
      .execute()
  }
  await savePowerVersions(tx, versions)
}

export const savePowerVersions = async (tx: Tx, versions: readonly PowerVersion[]): Promise<void> => {
  for (let at = 0; at < versions.length; at += 1_000)
    await tables(tx)
      .insertInto('powerVersion')
      .values(versions.slice(at, at + 1_000))
      .execute()
}

/** A power in sight with the newest version that counts and the one that waits; whoever writes to it waits for us. */
export interface PowerSeen {
  readonly post: PostSeen
  readonly standing: PowerVersion | null
  readonly waiting: PowerVersion | null
  readonly newest: number
}

export const loadPower = async (tx: Tx, sight: Sight, id: Id<'power'>): Promise<PowerSeen | undefined> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext('power'), hashtext(${id}::text))`)
  const [post] = await tx.rows(sql<PostSeen>`
    select p.post_id as id, p.code, p.name, p.unit_path from organisation_post p
    join power w on w.tenant_id = p.tenant_id and w.post_id = p.post_id
    where p.tenant_id = ${tx.tenant} and w.id = ${id} and p.closed_on is null and ${inSight(sight)}`)
  if (!post) return undefined
  const versions = await tables(tx)
    .selectFrom('powerVersion')
    .selectAll('powerVersion')
    .where('powerVersion.powerId', '=', id)
    .orderBy('powerVersion.version')
    .execute()
  const standing = versions
    .filter(({ confirmedOn }) => confirmedOn !== null)
    .sort((a, b) => (a.fromOn === b.fromOn ? a.version - b.version : a.fromOn < b.fromOn ? -1 : 1))
    .at(-1)
  return {
    post,
    standing: standing ?? null,
    waiting: versions.find(({ confirmedOn, returnedOn }) => confirmedOn === null && returnedOn === null) ?? null,
    newest: versions.at(-1)?.version ?? 0,
  }
}

export const settlePower = async (
  tx: Tx,
  { powerId, version }: Pick<PowerVersion, 'powerId' | 'version'>,
  end: { readonly confirmedOn: Day; readonly confirmedAt: Moment } | { readonly returnedOn: Day },
): Promise<void> => {
  await tables(tx)
    .updateTable('powerVersion')
    .set(end)
    .where('powerVersion.powerId', '=', powerId)
    .where('powerVersion.version', '=', version)
    .execute()
}

/** RSK-102: of each power of a post or of all in sight the newest confirmed version up to a day, unless it ended by it. */
export const powersOn = (tx: Tx, on: Day, post = sql`true`) => sql`(
  select * from (
    select distinct on (v.power_id) v.* from power_version v
    where v.tenant_id = ${tx.tenant} and v.confirmed_on is not null and v.from_on <= ${on}::date and ${post}
    order by v.power_id, v.from_on desc, v.version desc) held
  where not held.ends)`

/** Turns these versions down together, unless one of them is settled or has gone a step further. */
export const takePowersBack = async (
  tx: Tx,
  versions: readonly { readonly power: Id<'power'>; readonly version: number }[],
  on: Day,
): Promise<boolean> => {
  const taken = sql`
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as k(power uuid, version integer)
    where v.tenant_id = ${tx.tenant} and v.power_id = k.power and v.version = k.version`
  const [untouched] = await tx.rows(sql<{ n: number }>`
    select count(*)::integer as n from (
      select from power_version v
      where v.tenant_id = ${tx.tenant} and v.confirmed_on is null and v.returned_on is null
        and exists (
          select from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as k(power uuid, version integer)
          where k.power = v.power_id and k.version = v.version)
        and not exists (
          select from version_step w
          where w.tenant_id = v.tenant_id and w.subject_id = v.power_id and w.version = v.version and w.turn > 1)) waiting`)
  if ((untouched?.n ?? 0) < versions.length) return false
  await tx.rows(sql`update power_version v set returned_on = ${on}::date ${taken}`)
  return true
}
