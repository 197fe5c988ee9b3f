import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type LeaverErasureLine, type Leavers, type LeaversNamed, leaversAtMost } from '../contract/leavers.ts'
import { keptUntil } from '../rules/leaver-erasure.ts'
import { isAsked } from '../store/leaver-erasures.ts'

/** ORG-35: how many left, and what was asked and decided: what waits first, then the newest. */
export const leaversOf =
  (most: number): View<typeof Leavers> =>
  async ({ tx, actor, today }) => {
    const [counted] = await tx.rows(sql<{ left: number; over: number }>`
      select count(*)::integer as left, count(*) filter (where p.left_on < ${keptUntil(today)})::integer as over
      from person p
      where p.tenant_id = ${tx.tenant} and p.left_on <= ${today} and p.erased_at is null and not ${isAsked}`)
    const erasures = await tx.rows(sql<Omit<LeaverErasureLine, 'mayDecide'>>`
      select e.id, e.ground, e.left_before, e.asked_at, e.decided_at, e.approved, e.erased_at,
        e.asked_by = ${actor.person} as own,
        (select count(*)::integer from leaver_erasure_person w
          where w.tenant_id = e.tenant_id and w.erasure_id = e.id) as people
      from leaver_erasure e
      where e.tenant_id = ${tx.tenant}
      order by e.decided_at is not null, e.asked_at desc, e.id limit ${most}`)
    const decides = actor.roles.some((role) => role === 'security-administrator' || role === 'audit-administrator')
    return ok({
      left: counted?.left ?? 0,
      over: counted?.over ?? 0,
      keptUntil: keptUntil(today),
      erasures: erasures.map((line) => ({ ...line, mayDecide: decides && line.decidedAt === null && !line.own })),
    })
  }

export const leavers = leaversOf(leaversAtMost)

/** Whose data one request is about, by name. */
export const leaversNamed: View<typeof LeaversNamed> = async (cx, { erasure }) => {
  const rows = await cx.tx.rows(sql<{
    person: Id<'person'>
    staffNo: string
    name: string
    leftOn: Day | null
    all: number
  }>`
    select p.id as person, p.staff_no, p.name, p.left_on, count(*) over ()::integer as all
    from leaver_erasure_person w
    join person p on p.tenant_id = w.tenant_id and p.id = w.person_id
    where w.tenant_id = ${cx.tx.tenant} and w.erasure_id = ${erasure}
    order by p.name collate "zh-x-icu", p.staff_no limit 200`)
  if (rows.length === 0) return no('erasure-not-found')
  cx.looked(rows.map(({ person }) => person))
  return ok({
    all: rows[0]?.all ?? 0,
    people: rows.map(({ staffNo, name, leftOn }) => ({ staffNo, name, leftOn })),
  })
}
