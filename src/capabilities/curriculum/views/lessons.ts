import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { Lessons, LessonsAnswer } from '../contract.ts'
import { ownWords } from './terms.ts'

/** Lessons by code, at most 500; families are those that any lesson has, for the filter. */
export const lessons: View<typeof Lessons> = async ({ tx }, { family, kind }) => {
  const found = await tx.rows(sql<LessonsAnswer['lessons'][number]>`
    select code, body -> 'title' as title, body -> 'summary' as summary, body ->> 'kind' as kind,
      (body ->> 'minutes')::integer as minutes, body ->> 'art' as art, posts, families
    from lesson_version
    where tenant_id = ${tx.tenant} and current
      and (${family ?? null}::text is null or families @> array[${family ?? null}::text])
      and (${kind ?? null}::text is null or body ->> 'kind' = ${kind ?? null})
    order by code limit 500`)
  const families = await tx.rows(sql<{ family: string }>`
    select distinct unnest(families) as family from lesson_version
    where tenant_id = ${tx.tenant} and current order by family limit 100`)
  const say = await ownWords(tx)
  return ok({ lessons: say(found), families: families.map(({ family: one }) => one) })
}
