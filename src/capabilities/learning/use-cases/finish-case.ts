import { answeredCase } from '#capabilities/curriculum/public.ts'
import { no } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { FinishCase } from '../contract.ts'
import { finishItem } from './finish-item.ts'

/** CUR-31: in a version that could be read. */
export const finishCase: UseCase<typeof FinishCase> = async (cx, { case: code, ...input }) => {
  const found = await answeredCase(cx.tx, code, input.version)
  return found ? finishItem(cx, { ...input, kind: 'case', code: found.code, title: found.title }) : no('case-not-found')
}
