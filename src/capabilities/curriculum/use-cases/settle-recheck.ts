import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SettleRecheck } from '../contract/norms.ts'
import { settle } from '../rules/recheck.ts'
import { currentVersionsOf, loadRechecks, saveRecheck } from '../store/rechecks.ts'

/** CUR-12: all of them or none. */
export const settleRecheck: UseCase<typeof SettleRecheck> = async (cx, { items, verdict }) => {
  const wanted = [...new Set(items)]
  const found = await loadRechecks(cx.tx, wanted)
  if (found.length < wanted.length) return no('recheck-not-found')
  const versions = await currentVersionsOf(cx.tx, wanted)
  for (const item of found) {
    const settled = settle(item, verdict, versions.get(item.id) ?? null, cx.now)
    if (!settled.ok) return settled
    await saveRecheck(cx.tx, settled.value)
    cx.record('recheck', item.id, { verdict, version: settled.value.settledVersion })
  }
  return ok({ settled: found.length })
}
