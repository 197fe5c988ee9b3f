import { countReaching } from '#capabilities/identity/public.ts'
import { type MadeStaying, type StayReason, stayReasons } from '#kernel/import.ts'
import type { Acting } from '#platform/context.ts'
import type { Branch, Unit } from '../../rules/organisation.ts'
import { mayClose, mayCloseBranch } from '../../rules/unit-tree.ts'
import { type Created, type Draft, setCreates } from '../../store/drafts.ts'
import { peopleOfBranches } from '../../store/party.ts'
import { closePosts, postsHeld } from '../../store/posts-list.ts'
import { changeBranch, changeUnit, countHere, lifeIn, type Trees } from '../../store/units.ts'

interface TakenBack {
  readonly ended: readonly Created[]
  readonly stays: MadeStaying[]
}

/**
 * ORG-11: what a writing made ends again, the last first, where nothing else stands on it by now (ORG-21, ORG-22); its
 * rows mean it anew. What somebody uses stays, and says why.
 */
export const takeBackMade = async (
  cx: Acting,
  draft: Draft,
  made: readonly Created[],
  { units, branches }: Trees,
): Promise<TakenBack> => {
  const now = { units: [...units], branches: [...branches] }
  const ended: Created[] = []
  const stays: MadeStaying[] = []
  const held = await postsHeld(cx.tx, idsOf(made, 'post'))
  const inOrder = [...made].reverse().sort((a, b) => endsAt[a.kind] - endsAt[b.kind])
  for (const one of inOrder) {
    const why = await endMade(cx, one, now, held)
    if (why === 'gone') continue
    if (why === null) ended.push(one)
    else stays.push({ field: one.unitKind === 'crew' ? 'crew' : one.kind, name: one.name, why })
  }
  const again = made.filter((one) => ended.includes(one))
  if (again.length > 0) await setCreates(cx.tx, draft.id, [...again, ...draft.creates])
  return { ended, stays }
}

/** A unit ends after what is in it. */
const endsAt = { post: 0, branch: 1, unit: 2 } as const

const idsOf = (made: readonly Created[], kind: Created['kind']): string[] =>
  made.flatMap((one) => (one.kind === kind ? [one.id] : []))

interface Now {
  readonly units: Unit[]
  readonly branches: Branch[]
}

/** Why it stays; nothing where it ended, or that somebody else ended it since. */
type Ending = StayReason | 'gone' | null

const endMade = async (
  cx: Acting,
  { kind, id }: Created,
  now: Now,
  held: ReadonlyMap<string, boolean>,
): Promise<Ending> => {
  if (kind === 'post') {
    const isHeld = held.get(id)
    if (isHeld === undefined) return 'gone'
    if (isHeld) return 'has-holders'
    await closePosts(cx.tx, [id], cx.today)
    cx.record('post', id, { change: 'taken-back' })
    return null
  }
  return kind === 'branch' ? endBranch(cx, id, now) : endUnit(cx, id, now)
}

const whyOf = (refusal: string): StayReason => stayReasons.find((one) => one === refusal) ?? 'in-use'

const endBranch = async (cx: Acting, id: string, { branches }: Now): Promise<Ending> => {
  const at = branches.findIndex((one) => one.id === id)
  const branch = branches[at]
  if (!branch || branch.closedOn !== null) return 'gone'
  const life = {
    members: await countHere(cx.tx, await peopleOfBranches(cx.tx, [branch.id]), cx.today),
    roles: await countReaching(cx.tx, { unitPath: null, branch: branch.id }, cx.today, cx.now),
  }
  const allowed = mayCloseBranch(life, cx.today, cx.today)
  if (!allowed.ok) return whyOf(allowed.refusal)
  await changeBranch(cx.tx, branch.id, { closedOn: cx.today })
  branches[at] = { ...branch, closedOn: cx.today }
  cx.record('branch', branch.id, { change: 'taken-back', on: cx.today })
  return null
}

const endUnit = async (cx: Acting, id: string, now: Now): Promise<Ending> => {
  const at = now.units.findIndex((one) => one.id === id)
  const unit = now.units[at]
  if (!unit || unit.closedOn !== null) return 'gone'
  const life = {
    ...(await lifeIn(cx.tx, unit, cx.today)),
    roles: await countReaching(cx.tx, { unitPath: unit.path, branch: null }, cx.today, cx.now),
  }
  const allowed = mayClose(unit, now, life, cx.today, cx.today)
  if (!allowed.ok) return whyOf(allowed.refusal)
  await changeUnit(cx.tx, unit.id, { closedOn: cx.today })
  now.units[at] = { ...unit, closedOn: cx.today }
  cx.record('unit', unit.id, { change: 'taken-back', on: cx.today })
  return null
}
