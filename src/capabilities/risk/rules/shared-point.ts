import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { answerDoubt } from './proposal.ts'
import type { RiskPoint } from './risk-point.ts'

/** What two posts have in common once a point is shared; place, lesson, controls and findings stay each post's own. */
export type SharedWords = Pick<
  RiskPoint,
  'category' | 'name' | 'cause' | 'manifestation' | 'benefits' | 'detection' | 'indicator'
>

export const sharedWords = (point: RiskPoint): SharedWords => {
  const { category, name, cause, manifestation, benefits, detection, indicator } = point
  return { category, name, cause, manifestation, benefits, detection, indicator }
}

export const shareStates = ['proposed', 'confirmed', 'declined', 'parted'] as const
export type ShareState = (typeof shareStates)[number]

export interface SharedPoint {
  readonly id: Id<'shared-point'>
  readonly members: readonly Id<'risk-point'>[]
  readonly words: SharedWords
  readonly proposedBy: Id<'person'>
  readonly state: ShareState
  /** Steps taken so far. */
  readonly turns: number
}

/** RSK-88: two points that count, of two posts, neither of them shared or asked to be, nor waiting to be changed. */
export const mayShare = (
  [a, b]: readonly [RiskPoint, RiskPoint],
  standing: readonly Pick<SharedPoint, 'state'>[],
  changeWaits: boolean,
): Result<null, 'same-post' | 'not-counting' | 'already-shared' | 'change-waits'> => {
  if (a.postId === b.postId) return no('same-post')
  if (a.confirmedOn === null || b.confirmedOn === null) return no('not-counting')
  if (standing.some(({ state }) => state === 'proposed' || state === 'confirmed')) return no('already-shared')
  return changeWaits ? no('change-waits') : ok(null)
}

/** RSK-88: another person confirms, or turns it down in ten characters without a name. */
export const answerShared = (
  shared: SharedPoint,
  { take, reason, by }: { readonly take: boolean; readonly reason: string; readonly by: Id<'person'> },
  names: readonly string[],
): Result<
  { readonly step: 'confirmed' | 'declined'; readonly reason: string },
  'already-answered' | 'own-proposal' | 'reason-missing' | 'names-a-person'
> => {
  if (shared.state !== 'proposed') return no('already-answered')
  if (shared.proposedBy === by) return no('own-proposal')
  if (take) return ok({ step: 'confirmed', reason: '' })
  const line = answerDoubt(reason, names)
  return line.ok ? ok({ step: 'declined', reason: line.value }) : line
}

/** RSK-89: parted again with a reason; each post keeps the words as its own. */
export const partShared = (
  shared: SharedPoint,
  reason: string,
  names: readonly string[],
): Result<string, 'not-shared' | 'reason-missing' | 'names-a-person'> =>
  shared.state === 'confirmed' ? answerDoubt(reason, names) : no('not-shared')

interface Rewording {
  readonly byOfficer: boolean
  /** Whether a point that shares the words lies beyond the reach of whoever changes them. */
  readonly isBeyond: boolean
  /** Whether what is each post's own, its place or its family, would change with them. */
  readonly isMoved: boolean
}

/**
 * RSK-89: words that several posts share are changed by an officer who sees them all, for all of them at once, and in a
 * change of their own: place and family of a post take the way that its grade asks for.
 */
export const mayReword = ({
  byOfficer,
  isBeyond,
  isMoved,
}: Rewording): Result<null, 'shared-needs-officer' | 'shared-alone'> => {
  if (!byOfficer || isBeyond) return no('shared-needs-officer')
  return isMoved ? no('shared-alone') : ok(null)
}
