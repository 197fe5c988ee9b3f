import { caseMinutes, currentCases } from '#capabilities/curriculum/public.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { CasesLikeMine } from '../contract/cases.ts'
import { casesLike } from '../rules/case-match.ts'

const shownAtMost = 6

/** LRN-21: by the posts held today, their confirmed risk points and their rank. */
export const casesLikeMine: View<typeof CasesLikeMine> = async (cx) => {
  const held = await heldPosts(cx)
  const names = new Map(held.map(({ code, name }) => [code, name]))
  const own = {
    posts: [...names.keys()],
    families: [...new Set(held.flatMap(({ families }) => families))],
    leads: held.some(({ leads }) => leads),
  }
  return ok({
    cases: casesLike(await currentCases(cx.tx), own)
      .slice(0, shownAtMost)
      .map(({ found: { code, title, processNode, decisionPoints }, post, families }) => ({
        ...{ code, title, processNode, minutes: caseMinutes(decisionPoints.length) },
        post: post === null ? null : (names.get(post) ?? null),
        families: [...families],
      })),
  })
}

interface Held {
  readonly code: string
  readonly name: Pair
  readonly leads: boolean
  readonly families: readonly string[]
}

const heldPosts = ({ tx, actor, today }: Looking): Promise<Held[]> =>
  tx.rows(sql<Held>`
    select p.code, p.name, p.leading_post as leads,
      array(select distinct r.family from risk_risk_point r
        where r.tenant_id = p.tenant_id and r.post_id = p.post_id order by 1) as families
    from organisation_holding h
    join organisation_post p on p.tenant_id = h.tenant_id and p.post_id = h.post_id
    where h.tenant_id = ${tx.tenant} and h.person_id = ${actor.person}
      and h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date)
    order by p.code limit 20`)
