import type { Id } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import type { AnswerOf, Role } from '#kernel/verb.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type CodeRequests, requestsAtMost } from '../contract/codes.ts'
import { approval } from '../rules/second-person.ts'

type Row = Omit<AnswerOf<typeof CodeRequests>['requests'][number], 'mayApprove' | 'mayWithdraw'> & {
  readonly person: Id<'person'>
  readonly asker: Id<'person'>
  readonly subjectRoles: readonly Role[]
}

/** What waits for the second person, oldest first. */
export const codeRequestsOf =
  (most: number): View<typeof CodeRequests> =>
  async ({ tx, actor, now, today }) => {
    const rows = await tx.rows(sql<Row>`
    select r.id, r.person_id as person, r.asked_by as asker, a.staff_no, a.name,
      jsonb_build_object('zh', a.title, 'en', coalesce(nullif(a.title_en, ''), a.title)) as title,
      coalesce((
        select array_agg(g.role) from role_grant g
        where g.tenant_id = r.tenant_id and g.person_id = r.person_id and g.from_on <= ${today}::date
          and (g.to_on is null or g.to_on > ${today}::date)), '{}') as subject_roles,
      coalesce(b.name, '') as asked_by, r.asked_at, r.lapses_at
    from code_request r
    join account a on a.tenant_id = r.tenant_id and a.person_id = r.person_id
    left join account b on b.tenant_id = r.tenant_id and b.person_id = r.asked_by
    where r.tenant_id = ${tx.tenant} and r.outcome is null and r.lapses_at > ${now}
    order by r.asked_at limit ${most}`)
    return ok({
      requests: rows.map(({ person, asker, subjectRoles, ...row }) => ({
        ...row,
        mayApprove: approval(actor, { askedBy: asker, subject: person, subjectRoles }) === 'may',
        mayWithdraw: asker === actor.person,
      })),
    })
  }

export const codeRequests = codeRequestsOf(requestsAtMost)
