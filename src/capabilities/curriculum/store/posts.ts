import { offeredAtMost } from '#kernel/offered.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import { codePattern } from '../rules/lesson.ts'

export interface PostName {
  readonly code: string
  readonly name: Pair
}

/** The posts that content may be for, by code; at most 20,000. */
export const postsToName = (tx: Tx): Promise<PostName[]> =>
  tx.rows(sql<PostName>`
    select code, name from organisation_post where tenant_id = ${tx.tenant} and closed_on is null
    order by code limit 20000`)

/** The posts that have no card yet and none being written, by code. */
export const postsWithoutCard = (tx: Tx): Promise<PostName[]> =>
  tx.rows(sql<PostName>`
    select p.code, p.name from organisation_post p
    where p.tenant_id = ${tx.tenant} and p.closed_on is null and p.code ~ ${codePattern}
      and not exists (select from card_version c where c.tenant_id = ${tx.tenant} and c.code = p.code)
      and not exists (
        select from content_draft d where d.tenant_id = ${tx.tenant} and d.kind = 'card' and d.code = p.code)
    order by p.code limit ${offeredAtMost.posts}`)

/** Whether a post bears this code. */
export const isPost = async (tx: Tx, code: string): Promise<boolean> =>
  (
    await tx.rows(sql`
    select from organisation_post where tenant_id = ${tx.tenant} and closed_on is null and code = ${code}`)
  ).length > 0

/** What the post of this code is called, also once it is closed. */
export const postName = async (tx: Tx, code: string): Promise<Pair | undefined> => {
  const [post] = await tx.rows(sql<{ name: Pair }>`
    select name from organisation_post where tenant_id = ${tx.tenant} and code = ${code}`)
  return post?.name
}

/** What the place calls its units and processes, and what the steps of these leave on paper. */
export const placeNames = async (tx: Tx): Promise<Pair[]> =>
  (
    await tx.rows(sql<{ name: Pair }>`
      select distinct on (name ->> 'zh') name from (
        select name from organisation_unit where tenant_id = ${tx.tenant}
        union all
        select name from risk_process where tenant_id = ${tx.tenant}
        union all
        select step -> 'record' from risk_process, jsonb_array_elements(steps) as step
        where tenant_id = ${tx.tenant} and step -> 'record' ->> 'zh' <> '') named
      order by name ->> 'zh' limit ${offeredAtMost.names}`)
  ).map(({ name }) => name)

/** The subjects of the lessons in use, by code. */
export const subjects = async (tx: Tx): Promise<string[]> =>
  (
    await tx.rows(sql<{ family: string }>`
      select distinct unnest(families) as family from lesson_version where tenant_id = ${tx.tenant} and current
      order by 1 limit ${offeredAtMost.content}`)
  ).map(({ family }) => family)
