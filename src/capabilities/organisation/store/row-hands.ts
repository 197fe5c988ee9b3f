import { type DraftRow, isPending, textOf } from '#kernel/draft.ts'
import type { Id } from '#kernel/id.ts'
import { branchToldBy, type Handing, type HandingHindrance, hindranceOf } from '../rules/import/handing.ts'
import { type RosterWish, staffNoIn } from '../rules/import/roster.ts'
import { isAtOrBelow } from '../rules/unit-tree.ts'
import type { Draft } from './drafts.ts'
import { loadHandings } from './handings.ts'
import type { Sight } from './import-list.ts'
import { loadBranches, loadUnits } from './organisation.ts'
import { partyBook } from './party.ts'
import { loadSecretaries } from './secretaries.ts'
import { loadStanding } from './standing.ts'

/** A doubtful row, the branch it tells of, and what stands against handing it there. */
export interface RowInHand {
  readonly row: DraftRow<RosterWish>
  readonly branch: Id<'branch'> | null
  readonly hindrance: HandingHindrance | null
  /** It is handed over already, and nothing was decided yet. */
  readonly running: Handing | undefined
}

/** ORG-26: of each doubtful row, where it can go. */
export const loadRowHands = async (
  { tx, today }: Sight,
  draft: Draft,
  rows: readonly DraftRow<RosterWish>[],
): Promise<RowInHand[]> => {
  const handings = await loadHandings(tx, draft.id)
  const running = new Map(handings.flatMap((one) => (one.is.state === 'ended' ? [] : [[one.line, one] as const])))
  const refused = new Set(handings.flatMap((one) => (saysNotOurs(one) ? [`${one.line} ${one.branchId}`] : [])))
  const secretaries = await loadSecretaries(tx, today)
  const branchOf = await loadBranchOf(tx, rows)
  return rows.map((row) => {
    const branch = branchOf(row)
    const hindrance = hindranceOf(
      branch,
      (one) => secretaries.has(one as Id<'branch'>),
      (one) => refused.has(`${row.line} ${one}`),
    )
    return { row, branch, hindrance, running: running.get(row.line) }
  })
}

const saysNotOurs = ({ is }: Handing): boolean => is.state !== 'open' && is.answer?.kind === 'not-ours'

/** The branch that a row names, that of its person, or that of its unit: open ones alone. */
const loadBranchOf = async (tx: Sight['tx'], rows: readonly DraftRow<RosterWish>[]) => {
  const branches = (await loadBranches(tx)).filter(({ closedOn }) => closedOn === null)
  const open = new Set<string>(branches.map(({ id }) => id))
  const units = new Map((await loadUnits(tx)).map(({ id, path }) => [id, path]))
  const byPath = branches.flatMap(({ id, unitId }) => {
    const path = unitId === null ? undefined : units.get(unitId)
    return path === undefined ? [] : [{ id, path }]
  })
  const standing = await loadStanding(
    tx,
    rows.map(({ key }) => staffNoIn(key)),
    await partyBook(tx),
  )
  return ({ key, told, fixes, wish, doubts }: DraftRow<RosterWish>): Id<'branch'> | null => {
    const known = (id: string | null | undefined): string | null => (id && open.has(id) ? id : null)
    const near = byPath
      .filter(({ path }) => wish.unitPath !== '' && isAtOrBelow(wish.unitPath, path))
      .sort((a, b) => b.path.length - a.path.length)[0]
    const suggestion = doubts.find(({ field, remedy }) => field === 'branch' && remedy === 'value')?.suggestion
    return branchToldBy({
      isNamed: textOf(told, fixes, 'branch') !== '' && !isPending(fixes, 'branch'),
      named: known(wish.branchId),
      suggested: branches.find(({ name }) => name.zh === suggestion)?.id ?? null,
      ofPerson: known(standing.get(staffNoIn(key))?.branchId),
      ofUnit: near?.id ?? null,
    }) as Id<'branch'> | null
  }
}
