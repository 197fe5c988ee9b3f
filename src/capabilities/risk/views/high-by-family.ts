import type { Pair } from '#kernel/text.ts'
import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { withLines } from '../store/coverage.ts'
import { inSight, sightOf } from '../store/sight.ts'

/** The high risk points of one family by what covers them. */
export interface FamilyCoverage {
  readonly family: string
  readonly both: number
  readonly lessonOnly: number
  readonly controlOnly: number
  readonly neither: number
  /** What is open, the barest first; six at most. */
  readonly open: UncoveredPoint[]
}

export interface UncoveredPoint {
  readonly no: number
  readonly name: Pair
  readonly post: string
  readonly postName: Pair
}

/** RSK-5 for the high risk points of all posts in reach, family by family, the most uncovered first; 100 at most. */
export const highByFamily = (cx: Looking): Promise<FamilyCoverage[]> =>
  cx.tx.rows(sql<FamilyCoverage>`
    ${withLines({ tx: cx.tx, today: cx.today, past: false, posts: inSight(sightOf(cx, false)) })}
    select family, count(*) filter (where lesson and control)::integer as both,
      count(*) filter (where lesson and not control)::integer as lesson_only,
      count(*) filter (where control and not lesson)::integer as control_only,
      count(*) filter (where not lesson and not control)::integer as neither,
      coalesce(jsonb_path_query_array(
        jsonb_agg(jsonb_build_object('no', point.no, 'name', point.name, 'post', seen.code, 'postName', seen.name)
          order by lesson::integer + control::integer, point.no) filter (where not (lesson and control)),
        '$[0 to 5]'), '[]') as open
    from point join seen on seen.post_id = point.post_id where grade = 'HIGH'
    group by family
    order by count(*) filter (where not lesson and not control) desc, count(*) filter (where not (lesson and control)) desc,
      family
    limit 100`)
