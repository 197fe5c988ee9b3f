import { sql, type Tx } from '#platform/database.ts'

/** For demonstrations of size: accounts for the copies that the organisation makes of its people, set-based. */
export const copyAccounts = async (tx: Tx, times: number): Promise<void> => {
  await tx.rows(sql`
    insert into account (tenant_id, person_id, staff_no, name, title, title_en, unit_path, branch_id)
    select a.tenant_id, md5(a.person_id || '/' || n)::uuid, a.staff_no || '-' || n, a.name, a.title, a.title_en,
      a.unit_path, a.branch_id
    from account a cross join generate_series(1, ${times}::integer) as n
    where a.tenant_id = ${tx.tenant}`)
}
