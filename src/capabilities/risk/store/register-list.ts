import type { Day } from '#kernel/day.ts'
import type { DraftRow, Told } from '#kernel/draft.ts'
import type { ListedChange } from '#kernel/import.ts'
import { type Known, namesOf, type Wordings } from '#kernel/names.ts'
import { named, type Pair } from '#kernel/text.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import { judgeRegisterRow, type RegisterWish, registerFields } from '../rules/register-row.ts'

interface Sight {
  readonly tx: Tx
  readonly units: readonly string[]
  readonly today: Day
}

/** A risk point that a row would add. */
export interface RegisterChange {
  readonly line: number
  readonly kind: 'created'
  readonly listed: readonly ListedChange[]
  readonly family: string
  readonly wish: RegisterWish
}

/**
 * The risk register by post and name. It only adds: a point that is there is changed at its post, with reasons, never
 * by a list.
 */
export const registerList = {
  name: 'register',
  fields: registerFields,
  remembered: ['post'],
  judge: async (
    sight: Sight,
    about: { readonly fields: readonly string[]; readonly wordings: Wordings },
    _told: readonly Told[],
  ) => {
    const book = {
      posts: namesOf<Known>('post', await postsWithin(sight), about.wordings),
      units: namesOf('unit', await unitsOf(sight.tx), about.wordings),
      fields: new Set(about.fields),
    }
    return (told: Told, fixes: Parameters<typeof judgeRegisterRow>[1]) => judgeRegisterRow(told, fixes, book)
  },
  choices: async (sight: Sight) => ({ post: (await postsWithin(sight)).map(({ name }) => name.zh) }),
  plan: async (sight: Sight, ready: readonly DraftRow<RegisterWish>[]) => {
    const posts = new Map((await postsWithin(sight)).map((post) => [post.id, post]))
    const known = await namesKnown(sight.tx)
    const isKnown = ({ wish }: DraftRow<RegisterWish>) => known.has(`${wish.postId}/${wish.name}`)
    return {
      changes: ready.filter((row) => !isKnown(row)).map((row) => changeOf(row, posts.get(row.wish.postId ?? ''))),
      unchanged: ready.filter(isKnown).map(({ line }) => line),
    }
  },
}

interface KnownPost extends Known {
  readonly business: string
}

const changeOf = ({ line, wish }: DraftRow<RegisterWish>, post: KnownPost | undefined): RegisterChange => ({
  line,
  kind: 'created',
  family: post?.business ?? 'general',
  wish,
  listed: [
    {
      key: post?.name.zh ?? '',
      label: wish.name,
      field: null,
      before: { zh: '', en: '' },
      after: named(wish.controls.map(({ text }) => text).join('；'), null),
      from: null,
      follows: 'proposed',
    },
  ],
})

const postsWithin = async ({ tx, units, today }: Sight): Promise<KnownPost[]> => {
  const rows = await tx.rows(sql<{
    id: string
    code: string
    name: Pair
    path: string
    business: string
    unit: string
  }>`
    select p.post_id as id, p.code, p.name, p.unit_path as path, p.business, u.name->>'zh' as unit
    from organisation_post p
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    where p.tenant_id = ${tx.tenant} and (p.closed_on is null or p.closed_on > ${today}::date)
      and ${withinUnits('p.unit_path', units)}
    order by p.code limit 20000`)
  return rows.map(({ unit, ...post }) => ({ ...post, fullName: `${unit}${post.name.zh}` }))
}

const unitsOf = (tx: Tx): Promise<Known[]> =>
  tx.rows(sql<Known>`
    select u.unit_id as id, u.code, u.name, u.name->>'zh' as full_name, u.path
    from organisation_unit u where u.tenant_id = ${tx.tenant} order by u.path limit 5000`)

const namesKnown = async (tx: Tx): Promise<ReadonlySet<string>> => {
  const rows = await tx.rows(sql<{ postId: string; name: string }>`
    select r.post_id, r.name->>'zh' as name from risk_point r
    where r.tenant_id = ${tx.tenant} and r.closed_on is null limit 50000`)
  return new Set(rows.map(({ postId, name }) => `${postId}/${name}`))
}
