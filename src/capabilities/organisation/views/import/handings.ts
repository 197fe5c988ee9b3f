import { dayIn } from '#kernel/day.ts'
import { type DraftRow, textOf } from '#kernel/draft.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok } from '#kernel/result.ts'
import { named, type Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import type { Handings, HandingsAnswer } from '../../contract/handing.ts'
import { keptUntil } from '../../rules/import/change.ts'
import { type Handing, handedUntil } from '../../rules/import/handing.ts'
import { loadDraft } from '../../store/drafts.ts'
import { loadHandings } from '../../store/handings.ts'
import { openRows, seeRows, sightOf } from '../../store/import-list.ts'
import { loadBranches } from '../../store/organisation.ts'
import { rosterList } from '../../store/roster-list.ts'
import { loadRowHands, type RowInHand } from '../../store/row-hands.ts'
import { loadSecretaries } from '../../store/secretaries.ts'
import { answeredOf } from './answered.ts'

/** How many rows of a kind are listed. */
const shown = 200

/** ORG-26, ORG-27: where each doubtful row can go, and what came back, for whoever imports. */
export const handings: View<typeof Handings> = async (cx, { draft: id }) => {
  const draft = await loadDraft(sightOf(cx), 'roster', id, false)
  if (!draft) return no('draft-not-found')
  const { doubtful } = await openRows(sightOf(cx), rosterList, draft)
  const hands = await loadRowHands(sightOf(cx), draft, doubtful)
  const names = await branchNames(cx)
  const free = hands.filter(({ running }) => running === undefined)
  const unclear = free.flatMap(({ row, branch, hindrance: why }) =>
    why === null ? [] : [{ line: row.line, name: nameOf(row), why, branch: branch && names(branch).name }],
  )
  const handed = (await loadHandings(cx.tx, id)).filter(({ is }) => is.state !== 'ended').sort(answeredFirst)
  const toHand = free.filter(({ hindrance }) => hindrance === null)
  await seeRows(cx, rosterList, [
    ...[...toHand.slice(0, shown), ...free.filter(({ hindrance }) => hindrance !== null)].map(({ row }) => row.key),
    ...handed.slice(0, shown).map(({ staffNo }) => staffNo),
  ])
  return ok({
    branches: await byBranch(cx, toHand.slice(0, shown), names),
    dueOn: handedUntil(cx.today, keptUntil(dayIn(draft.stagedAt, cx.timeZone))),
    unclear: unclear.slice(0, shown),
    handed: handed.slice(0, shown).map((one) => ({
      ...{ row: one.id, line: one.line, staffNo: one.staffNo, name: one.name, branch: names(one.branchId).name },
      ...{ asked: [...one.asked], dueOn: one.dueOn, answer: answeredOf(one.is) },
    })),
    more: [toHand, unclear, handed].some((all) => all.length > shown),
  })
}

const nameOf = ({ told, fixes }: DraftRow): string => textOf(told, fixes, 'name')

const answeredFirst = (a: Handing, b: Handing): number =>
  Number(b.is.state === 'answered') - Number(a.is.state === 'answered') || a.line - b.line

type BranchNames = (id: string) => { readonly code: string; readonly name: Pair }

const branchNames = async (cx: Looking): Promise<BranchNames> => {
  const all = new Map((await loadBranches(cx.tx)).map(({ id, code, name }) => [String(id), { code, name }]))
  return (id) => all.get(id) ?? { code: '', name: named('…', null) }
}

const byBranch = async (
  cx: Looking,
  rows: readonly RowInHand[],
  names: BranchNames,
): Promise<HandingsAnswer['branches']> => {
  const secretaries = await loadSecretaries(cx.tx, cx.today)
  const groups = new Map<Id<'branch'>, { line: number; name: string }[]>()
  for (const { row, branch } of rows) {
    if (branch === null) continue
    const group = groups.get(branch) ?? []
    groups.set(branch, group)
    group.push({ line: row.line, name: nameOf(row) })
  }
  return [...groups].map(([branch, own]) => ({
    ...names(branch),
    secretaries: [...(secretaries.get(branch) ?? [])],
    rows: own,
  }))
}
