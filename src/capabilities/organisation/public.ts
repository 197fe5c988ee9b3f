/**
 * What others may call. For joining, the views `organisation_unit`, `organisation_branch`, `organisation_person`,
 * `organisation_post`, `organisation_holding`, `organisation_absence`, `organisation_roster_change` and `organisation_import` are published; they keep
 * row-level security.
 */

export { importRoutes } from './edge/import-routes.ts'
export { undoEnd } from './rules/import/undo.ts'
export type { Absence, Holding, NewBranch, NewUnit, Person, Post } from './rules/organisation.ts'
export { copyPeople } from './store/copies.ts'
export { forgetDrafts, sealedParts, sealedRows } from './store/drafts.ts'
/** How many doubtful rows of a list wait for the own branches. */
export { countToAnswer, sealedHandings } from './store/handings.ts'
/** Taking in a list of one's own: `List` and `PlainList` say what it must bring, the rest answers its verbs. */
export type { About, List, Sight } from './store/import-list.ts'
export { namesSomebody } from './store/names.ts'
export {
  loadBranches,
  loadUnits,
  saveAbsences,
  saveBranches,
  saveHoldings,
  savePeople,
  savePosts,
  saveUnits,
} from './store/organisation.ts'
/** Who is of which branch, and who is in the party: party data, sealed. */
export {
  branchLists,
  changeParty,
  type PartyChange,
  partyLists,
  partyMembers,
  peopleOfBranches,
} from './store/party.ts'
export { placesStand, unitNames } from './store/places.ts'
export type { PlainChange, PlainList, PlainPlan } from './store/plain-list.ts'
export { forgetChanges, noteChanges } from './store/roster-changes.ts'
export { partsFor } from './store/sample.ts'
export { addPosts } from './use-cases/add-posts.ts'
export { closeAdded } from './use-cases/close-added.ts'
export type { Leaning, PostTemplates } from './use-cases/import/import-posts.ts'
export { acceptAll } from './use-cases/import/repair.ts'
export { stage } from './use-cases/import/stage.ts'
export { undoList } from './use-cases/import/undo-list.ts'
export { writeList } from './use-cases/import/write-list.ts'
export { type Forgetting, forgetLeavers } from './use-cases/leavers/forget-leavers.ts'
export { preview } from './views/import/preview.ts'
export { read } from './views/import/read.ts'
export { repairs, waitingDraftsOf } from './views/import/repairs.ts'
export { ownRecordOf } from './views/own-record.ts'
