import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { reachesUnit } from '#kernel/reach.ts'
import { no, ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { type RawBuilder, sql, uuidList, withinUnits } from '#platform/database.ts'
import type { PostAnswers, PostHolders, PostHoldersAnswer } from '../contract/post-people.ts'
import { edgesSeen, readsCodes } from './division.ts'

type Holder = PostHoldersAnswer['holders'][number] & { readonly person: Id<'person'> }

/** RSP-13: those who hold a post, as far as whoever asks may know them, by name; codes are in the order of codes. */
export const postHoldersOf =
  (most: number): View<typeof PostHolders> =>
  async (cx, { post: code, on = cx.today }) => {
    const post = await findPost(cx, code, on)
    if (!post) return no('post-not-found')
    const rows = await cx.tx.rows(sql<Holder>`
    select h.person_id as person, p.name as who, u.name as unit, h.from_on, h.to_on
    from organisation_holding h
    join organisation_person p on p.tenant_id = h.tenant_id and p.person_id = h.person_id
    join organisation_unit u on u.tenant_id = p.tenant_id and u.path = h.unit_path
    where h.tenant_id = ${cx.tx.tenant} and h.post_id = ${post.id} and ${heldOn(on)}
      and (${reaches(cx)} or h.unit_path = ${cx.actor.unitPath})
    order by p.name collate "zh-x-icu", p.staff_no limit ${most + 1}`)
    // Whoever audits reads codes, whatever else he or she may do: the reach of an auditor is the whole organisation.
    const codes = cx.actor.roles.includes('auditor')
    const listed = rows.slice(0, most)
    if (!codes) cx.looked(listed.map(({ person }) => person))
    const holders = listed.map(({ person, who, ...line }) => ({ ...line, who: codes ? cx.codeOf(person) : who }))
    return ok({
      ...{ on, post: post.name, unit: post.unit, codes, more: rows.length > most },
      holders: codes ? holders.sort((a, b) => (a.who < b.who ? -1 : 1)) : holders,
    })
  }

export const postHolders = postHoldersOf(200)

/** RSP-14: every edge over a post on a day, the nearest first; portfolios and areas after the direct heads. */
export const postAnswers: View<typeof PostAnswers> = async (cx, { post: code, on = cx.today }) => {
  const post = await findPost(cx, code, on)
  if (!post) return no('post-not-found')
  const codes = readsCodes(cx)
  const over = (await edgesSeen(cx, { units: upFrom(post.unitPath), on }, true)).filter(
    (edge) => mayRead(cx, edge.unitPath) && (edge.postCode === null || edge.postCode === code),
  )
  const rank = ({ kind, unitPath, postCode }: (typeof over)[number]): number =>
    (kind === 'direct' ? 0 : 1_000) - 2 * unitPath.split('.').length - (postCode === null ? 0 : 1)
  return ok({
    on,
    edges: over
      .sort((a, b) => rank(a) - rank(b))
      .map(({ kind, leader, leaderId, about, unit, postCode, fromOn }) => ({
        ...{ kind, about, unit, fromOn, ofPost: postCode !== null },
        leader: codes ? cx.codeOf(leaderId) : leader,
      })),
  })
}

/** A unit and those above it: 1.4.17, 1.4 and 1. */
const upFrom = (path: string): string[] => {
  const labels = path.split('.')
  return labels.map((_, at) => labels.slice(0, at + 1).join('.'))
}

/** Decision 8: edges in reach, and those over the own unit, which are published to whoever is below. */
const mayRead = ({ actor: { reach, unitPath } }: Looking, at: string): boolean =>
  reachesUnit(reach, at) || `${unitPath}.`.startsWith(`${at}.`)

interface PostSeen {
  readonly id: Id<'post'>
  readonly name: Pair
  readonly unit: Pair
  readonly unitPath: string
}

/** The holdings `h` that hold on a day. */
const heldOn = (on: Day): RawBuilder<boolean> =>
  sql<boolean>`(h.from_on <= ${on}::date and (h.to_on is null or h.to_on > ${on}::date))`

const reaches = ({ actor: { reach, members } }: Looking): RawBuilder<boolean> =>
  sql<boolean>`(${withinUnits('h.unit_path', reach.units)} or h.person_id = any (${uuidList(members)}))`

/** A post in reach, one that somebody in reach holds, or the own; the day of the holding is the day looked at. */
const findPost = async (cx: Looking, code: string, on: Day): Promise<PostSeen | undefined> => {
  const { tx, actor } = cx
  const rows = await tx.rows(sql<PostSeen>`
    select p.post_id as id, p.name, u.name as unit, p.unit_path from organisation_post p
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    where p.tenant_id = ${tx.tenant} and p.code = ${code} and (${withinUnits('p.unit_path', actor.reach.units)} or exists (
      select from organisation_holding h
      where h.tenant_id = p.tenant_id and h.post_id = p.post_id
        and ((${heldOn(on)} and ${reaches(cx)}) or (${heldOn(cx.today)} and h.person_id = ${actor.person}))))`)
  return rows[0]
}
