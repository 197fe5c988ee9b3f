import type { Moment } from '#kernel/day.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { Matter, Rectification } from '../rules/rectification.ts'

const tables = (tx: Tx) => tx.withTables<{ rectification: Rectification & { readonly recordedAt: Moment } }>()

export const addRound = async (tx: Tx, round: Rectification, at: Moment): Promise<void> => {
  await tables(tx)
    .insertInto('rectification')
    .values({ ...round, recordedAt: at })
    .execute()
}

export const saveRound = async (tx: Tx, { id, ...rest }: Rectification): Promise<void> => {
  await tables(tx).updateTable('rectification').set(rest).where('rectification.id', '=', id).execute()
}

/** Every round of a matter, the oldest first. */
export const roundsOf = (tx: Tx, matter: Matter, id: string): Promise<Rectification[]> =>
  tx.rows(sql<Rectification>`
    select r.id, r.matter, r.matter_id, r.unit_path, r.round, r.causes_version, r.causes, r.why, r.remedy, r.risk_point_id,
      r.old_control_id, r.old_text, r.text, r.frequency, r.proof, r.lesson, r.owner_post, r.checker_post, r.due_on,
      r.planned_on, r.planned_by, r.done_on, r.done_by, r.control_id, r.verified_on, r.verified_by, r.verified_note,
      r.recheck_on, r.rechecked_on, r.recheck_note, r.outcome
    from rectification r
    where r.tenant_id = ${tx.tenant} and r.matter = ${matter} and r.matter_id = ${id}::uuid
    order by r.round limit 100`)
