import { approvedCases, caseMinutes, caseSector, ownWords, packSectors } from '#capabilities/curriculum/public.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { CasesLikeMine } from '../contract/cases.ts'
import { casesLike, rankOf, type UnitKind } from '../rules/case-match.ts'

const shownAtMost = 6

/** LRN-21: by sector, the posts held today and their business, the processes and risk points at them, and their rank. */
export const casesLikeMine: View<typeof CasesLikeMine> = async (cx) => {
  const held = await heldPosts(cx)
  const names = new Map(held.map(({ code, name }) => [code, name]))
  const alike = await postsAlike(cx, held)
  const own = {
    posts: [...names.keys()],
    alike: alike.map(({ code }) => code),
    families: [...new Set(held.flatMap(({ families }) => families))],
    ranks: [...new Set(held.map(({ leads, unitKind }) => rankOf(leads, unitKind)))],
    sectors: await packSectors(cx.tx),
    work: held.flatMap(({ work }) => work),
  }
  const found = (await approvedCases(cx.tx)).map((one) => ({
    ...one,
    sector: caseSector(one),
    node: one.processNode.zh,
  }))
  const say = await ownWords(cx.tx)
  return ok({
    cases: casesLike(found, own)
      .slice(0, shownAtMost)
      .map(
        ({
          found: { code, title, processNode, sector, rank, decisionPoints },
          post,
          alike: other,
          families,
          ...same
        }) => ({
          ...{ code, title, processNode: say(processNode), sector, rank, minutes: caseMinutes(decisionPoints.length) },
          ...{ sameNode: same.sameNode, sameRank: same.sameRank },
          post: post === null ? null : (names.get(post) ?? null),
          alike: other === null ? null : (alike.find((one) => one.code === other)?.name ?? null),
          families: [...families],
        }),
      ),
  })
}

interface Held {
  readonly code: string
  readonly name: Pair
  readonly business: string
  readonly leads: boolean
  readonly unitKind: UnitKind
  readonly families: readonly string[]
  /** Processes that pass the post and names of its points, in Chinese. */
  readonly work: readonly string[]
}

const heldPosts = ({ tx, actor, today }: Looking): Promise<Held[]> =>
  tx.rows(sql<Held>`
    select p.code, p.name, p.business, p.leading_post as leads, u.kind as unit_kind,
      array(select distinct r.family from risk_risk_point r
        where r.tenant_id = p.tenant_id and r.post_id = p.post_id order by 1) as families,
      array(select r.name ->> 'zh' from risk_risk_point r
        where r.tenant_id = p.tenant_id and r.post_id = p.post_id
        union select c.name ->> 'zh' from risk_process_at_post c
        where c.tenant_id = p.tenant_id and c.post_id = p.post_id order by 1) as work
    from organisation_holding h
    join organisation_post p on p.tenant_id = h.tenant_id and p.post_id = h.post_id
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    where h.tenant_id = ${tx.tenant} and h.person_id = ${actor.person}
      and h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date)
    order by p.code limit 20`)

/** Posts in sight of the same business as those held. */
const postsAlike = (
  { tx }: Looking,
  held: readonly Held[],
): Promise<{ readonly code: string; readonly name: Pair }[]> =>
  tx.rows(sql<{ code: string; name: Pair }>`
    select p.code, p.name from organisation_post p
    where p.tenant_id = ${tx.tenant} and p.closed_on is null
      and p.business = any (${[...new Set(held.map(({ business }) => business))]}::text[])
      and not p.code = any (${held.map(({ code }) => code)}::text[])
    order by p.code limit 200`)
