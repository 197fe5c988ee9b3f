import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { PublishLesson } from '../contract/studio.ts'
import { type DraftBody, published } from '../rules/draft.ts'
import { dropDraft, keepPublications, lastVersions, loadDraft } from '../store/drafts.ts'
import { keepVersions } from '../store/versions.ts'
import { newlyRepealed } from './newly-repealed.ts'
import { tellRegister } from './tell-register.ts'

/** CUR-16, CUR-7: the version before stays for everybody who began it. NRM-12: what passed may be repealed by now. */
export const publishLesson: UseCase<typeof PublishLesson> = async (cx, { lesson: code, bestBefore }) => {
  const draft = await loadDraft<DraftBody>(cx.tx, 'lesson', code)
  if (!draft) return no('draft-not-found')
  const current = await lastVersions(cx.tx, 'lesson', [code])
  const next = published(draft, current.get(code) ?? null, bestBefore, cx.today)
  if (!next.ok) return next
  if (await newlyRepealed(cx, 'lesson', [next.value])) return no('norm-repealed')
  const { version } = next.value
  await keepVersions(cx.tx, 'lessonVersion', [next.value])
  await keepPublications(cx.tx, 'lesson', [{ code, version, bestBefore, editors: draft.editors }], cx.now)
  await tellRegister(cx.tx, [code], cx.timeZone)
  await dropDraft(cx.tx, 'lesson', code)
  cx.record('lesson', code, { version, bestBefore, revision: draft.revision })
  return ok({ version })
}
