import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { SystemRight } from '#kernel/verb.ts'
import type { Tx } from '#platform/database.ts'
import type { KnownSystem, SystemState } from '../rules/source-system.ts'

export interface SourceSystem extends SystemState {
  readonly id: Id<'source-system'>
  readonly name: string
  readonly may: SystemRight
  readonly reachPath: string
  readonly reason: string
  readonly askedAt: Moment
  readonly decidedBy: Id<'person'> | null
  readonly decidedAt: Moment | null
  readonly secretDigest: Buffer | null
  readonly usedOn: Day | null
  readonly revokedBy: Id<'person'> | null
}

const tables = (tx: Tx) => tx.withTables<{ sourceSystem: SourceSystem }>()

export const saveSystem = async (tx: Tx, system: SourceSystem): Promise<void> => {
  await tables(tx).insertInto('sourceSystem').values(system).execute()
}

/** A system, locked: it is decided and revoked by one at a time. */
export const lockSystem = (tx: Tx, id: SourceSystem['id']): Promise<SourceSystem | undefined> =>
  tables(tx)
    .selectFrom('sourceSystem')
    .selectAll('sourceSystem')
    .where('sourceSystem.id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Systems of this name that wait or work, whoever asked. */
export const systemsNamed = (tx: Tx, name: string): Promise<SourceSystem[]> =>
  tables(tx)
    .selectFrom('sourceSystem')
    .selectAll('sourceSystem')
    .where('sourceSystem.name', '=', name)
    .where('sourceSystem.revokedAt', 'is', null)
    .limit(100)
    .execute()

export const changeSystem = async (
  tx: Tx,
  id: SourceSystem['id'],
  change: Partial<
    Pick<SourceSystem, 'outcome' | 'decidedBy' | 'decidedAt' | 'secretDigest' | 'revokedBy' | 'revokedAt'>
  >,
): Promise<void> => {
  await tables(tx).updateTable('sourceSystem').set(change).where('sourceSystem.id', '=', id).execute()
}

interface Proved {
  readonly id: SourceSystem['id']
  readonly digest: Buffer
  readonly now: Moment
}

/** The system whose token this is, while it works; the first use of a day is noted as its day. */
export const useSystem = async (tx: Tx, { id, digest, now }: Proved): Promise<KnownSystem | undefined> => {
  const [row] = await tx.named<KnownSystem & { today: Day; used_on: Day | null }>(
    'identity-load-system',
    `select s.id, s.name, s.may as right, s.reach_path as "unitPath", s.used_on,
       ($4::timestamptz at time zone t.time_zone)::date as today
     from source_system s join tenant t on t.tenant_id = s.tenant_id
     where s.tenant_id = $1 and s.id = $2 and s.secret_digest = $3 and s.outcome = 'issued' and s.revoked_at is null
       and s.last_on >= ($4::timestamptz at time zone t.time_zone)::date`,
    [tx.tenant, id, digest, now],
  )
  if (!row) return undefined
  const { today, used_on: usedOn, ...system } = row
  if (usedOn !== today)
    await tx.named('identity-note-use', 'update source_system set used_on = $3 where tenant_id = $1 and id = $2', [
      tx.tenant,
      id,
      today,
    ])
  return system
}
