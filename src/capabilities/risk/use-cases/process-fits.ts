import { citationFault } from '#capabilities/norms/public.ts'
import { addDays } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { InputOf, RefusalOf } from '#kernel/verb.ts'
import type { Acting } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { ChangeProcess, ProposeProcess } from '../contract/processes.ts'
import { holdsFrom } from '../rules/power.ts'
import {
  keptNodes,
  type Node,
  type ProcessStep,
  type ProcessVersion,
  type ProcessWords,
  processFault,
} from '../rules/process-map.ts'
import { namesSomebody } from '../rules/proposal.ts'
import type { VersionKept } from '../store/processes.ts'
import { findPosts, sightOf } from '../store/sight.ts'

type Input = Omit<InputOf<typeof ProposeProcess>, 'unit'>
type Misfit = Exclude<
  RefusalOf<typeof ChangeProcess>,
  'process-not-found' | 'waits-already' | 'changed-meanwhile' | 'nothing-changed'
>

export interface Fitting {
  readonly words: ProcessWords
  readonly nodes: readonly Node[]
}

/**
 * RSK-110, RSK-115, RSK-116: whether a map may be proposed: each post is in sight or stands in the map already, and each
 * risk node belongs to the post of its step; what is not in sight stays.
 */
export const processFits = async (
  cx: Acting,
  input: Input,
  before: VersionKept | null,
): Promise<Result<Fitting, Misfit>> => {
  const { name, purpose, norms, steps, fromOn } = input
  if (name.zh.trim() === '') return no('name-missing')
  const seen = await findPosts(cx.tx, sightOf(cx, true), [...new Set(steps.map(({ post }) => post))])
  const unseen = postsBeyond(before, new Set(seen.map(({ code }) => code)))
  const posts = new Map([...unseen, ...seen].map((post) => [post.code, post]))
  const told = steps.map(
    ({ points: _, ...step }): ProcessStep => ({ ...step, postName: posts.get(step.post)?.name ?? { zh: '', en: '' } }),
  )
  const words: ProcessWords = { name, purpose, norms, steps: told }
  const fault = processFault(words)
  if (fault) return no(fault)
  if (steps.some(({ post }) => !posts.has(post))) return no('post-unknown')
  const day = holdsFrom(fromOn, { before: before?.fromOn ?? null, latest: addDays(cx.today, 365) })
  if (!day.ok) return day
  const misfit = await citationFault(cx, norms, before?.norms)
  if (misfit) return no(misfit)
  const owners = await postsOfPoints(
    cx,
    steps.flatMap(({ points }) => points),
  )
  const belongs = steps.every(({ post, points }) => points.every((id) => owners.get(id) === posts.get(post)?.id))
  if (!belongs) return no('point-not-of-post')
  const texts = [name, purpose, ...told.flatMap(({ deed, decision, record }) => [deed, decision, record])]
  if (
    namesSomebody(
      texts,
      await namesAtPosts(
        cx,
        seen.map(({ id }) => id),
      ),
    )
  )
    return no('names-a-person')
  const said = steps.map(({ post, points }) => ({
    postId: posts.get(post)?.id as Id<'post'>,
    points: [...new Set(points)],
  }))
  return ok({ words, nodes: keptNodes(before?.nodes ?? [], said, new Set(unseen.map(({ id }) => id))) })
}

/** The posts of a map that whoever changes it does not see, as they were named when it was written. */
const postsBeyond = (before: VersionKept | null, seen: ReadonlySet<string>) =>
  (before?.steps ?? []).flatMap(({ post, postName }, index) => {
    const id = before?.nodes[index]?.postId
    return id === undefined || seen.has(post) ? [] : [{ code: post, name: postName, id }]
  })

const postsOfPoints = async (cx: Acting, points: readonly Id<'risk-point'>[]) => {
  const rows = await cx.tx.rows(sql<{ id: Id<'risk-point'>; postId: Id<'post'> }>`
    select r.id, r.post_id from risk_point r
    where r.tenant_id = ${cx.tx.tenant} and r.id = any (${[...points]}::uuid[]) and r.closed_on is null`)
  return new Map(rows.map(({ id, postId }) => [id, postId]))
}

/** The names of those who hold these posts, as far as in sight. */
export const namesAtPosts = async (cx: Acting, posts: readonly Id<'post'>[]): Promise<string[]> => {
  const rows = await cx.tx.rows(sql<{ name: string }>`
    select distinct m.name from organisation_person m
    join organisation_holding h on h.tenant_id = m.tenant_id and h.person_id = m.person_id
    where m.tenant_id = ${cx.tx.tenant} and h.post_id = any (${[...posts]}::uuid[]) limit 5000`)
  return rows.map(({ name }) => name)
}

export const newProcessVersion = (
  cx: Pick<Acting, 'today' | 'now'>,
  words: ProcessWords,
  about: Pick<ProcessVersion, 'processId' | 'version' | 'fromOn' | 'ends'>,
): ProcessVersion => ({
  ...words,
  ...about,
  proposedOn: cx.today,
  recordedAt: cx.now,
  confirmedOn: null,
  confirmedAt: null,
  returnedOn: null,
})
