import { asidesByKind, contentCounts } from '#capabilities/curriculum/public.ts'
import { doubtsToAnswer } from '#capabilities/learning/public.ts'
import { posts } from '#capabilities/risk/public.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { AuthorToday, AuthorTodayAnswer } from '../contract.ts'

/** How many posts and doubts are shown in full. */
const shown = 6

/** DSH-13: what an author keeps in order; posts without their holders, doubts without their senders. */
export const authorToday: View<typeof AuthorToday> = async (cx) => {
  const counts = await contentCounts(cx)
  return ok({
    asOf: cx.now,
    content: [
      { kind: 'lesson', count: counts.lessons, unchecked: null },
      { kind: 'case', count: counts.cases, unchecked: counts.uncheckedCases },
      { kind: 'exam', count: counts.exams, unchecked: null },
      { kind: 'question', count: counts.questions, unchecked: null },
      { kind: 'card', count: counts.cards, unchecked: null },
      { kind: 'norm', count: await normCount(cx), unchecked: counts.uncheckedNorms },
    ],
    kinds: [...counts.kinds],
    gaps: await gapsOf(cx),
    doubts: await doubtsOf(cx),
    asides: await asidesByKind(cx.tx),
  })
}

const normCount = async ({ tx }: Looking): Promise<number> => {
  const [row] = await tx.rows(sql<{ norms: number }>`
    select count(*) as norms from norms_norm n where n.tenant_id = ${tx.tenant}`)
  return row?.norms ?? 0
}

const gapsOf = async (cx: Looking): Promise<AuthorTodayAnswer['gaps']> => {
  const found = await posts(cx, { gaps: true })
  if (!found.ok) throw new Error('posts are never refused')
  const { both, lessonOnly, controlOnly, neither } = found.value.high
  return {
    high: controlOnly.count + neither.count,
    highAll: both + lessonOnly.count + controlOnly.count + neither.count,
    posts: found.value.posts
      .filter(({ lessons, points }) => lessons < points)
      .slice(0, shown)
      .map(({ code, name, unit, lessons, points }) => ({ code, name, unit, missing: points - lessons })),
  }
}

const doubtsOf = async (cx: Looking): Promise<AuthorTodayAnswer['doubts']> => {
  const { count, newest } = await doubtsToAnswer(cx, shown)
  return { count, newest: newest.map(({ id, title, line, raisedAt }) => ({ id, title, line, raisedAt })) }
}
