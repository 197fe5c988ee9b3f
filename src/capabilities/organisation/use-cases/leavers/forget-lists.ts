import type { Moment } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Handing } from '../../rules/import/handing.ts'
import { isAboutAny, type Leaving } from '../../rules/import/leavers.ts'
import { dropPartsBefore, dropRows, endUndo, loadRows, loadRunParts, lockListsOfPeople } from '../../store/drafts.ts'
import { dropHandings, loadHandings } from '../../store/handings.ts'

/**
 * ORG-35: the rows of these people go from every list that is kept, with whatever of them or by them is in the hands of a
 * branch, and what earlier writings changed; no list brings them back, and none that wrote of them can be taken back.
 */
export const forgetInLists = async (tx: Tx, gone: readonly Leaving[], at: Moment): Promise<void> => {
  if (gone.length === 0) return
  const isAbout = isAboutAny(gone)
  const ids = new Set(gone.map(({ personId }) => personId))
  for (const draft of await lockListsOfPeople(tx)) {
    const lines = new Set<number>()
    for await (const rows of loadRows(tx, draft)) for (const row of rows) if (isAbout(row)) lines.add(row.line)
    await dropRows(tx, draft, [...lines])
    const handed = await loadHandings(tx, draft, true)
    await dropHandings(
      tx,
      handed
        .filter(
          (one) =>
            lines.has(one.line) ||
            isAbout({ told: { staffNo: one.staffNo, name: one.name }, fixes: {} }) ||
            isBy(one, ids),
        )
        .map(({ id }) => id),
    )
  }
  for (const run of await dropPartsBefore(tx, at)) if (await tellsOf(tx, run, gone)) await endUndo(tx, run, at)
}

const isBy = ({ handedBy, is }: Handing, people: ReadonlySet<string>): boolean =>
  people.has(handedBy.person) || (is.state !== 'open' && is.answeredBy !== null && people.has(is.answeredBy.person))

const tellsOf = async (tx: Tx, run: Parameters<typeof loadRunParts>[1], gone: readonly Leaving[]): Promise<boolean> => {
  for await (const part of loadRunParts(tx, run)) {
    const said = JSON.stringify(part)
    if (gone.some(({ personId }) => said.includes(personId))) return true
  }
  return false
}
