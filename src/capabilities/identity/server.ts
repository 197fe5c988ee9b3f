import { answer, type Capability, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
import {
  Accounts,
  ApproveCode,
  BlockAccount,
  CodeRequests,
  DeclineCode,
  ExportAccounts,
  IssueCode,
  IssueUnitCodes,
} from './contract/codes.ts'
import { AnswerCorrection, AskCorrection, Corrections, OwnCorrections } from './contract/corrections.ts'
import {
  ExportCodeRequests,
  ExportCorrections,
  ExportEmergencies,
  ExportLooks,
  ExportOwnCorrections,
  ExportOwnLooks,
  ExportPoliciesInForce,
  ExportSharedDevices,
} from './contract/exports.ts'
import {
  ApproveGrant,
  AskEmergency,
  DeclineEmergency,
  DeclineGrant,
  Emergencies,
  EndEmergency,
  EndGrant,
  OpenEmergency,
  ProposeGrant,
  ReviewEmergency,
} from './contract/granting.ts'
import { Looks, OwnLooks } from './contract/looks.ts'
import {
  AddPasskey,
  BeginPasskey,
  OwnPasskeys,
  PasskeyChallenge,
  RemovePasskey,
  RenamePasskey,
  SignInWithPasskey,
} from './contract/passkeys.ts'
import { PoliciesInForce } from './contract/policies.ts'
import { StatePurpose } from './contract/purpose.ts'
import { EndOtherSessions, EndSession, OwnSessions } from './contract/sessions.ts'
import {
  EndDevice,
  JoinDevice,
  PresentDevice,
  RegisterDevice,
  SetPin,
  SharedDevices,
  SignInWithPin,
} from './contract/shared-devices.ts'
import { ChangePassword, Entrance, RedeemCode, SignIn } from './contract/sign-in.ts'
import { ApproveToken, AskToken, DeclineToken, RevokeToken } from './contract/source-systems.ts'
import { DemoPeople, LookAs, Me, SetPreferences, SignOut } from './contract.ts'
import {
  codeRequestsExport,
  correctionsExport,
  emergenciesExport,
  looksExport,
  ownCorrectionsExport,
  ownLooksExport,
  policiesExport,
  sharedDevicesExport,
} from './edge/access-exports.ts'
import { accountsExport } from './edge/exports.ts'
import type { UnitNames } from './store/shared-devices.ts'
import { addPasskey } from './use-cases/add-passkey.ts'
import { answerCorrection } from './use-cases/answer-correction.ts'
import { approveCode } from './use-cases/approve-code.ts'
import { approveGrant } from './use-cases/approve-grant.ts'
import { approveToken } from './use-cases/approve-token.ts'
import { askCorrection } from './use-cases/ask-correction.ts'
import { askEmergency } from './use-cases/ask-emergency.ts'
import { askToken } from './use-cases/ask-token.ts'
import { beginPasskey } from './use-cases/begin-passkey.ts'
import { blockAccount } from './use-cases/block-account.ts'
import { changePassword } from './use-cases/change-password.ts'
import { declineCode } from './use-cases/decline-code.ts'
import { declineEmergency } from './use-cases/decline-emergency.ts'
import { declineGrant } from './use-cases/decline-grant.ts'
import { declineToken } from './use-cases/decline-token.ts'
import { endDevice } from './use-cases/end-device.ts'
import { endEmergency } from './use-cases/end-emergency.ts'
import { endGrant } from './use-cases/end-grant.ts'
import { endOtherSessions } from './use-cases/end-other-sessions.ts'
import { endSession } from './use-cases/end-session.ts'
import { issueCode } from './use-cases/issue-code.ts'
import { issueUnitCodes } from './use-cases/issue-unit-codes.ts'
import { joinDevice } from './use-cases/join-device.ts'
import { lookAs } from './use-cases/look-as.ts'
import { openEmergency } from './use-cases/open-emergency.ts'
import type { PlacesStand } from './use-cases/places-stand.ts'
import { proposeGrant } from './use-cases/propose-grant.ts'
import { redeemCode } from './use-cases/redeem-code.ts'
import { registerDevice } from './use-cases/register-device.ts'
import { removePasskey } from './use-cases/remove-passkey.ts'
import { renamePasskey } from './use-cases/rename-passkey.ts'
import { reviewEmergency } from './use-cases/review-emergency.ts'
import { revokeToken } from './use-cases/revoke-token.ts'
import { setPin } from './use-cases/set-pin.ts'
import { setPreferences } from './use-cases/set-preferences.ts'
import { signIn } from './use-cases/sign-in.ts'
import { signInWithPasskey } from './use-cases/sign-in-with-passkey.ts'
import { signInWithPin } from './use-cases/sign-in-with-pin.ts'
import { signOut } from './use-cases/sign-out.ts'
import { statePurpose } from './use-cases/state-purpose.ts'
import { accounts } from './views/accounts.ts'
import { codeRequests } from './views/code-requests.ts'
import { corrections, ownCorrections } from './views/corrections.ts'
import { demoPeople } from './views/demo-people.ts'
import { emergencies } from './views/emergencies.ts'
import { entrance } from './views/entrance.ts'
import { looks } from './views/looks.ts'
import { me } from './views/me.ts'
import { ownLooks } from './views/own-looks.ts'
import { ownPasskeys } from './views/own-passkeys.ts'
import { ownSessions } from './views/own-sessions.ts'
import { passkeyChallenge } from './views/passkey-challenge.ts'
import { policiesInForce } from './views/policies.ts'
import { presentDevice } from './views/present-device.ts'
import { sharedDevices } from './views/shared-devices.ts'

/** Both look places up in the trees of the organisation, which stands above. */
export const identity = (stand: PlacesStand, unitNames: UnitNames): Capability =>
  capability('identity', [
    answer(Me, me),
    answer(Entrance, entrance),
    answer(DemoPeople, demoPeople),
    command(LookAs, lookAs),
    command(SignIn, signIn),
    command(RedeemCode, redeemCode),
    command(ChangePassword, changePassword),
    command(SignOut, signOut),
    answer(PasskeyChallenge, passkeyChallenge),
    command(SignInWithPasskey, signInWithPasskey),
    answer(OwnPasskeys, ownPasskeys),
    command(BeginPasskey, beginPasskey),
    command(AddPasskey, addPasskey),
    command(RenamePasskey, renamePasskey),
    command(RemovePasskey, removePasskey),
    answer(SharedDevices, sharedDevices(unitNames)),
    command(ExportSharedDevices, exporting(sharedDevicesExport(unitNames))),
    command(RegisterDevice, registerDevice(stand)),
    command(EndDevice, endDevice),
    command(JoinDevice, joinDevice(stand)),
    answer(PresentDevice, presentDevice),
    command(SignInWithPin, signInWithPin),
    command(SetPin, setPin),
    answer(OwnSessions, ownSessions),
    command(EndSession, endSession),
    command(EndOtherSessions, endOtherSessions),
    answer(Accounts, accounts),
    command(ExportAccounts, exporting(accountsExport)),
    command(IssueUnitCodes, issueUnitCodes),
    command(IssueCode, issueCode),
    answer(CodeRequests, codeRequests),
    command(ExportCodeRequests, exporting(codeRequestsExport)),
    command(ApproveCode, approveCode),
    command(DeclineCode, declineCode),
    command(BlockAccount, blockAccount),
    command(SetPreferences, setPreferences),
    command(ProposeGrant, proposeGrant(stand)),
    command(ApproveGrant, approveGrant(stand)),
    command(DeclineGrant, declineGrant),
    command(EndGrant, endGrant),
    answer(Emergencies, emergencies),
    command(ExportEmergencies, exporting(emergenciesExport)),
    answer(OwnLooks, ownLooks),
    command(ExportOwnLooks, exporting(ownLooksExport)),
    answer(PoliciesInForce, policiesInForce),
    command(ExportPoliciesInForce, exporting(policiesExport)),
    answer(OwnCorrections, ownCorrections),
    command(ExportOwnCorrections, exporting(ownCorrectionsExport)),
    command(AskCorrection, askCorrection),
    answer(Corrections, corrections),
    command(ExportCorrections, exporting(correctionsExport)),
    command(AnswerCorrection, answerCorrection),
    answer(Looks, looks),
    command(ExportLooks, exporting(looksExport)),
    command(AskEmergency, askEmergency),
    command(OpenEmergency, openEmergency),
    command(DeclineEmergency, declineEmergency),
    command(EndEmergency, endEmergency),
    command(ReviewEmergency, reviewEmergency),
    command(AskToken, askToken(stand)),
    command(ApproveToken, approveToken(stand)),
    command(DeclineToken, declineToken),
    command(RevokeToken, revokeToken),
    command(StatePurpose, statePurpose),
  ])
