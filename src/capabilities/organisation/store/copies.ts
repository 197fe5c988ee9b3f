import { sql, type Tx } from '#platform/database.ts'

/**
 * For demonstrations of size: puts `times` copies beside everybody, set-based. The copy's id is the digest of the
 * original's and its number, so that other capabilities can copy what belongs to the person alike.
 */
export const copyPeople = async (tx: Tx, times: number): Promise<void> => {
  await tx.rows(sql`
    insert into person (tenant_id, id, staff_no, name, latin_name, unit_id, unit_path, branch_id, party_member,
      joined_on, left_on)
    select p.tenant_id, md5(p.id || '/' || n)::uuid, p.staff_no || '-' || n, p.name, p.latin_name, p.unit_id,
      p.unit_path, p.branch_id, p.party_member, p.joined_on, p.left_on
    from person p cross join generate_series(1, ${times}::integer) as n
    where p.tenant_id = ${tx.tenant}`)
  await tx.rows(sql`
    insert into holding (tenant_id, id, person_id, post_id, unit_path, from_on, to_on)
    select h.tenant_id, md5(h.id || '/' || n)::uuid, md5(h.person_id || '/' || n)::uuid, h.post_id, h.unit_path,
      h.from_on, h.to_on
    from holding h cross join generate_series(1, ${times}::integer) as n
    where h.tenant_id = ${tx.tenant}`)
}
