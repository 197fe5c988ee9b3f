import type { Day, Moment } from '#kernel/day.ts'
import { beyondReach, sql, type Tx } from '#platform/database.ts'
import type { PostThere } from '../rules/new-post.ts'
import type { Post } from '../rules/organisation.ts'
import { changePosts, type WrittenPost } from './posts-list.ts'

/** Every post in sight, closed ones too. */
export const postsThere = (tx: Tx): Promise<(PostThere & Pick<Post, 'id'>)[]> =>
  tx.rows(sql<PostThere & Pick<Post, 'id'>>`
    select o.id, o.code, o.name, o.unit_id, o.closed_on is null as is_open from post o
    where o.tenant_id = ${tx.tenant} order by o.code limit 50000`)

/** Every code of a post in the whole organisation: one that is only suggested gives way also to those beyond the reach. */
export const codesThere = (tx: Tx): Promise<string[]> =>
  beyondReach(tx, async () => {
    const rows = await tx.rows(sql<{ code: string }>`
      select o.code from post o where o.tenant_id = ${tx.tenant} order by o.code limit 50000`)
    return rows.map(({ code }) => code)
  })

/** A post as it begins. */
export interface InsertedPost extends WrittenPost, Pick<Post, 'powers' | 'counterparties'> {}

/** Adds posts; says how many. One whose code somebody took meanwhile, or that is taken beyond the reach, is left out. */
export const insertPosts = async (tx: Tx, posts: readonly InsertedPost[]): Promise<number> => {
  const added = await tx.rows(sql`
    insert into post (tenant_id, id, code, name, unit_id, unit_path, business, key_post, leading_post, powers, counterparties)
    select ${tx.tenant}::integer, p.id, p.code, p.name, p."unitId", p."unitPath", p.business, p."keyPost",
      p."leadingPost", p.powers, p.counterparties
    from jsonb_to_recordset(${JSON.stringify(posts)}::jsonb) as p(id uuid, code text, name jsonb, "unitId" uuid,
      "unitPath" text, business text, "keyPost" boolean, "leadingPost" boolean, powers jsonb, counterparties jsonb)
    on conflict (tenant_id, code) do nothing returning 1`)
  return added.length
}

/** ORG-29: closed posts open again as they begin, and what each was before is kept (ORG-28). */
export const openAgain = async (
  tx: Tx,
  posts: readonly InsertedPost[],
  stamp: { readonly on: Day; readonly at: Moment },
): Promise<void> => {
  await changePosts(tx, posts, stamp)
  await tx.rows(sql`
    update post o set powers = p.powers, counterparties = p.counterparties
    from jsonb_to_recordset(${JSON.stringify(posts)}::jsonb) as p(id uuid, powers jsonb, counterparties jsonb)
    where o.tenant_id = ${tx.tenant} and o.id = p.id`)
}
