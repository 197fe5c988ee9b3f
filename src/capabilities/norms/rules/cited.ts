import type { Day } from '#kernel/day.ts'
import { type Holding, heldOn } from './change.ts'
import type { Norm } from './norm.ts'

export const outOfForce = ['not-yet', 'repealed'] as const

/** Why what is cited does not hold on the day, and since or from when. */
export interface NotInForce {
  readonly why: (typeof outOfForce)[number]
  readonly on: Day
}

export interface Cited {
  readonly norm: Norm
  /** `null` where it holds. */
  readonly notInForce: NotInForce | null
}

interface Known {
  /** Oldest first, and at least one. */
  readonly versions: readonly (Holding & { readonly norm: Norm })[]
  readonly repealedOn: Day | null
}

/**
 * NRM-11: a norm as it is cited on a day: in the version that holds; from the repeal on in the last that held; and in the
 * first to come where none holds yet, or none that has the article.
 */
export const citedOn = (known: Known, anchor: string | null, onDay: Day): Cited => {
  const { repealedOn } = known
  const versions = everInForce(known)
  const at = (day: Day) => versions.find(({ version }) => version === heldOn(versions, null, day))?.norm
  const newest = (versions.at(-1) ?? known.versions.at(-1))?.norm
  if (newest === undefined) throw new Error('a norm that is kept has a version')
  if (repealedOn !== null && repealedOn <= onDay)
    return { norm: at(repealedOn) ?? newest, notInForce: { why: 'repealed', on: repealedOn } }
  const held = at(onDay)
  if (held && hasArticle(held, anchor)) return { norm: held, notInForce: null }
  const coming = versions.find(({ fromOn, norm }) => fromOn !== null && fromOn > onDay && hasArticle(norm, anchor))
  return coming?.fromOn
    ? { norm: at(coming.fromOn) ?? coming.norm, notInForce: { why: 'not-yet', on: coming.fromOn } }
    : { norm: held ?? newest, notInForce: notBegun(versions[0], held) }
}

/** A version that would begin on the day of the repeal or later never holds. */
const everInForce = <One extends Holding>({
  versions,
  repealedOn,
}: {
  versions: readonly One[]
  repealedOn: Day | null
}) => versions.filter(({ fromOn }) => repealedOn === null || fromOn === null || fromOn < repealedOn)

const hasArticle = ({ articles }: Norm, anchor: string | null): boolean =>
  anchor === null || articles.some((article) => article.anchor === anchor)

/** A norm that has no such article and has not begun either. */
const notBegun = (first: Holding | undefined, held: Norm | undefined): NotInForce | null =>
  held || !first?.fromOn ? null : { why: 'not-yet', on: first.fromOn }

/** NRM-11: what may be cited of a norm: the articles that hold, and behind them those that come; none once it is repealed. */
export const citableOn = (known: Known, onDay: Day): string[] => {
  if (known.repealedOn !== null && known.repealedOn <= onDay) return []
  const held = citedOn(known, null, onDay).norm
  const coming = everInForce(known).filter(({ fromOn }) => fromOn !== null && fromOn > onDay)
  return [
    ...new Set(
      [held, ...coming.map(({ norm }) => norm)].flatMap(({ articles }) => articles.map(({ anchor }) => anchor)),
    ),
  ]
}
