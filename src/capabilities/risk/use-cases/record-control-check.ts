import { no } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { RecordControlCheck } from '../contract/deeds.ts'
import { acceptLook } from '../rules/control-check.ts'
import { postIds } from '../store/register.ts'
import { loadControl } from '../store/risk-points.ts'
import { sightOf } from '../store/sight.ts'
import { keepCheck } from './keep-check.ts'

/** RSK-8, RSK-9, RSK-135: records a check, by which post, at how many, and when the next one is due. */
export const recordControlCheck: UseCase<typeof RecordControlCheck> = async (cx, check) => {
  const { checker = null, sample = null } = check
  const control = await loadControl(cx.tx, sightOf(cx, false), check.control)
  if (!control) return no('control-not-found')
  if (checker !== null && !(await postIds(cx.tx)).has(checker)) return no('post-not-found')
  const looked = acceptLook(control.ownerPost, checker ?? control.checkerPost, sample)
  return looked.ok ? keepCheck(cx, check) : looked
}
