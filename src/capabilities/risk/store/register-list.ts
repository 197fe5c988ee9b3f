import { isDeepStrictEqual } from 'node:util'
import type { Day } from '#kernel/day.ts'
import type { DraftRow, Told } from '#kernel/draft.ts'
import type { Id } from '#kernel/id.ts'
import type { ChangeKind, ListedChange } from '#kernel/import.ts'
import { type Known, namesOf, type Wordings } from '#kernel/names.ts'
import { joined, named, type Pair } from '#kernel/text.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import {
  differences,
  leftOut,
  type PointWish,
  type StandingPoint,
  saysAlready,
  wishFor,
} from '../rules/register-change.ts'
import { judgeRegisterRow, type RegisterWish, registerFields } from '../rules/register-row.ts'
import { citationsOf } from './citations.ts'
import { changesWaiting } from './point-changes.ts'
import { standingPoints, wishesWaiting } from './register-changes.ts'

interface Sight {
  readonly tx: Tx
  readonly units: readonly string[]
  readonly today: Day
}

/** A risk point that a row adds, or what it says otherwise of one that is there, or that a whole list leaves out. */
export interface RegisterChange {
  readonly line: number | null
  readonly kind: ChangeKind
  readonly listed: readonly ListedChange[]
  readonly added: { readonly family: string; readonly wish: RegisterWish } | null
  readonly proposed: { readonly riskPointId: Id<'risk-point'>; readonly wish: PointWish } | null
}

/**
 * RSK-30, RSK-33: the risk register by post and name. New points are proposals, and so is what it says otherwise of
 * points that are there: nothing is written over.
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
      ...(await citationsOf(sight, () => standingPoints(sight.tx))),
    }
    return (told: Told, fixes: Parameters<typeof judgeRegisterRow>[1]) => judgeRegisterRow(told, fixes, book)
  },
  choices: async (sight: Sight) => ({ post: (await postsWithin(sight)).map(({ name }) => name.zh) }),
  plan: async (sight: Sight, ready: readonly DraftRow<RegisterWish>[], { full, keys }: RegisterScope) => {
    const posts = new Map((await postsWithin(sight)).map((post) => [post.id, post]))
    const standing = await standingPoints(sight.tx)
    const waiting = await wishesWaiting(sight.tx)
    const known = new Map(
      standing.flatMap((point) => [point.name.en, point.name.zh].map((name) => [`${point.postCode}/${name}`, point])),
    )
    const proposed = await changesWaiting(sight.tx)
    const isProposed = (point: StandingPoint, wish: RegisterWish): boolean => {
      const change = proposed.get(point.id)
      return change !== undefined && change.kind !== 'ended' && saysAlready(point, change, wish)
    }
    const isAsked = (point: StandingPoint, kind: 'changed' | 'ended', wish: PointWish): boolean =>
      isDeepStrictEqual({ kind, wish }, waiting.get(point.id))
    const changes: RegisterChange[] = []
    const unchanged: number[] = []
    for (const row of ready) {
      const now = known.get(row.key)
      const wish = now && wishFor(now, row.wish)
      if (!now) changes.push(added(row, posts.get(row.wish.postId ?? '')))
      else if (wish && !isAsked(now, 'changed', wish) && !isProposed(now, row.wish))
        changes.push(changed(row, now, wish))
      else unchanged.push(row.line)
    }
    const inReach = new Set([...posts.values()].map(({ code }) => code))
    const ended = full ? leftOut(standing, keys()).filter(({ postCode }) => inReach.has(postCode)) : []
    const isEnding = (point: StandingPoint): boolean =>
      isAsked(point, 'ended', {}) || proposed.get(point.id)?.kind === 'ended'
    changes.push(...ended.filter((point) => !isEnding(point)).map(leavesOut))
    return { changes, unchanged }
  },
}

interface RegisterScope {
  readonly full: boolean
  readonly keys: () => ReadonlySet<string>
}

interface KnownPost extends Known {
  readonly business: string
}

const added = ({ line, wish }: DraftRow<RegisterWish>, post: KnownPost | undefined): RegisterChange => ({
  line,
  kind: 'created',
  added: { family: post?.business ?? 'general', wish },
  proposed: null,
  listed: [
    {
      key: post?.name ?? '',
      label: wish.name,
      field: null,
      before: nothing,
      after: named(wish.controls.map(({ text }) => text).join('；'), null),
      from: null,
      follows: 'proposed',
    },
  ],
})

const changed = ({ line }: DraftRow<RegisterWish>, now: StandingPoint, wish: PointWish): RegisterChange => ({
  line,
  kind: 'changed',
  added: null,
  proposed: { riskPointId: now.id, wish },
  listed: differences(now, wish).map(({ field, before, after }) => ({
    key: now.postName,
    label: now.name,
    field,
    before,
    after,
    from: null,
    follows: 'asked',
  })),
})

const leavesOut = (now: StandingPoint): RegisterChange => ({
  line: null,
  kind: 'ended',
  added: null,
  proposed: { riskPointId: now.id, wish: {} },
  listed: [
    {
      key: now.postName,
      label: now.name,
      field: null,
      before: joined(now.controls.map(({ text }) => text)),
      after: nothing,
      from: null,
      follows: 'asked-to-close',
    },
  ],
})

const nothing: Pair = { zh: '', en: '' }

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
    from organisation_unit u where u.tenant_id = ${tx.tenant} and u.closed_on is null order by u.path limit 5000`)
