import { sql, type Tx } from '#platform/database.ts'

/**
 * For demonstrations of size: what the copies of the people have to do and have done, set-based. `times` is how often
 * an original was copied at most.
 */
export const copyLearning = async (tx: Tx, times: number): Promise<void> => {
  await tx.rows(sql`
    insert into assignment (tenant_id, programme_id, item_kind, item_code, item_version, person_id, unit_path, minutes,
      open_on, due_on, reason, assigned_at)
    select a.tenant_id, a.programme_id, a.item_kind, a.item_code, a.item_version, p.person_id, a.unit_path, a.minutes,
      a.open_on, a.due_on, a.reason, a.assigned_at
    from assignment a
    cross join generate_series(1, ${times}::integer) as n
    join organisation_person p on p.tenant_id = a.tenant_id and p.person_id = md5(a.person_id || '/' || n)::uuid
    where a.tenant_id = ${tx.tenant} and a.withdrawn_at is null`)
  await tx.rows(sql`
    insert into completion (tenant_id, person_id, attempt_id, item_kind, item_code, item_version, unit_path,
      occurred_on, occurred_at, recorded_at, statement_id)
    select c.tenant_id, p.person_id, md5(c.attempt_id || '/' || n)::uuid, c.item_kind, c.item_code, c.item_version,
      c.unit_path, c.occurred_on, c.occurred_at, c.recorded_at, null
    from completion c
    cross join generate_series(1, ${times}::integer) as n
    join organisation_person p on p.tenant_id = c.tenant_id and p.person_id = md5(c.person_id || '/' || n)::uuid
    where c.tenant_id = ${tx.tenant}`)
}
