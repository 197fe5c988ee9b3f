import { type MadeStaying, type StayReason, stayReasons } from '#kernel/import.ts'
import type { Result } from '#kernel/result.ts'
import type { Acting } from '#platform/context.ts'
import type { Branch, Unit } from '../../rules/organisation.ts'
import { mayClose, mayCloseBranch } from '../../rules/unit-tree.ts'
import { type Created, type Draft, setCreates } from '../../store/drafts.ts'
import { closePosts, postsHeld } from '../../store/posts-list.ts'
import { closeTrees, type Trees } from '../../store/units.ts'
import { livesOfBranches, livesOfUnits } from '../units/lives.ts'
import type { PostTemplates } from './import-posts.ts'

interface TakenBack {
  readonly ended: readonly Created[]
  readonly stays: MadeStaying[]
}

/** Why it stays, or nothing where it ends; what somebody else ended since is not among them. */
type Endings = ReadonlyMap<string, StayReason | null>

/**
 * ORG-11: what a writing made ends again, the last first, where nothing else stands on it by now (ORG-21, ORG-22); its
 * rows mean it anew. What somebody uses stays, and says why. Each kind is asked about at once: posts, then branches, then
 * the units that they were in.
 */
export const takeBackMade = async (
  cx: Acting,
  draft: Draft,
  made: readonly Created[],
  { trees, leantOn }: { readonly trees: Trees; readonly leantOn: PostTemplates['leantOn'] },
): Promise<TakenBack> => {
  const lastFirst = [...made].reverse()
  const posts = await endPosts(cx, idsOf(lastFirst, 'post'), leantOn)
  const { endings: branchEndings, branches } = await endBranches(cx, idsOf(lastFirst, 'branch'), trees.branches)
  const unitEndings = await endUnits(cx, idsOf(lastFirst, 'unit'), { units: trees.units, branches })
  const endings: Endings = new Map([...posts, ...branchEndings, ...unitEndings])
  for (const { kind, id } of lastFirst)
    if (endings.get(id) === null) cx.record(kind, id, { change: 'taken-back', on: cx.today })
  const ended = lastFirst.filter(({ id }) => endings.get(id) === null)
  const again = made.filter((one) => ended.includes(one))
  if (again.length > 0) await setCreates(cx.tx, draft.id, [...again, ...draft.creates])
  return { ended, stays: lastFirst.flatMap((one) => staying(one, endings.get(one.id) ?? null)) }
}

const staying = ({ kind, unitKind, name }: Created, why: StayReason | null): MadeStaying[] =>
  why === null ? [] : [{ field: unitKind === 'crew' ? 'crew' : kind, name, why }]

const idsOf = (made: readonly Created[], kind: Created['kind']): string[] =>
  made.flatMap((one) => (one.kind === kind ? [one.id] : []))

const whyOf = (allowed: Result<null, string>): StayReason | null =>
  allowed.ok ? null : (stayReasons.find((one) => one === allowed.refusal) ?? 'in-use')

const endingOf = (endings: Endings): string[] => [...endings].flatMap(([id, why]) => (why === null ? [id] : []))

const endPosts = async (cx: Acting, ids: readonly string[], leantOn: PostTemplates['leantOn']): Promise<Endings> => {
  const held = await postsHeld(cx.tx, ids)
  const leant = await leantOn(cx.tx, ids)
  const endings: Endings = new Map(
    [...held].map(([id, isHeld]) => [id, isHeld ? 'has-holders' : leant.has(id) ? 'in-use' : null]),
  )
  await closePosts(cx.tx, endingOf(endings), cx.today)
  return endings
}

const endBranches = async (
  cx: Acting,
  ids: readonly string[],
  branches: readonly Branch[],
): Promise<{ readonly endings: Endings; readonly branches: readonly Branch[] }> => {
  const open = branches.filter(({ id, closedOn }) => ids.includes(id) && closedOn === null)
  const lifeOf = await livesOfBranches(cx, open)
  const endings: Endings = new Map(
    open.map((branch) => [branch.id, whyOf(mayCloseBranch(lifeOf(branch), cx.today, cx.today))]),
  )
  await closeTrees(cx.tx, 'branch', endingOf(endings), cx.today)
  return {
    endings,
    branches: branches.map((one) => (endings.get(one.id) === null ? { ...one, closedOn: cx.today } : one)),
  }
}

/** A unit ends after what is in it: those made last come first. */
const endUnits = async (cx: Acting, ids: readonly string[], { units, branches }: Trees): Promise<Endings> => {
  const now = new Map<string, Unit>(units.map((unit) => [unit.id, unit]))
  const open = ids.flatMap((id) => now.get(id) ?? []).filter(({ closedOn }) => closedOn === null)
  const lifeOf = await livesOfUnits(cx, open)
  const endings = new Map<string, StayReason | null>()
  for (const unit of open) {
    const why = whyOf(mayClose(unit, { units: [...now.values()], branches }, lifeOf(unit), cx.today, cx.today))
    if (why === null) now.set(unit.id, { ...unit, closedOn: cx.today })
    endings.set(unit.id, why)
  }
  await closeTrees(cx.tx, 'unit', endingOf(endings), cx.today)
  return endings
}
