import { sql, type Tx, uuidList } from '#platform/database.ts'
import { changeParty, partyBook, placeIn } from './party.ts'

/**
 * For demonstrations of size: copies everybody until there are `total` people, set-based. The copy's id is the digest
 * of the original's and its number, so that other capabilities can copy what belongs to the person alike.
 */
export const copyPeople = async (tx: Tx, total: number): Promise<void> => {
  const book = await partyBook(tx)
  const [found] = await tx.rows(sql<{ people: number }>`
    select count(*)::integer as people from person where tenant_id = ${tx.tenant}`)
  await tx.rows(sql`
    with original as (
      select *, row_number() over (order by staff_no) as turn, count(*) over () as people
      from person where tenant_id = ${tx.tenant})
    insert into person (tenant_id, id, staff_no, name, latin_name, unit_id, unit_path, joined_on, left_on)
    select o.tenant_id, md5(o.id || '/' || n)::uuid, o.staff_no || '-' || n, o.name, o.latin_name, o.unit_id,
      o.unit_path, o.joined_on, o.left_on
    from original o cross join generate_series(1, ${total}::integer / o.people) as n
    where n * o.people + o.turn <= ${total}::integer`)
  await tx.rows(sql`
    insert into holding (tenant_id, id, person_id, post_id, unit_path, from_on, to_on)
    select h.tenant_id, md5(h.id || '/' || n)::uuid, p.id, h.post_id, h.unit_path, h.from_on, h.to_on
    from holding h
    cross join generate_series(1, ${total}::integer / (select count(*) from holding where tenant_id = ${tx.tenant})) as n
    join person p on p.tenant_id = h.tenant_id and p.id = md5(h.person_id || '/' || n)::uuid
    where h.tenant_id = ${tx.tenant}`)
  const copies = await tx.rows(sql<{ id: string; of: string }>`
    select p.id, o.id as "of" from unnest(${uuidList([...book.keys()])}) as o(id)
    cross join generate_series(1, ${Math.floor(total / (found?.people || 1))}::integer) as n
    join person p on p.tenant_id = ${tx.tenant} and p.id = md5(o.id || '/' || n)::uuid`)
  await changeParty(
    tx,
    copies.map(({ id, of }) => ({ personId: id, ...placeIn(book, of) })),
  )
}
