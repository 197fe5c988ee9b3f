import { answeredCase, loadLesson } from '#capabilities/curriculum/public.ts'
import { no } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DoubtItem } from '../contract/doubts.ts'
import { raiseDoubt } from './raise-doubt.ts'

export const doubtItem: UseCase<typeof DoubtItem> = async (cx, { kind, code, version, line }) => {
  const found = kind === 'lesson' ? await loadLesson(cx.tx, code, version) : await answeredCase(cx.tx, code, version)
  if (!found) return no('item-not-found')
  return raiseDoubt(cx, { itemKind: kind, itemCode: code, itemVersion: version }, line)
}
