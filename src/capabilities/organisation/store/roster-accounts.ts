import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'

export interface AccountOfPerson {
  readonly personId: Id<'person'>
  readonly staffNo: string
  readonly name: string
  readonly title: string
  readonly titleEn: string
  readonly unitPath: string
}

/** What identity takes over from the roster, with the newest main post as the title. */
export const rosterAccounts = (tx: Tx, people: readonly string[]): Promise<AccountOfPerson[]> =>
  tx.rows(sql<AccountOfPerson>`
    select p.person_id, p.staff_no, p.name, coalesce(t.zh, '') as title, coalesce(t.en, '') as title_en, p.unit_path
    from organisation_person p
    left join lateral (
      select o.name->>'zh' as zh, o.name->>'en' as en from organisation_holding h
      join organisation_post o on o.tenant_id = h.tenant_id and o.post_id = h.post_id
      where h.tenant_id = p.tenant_id and h.person_id = p.person_id and h.to_on is null
      order by h.concurrent, h.from_on desc, o.code limit 1) t on true
    where p.tenant_id = ${tx.tenant} and p.person_id = any (${[...people]}::uuid[])`)
