import { namesOf } from '#kernel/names.ts'
import { named } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import {
  judgePostRow,
  type PostChange,
  type PostWish,
  postChange,
  postFields,
  type StandingPost,
} from '../rules/import/posts.ts'
import { loadUnits } from './organisation.ts'
import type { PlainList } from './plain-list.ts'
import { loadKnown, namesToChoose } from './roster-list.ts'

/** Posts by code. */
export const postsList: PlainList<PostWish, PostChange> = {
  name: 'posts',
  fields: postFields,
  remembered: ['unit'],
  judge: async (sight, about) => {
    const { units } = await loadKnown(sight, [])
    const codes = new Map(
      (await standingPosts(sight.tx)).map(({ name, unitId, code }) => [`${unitId}/${name.zh}`, code]),
    )
    const book = {
      units: namesOf('unit', units, about.wordings),
      fields: new Set(about.fields),
      codeOf: (name: string, unitId: string) => codes.get(`${unitId}/${name}`),
    }
    return (told, fixes) => judgePostRow(told, fixes, book)
  },
  choices: async (sight) => ({ unit: namesToChoose((await loadKnown(sight, [])).units) }),
  plan: async ({ tx }, ready) => {
    const standing = new Map((await standingPosts(tx)).map((post) => [post.code, post]))
    const names = new Map((await loadUnits(tx)).map(({ id, name }) => [String(id), name]))
    const unitName = (id: string) => names.get(id) ?? named('…', null)
    const planned = ready.map(({ line, key, wish }) => ({
      line,
      change: postChange(line, wish, standing.get(key), unitName),
    }))
    return {
      changes: planned.flatMap(({ change }) => (change ? [change] : [])),
      unchanged: planned.filter(({ change }) => !change).map(({ line }) => line),
    }
  },
}

const standingPosts = (tx: Tx): Promise<StandingPost[]> =>
  tx.rows(sql<StandingPost>`
    select p.id, p.code, p.name, p.unit_id, p.unit_path, p.business, p.key_post, p.leading_post
    from post p where p.tenant_id = ${tx.tenant} and p.closed_on is null order by p.code limit 20000`)

export interface WrittenPost extends Omit<StandingPost, 'id'> {
  readonly id: string
}

/** Adds posts; says how many. One whose code is taken beyond the reach is left out. */
export const addPosts = async (tx: Tx, posts: readonly WrittenPost[]): Promise<number> => {
  const added = await tx.rows(sql`
    insert into post (tenant_id, id, code, name, unit_id, unit_path, business, key_post, leading_post)
    select ${tx.tenant}::integer, p.id, p.code, p.name, p."unitId", p."unitPath", p.business, p."keyPost", p."leadingPost"
    from jsonb_to_recordset(${JSON.stringify(posts)}::jsonb) as p(id uuid, code text, name jsonb, "unitId" uuid,
      "unitPath" text, business text, "keyPost" boolean, "leadingPost" boolean)
    on conflict (tenant_id, code) do nothing returning 1`)
  return added.length
}

export const changePosts = async (tx: Tx, posts: readonly WrittenPost[]): Promise<void> => {
  await tx.rows(sql`
    update post o set name = p.name, unit_id = p."unitId", unit_path = p."unitPath", business = p.business,
      key_post = p."keyPost", leading_post = p."leadingPost"
    from jsonb_to_recordset(${JSON.stringify(posts)}::jsonb) as p(id uuid, name jsonb, "unitId" uuid, "unitPath" text,
      business text, "keyPost" boolean, "leadingPost" boolean)
    where o.tenant_id = ${tx.tenant} and o.id = p.id`)
}
