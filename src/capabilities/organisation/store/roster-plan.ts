import type { DraftRow } from '#kernel/draft.ts'
import type { ImportCounts } from '#kernel/import.ts'
import { named } from '#kernel/text.ts'
import { leavers } from '../rules/import/change.ts'
import type { RosterWish } from '../rules/import/roster.ts'
import { type Labels, planRoster, type RosterPlan } from '../rules/import/roster-plan.ts'
import type { Draft } from './drafts.ts'
import { type Opened, openRows, type Sight } from './import-list.ts'
import { loadBranches, loadUnits } from './organisation.ts'
import { type PartyBook, partyBook } from './party.ts'
import { loadKnown, rosterList } from './roster-list.ts'
import { countStanding, loadMissing, loadStanding, type StandingPerson } from './standing.ts'

/** What writing a draft now would do: in numbers, who would leave, and batch by batch. */
export interface PlannedRoster extends Omit<Opened<RosterWish>, 'ready'> {
  readonly counts: ImportCounts
  readonly ready: number
  readonly ended: readonly StandingPerson[]
  readonly standing: number
  readonly changes: () => AsyncIterable<RosterPlan>
}

/** Compares a draft with everybody it names and, in a full list, with everybody else. */
export const loadRosterPlan = async (sight: Sight, draft: Draft, full: boolean): Promise<PlannedRoster> => {
  const { ready, ...opened } = await openRows(sight, rosterList, draft)
  const book = await partyBook(sight.tx)
  const missing = full ? await loadMissing(sight, draft.id, book) : []
  const ended = leavers(missing, full)
  const changes = () => planned(sight, ready(), book)
  const counts = { created: 0, changed: 0, ended: ended.length, unchanged: 0, doubtful: opened.doubtful.length }
  for await (const plan of changes()) {
    for (const { kind } of plan.changes) counts[kind] += 1
    counts.unchanged += plan.unchanged.length
  }
  return {
    ...opened,
    counts,
    ready: counts.created + counts.changed + counts.unchanged,
    ended,
    standing: (await countStanding(sight.tx, draft.id)) + missing.length,
    changes,
  }
}

const planned = async function* (
  { tx, today }: Sight,
  batches: AsyncIterable<readonly DraftRow<RosterWish>[]>,
  book: PartyBook,
) {
  for await (const rows of batches) {
    const standing = await loadStanding(
      tx,
      rows.map(({ key }) => key),
      book,
    )
    yield planRoster(rows, standing, today)
  }
}

/** Names by id, also of units and branches that the list is going to make, and of those beyond reach. */
export const loadLabels = async (sight: Sight, draft: Draft): Promise<Labels> => {
  const known = await loadKnown(sight, draft.creates)
  const everywhere = [...(await loadUnits(sight.tx)), ...(await loadBranches(sight.tx))]
  const names = new Map(
    [...everywhere, ...known.units, ...known.posts, ...known.branches].map(({ id, name }) => [String(id), name]),
  )
  const label = (id: string) => names.get(id) ?? named('…', null)
  return { unit: label, post: label, branch: label }
}
