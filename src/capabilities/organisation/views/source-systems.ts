import { approveToken, type SystemState, systemStanding } from '#capabilities/identity/public.ts'
import { offeredAtMost } from '#kernel/offered.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import {
  type SourceSystems,
  type SourceSystemsAnswer,
  type SystemLine,
  systemsAtMost,
} from '../contract/source-systems.ts'

type Row = Pick<SystemLine, 'system' | 'name' | 'unit' | 'reason' | 'usedOn'> & SystemState

const shown = ['waiting', 'live', 'revoked', 'over'] as const
const isShown = (standing: string): standing is SystemLine['standing'] =>
  (shown as readonly string[]).includes(standing)

/** IDN-40, IDN-41: which systems may hand something in, until when, and when each last did. */
export const sourceSystemsOf =
  (most: number): View<typeof SourceSystems> =>
  async ({ tx, actor, today, now }) => {
    const rows = await tx.rows(sql<Row>`
    select s.system_id as system, s.name, u.name as unit, s.reason, s.last_on, s.lapses_at, s.used_on, s.asked_by,
      s.outcome, s.revoked_at
    from identity_source_system s
    join unit u on u.tenant_id = s.tenant_id and u.path = s.reach_path
    where s.tenant_id = ${tx.tenant} and (s.outcome is null or s.outcome = 'issued')
      and s.last_on > ${today}::date - 366
    order by s.name, s.asked_at desc limit ${most}`)
    return ok({
      systems: rows.flatMap((row): SystemLine[] => {
        const standing = systemStanding(row, today, now)
        if (!isShown(standing)) return []
        const { system, name, unit, reason, lastOn, lapsesAt, usedOn } = row
        return [
          {
            ...{ system, name, unit, reason, standing, lastOn, lapsesAt, usedOn },
            mayApprove: approveToken(row, actor, now) === 'may',
            own: standing === 'waiting' && row.askedBy === actor.person,
          },
        ]
      }),
      units: actor.roles.includes('system-administrator')
        ? await tx.rows(sql<NonNullable<SourceSystemsAnswer['units']>[number]>`
          select u.path, u.name from unit u
          where u.tenant_id = ${tx.tenant} and u.closed_on is null and ${withinUnits('u.path', actor.reach.units)}
          order by string_to_array(u.path, '.')::integer[] limit ${offeredAtMost.units}`)
        : null,
    })
  }

export const sourceSystems = sourceSystemsOf(systemsAtMost)
