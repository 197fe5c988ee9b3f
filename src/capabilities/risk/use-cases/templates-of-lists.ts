import type { PostTemplates } from '#capabilities/organisation/public.ts'
import { leantOn, originsOf, postTemplates } from '../store/templates.ts'
import { bring } from './bring-templates.ts'
import { takeBackBrought } from './take-back-brought.ts'

/** ORG-31, RSK-143: what post templates are to a list of posts. */
export const templatesOfLists: PostTemplates = {
  load: postTemplates,
  leansOn: originsOf,
  bring: async (cx, posts) => {
    const templates = new Map((await postTemplates(cx.tx)).map((template) => [template.code, template]))
    const brought = await bring(
      cx,
      posts.flatMap(({ template, ...post }) => {
        const of = templates.get(template)
        return of ? [{ post, template: of }] : []
      }),
    )
    if (!brought.ok) throw new Error('a post of a list leans on another template, and was not to lean on this one')
    return brought.value.leftOut
  },
  takeBack: takeBackBrought,
  leantOn,
}
