import { citeNorms, currentNorms, type Norm as Kept, parseReference } from '#capabilities/norms/public.ts'
import { groundsOfPosts, lessonsOfPoints, seenPosts } from '#capabilities/risk/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { BindingNorms, BindingNormsAnswer } from '../contract/norms.ts'
import { type Bound, bindingOf, type Ground, holdsWords } from '../rules/binding.ts'
import { readsUnapproved } from '../rules/case-approval.ts'
import { casesRead } from '../store/case-approvals.ts'

type Norm = BindingNormsAnswer['norms'][number]

/** CUR-57: what binds a post in sight, each norm with its articles, or those of them that hold the words. */
export const bindingNorms: View<typeof BindingNorms> = async (cx, { post, words = '' }) => {
  const name = (await seenPosts(cx, [post])).get(post)
  if (!name) return no('post-not-found')
  const bound = (await boundPosts(cx, [post])).get(post) ?? []
  const cited = await citeNorms(
    cx.tx,
    cx.today,
    bound.map(({ reference }) => reference),
  )
  const by = new Map(bound.map((one) => [one.reference, one.by]))
  const codes = new Set(cited.map(({ reference }) => codeOf(reference)))
  const frames = new Map((await currentNorms(cx.tx, [...codes])).map(({ code, body }) => [code, frameOf(body)]))
  const norms = new Map<string, Norm>()
  for (const { reference, title, paraphrase, binds, notInForce } of cited) {
    const code = codeOf(reference)
    if (!holdsWords([title, ...(frames.get(code) ?? []), ...(paraphrase ? [paraphrase] : [])], words)) continue
    const norm = norms.get(code) ?? { code, title, binds, articles: [] }
    norms.set(code, norm)
    norm.articles.push({ reference, paraphrase, notInForce, by: [...(by.get(reference) ?? [])] })
  }
  return ok({ post: name, norms: [...norms.values()] })
}

const codeOf = (reference: string): string => parseReference(reference).code

/** What the library finds a norm by as well (NRM-8). */
const frameOf = ({ code, issuer, documentNo }: Kept): Pair[] => [
  issuer,
  ...[code, documentNo ?? ''].map((text) => ({ zh: text, en: text })),
]

/** CUR-57: the norms that bind each of these posts, nearest to what the post does first. */
export const boundPosts = async (
  cx: Looking,
  posts: readonly string[],
): Promise<ReadonlyMap<string, readonly Bound[]>> => {
  const grounds = new Map(posts.map((post): [string, Ground[]] => [post, []]))
  for (const { post, ...ground } of [...(await groundsOfPosts(cx, posts)), ...(await taught(cx, posts))])
    grounds.get(post)?.push(ground)
  return new Map([...grounds].map(([post, own]) => [post, bindingOf(own)]))
}

/** What lessons for these posts and their risk points cite, and cases about them as far as they are read; at most 20,000. */
const taught = async (cx: Looking, posts: readonly string[]): Promise<(Ground & { readonly post: string })[]> => {
  const { tx, actor } = cx
  const ofPoints = JSON.stringify(await lessonsOfPoints(cx, posts))
  return tx.rows(sql`
    select p.post, 'lesson' as kind, l.code, n.reference
    from lesson_version l
    cross join lateral (
      select unnest(l.posts) as post
      union
      select k.post from jsonb_to_recordset(${ofPoints}::jsonb) as k(post text, lesson text) where k.lesson = l.code) p,
      jsonb_array_elements_text(l.body -> 'norms') as n(reference)
    where l.tenant_id = ${tx.tenant} and l.current and p.post = any (${[...posts]}::text[])
    union all
    select p.post, 'case', c.code, n.reference
    from ${casesRead(readsUnapproved(actor.roles))} c, jsonb_array_elements_text(c.body -> 'posts') as p(post),
      jsonb_array_elements_text(c.body -> 'ruleBroken') as n(reference)
    where c.tenant_id = ${tx.tenant} and p.post = any (${[...posts]}::text[])
    limit 20000`)
}
