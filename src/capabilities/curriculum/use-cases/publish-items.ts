import { ok } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { PublishItems } from '../contract/items.ts'
import type { Case } from '../rules/case.ts'
import { published } from '../rules/draft.ts'
import type { Question } from '../rules/question.ts'
import { dropDrafts, keepPublications, lastVersions } from '../store/drafts.ts'
import { keepVersions } from '../store/versions.ts'
import { itemsSeen } from './items-seen.ts'

/** CUR-16, CUR-7: the versions before stay for everybody who began with them. */
export const publishItems: UseCase<typeof PublishItems> = async (cx, { kind, items, bestBefore }) => {
  const drafts = await itemsSeen(cx, { kind, items })
  if (!drafts.ok) return drafts
  const codes = drafts.value.map(({ code }) => code)
  const current = await lastVersions(cx.tx, kind, codes)
  const versions: (Question | Case)[] = []
  for (const draft of drafts.value) {
    const next = published<object>(draft, current.get(draft.code) ?? null, bestBefore, cx.today)
    if (!next.ok) return next
    versions.push(next.value as Question | Case)
  }
  await keep(cx, kind, versions)
  await keepPublications(
    cx.tx,
    kind,
    versions.map(({ code, version }, at) => ({ code, version, bestBefore, editors: drafts.value[at]?.editors ?? [] })),
    cx.now,
  )
  await dropDrafts(cx.tx, kind, codes)
  for (const { code, version } of versions) cx.record(kind, code, { version, bestBefore })
  return ok({ published: versions.length, versions: versions.map(({ version }) => version) })
}

const keep = ({ tx }: Acting, kind: 'question' | 'case', versions: readonly (Question | Case)[]): Promise<number> =>
  kind === 'question'
    ? keepVersions(tx, 'questionVersion', versions as Question[])
    : keepVersions(tx, 'caseVersion', versions as Case[])
