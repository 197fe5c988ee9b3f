import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { itemsAtMost, type Readings } from '../contract.ts'
import { inReadingOrder, isNear, nextDay, type Reading } from '../rules/reading.ts'
import { ownWords } from './terms.ts'

/** CUR-23: the current readings. */
export const readingsOf =
  (most: number): View<typeof Readings> =>
  async ({ tx, today }, { kind }) => {
    const rows = await tx.rows(sql<{ body: Reading }>`
    select body from reading_version
    where tenant_id = ${tx.tenant} and current and (${kind ?? null}::text is null or body ->> 'kind' = ${kind ?? null})
    order by code limit ${most}`)
    const listed = rows.map(({ body }) => ({
      code: body.code,
      kind: body.kind,
      title: body.title,
      act: body.act,
      posts: body.posts,
      keyDate: body.kind === 'reminder' && 'festival' in body.when ? body.when.festival : null,
      on: body.kind === 'reminder' ? nextDay(body, today) : null,
      near: body.kind === 'reminder' && isNear(body, today),
    }))
    const say = await ownWords(tx)
    return ok({ readings: say(inReadingOrder(listed)) })
  }

export const readings = readingsOf(itemsAtMost)
