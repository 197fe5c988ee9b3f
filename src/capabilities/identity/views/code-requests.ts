import type { Id } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { CodeRequests } from '../contract/codes.ts'

type Row = Omit<AnswerOf<typeof CodeRequests>['requests'][number], 'mayApprove' | 'mayWithdraw'> & {
  readonly person: Id<'person'>
  readonly asker: Id<'person'>
}

/** What waits for the second person, oldest first. */
export const codeRequests: View<typeof CodeRequests> = async ({ tx, actor, now }) => {
  const rows = await tx.rows(sql<Row>`
    select r.id, r.person_id as person, r.asked_by as asker, a.staff_no, a.name,
      jsonb_build_object('zh', a.title, 'en', coalesce(nullif(a.title_en, ''), a.title)) as title,
      coalesce(b.name, '') as asked_by, r.asked_at, r.lapses_at
    from code_request r
    join account a on a.tenant_id = r.tenant_id and a.person_id = r.person_id
    left join account b on b.tenant_id = r.tenant_id and b.person_id = r.asked_by
    where r.tenant_id = ${tx.tenant} and r.outcome is null and r.lapses_at > ${now}
    order by r.asked_at limit 100`)
  return ok({
    requests: rows.map(({ person, asker, ...row }) => ({
      ...row,
      mayApprove: actor.roles.includes('security-administrator') && asker !== actor.person && person !== actor.person,
      mayWithdraw: asker === actor.person,
    })),
  })
}
