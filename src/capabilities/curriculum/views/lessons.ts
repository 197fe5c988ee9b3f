import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { itemsAtMost, type Lessons, type LessonsAnswer } from '../contract.ts'
import { ownWords } from './terms.ts'

/** Lessons by code; families are those that any lesson has, for the filter. */
export const lessonsOf =
  (most: number): View<typeof Lessons> =>
  async ({ tx }, { family, kind }) => {
    const found = await tx.rows(sql<LessonsAnswer['lessons'][number]>`
    select code, body -> 'title' as title, body -> 'summary' as summary, body ->> 'kind' as kind,
      (body ->> 'minutes')::integer as minutes, body ->> 'art' as art, posts, families
    from lesson_version
    where tenant_id = ${tx.tenant} and current
      and (${family ?? null}::text is null or families @> array[${family ?? null}::text])
      and (${kind ?? null}::text is null or body ->> 'kind' = ${kind ?? null})
    order by code limit ${most}`)
    const families = await tx.rows(sql<{ family: string }>`
    select distinct unnest(families) as family from lesson_version
    where tenant_id = ${tx.tenant} and current order by family limit 1000`)
    const say = await ownWords(tx)
    return ok({ lessons: say(found), families: families.map(({ family: one }) => one) })
  }

export const lessons = lessonsOf(itemsAtMost)
