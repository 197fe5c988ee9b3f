import { addPosts as addToOrganisation, undoEnd } from '#capabilities/organisation/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AddPosts } from '../contract/templates.ts'
import { keepUndoEnd, postTemplates } from '../store/templates.ts'
import { bring } from './bring-templates.ts'

/** RSK-142, ORG-29: adds posts from templates; name and code may be the organisation's own. */
export const addPosts: UseCase<typeof AddPosts> = async (cx, { posts: wished }) => {
  const found = await postTemplates(
    cx.tx,
    wished.map(({ template }) => template),
  )
  const templates = new Map(found.map((template) => [template.code, template]))
  const chosen = wished.flatMap(({ template, ...post }) => {
    const of = templates.get(template)
    return of ? [{ ...post, template: of }] : []
  })
  if (chosen.length < wished.length) return no('template-not-found')
  const added = await addToOrganisation(
    cx,
    chosen.map(({ template, ...post }) => ({
      ...post,
      suggested: template.code,
      business: template.business,
      leadingPost: template.leading,
      keyPost: template.key,
      powers: template.duties,
      counterparties: template.contacts,
    })),
  )
  if (!added.ok) return added
  const brought = await bring(
    cx,
    chosen.flatMap(({ template }, at) => {
      const post = added.value[at]
      return post ? [{ post, template, added: true }] : []
    }),
  )
  if (!brought.ok) throw new Error('a post was added a moment ago and leans on another template')
  await keepUndoEnd(
    cx.tx,
    added.value.map(({ id }) => id),
    undoEnd(cx.now, cx.clock()),
  )
  return ok({ posts: added.value.map(({ code }) => code), ...brought.value })
}
