import { no, ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { DraftAnswer, DraftQuestion, DraftRevision } from '../contract/studio.ts'
import { loadRevision, revisionsOf, seeDraft } from '../store/drafts.ts'
import { loadVersion } from '../store/versions.ts'

export const draft: View<typeof DraftQuestion> = async ({ tx, actor }, { lesson: code }) => {
  const found = await seeDraft(tx, code)
  if (!found) return no('draft-not-found')
  const { editors, ...shown } = found
  const before = found.basedOn === null ? undefined : await loadVersion(tx, 'lessonVersion', code, found.basedOn)
  return ok({
    ...shown,
    before: before ?? null,
    mayReview: found.state === 'asked' && !editors.includes(actor.person),
    versions: await tx.rows(sql<DraftAnswer['versions'][number]>`
      select l.version, l.current, p.published_at, p.best_before
      from lesson_version l
      left join lesson_publication p on p.tenant_id = l.tenant_id and p.code = l.code and p.version = l.version
      where l.tenant_id = ${tx.tenant} and l.code = ${code}
      order by string_to_array(l.version, '.')::integer[] desc limit 20`),
    posts: await tx.rows(sql<{ code: string; name: Pair }>`
      select code, name from organisation_post where tenant_id = ${tx.tenant} and closed_on is null
      order by code limit 500`),
    revisions: await revisionsOf(tx, code),
  })
}

export const draftRevision: View<typeof DraftRevision> = async ({ tx }, { lesson, revision }) => {
  const found = await loadRevision(tx, lesson, revision)
  return found ? ok({ body: found.body }) : no('draft-not-found')
}
