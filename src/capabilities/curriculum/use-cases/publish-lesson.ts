import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { PublishLesson } from '../contract/studio.ts'
import { published } from '../rules/draft.ts'
import { currentVersion, dropDraft, keepPublication, loadDraft } from '../store/drafts.ts'
import { keepVersions } from '../store/versions.ts'

/** CUR-16, CUR-7: the version before stays for everybody who began it. */
export const publishLesson: UseCase<typeof PublishLesson> = async (cx, { lesson: code, bestBefore }) => {
  const draft = await loadDraft(cx.tx, code)
  if (!draft) return no('draft-not-found')
  const next = published(draft, await currentVersion(cx.tx, code), bestBefore, cx.today)
  if (!next.ok) return next
  const { version } = next.value
  await keepVersions(cx.tx, 'lessonVersion', [next.value])
  await keepPublication(cx.tx, { code, version, bestBefore }, cx.now)
  await dropDraft(cx.tx, code)
  cx.record('lesson', code, { version, bestBefore, revision: draft.revision })
  return ok({ version })
}
