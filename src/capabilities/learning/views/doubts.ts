import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type Doubts, type DoubtsAnswer, doubtsAtMost, type MyDoubts, type MyDoubtsAnswer } from '../contract/doubts.ts'

const told = sql`
  d.id, d.item_kind as kind, d.item_code as code, d.item_version as version, coalesce(q.stem, i.title) as title, d.line,
  d.raised_at, case when a.doubt_id is not null then jsonb_build_object('line', a.line, 'on', a.answered_on) end as answer`

const doubted = sql`
  content_doubt d
  left join content_doubt_answer a on a.tenant_id = d.tenant_id and a.doubt_id = d.id
  left join curriculum_question q on d.item_kind = 'question' and q.tenant_id = d.tenant_id and q.code = d.item_code
    and q.version = d.item_version
  left join curriculum_every_item i on i.tenant_id = d.tenant_id and i.kind = d.item_kind and i.code = d.item_code
    and i.version = d.item_version`

/** LRN-11: lines without their senders, those that wait first. */
export const doubtsOf =
  (most: number): View<typeof Doubts> =>
  async ({ tx, actor }) =>
    ok({
      doubts: await tx.rows(sql<DoubtsAnswer['doubts'][number]>`
        select ${told}, exists (
          select from content_doubt_raiser r
          where r.tenant_id = d.tenant_id and r.doubt_id = d.id and r.person_id = ${actor.person}) as own
        from ${doubted}
        where d.tenant_id = ${tx.tenant}
        order by a.doubt_id is not null, d.raised_at desc, d.id desc limit ${most}`),
    })

export const doubts = doubtsOf(doubtsAtMost)

/** LRN-11: how many wait for an answer of whoever looks, and the newest of them; nobody answers a doubt of one's own. */
export const doubtsToAnswer = async (
  { tx, actor }: Looking,
  most: number,
): Promise<{ readonly count: number; readonly newest: readonly Omit<DoubtsAnswer['doubts'][number], 'own'>[] }> => {
  const rows = await tx.rows(sql<Omit<DoubtsAnswer['doubts'][number], 'own'> & { readonly waiting: number }>`
    select ${told}, count(*) over ()::integer as waiting
    from ${doubted}
    where d.tenant_id = ${tx.tenant} and a.doubt_id is null and not exists (
      select from content_doubt_raiser r
      where r.tenant_id = d.tenant_id and r.doubt_id = d.id and r.person_id = ${actor.person})
    order by d.raised_at desc, d.id desc limit ${most}`)
  return { count: rows[0]?.waiting ?? 0, newest: rows.map(({ waiting: _, ...doubt }) => doubt) }
}

/** LRN-11: the own doubts, which nobody else knows to be theirs, with what came back. */
export const myDoubtsOf =
  (most: number): View<typeof MyDoubts> =>
  async ({ tx, actor }, { kind = null, code = null, answeredSince = null }) =>
    ok({
      doubts: await tx.rows(sql<MyDoubtsAnswer['doubts'][number]>`
      select ${told}
      from ${doubted}
      join content_doubt_raiser r on r.tenant_id = d.tenant_id and r.doubt_id = d.id and r.person_id = ${actor.person}
      where d.tenant_id = ${tx.tenant} and (${kind}::text is null or d.item_kind = ${kind})
        and (${code}::text is null or d.item_code = ${code})
        and (${answeredSince}::date is null or a.answered_on >= ${answeredSince}::date)
      order by d.raised_at desc, d.id desc limit ${most}`),
    })

export const myDoubts = myDoubtsOf(100)
