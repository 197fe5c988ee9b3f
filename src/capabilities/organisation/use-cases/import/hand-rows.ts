import { dayIn } from '#kernel/day.ts'
import { textOf } from '#kernel/draft.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { HandRows } from '../../contract/handing.ts'
import { keptUntil } from '../../rules/import/change.ts'
import { askedOf, type Handing, handedUntil } from '../../rules/import/handing.ts'
import { staffNoIn } from '../../rules/import/roster.ts'
import { loadDraft } from '../../store/drafts.ts'
import { saveHandings } from '../../store/handings.ts'
import { openRows, seeRows, sightOf } from '../../store/import-list.ts'
import { rosterList } from '../../store/roster-list.ts'
import { loadRowHands } from '../../store/row-hands.ts'
import { withTwice } from './with-twice.ts'

/** ORG-26: hands doubtful rows to the secretaries of their branches; each is a fact with its branch and its day. */
export const handRows: UseCase<typeof HandRows> = async (cx, { draft: id, lines }) => {
  const draft = await loadDraft(sightOf(cx), 'roster', id, true)
  if (!draft) return no('draft-not-found')
  const lapsesOn = keptUntil(dayIn(draft.stagedAt, cx.timeZone))
  if (cx.today >= lapsesOn) return no('draft-not-found')
  const { doubtful, twos } = await openRows(sightOf(cx), rosterList, draft)
  const rows = doubtful.filter(({ line }) => lines.includes(line))
  if (rows.length !== new Set(lines).size) return no('row-not-found')
  const hands = await loadRowHands(sightOf(cx), draft, rows)
  if (hands.some(({ running }) => running !== undefined)) return no('handed-already')

  const handings: Handing[] = []
  for (const { row, branch, hindrance } of hands) {
    if (branch === null || hindrance !== null) return no('branch-unclear')
    handings.push({
      ...{ id: cx.newId('import-handing'), draftId: id, unitPath: draft.unitPath, branchId: branch, line: row.line },
      ...{ staffNo: staffNoIn(row.key), name: textOf(row.told, row.fixes, 'name') },
      asked: askedOf(withTwice(row, twos)),
      handedBy: { person: cx.actor.person, name: cx.actor.name },
      ...{ handedAt: cx.now, dueOn: handedUntil(cx.today, lapsesOn), lapsesOn, is: { state: 'open' } },
    })
  }
  await seeRows(
    cx,
    rosterList,
    rows.map(({ key }) => key),
  )
  await saveHandings(cx.tx, handings)
  for (const { id: handing, branchId, line, dueOn } of handings)
    cx.record('import-handing', handing, { draft: id, line, branch: branchId, dueOn })
  return ok({ rows: handings.length, branches: new Set(handings.map(({ branchId }) => branchId)).size })
}
