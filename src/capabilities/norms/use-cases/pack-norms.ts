import type { Day, Moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Acting } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuid.ts'
import { freeVersion, repealed, sameWords, takenOver, touchedBy, touchedList } from '../rules/change.ts'
import { type Ending, endingOf, type Norm, type PackNorm, wordingOf } from '../rules/norm.ts'
import { keepChange, keepVersion, lockNorm, type NormChange, recordedByHand } from '../store/norms.ts'
import { standingOf, standingsOf } from '../store/standing.ts'
import type { Recorded } from './change-norm.ts'

/** A norm of a pack whose words differ from those that were recorded here by hand. */
export interface MetNorm {
  readonly norm: PackNorm
  /** The version that stands here. */
  readonly here: string
  /** It says something else than what packs brought last, or that it has ended. */
  readonly isNew: boolean
}

/**
 * NRM-10, NRM-13: of the norms of a pack, those that meet other words recorded here by hand, or a repeal; and those that the
 * pack says have ended, whatever their words are here.
 */
export const normsMetHere = async (tx: Tx, norms: readonly PackNorm[]): Promise<MetNorm[]> => {
  const byHand = new Set(
    await recordedByHand(
      tx,
      norms.map(({ code }) => code),
    ),
  )
  const met: MetNorm[] = []
  for (const norm of norms.filter(({ code }) => byHand.has(code))) {
    const standing = await standingOf(tx, norm.code)
    if (!standing) continue
    if (endingOf(norm)) {
      met.push({ norm, here: standing.version, isNew: standing.repealedOn === null })
      continue
    }
    if (sameWords(standing.norm, norm)) continue
    const brought = standing.versions.filter(({ change }) => !change?.byHand).at(-1)
    met.push({ norm, here: standing.version, isNew: !brought || !sameWords(brought.norm, norm) })
  }
  return met
}

/**
 * NRM-10, NRM-13: by the word of a person the version of a pack becomes the newest, and the one before it stays; or a norm
 * ends that the pack says has ended, in the words that it has here.
 */
export const takeNormOfPack = async (
  cx: Acting,
  taken: PackNorm,
  { version, over }: { readonly version: string; readonly over: string },
): Promise<Result<Recorded, 'norm-not-found' | 'norm-repealed' | 'changed-meanwhile' | 'holds-earlier'>> => {
  const norm = wordingOf(taken)
  await lockNorm(cx.tx, norm.code)
  const standing = await standingOf(cx.tx, norm.code)
  if (!standing) return no('norm-not-found')
  const ending = endingOf(taken)
  if (ending) {
    const ended = repealed(standing, over, ending.on)
    if (!ended.ok) return ended
    return ok({ change: await keepEnd(cx.tx, standing, ending, cx.now), touched: 'everything' })
  }
  const allowed = takenOver(standing, over)
  if (!allowed.ok) return allowed
  const free = freeVersion(version, new Set(standing.versions.map((one) => one.version)))
  await keepVersion(cx.tx, free, norm)
  const touched = touchedBy(standing.norm, norm)
  const change: NormChange = {
    ...{ id: cx.newId('norm-change'), code: norm.code, kind: 'changed', version: free },
    ...{ effectiveOn: norm.effectiveOn, note: null, recordedAt: cx.now, byHand: false, recordedBy: null },
    ...{ touched: touchedList(norm.code, touched), replacedBy: null },
  }
  await keepChange(cx.tx, change)
  return ok({ change, touched })
}

/** NRM-13: ends the norms that a pack says have ended, as they stand here; one that is repealed already stays as it is. */
export const endNorms = async (tx: Tx, norms: readonly PackNorm[], now: Moment): Promise<NormChange[]> => {
  const endings = new Map(norms.flatMap((norm) => ends(norm)))
  const ended: NormChange[] = []
  for (const standing of await standingsOf(tx, [...endings.keys()])) {
    const ending = endings.get(standing.norm.code)
    if (ending && repealed(standing, standing.version, ending.on).ok)
      ended.push(await keepEnd(tx, standing, ending, now))
  }
  return ended
}

const ends = (norm: PackNorm): (readonly [string, Ending])[] => {
  const ending = endingOf(norm)
  return ending ? [[norm.code, ending]] : []
}

const keepEnd = async (
  tx: Tx,
  { norm: { code }, version }: { readonly norm: Norm; readonly version: string },
  { on, by }: { readonly on: Day; readonly by: string | null },
  now: Moment,
): Promise<NormChange> => {
  const change: NormChange = {
    ...{ id: id<'norm-change'>(uuidv7(now)), code, kind: 'repealed', version, effectiveOn: on, note: null },
    ...{ recordedAt: now, byHand: false, recordedBy: null, touched: null, replacedBy: by },
  }
  await keepChange(tx, change)
  return change
}
