import { citeNorms } from '#capabilities/norms/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { NoticeQuestion } from '../contract/notices.ts'
import { isGood } from '../rules/notice.ts'
import { loadKeptNotice } from '../store/notices.ts'

export const noticeView: View<typeof NoticeQuestion> = async ({ tx, today }, { notice: code }) => {
  const found = await loadKeptNotice(tx, code)
  if (!found) return no('notice-not-found')
  const { expiresOn, norms } = found.notice
  return ok({
    ...found,
    citations: await citeNorms(tx, today, norms),
    good: isGood({ expiresOn, withdrawnOn: found.withdrawnOn }, today),
  })
}
