export type { MeAnswer } from './contract.ts'
export { administratorRoles, approveGrant, type GrantedRole, type GrantPlace, rolePolicies } from './rules/granting.ts'
export type { PlacesStanding } from './rules/place.ts'
export { policyLines } from './rules/policies.ts'
export { isSensitive } from './rules/sensitive.ts'
export {
  approveToken,
  parseSystemToken,
  type SystemStanding,
  type SystemState,
  standingOf as systemStanding,
  tokenLapses,
} from './rules/source-system.ts'
export { parseToken } from './rules/token.ts'
export { countAccounts } from './store/account-counts.ts'
export { closeAccounts, type RosterAccount, syncAccounts } from './store/accounts.ts'
export { copyAccounts } from './store/copies.ts'
export { forgetAccounts, thingsOfAccounts } from './store/forgotten.ts'
export { hasOfficer, type RoleGrant, saveGrants } from './store/grants.ts'
export { sealedSigner } from './store/passkeys.ts'
export { countReaching, isAwaitedBelow, setBranchReach } from './store/places-reached.ts'
export { presentDevice } from './store/present-device.ts'
export { type RoleProposal, saveProposal } from './store/proposals.ts'
export { forgetSessions } from './store/sessions.ts'
export { type SourceSystem, saveSystem } from './store/source-systems.ts'
export { type DemoPerson, loadDemoPeople, loadTenant, saveDemoPeople } from './store/tenants.ts'
export { identify } from './use-cases/identify.ts'
export { identifyStaff } from './use-cases/identify-staff.ts'
export { identifySystem } from './use-cases/identify-system.ts'
export { keepLook } from './use-cases/keep-look.ts'
export { notePolicies } from './use-cases/note-policies.ts'
export {
  makeSetupLink,
  type NewOrganisation,
  openOrganisation,
  type SetUpRefusal,
} from './use-cases/set-up.ts'
export { ownCorrectionsOf } from './views/corrections.ts'
export { me } from './views/me.ts'
export { ownLooksOf } from './views/own-looks.ts'
export { ownPasskeys } from './views/own-passkeys.ts'
export { ownRequestsOf } from './views/own-requests.ts'
export { ownSessions } from './views/own-sessions.ts'
