import { citationFault } from '#capabilities/norms/public.ts'
import { addDays, type Day } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { InputOf } from '#kernel/verb.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { ProposePower } from '../contract/powers.ts'
import { holdsFrom, type PowerFault, type PowerVersion, type PowerWords, powerFault } from '../rules/power.ts'
import { namesSomebody } from '../rules/proposal.ts'
import { savePowers } from '../store/powers.ts'
import { postIds } from '../store/register.ts'
import { findPost, namesAround, type PostSeen, sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'
import { saveVersionSteps } from '../store/version-steps.ts'
import { versionStep } from './version-step.ts'

/** RSK-100, RSK-102: proposes a power, also of the own post. */
export const proposePower: UseCase<typeof ProposePower> = async (cx, { post: code, ...input }) => {
  const post = await findPost(cx.tx, sightOf(cx, true), code)
  if (!post) return no('post-not-found')
  const words = wordsOf(input)
  const fit = await powerFits(cx, post, words, input.fromOn, null)
  if (!fit.ok) return fit
  const power = newVersion(cx, { ...words, powerId: cx.newId('power'), version: 1, postId: post.id }, input.fromOn)
  await savePowers(cx.tx, [power])
  await saveVersionSteps(cx.tx, [openingOf(cx, power, post)])
  cx.record('power', power.powerId, { ...power })
  return ok({ power: power.powerId })
}

export const wordsOf = ({ checker, fromOn: _, ...words }: Omit<InputOf<typeof ProposePower>, 'post'>): PowerWords => ({
  ...words,
  checkerPost: checker,
})

type Misfit =
  | PowerFault
  | 'names-a-person'
  | 'post-unknown'
  | 'norm-not-found'
  | 'norm-repealed'
  | 'holds-earlier'
  | 'too-far-ahead'

/** RSK-100, RSK-103, RSK-104: whether these words may be proposed for a post from that day on. */
export const powerFits = async (
  cx: Acting,
  post: PostSeen,
  words: PowerWords,
  fromOn: Day,
  before: Pick<PowerVersion, 'fromOn' | 'checkerPost' | 'norms'> | null,
): Promise<Result<null, Misfit>> => {
  const fault = powerFault(words, post.code)
  if (fault) return no(fault)
  const day = holdsFrom(fromOn, { before: before?.fromOn ?? null, latest: addDays(cx.today, 365) })
  if (!day.ok) return day
  // A post that checks already may lie beyond the view of whoever proposes.
  const checker = words.checkerPost === before?.checkerPost ? null : words.checkerPost
  if (checker !== null && !(await postIds(cx.tx)).has(checker)) return no('post-unknown')
  const misfit = await citationFault(cx, words.norms, before?.norms)
  if (misfit) return no(misfit)
  return namesSomebody([words.name, words.limits, words.rule], await namesAround(cx.tx, post))
    ? no('names-a-person')
    : ok(null)
}

type Bare = Omit<
  PowerVersion,
  'ends' | 'fromOn' | 'proposedOn' | 'recordedAt' | 'confirmedOn' | 'confirmedAt' | 'returnedOn'
>

/** A version as it begins its way. */
export const newVersion = (
  cx: Pick<Acting, 'today' | 'now'>,
  words: Bare,
  fromOn: Day,
  ends = false,
): PowerVersion => ({
  ...words,
  ends,
  fromOn,
  proposedOn: cx.today,
  recordedAt: cx.now,
  confirmedOn: null,
  confirmedAt: null,
  returnedOn: null,
})

export const openingOf = (cx: Acting, { powerId, version }: PowerVersion, post: Pick<PostSeen, 'unitPath'>) =>
  versionStep(cx, {
    ...{ subject: powerId, version, turn: 1, step: 'proposed' },
    level: standingOf(cx, post.unitPath).level,
  })
