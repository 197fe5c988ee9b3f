import { no, ok, type Result } from '#kernel/result.ts'
import type { Acting } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { freeVersion, sameWords, takenOver, touchedBy, touchedList } from '../rules/change.ts'
import type { Norm } from '../rules/norm.ts'
import { keepChange, keepVersion, lockNorm, type NormChange, recordedByHand } from '../store/norms.ts'
import { standingOf } from '../store/standing.ts'
import type { Recorded } from './change-norm.ts'

/** A norm of a pack whose words differ from those that were recorded here by hand. */
export interface MetNorm {
  readonly norm: Norm
  /** The version that stands here. */
  readonly here: string
  /** It says something else than what packs brought last. */
  readonly isNew: boolean
}

/** NRM-10: of the norms of a pack, those that meet other words recorded here by hand, or a repeal. */
export const normsMetHere = async (tx: Tx, norms: readonly Norm[]): Promise<MetNorm[]> => {
  const byHand = new Set(
    await recordedByHand(
      tx,
      norms.map(({ code }) => code),
    ),
  )
  const met: MetNorm[] = []
  for (const norm of norms.filter(({ code }) => byHand.has(code))) {
    const standing = await standingOf(tx, norm.code)
    if (!standing || sameWords(standing.norm, norm)) continue
    const brought = standing.versions.filter(({ change }) => !change?.byHand).at(-1)
    met.push({ norm, here: standing.version, isNew: !brought || !sameWords(brought.norm, norm) })
  }
  return met
}

/** NRM-10: by the word of a person the version of a pack becomes the newest; the one before it stays. */
export const takeNormOfPack = async (
  cx: Acting,
  norm: Norm,
  { version, over }: { readonly version: string; readonly over: string },
): Promise<Result<Recorded, 'norm-not-found' | 'norm-repealed' | 'changed-meanwhile'>> => {
  await lockNorm(cx.tx, norm.code)
  const standing = await standingOf(cx.tx, norm.code)
  if (!standing) return no('norm-not-found')
  const allowed = takenOver(standing, over)
  if (!allowed.ok) return allowed
  const free = freeVersion(version, new Set(standing.versions.map((one) => one.version)))
  await keepVersion(cx.tx, free, norm)
  const touched = touchedBy(standing.norm, norm)
  const change: NormChange = {
    ...{ id: cx.newId('norm-change'), code: norm.code, kind: 'changed', version: free },
    ...{ effectiveOn: norm.effectiveOn, note: null, recordedAt: cx.now, byHand: false, recordedBy: null },
    touched: touchedList(norm.code, touched),
  }
  await keepChange(cx.tx, change)
  return ok({ change, touched })
}
