import { later, type Moment } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type Emergencies, emergenciesAtMost } from '../contract/granting.ts'
import { emergencyState } from '../rules/emergency.ts'

type Line = AnswerOf<typeof Emergencies>['emergencies'][number]

interface Row extends Omit<Line, 'state'> {
  readonly endedAt: Moment | null
  readonly declinedAt: Moment | null
  readonly reviewedAt: Moment | null
}

const ninetyDays = 90 * 86_400_000

/** IDN-26: what waits, is open or has not been looked at, and what the last ninety days brought. */
export const emergenciesOf =
  (most: number): View<typeof Emergencies> =>
  async ({ tx, actor, now }) => {
    const rows = await tx.rows(sql<Row>`
      select e.id, a.name, e.reason, e.asked_at, e.lapses_at, e.opened_at, o.name as opened_by,
        least(e.ends_at, coalesce(e.ended_at, e.ends_at)) as ends_at, e.ended_at, e.declined_at, e.reviewed_at, e.finding,
        r.name as reviewed_by, e.person_id = ${actor.person} as own,
        coalesce(e.opened_by = ${actor.person}, false) as opened_by_me
      from emergency_access e
      join account a on a.tenant_id = e.tenant_id and a.person_id = e.person_id
      left join account o on o.tenant_id = e.tenant_id and o.person_id = e.opened_by
      left join account r on r.tenant_id = e.tenant_id and r.person_id = e.reviewed_by
      where e.tenant_id = ${tx.tenant} and ((e.opened_at is not null and e.reviewed_at is null)
          or e.asked_at > ${later(now, -ninetyDays)})
      order by e.asked_at desc limit ${most}`)
    return ok({ emergencies: rows.map((row) => shown(row, now)) })
  }

export const emergencies = emergenciesOf(emergenciesAtMost)

const shown = ({ endedAt, declinedAt, reviewedAt, ...row }: Row, now: Moment): Line => ({
  ...row,
  state: emergencyState({ ...row, endedAt, declinedAt, reviewedAt }, now),
})
