import type { Moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Tx } from '#platform/database.ts'
import type { Pack } from '../rules/pack.ts'
import { noVersion } from '../rules/pack-aside.ts'
import { isAbove } from '../rules/version.ts'
import { lastVersions } from '../store/drafts.ts'
import { keepAsides, type SetAside, setAsideBefore } from '../store/pack-items.ts'

/** Who brings what, and when. */
export interface Bringing {
  readonly pack: Pack['pack']
  readonly now: Moment
}

interface Version {
  readonly code: string
  readonly version: string
  readonly title: Pair
}

/**
 * CUR-51: sets aside those of the new versions of a pack that do not fit here: each waits for an author, and the version
 * before it stays in use. `left` has the codes of all that wait, those of before among them.
 */
export const setUnfitAside = async <One extends Version, Why extends object>(
  tx: Tx,
  kind: 'exam' | 'lesson',
  fresh: readonly One[],
  by: Bringing,
  whyNot: (one: One) => Promise<Why | null>,
): Promise<{ readonly left: ReadonlySet<string>; readonly unfit: readonly (Version & Why)[] }> => {
  const before = await setAsideBefore(tx, kind, fresh)
  const here = await lastVersions(
    tx,
    kind,
    fresh.map(({ code }) => code),
  )
  const unfit: (Version & Why)[] = []
  const asides: SetAside[] = []
  for (const one of fresh.filter(({ code }) => !before.has(code))) {
    const { code, version, title } = one
    const stands = here.get(code) ?? noVersion
    // CUR-36: an older one is kept and used by nobody.
    if (isAbove(stands, version)) continue
    const why = await whyNot(one)
    if (why === null) continue
    unfit.push({ code, version, title, ...why })
    asides.push({ code, version, here: stands, body: one })
  }
  await keepAsides(tx, kind, asides, by)
  return { left: new Set([...before, ...unfit.map(({ code }) => code)]), unfit }
}
