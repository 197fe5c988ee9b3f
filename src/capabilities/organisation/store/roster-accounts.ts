import type { Id } from '#kernel/id.ts'
import { inBulk, sql, type Tx, uuidList } from '#platform/database.ts'

export interface AccountOfPerson {
  readonly personId: Id<'person'>
  readonly staffNo: string
  readonly name: string
  readonly title: string
  readonly titleEn: string
  readonly unitPath: string
}

/**
 * What identity takes over from the roster, with the newest main post as the title. Of many people just written the
 * database knows nothing yet: their holdings are taken out once, and not looked for person by person.
 */
export const rosterAccounts = (tx: Tx, people: readonly string[]): Promise<AccountOfPerson[]> =>
  inBulk(tx, () =>
    tx.rows(sql<AccountOfPerson>`
    with held as materialized (
      select h.tenant_id, h.person_id, h.post_id, h.concurrent, h.from_on from organisation_holding h
      where h.tenant_id = ${tx.tenant} and h.person_id = any (${uuidList(people)}) and h.to_on is null),
    titled as materialized (
      select distinct on (h.person_id) h.person_id, o.name->>'zh' as zh, o.name->>'en' as en from held h
      join organisation_post o on o.tenant_id = h.tenant_id and o.post_id = h.post_id
      order by h.person_id, h.concurrent, h.from_on desc, o.code)
    select p.person_id, p.staff_no, p.name, coalesce(t.zh, '') as title, coalesce(t.en, '') as title_en, p.unit_path
    from organisation_person p
    left join titled t on t.person_id = p.person_id
    where p.tenant_id = ${tx.tenant} and p.person_id = any (${uuidList(people)})`),
  )
