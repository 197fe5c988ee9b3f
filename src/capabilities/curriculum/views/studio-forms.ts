import { type Day, daysBetween } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { FormRow, StudioForms } from '../contract/forms.ts'
import { studioAtMost } from '../contract/studio.ts'
import { freshness } from '../rules/draft.ts'
import { nextDay, type Reminder } from '../rules/reading.ts'
import { freshUntil, wroteNone } from '../store/drafts.ts'
import { postsWithoutCard } from '../store/posts.ts'
import { lastVersionsOf } from '../store/withdrawals.ts'

type Row = Omit<FormRow, 'due' | 'on'> & { readonly when: Reminder['when'] | null }

/** CUR-18, CUR-44: what is being written first, then what has a best-before day, the earliest first, then the rest, by code. */
export const studioFormsOf =
  (most: number): View<typeof StudioForms> =>
  async ({ tx, actor, today, timeZone }, { kind }) => {
    const rows = await tx.rows(sql<Row>`
    select a.code, coalesce(a.body -> 'title', p.name, jsonb_build_object('zh', a.code, 'en', a.code)) as title, a.body ->> 'kind' as sort, a.body -> 'when' as when,
      case when ${kind} = 'exam' then jsonb_build_object('draw', a.body -> 'draw', 'pass', a.body -> 'pass',
        'pool', jsonb_array_length(a.body -> 'questions')) end as exam, a.version, a.state,
      a.revision, a.best_before, a.withdrawn_on, a.withdrawn_why, a.may_review,
      ${wroteNone(tx, kind, sql`a.code`, actor.person)} as may_look
    from (
      select coalesce(d.code, v.code) as code, coalesce(d.body, v.body) as body, v.version, d.state, d.revision,
        case when v.current then ${freshUntil(tx, kind, sql`v`, timeZone)} end as best_before, v.withdrawn_on,
        v.withdrawn_why,
        coalesce(d.state = 'asked' and not (${actor.person}::uuid = any (d.editors)), false) as may_review
      from ${lastVersionsOf(tx, kind)} v
      full join (select * from content_draft where tenant_id = ${tx.tenant} and kind = ${kind}) d on d.code = v.code) a
    left join organisation_post p on ${kind} = 'card' and p.tenant_id = ${tx.tenant} and p.code = a.code
    order by a.state is null, a.best_before nulls last, a.code limit ${most}`)
    return ok({
      forms: rows.map(({ when, ...row }) => ({
        ...row,
        on: when && nextDay({ when }, today),
        due: isDue(row.bestBefore, today),
      })),
      cardless: kind === 'card' ? await postsWithoutCard(tx) : [],
    })
  }

export const studioForms = studioFormsOf(studioAtMost)

const isDue = (bestBefore: Day | null, today: Day): boolean =>
  bestBefore !== null && freshness(bestBefore, daysBetween(today, bestBefore)).due
