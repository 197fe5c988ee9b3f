import type { Day, Moment } from '#kernel/day.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import type { Response } from '../rules/response.ts'

export const addResponse = async (tx: Tx, one: Response, at: Moment): Promise<void> => {
  await tx.rows(sql`
    insert into response (tenant_id, id, signal_id, act, owner_post, due_on, note, review_id, project_id, lesson, posts, opened_on, done_on,
      planned_on, recheck_on, rechecked_on, effect, effect_detail, recorded_at)
    values (${tx.tenant}, ${one.id}, ${one.signalId}, ${one.act}, ${one.ownerPost}, ${one.dueOn}, ${one.note},
      ${one.reviewId}, ${one.projectId}, ${one.lesson}, ${[...one.posts]}::text[], ${one.openedOn}, ${one.doneOn}, ${one.plannedOn},
      ${one.recheckOn}, null, null, null, ${at})`)
}

export const saveResponse = async (tx: Tx, one: Response): Promise<void> => {
  await tx.rows(sql`
    update response set done_on = ${one.doneOn}, planned_on = ${one.plannedOn}, programme_id = ${one.programmeId}, rechecked_on = ${one.recheckedOn},
      effect = ${one.effect}, effect_detail = ${one.effectDetail && JSON.stringify(one.effectDetail)}::jsonb
    where tenant_id = ${tx.tenant} and id = ${one.id}`)
}

const columns = sql`r.id, r.signal_id, r.act, r.owner_post, r.due_on, r.note, r.review_id, r.project_id, r.lesson, r.posts, r.opened_on,
  r.done_on, r.planned_on, r.programme_id, r.recheck_on, r.rechecked_on, r.effect, r.effect_detail`

export const loadResponse = async (
  tx: Tx,
  reach: readonly string[],
  id: Response['id'],
): Promise<Response | undefined> => {
  const rows = await tx.rows(sql<Response>`
    select ${columns} from response r
    join signal s on s.tenant_id = r.tenant_id and s.id = r.signal_id
    where r.tenant_id = ${tx.tenant} and r.id = ${id} and ${withinUnits('s.unit_path', reach)} for update of r`)
  return rows[0]
}

export const responsesOf = (tx: Tx, signals: readonly string[]): Promise<Response[]> =>
  tx.rows(sql<Response>`
    select ${columns} from response r
    where r.tenant_id = ${tx.tenant} and r.signal_id = any (${[...signals]}::uuid[])
    order by r.opened_on, r.recorded_at limit 500`)

/** Answers whose months have come in. */
export const responsesToRecheck = (tx: Tx, reach: readonly string[], today: Day): Promise<Response[]> =>
  tx.rows(sql<Response>`
    select ${columns} from response r
    join signal s on s.tenant_id = r.tenant_id and s.id = r.signal_id
    where r.tenant_id = ${tx.tenant} and r.recheck_on <= ${today}::date and r.recheck_on > ${today}::date - 400
      and ${withinUnits('s.unit_path', reach)}
    order by r.recheck_on desc, r.id limit 50`)
