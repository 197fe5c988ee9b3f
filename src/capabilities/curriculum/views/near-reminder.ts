import type { Day } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { isNear, nextDay, type Reminder } from '../rules/reading.ts'
import { ownWords } from './terms.ts'

export interface NearReminder {
  readonly code: string
  readonly title: Pair
  readonly act: Pair
  readonly on: Day
}

/** CUR-21: the near reminder for somebody with these posts: one that names a post before one for everybody, the nearest first. */
export const nearReminder = async ({ tx, today }: Looking, posts: readonly string[]): Promise<NearReminder | null> => {
  const rows = await tx.rows(sql<{ body: Reminder }>`
    select body from reading_version
    where tenant_id = ${tx.tenant} and current and body ->> 'kind' = 'reminder'
      and (cardinality(posts) = 0 or posts && ${[...posts]}::text[])
    order by cardinality(posts) = 0, code limit 100`)
  const near = rows.flatMap(({ body }) => {
    const on = nextDay(body, today)
    return on !== null && isNear(body, today) ? [{ body, on }] : []
  })
  const [first] = near.sort((a, b) => rankOf(a).localeCompare(rankOf(b)))
  if (!first) return null
  const { code, title, act } = (await ownWords(tx))(first.body)
  return { code, title, act, on: first.on }
}

const rankOf = ({ body, on }: { readonly body: Reminder; readonly on: Day }): string =>
  `${body.posts.length === 0 ? 1 : 0} ${on} ${body.code}`
