import { citable } from '#capabilities/norms/public.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { CitableNorms } from '../contract/notices.ts'
import { loadKeptNotice } from '../store/notices.ts'

/** CUR-56: what a notice may cite today, and what this one cites already, which keeps its name. */
export const citableNorms: View<typeof CitableNorms> = async ({ tx, today }, { notice }) => {
  const kept = notice === undefined ? undefined : await loadKeptNotice(tx, notice)
  return ok({ norms: await citable(tx, today, kept?.notice.norms) })
}
