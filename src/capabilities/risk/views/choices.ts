import { offeredAtMost } from '#kernel/offered.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { Choices, ChoicesAnswer } from '../contract/choices.ts'
import { byName } from '../store/coverage.ts'
import { inSight, sightOf } from '../store/sight.ts'

/** Posts in reach by name; families and lessons by code. */
export const choices: View<typeof Choices> = async (cx) => {
  const { tx, actor } = cx
  const posts = await tx.rows(sql<ChoicesAnswer['posts'][number]>`
    select p.code, p.name, u.name as unit from organisation_post p
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    where p.tenant_id = ${tx.tenant} and p.closed_on is null and ${inSight(sightOf(cx, false))}
    order by ${byName(actor.language, 'p.name')}, p.code limit ${offeredAtMost.posts}`)
  const lessons = await tx.rows(sql<ChoicesAnswer['lessons'][number]>`
    select code, title, families from known_lesson where tenant_id = ${tx.tenant} order by code limit ${offeredAtMost.content}`)
  const families = await tx.rows(sql<{ family: string }>`
    select family from risk_risk_point where tenant_id = ${tx.tenant}
    union select unnest(families) from known_lesson where tenant_id = ${tx.tenant}
    order by family limit ${offeredAtMost.content}`)
  return ok({ posts, lessons, families: families.map(({ family }) => family) })
}
