import { named } from '#kernel/text.ts'
import type { RosterWish } from '../rules/import/roster.ts'
import { type Labels, planRoster, type RosterPlan } from '../rules/import/roster-plan.ts'
import type { Draft } from './drafts.ts'
import { type Opened, openRows, type Sight } from './import-list.ts'
import { loadBranches, loadUnits } from './organisation.ts'
import { loadKnown, rosterList } from './roster-list.ts'
import { loadMissing, loadStanding } from './standing.ts'

export interface PlannedRoster extends Opened<RosterWish> {
  readonly plan: RosterPlan
}

/** What writing this draft now would do, compared with everybody it names and, in a full list, with everybody else. */
export const loadRosterPlan = async (sight: Sight, draft: Draft, full: boolean): Promise<PlannedRoster> => {
  const opened = await openRows(sight, rosterList, draft)
  const standing = await loadStanding(sight.tx, draft.id)
  const missing = full ? await loadMissing(sight.tx, draft.id, sight.units, sight.today) : []
  return { ...opened, plan: planRoster(opened.ready, standing, missing, full, sight.today) }
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
