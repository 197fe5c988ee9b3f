import { citable } from '#capabilities/norms/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { DraftQuestion, DraftRevision } from '../contract/studio.ts'
import type { DraftBody } from '../rules/draft.ts'
import { loadRevision, revisionsOf, seeDraft, versionsOf } from '../store/drafts.ts'
import { placeNames, postsToName, subjects } from '../store/posts.ts'
import { loadTerms } from '../store/terms.ts'
import { loadVersion } from '../store/versions.ts'

export const draft: View<typeof DraftQuestion> = async ({ tx, actor, today, timeZone }, { lesson: code }) => {
  const found = await seeDraft<DraftBody>(tx, 'lesson', code)
  if (!found) return no('draft-not-found')
  const { editors, kind: _lesson, ...shown } = found
  const before = found.basedOn === null ? undefined : await loadVersion(tx, 'lessonVersion', code, found.basedOn)
  return ok({
    ...shown,
    before: before ?? null,
    mayReview: found.state === 'asked' && !editors.includes(actor.person),
    versions: await versionsOf(tx, 'lesson', code, timeZone),
    posts: await postsToName(tx),
    places: await placeNames(tx),
    terms: await loadTerms(tx),
    families: await subjects(tx),
    norms: await citable(tx, today, [...found.body.norms, ...(before?.norms ?? [])]),
    revisions: await revisionsOf(tx, 'lesson', code),
  })
}

export const draftRevision: View<typeof DraftRevision> = async ({ tx }, { lesson, revision }) => {
  const found = await loadRevision<DraftBody>(tx, 'lesson', lesson, revision)
  return found ? ok({ body: found.body }) : no('draft-not-found')
}
