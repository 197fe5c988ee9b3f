import type { Id } from '#kernel/id.ts'
import { sql, type Tx, uuidList } from '#platform/database.ts'

/** What the ledger holds of these people as account holders, by kind and id. */
export const thingsOfAccounts = (
  tx: Tx,
  people: readonly Id<'person'>[],
): Promise<{ readonly kind: string; readonly stream: string }[]> =>
  tx.rows(sql<{ kind: string; stream: string }>`
    select kind, person::text as stream from unnest(${uuidList(people)}) as person, unnest(array['account', 'session']) as kind
    union all
    select 'correction', c.id::text from correction c
    where c.tenant_id = ${tx.tenant} and c.person_id = any (${uuidList(people)})
    union all
    select 'role-proposal', r.id::text from role_proposal r
    where r.tenant_id = ${tx.tenant} and r.person_id = any (${uuidList(people)})`)

/**
 * As the owner of the tables: where name and number of these people stand there comes the code that the roster now holds
 * of them, their words go, and nothing is left to sign in with.
 */
export const forgetAccounts = async (
  tx: Tx,
  people: readonly { readonly personId: Id<'person'>; readonly code: string }[],
): Promise<void> => {
  const ids = uuidList(people.map(({ personId }) => personId))
  const coded = sql`jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as f("personId" uuid, code text)`
  await tx.rows(sql`
    update account a set name = f.code, staff_no = f.code, title = '', title_en = '' from ${coded}
    where a.tenant_id = ${tx.tenant} and a.person_id = f."personId"`)
  await tx.rows(sql`
    update access_look l set by_name = f.code from ${coded}
    where l.tenant_id = ${tx.tenant} and l.by_person = f."personId"`)
  await tx.rows(sql`
    update correction set words = '——', reason = case when reason is not null then '——' end
    where tenant_id = ${tx.tenant} and person_id = any (${ids})`)
  await tx.rows(sql`
    update role_proposal set reason = '——' where tenant_id = ${tx.tenant} and person_id = any (${ids})`)
  for (const table of ['session', 'password', 'passkey', 'pin', 'sign_in_code'])
    await tx.rows(sql`
      delete from ${sql.table(table)} where tenant_id = ${tx.tenant} and person_id = any (${ids})`)
}
