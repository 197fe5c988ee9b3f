import { citable } from '#capabilities/norms/public.ts'
import { offeredAtMost } from '#kernel/offered.ts'
import { no, ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { FormDraftQuestion } from '../contract/forms.ts'
import type { CaseDraftQuestion, ItemKind, QuestionDraftQuestion } from '../contract/items.ts'
import type { CaseBody } from '../rules/case-draft.ts'
import type { Written } from '../rules/draft.ts'
import { type FormBody, formContent } from '../rules/form-content.ts'
import type { QuestionBody } from '../rules/question-draft.ts'
import { seeDraft, versionsOf } from '../store/drafts.ts'
import { placeNames, postName, postsToName, subjects } from '../store/posts.ts'
import { loadTerms } from '../store/terms.ts'
import { drawable, loadVersion, versionsOfKind } from '../store/versions.ts'
import { withdrawnApprovals } from '../store/withdrawals.ts'
import { packSectors } from './pack-sectors.ts'

export const questionDraft: View<typeof QuestionDraftQuestion> = async (cx, { question }) => {
  const found = await seeDraft<QuestionBody>(cx.tx, 'question', question)
  if (!found) return no('draft-not-found')
  const before =
    found.basedOn === null ? undefined : await loadVersion(cx.tx, 'questionVersion', question, found.basedOn)
  return ok({
    ...(await shared(cx, 'question', found, [...found.body.norms, ...(before?.norms ?? [])])),
    body: found.body,
    before: before ? withoutVersion(before) : null,
    lessons: await cx.tx.rows(sql<{ code: string; title: Pair }>`
      select code, body -> 'title' as title from lesson_version where tenant_id = ${cx.tx.tenant} and current
      order by code limit ${offeredAtMost.content}`),
  })
}

export const caseDraft: View<typeof CaseDraftQuestion> = async (cx, { case: code }) => {
  const found = await seeDraft<CaseBody>(cx.tx, 'case', code)
  if (!found) return no('draft-not-found')
  const before = found.basedOn === null ? undefined : await loadVersion(cx.tx, 'caseVersion', code, found.basedOn)
  return ok({
    ...(await shared(cx, 'case', found, [...found.body.ruleBroken, ...(before?.ruleBroken ?? [])])),
    sectors: await packSectors(cx.tx),
    body: found.body,
    closeness: found.closeness,
    before: before ? withoutVersion(before) : null,
  })
}

export const formDraft: View<typeof FormDraftQuestion> = async (cx, { kind, code }) => {
  const found = await seeDraft<FormBody>(cx.tx, kind, code)
  if (!found) return no('draft-not-found')
  const before =
    found.basedOn === null ? undefined : await loadVersion(cx.tx, versionsOfKind[kind], code, found.basedOn)
  const told = await shared(cx, kind, found, [...normsOf(found.body), ...(before ? normsOf(before) : [])])
  const titled = 'title' in found.body ? found.body.title : await postName(cx.tx, code)
  return ok({
    ...told,
    code,
    content: formContent(kind, found.body),
    before: before ? formContent(kind, withoutVersion(before) as FormBody) : null,
    title: titled ?? { zh: code, en: code },
    questions: kind === 'exam' ? await drawable(cx.tx) : [],
  })
}

const shared = async (
  { tx, actor, today, timeZone }: Looking,
  kind: ItemKind,
  { code, revision, state, note, reviewedRevision, basedOn, changedAt, editors }: Written<unknown>,
  cited: readonly string[],
) => ({
  ...{ revision, state, note, reviewedRevision, basedOn, changedAt },
  mayReview: state === 'asked' && !editors.includes(actor.person),
  versions: await withApprovals({ tx, timeZone }, kind, code),
  posts: await postsToName(tx),
  places: await placeNames(tx),
  terms: await loadTerms(tx),
  families: await subjects(tx),
  norms: await citable(tx, today, cited),
})

/** Exams and cards rest on no norm of their own. */
const normsOf = (body: object): readonly string[] => ('norms' in body ? (body.norms as readonly string[]) : [])

const notTaken = { approvalWithdrawnOn: null, approvalWithdrawnWhy: null }

const withApprovals = async ({ tx, timeZone }: Pick<Looking, 'tx' | 'timeZone'>, kind: ItemKind, code: string) => {
  const taken = kind === 'case' ? await withdrawnApprovals(tx, code) : null
  return (await versionsOf(tx, kind, code, timeZone)).map((one) => ({
    ...one,
    ...(taken?.get(one.version) ?? notTaken),
  }))
}

const withoutVersion = <B extends { readonly version: string }>({ version: _, ...body }: B): Omit<B, 'version'> => body
