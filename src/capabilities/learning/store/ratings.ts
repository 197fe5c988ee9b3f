import type { Day } from '#kernel/day.ts'
import { longestExport } from '#kernel/export.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { RatingCounts, RatingReason, Usefulness } from '../rules/rating.ts'

export interface RatedItem {
  readonly itemKind: 'lesson' | 'case'
  readonly itemCode: string
  readonly itemVersion: string
}

export interface Rating extends RatedItem {
  readonly id: Id<'rating'>
  readonly useful: Usefulness
  readonly reason: RatingReason | null
  readonly ratedOn: Day
}

interface Tables {
  itemRating: Rating
  itemRatingRater: RatedItem & { readonly personId: Id<'person'> }
}

/** LRN-18: the rating and, apart from it, whose it was. A second one of the same version is not taken. */
export const keepRating = async (tx: Tx, rating: Rating, person: Id<'person'>): Promise<boolean> => {
  const { itemKind, itemCode, itemVersion } = rating
  const first = await tx
    .withTables<Tables>()
    .insertInto('itemRatingRater')
    .values({ personId: person, itemKind, itemCode, itemVersion })
    .onConflict((c) => c.columns(['personId', 'itemKind', 'itemCode', 'itemVersion']).doNothing())
    .returning('itemRatingRater.itemCode')
    .execute()
  if (first.length === 0) return false
  await tx.withTables<Tables>().insertInto('itemRating').values(rating).execute()
  return true
}

export interface RatedCounts extends RatingCounts {
  readonly kind: 'lesson' | 'case'
  readonly code: string
  readonly title: Pair
  readonly version: string
  /** Each reason as often as it was tapped. */
  readonly reasons: Readonly<Record<string, number>>
}

/** Ratings of what is current, in the version that was rated, by code. */
export const loadRatings = (tx: Tx): Promise<RatedCounts[]> =>
  tx.rows(sql<RatedCounts>`
    with counted as (
      select item_kind, item_code, item_version, count(*) filter (where useful = 'yes')::integer as yes,
        count(*) filter (where useful = 'partly')::integer as partly,
        count(*) filter (where useful = 'no')::integer as no
      from item_rating where tenant_id = ${tx.tenant} group by item_kind, item_code, item_version),
    why as (
      select item_kind, item_code, item_version, jsonb_object_agg(reason, times) as reasons
      from (select item_kind, item_code, item_version, reason, count(*)::integer as times from item_rating
        where tenant_id = ${tx.tenant} and reason is not null group by 1, 2, 3, 4) r
      group by item_kind, item_code, item_version)
    select i.kind, i.code, i.title, c.item_version as version, c.yes, c.partly, c.no,
      coalesce(w.reasons, '{}') as reasons
    from counted c
    join curriculum_item i on i.tenant_id = ${tx.tenant} and i.kind = c.item_kind and i.code = c.item_code
    left join why w on w.item_kind = c.item_kind and w.item_code = c.item_code and w.item_version = c.item_version
    order by i.code, c.item_version desc limit ${longestExport + 1}`)
