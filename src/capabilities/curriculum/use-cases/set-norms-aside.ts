import {
  endingOf,
  freeVersion,
  type MetNorm,
  normsMetHere,
  type PackNorm,
  sameWords,
} from '#capabilities/norms/public.ts'
import type { Moment } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Pack } from '../rules/pack.ts'
import { type Clash, keepAsides, normAsides, replaceNormAsides, type SetAside } from '../store/pack-items.ts'

/**
 * CUR-47, CUR-50: norms of a pack that meet what was recorded here by hand: what stands here stays, and a version that says
 * something else than packs said before, or that the norm has ended, waits, until its pack goes back.
 */
export const setNormsAside = async (
  tx: Tx,
  norms: readonly PackNorm[],
  by: { readonly pack: Pack['pack']; readonly now: Moment },
): Promise<{ readonly taken: readonly PackNorm[]; readonly clashes: readonly Clash[] }> => {
  const met = await normsMetHere(tx, norms)
  const isNew = new Set(met.flatMap((one) => (one.isNew ? [one.norm.code] : [])))
  const nothingNew = norms.flatMap(({ code }) => (isNew.has(code) ? [] : [code]))
  await replaceNormAsides(tx, by.pack.code, nothingNew)
  const asides: (SetAside & { readonly body: PackNorm })[] = []
  for (const one of met.filter(({ isNew }) => isNew)) asides.push(...(await asideOf(tx, one, by.pack.version)))
  await keepAsides(tx, 'norm', asides, by)
  const left = new Set(met.map(({ norm }) => norm.code))
  return {
    taken: norms.filter(({ code }) => !left.has(code)),
    clashes: asides.map(({ code, version, here, body }) => ({ kind: 'norm', code, title: body.title, version, here })),
  }
}

const asideOf = async (tx: Tx, { norm, here }: MetNorm, version: string) => {
  const before = await normAsides<PackNorm>(tx, norm.code)
  const last = before.find(({ isReplaced }) => !isReplaced)
  if (last && saysTheSame(last.body, norm)) return []
  const free = freeVersion(version, new Set(before.map((one) => one.version)))
  return [{ code: norm.code, version: free, here, body: norm }]
}

/** That it has ended is asked whatever its words are. */
const saysTheSame = (before: PackNorm, now: PackNorm): boolean => {
  const [a, b] = [endingOf(before), endingOf(now)]
  return a && b ? a.on === b.on && a.by === b.by : a === b && sameWords(before, now)
}
