import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ItemKind, PublishItems } from '../contract/items.ts'
import { published } from '../rules/draft.ts'
import { type ExamBody, poolWhole } from '../rules/exam-draft.ts'
import { dropDrafts, keepPublications, lastVersions } from '../store/drafts.ts'
import { type Bodies, drawableOf, keepVersions, versionsOfKind } from '../store/versions.ts'
import { itemsSeen } from './items-seen.ts'
import { newlyRepealed } from './newly-repealed.ts'

type Version = Bodies<(typeof versionsOfKind)[ItemKind]>

/** CUR-16, CUR-7: the versions before stay for everybody who began with them. CUR-45, NRM-12: what passed may no longer be drawn, or be repealed. */
export const publishItems: UseCase<typeof PublishItems> = async (cx, { kind, items, bestBefore }) => {
  const drafts = await itemsSeen(cx, { kind, items })
  if (!drafts.ok) return drafts
  const codes = drafts.value.map(({ code }) => code)
  const current = await lastVersions(cx.tx, kind, codes)
  const versions: Version[] = []
  for (const draft of drafts.value) {
    const next = published<object>(draft, current.get(draft.code) ?? null, bestBefore, cx.today)
    if (!next.ok) return next
    versions.push(next.value as Version)
  }
  if (await newlyRepealed(cx, kind, versions)) return no('norm-repealed')
  if (kind === 'exam') {
    const pools = drafts.value.map(({ body }) => body as ExamBody)
    const drawable = await drawableOf(cx.tx, [...new Set(pools.flatMap(({ questions }) => questions))])
    for (const pool of pools) {
      const whole = poolWhole(pool, drawable)
      if (!whole.ok) return whole
    }
  }
  await keepVersions(cx.tx, versionsOfKind[kind], versions, cx.now)
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
