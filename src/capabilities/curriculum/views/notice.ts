import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { NoticeQuestion } from '../contract/notices.ts'
import { isGood } from '../rules/notice.ts'
import { loadVersion, noticeKeptAt } from '../store/versions.ts'

export const noticeView: View<typeof NoticeQuestion> = async ({ tx, today }, { notice: code }) => {
  const notice = await loadVersion(tx, 'noticeVersion', code)
  if (!notice) return no('notice-not-found')
  return ok({ notice, good: isGood(notice, today), keptAt: await noticeKeptAt(tx, code) })
}
