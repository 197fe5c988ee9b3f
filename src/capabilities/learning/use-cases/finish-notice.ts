import { loadNotice } from '#capabilities/curriculum/public.ts'
import { no } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { FinishNotice } from '../contract/notice.ts'
import { finishItem } from './finish-item.ts'

export const finishNotice: UseCase<typeof FinishNotice> = async (cx, { notice, ...input }) => {
  const found = await loadNotice(cx.tx, notice, input.version)
  return found
    ? finishItem(cx, { ...input, kind: 'notice', code: found.code, title: found.title })
    : no('notice-not-found')
}
