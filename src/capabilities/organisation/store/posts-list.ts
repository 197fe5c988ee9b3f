import type { Day, Moment } from '#kernel/day.ts'
import { type Known, namesOf } from '#kernel/names.ts'
import { named } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import {
  judgePostRow,
  type PostChange,
  type PostWish,
  postChange,
  postFields,
  type StandingPost,
  type TemplateKnown,
} from '../rules/import/posts.ts'
import { loadUnits } from './organisation.ts'
import type { PlainList } from './plain-list.ts'
import { loadKnown, namesToChoose } from './roster-list.ts'

/** What a higher capability knows of post templates: those of the packs, and on which of them posts lean, by post. */
export interface TemplateBook {
  readonly load: (tx: Tx) => Promise<readonly TemplateKnown[]>
  readonly leansOn: (tx: Tx, posts: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

/** Posts by code, with the templates that they may name. */
export const postsList = (templates: TemplateBook): PlainList<PostWish, PostChange> => ({
  name: 'posts',
  fields: postFields,
  remembered: ['unit', 'template'],
  judge: async (sight, about) => {
    const { units } = await loadKnown(sight, [])
    const standing = await standingPosts(sight.tx)
    const codes = new Map(standing.map(({ name, unitId, code }) => [`${unitId}/${name.zh}`, code]))
    const leaning = about.fields.includes('template') ? await leaningOf(sight.tx, templates, standing) : new Map()
    const book = {
      units: namesOf<Known>('unit', units, about.wordings),
      fields: new Set(about.fields),
      codeOf: (name: string, unitId: string) => codes.get(`${unitId}/${name}`),
      templates: namesOf<Known>('template', (await templates.load(sight.tx)).map(knownTemplate), about.wordings),
      leansOn: (code: string) => leaning.get(code),
    }
    return (told, fixes) => judgePostRow(told, fixes, book)
  },
  choices: async (sight) => ({
    unit: namesToChoose((await loadKnown(sight, [])).units),
    template: namesToChoose((await templates.load(sight.tx)).map(knownTemplate)),
  }),
  plan: async ({ tx }, ready) => {
    const standing = await standingPosts(tx)
    const leaning = await leaningOf(tx, templates, standing)
    const byCode = new Map(standing.map((post) => [post.code, post]))
    const known = new Map((await templates.load(tx)).map((template) => [template.code, template]))
    const names = new Map((await loadUnits(tx)).map(({ id, name }) => [String(id), name]))
    const unitName = (id: string) => names.get(id) ?? named('…', null)
    const planned = ready.map(({ line, key, wish }) => {
      const template = leaning.has(key) ? null : (known.get(wish.template ?? '') ?? null)
      return { line, change: postChange(line, wish, byCode.get(key), unitName, template) }
    })
    return {
      changes: planned.flatMap(({ change }) => (change ? [change] : [])),
      unchanged: planned.filter(({ change }) => !change).map(({ line }) => line),
    }
  },
})

const knownTemplate = ({ code, name }: TemplateKnown): Known => ({ id: code, code, name, fullName: code, path: '' })

/** On which template each of these posts leans, by their codes. */
const leaningOf = async (
  tx: Tx,
  templates: TemplateBook,
  posts: readonly StandingPost[],
): Promise<ReadonlyMap<string, string>> => {
  const leaning = await templates.leansOn(
    tx,
    posts.map(({ id }) => id),
  )
  return new Map(
    posts.flatMap(({ id, code }) => {
      const template = leaning.get(id)
      return template === undefined ? [] : [[code, template] as const]
    }),
  )
}

const standingPosts = (tx: Tx): Promise<StandingPost[]> =>
  tx.rows(sql<StandingPost>`
    select p.id, p.code, p.name, p.unit_id, p.unit_path, p.business, p.key_post, p.leading_post
    from post p where p.tenant_id = ${tx.tenant} and p.closed_on is null order by p.code limit 20000`)

export interface WrittenPost extends Omit<StandingPost, 'id'> {
  readonly id: string
}

/** The ids of closed posts with these codes: they are opened again instead of made anew. */
export const loadClosed = async (tx: Tx, codes: readonly string[]): Promise<Map<string, string>> => {
  const rows = await tx.rows(sql<{ code: string; id: string }>`
    select o.code, o.id from post o
    where o.tenant_id = ${tx.tenant} and o.closed_on is not null and o.code = any (${[...codes]}::text[])`)
  return new Map(rows.map(({ code, id }) => [code, id]))
}

/** Whether posts stand as a writing left them, and nobody came to hold those that were new. */
export const standAsWritten = async (
  tx: Tx,
  posts: readonly (WrittenPost & { readonly isNew: boolean })[],
): Promise<boolean> => {
  const same = await tx.rows(sql`
    select 1 from post o
    join jsonb_to_recordset(${JSON.stringify(posts)}::jsonb) as p(id uuid, name jsonb, "unitId" uuid, business text,
      "keyPost" boolean, "leadingPost" boolean, "isNew" boolean)
      on o.id = p.id and o.name = p.name and o.unit_id = p."unitId" and o.business = p.business
        and o.key_post = p."keyPost" and o.leading_post = p."leadingPost"
    where o.tenant_id = ${tx.tenant} and o.closed_on is null and not (p."isNew" and exists (
      select from holding h where h.tenant_id = o.tenant_id and h.post_id = o.id and h.to_on is null))
    for update of o`)
  return same.length === posts.length
}

/** Of these posts, those that are open, each with whether somebody holds it. */
export const postsHeld = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, boolean>> => {
  const rows = await tx.rows(sql<{ id: string; isHeld: boolean }>`
    select o.id, exists (
      select from holding h where h.tenant_id = o.tenant_id and h.post_id = o.id and h.to_on is null) as is_held
    from post o
    where o.tenant_id = ${tx.tenant} and o.closed_on is null and o.id = any (${[...ids]}::uuid[]) for update of o`)
  return new Map(rows.map(({ id, isHeld }) => [id, isHeld]))
}

export const closePosts = async (tx: Tx, ids: readonly string[], on: Day): Promise<void> => {
  await tx.rows(sql`
    update post set closed_on = ${on} where tenant_id = ${tx.tenant} and id = any (${[...ids]}::uuid[])`)
}

/** ORG-28: writes values over, and keeps what a post was before; a closed post is open again. */
export const changePosts = async (
  tx: Tx,
  posts: readonly WrittenPost[],
  { on, at }: { readonly on: Day; readonly at: Moment },
): Promise<void> => {
  await tx.rows(sql`
    insert into post_change (tenant_id, id, post_id, name, unit_id, business, key_post, leading_post, powers,
      counterparties, changed_on, recorded_at)
    select o.tenant_id, gen_random_uuid(), o.id, o.name, o.unit_id, o.business, o.key_post, o.leading_post, o.powers,
      o.counterparties, ${on}::date, ${at}::timestamptz
    from post o
    join jsonb_to_recordset(${JSON.stringify(posts)}::jsonb) as p(id uuid, name jsonb, "unitId" uuid, business text,
      "keyPost" boolean, "leadingPost" boolean) on o.id = p.id
    where o.tenant_id = ${tx.tenant} and (o.name, o.unit_id, o.business, o.key_post, o.leading_post)
      is distinct from (p.name, p."unitId", p.business, p."keyPost", p."leadingPost")`)
  await tx.rows(sql`
    update post o set name = p.name, unit_id = p."unitId", unit_path = p."unitPath", business = p.business,
      key_post = p."keyPost", leading_post = p."leadingPost", closed_on = null
    from jsonb_to_recordset(${JSON.stringify(posts)}::jsonb) as p(id uuid, name jsonb, "unitId" uuid, "unitPath" text,
      business text, "keyPost" boolean, "leadingPost" boolean)
    where o.tenant_id = ${tx.tenant} and o.id = p.id`)
}
