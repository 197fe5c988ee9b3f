import { sql, type Tx } from '#platform/database.ts'

/** For demonstrations of size: accounts for the copies that the organisation makes of its people, set-based. */
export const copyAccounts = async (tx: Tx, total: number): Promise<void> => {
  await tx.rows(sql`
    with original as (
      select *, row_number() over (order by staff_no) as turn, count(*) over () as people
      from account where tenant_id = ${tx.tenant})
    insert into account (tenant_id, person_id, staff_no, name, title, title_en, unit_path)
    select o.tenant_id, md5(o.person_id || '/' || n)::uuid, o.staff_no || '-' || n, o.name, o.title, o.title_en,
      o.unit_path
    from original o cross join generate_series(1, ${total}::integer / o.people) as n
    where n * o.people + o.turn <= ${total}::integer`)
}
