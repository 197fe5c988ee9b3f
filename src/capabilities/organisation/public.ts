/**
 * What others may call. For joining, the views `organisation_unit`, `organisation_branch`, `organisation_person`,
 * `organisation_post`, `organisation_holding`, `organisation_absence` and `organisation_import` are published; they keep
 * row-level security.
 */
export type { Absence, Branch, Holding, Person, Post, Unit } from './rules/organisation.ts'
export { copyPeople } from './store/copies.ts'
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
