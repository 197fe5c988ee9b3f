import { longestExport, momentColumn } from '#kernel/export.ts'
import { roleText } from '#kernel/roles.ts'
import { joined } from '#kernel/text.ts'
import type { ExportedList } from '#platform/export.ts'
import type { AccountUnit, AccountUnits } from '../contract/accounts.ts'
import type { LeaverErasureLine, Leavers } from '../contract/leavers.ts'
import type { GrantLine, Roles, WaitingLine } from '../contract/roles.ts'
import type { SourceSystems, SystemLine } from '../contract/source-systems.ts'
import { codesText } from '../text/codes.ts'
import { leaverGroundText, leaversText } from '../text/leavers.ts'
import { settingsPages } from '../text/pages.ts'
import { rolesText } from '../text/roles.ts'
import { systemsText } from '../text/systems.ts'
import { accountUnitsOf } from '../views/account-units.ts'
import { leaversOf } from '../views/leavers.ts'
import { rolesOf } from '../views/roles.ts'
import { sourceSystemsOf } from '../views/source-systems.ts'

/** One more than an export may hold, so that a longer list is refused and not cut off. */
const most = longestExport + 1

/** Every role in force or to come, by name; an auditor reads codes. */
export const rolesExport: ExportedList<typeof Roles, GrantLine> = {
  title: rolesText.inUse,
  columns: [
    { head: rolesText.whom, width: 24, cell: ({ name }) => name },
    { head: rolesText.role, width: 28, cell: ({ role }) => roleText[role] },
    { head: rolesText.reach, width: 40, cell: ({ reach }) => joined(reach) },
    { head: rolesText.from, cell: ({ fromOn }) => fromOn },
    { head: rolesText.to, cell: ({ toOn }) => toOn ?? rolesText.open },
    { head: rolesText.people, cell: ({ sensitive }) => (sensitive ? rolesText.two : rolesText.one) },
  ],
  view: rolesOf({ grants: most, waiting: 0 }),
  rows: ({ grants }) => grants,
}

/** What waits for the second person, with the reason. */
export const waitingRolesExport: ExportedList<typeof Roles, WaitingLine> = {
  title: rolesText.waiting,
  columns: [
    { head: rolesText.whom, width: 24, cell: ({ name }) => name },
    { head: rolesText.unitHead, width: 24, cell: ({ unit }) => unit },
    { head: rolesText.role, width: 28, cell: ({ role }) => roleText[role] },
    { head: rolesText.reach, width: 40, cell: ({ reach }) => joined(reach) },
    { head: rolesText.from, cell: ({ fromOn }) => fromOn },
    { head: rolesText.to, cell: ({ toOn }) => toOn },
    { head: rolesText.why, width: 48, cell: ({ reason }) => reason },
    { head: rolesText.proposedHead, width: 24, cell: ({ proposedBy }) => proposedBy },
    momentColumn(rolesText.proposedAtHead, ({ proposedAt }) => proposedAt),
    momentColumn(rolesText.lapsesHead, ({ lapsesAt }) => lapsesAt),
  ],
  view: rolesOf({ grants: 0, waiting: most }),
  rows: ({ waiting }) => waiting,
}

/** Systems of others that hand something in; no token is in it. */
export const sourceSystemsExport: ExportedList<typeof SourceSystems, SystemLine> = {
  title: settingsPages.systems,
  columns: [
    { head: systemsText.name, width: 24, cell: ({ name }) => name },
    { head: systemsText.reason, width: 40, cell: ({ reason }) => reason },
    { head: systemsText.reach, width: 24, cell: ({ unit }) => unit },
    { head: systemsText.state, cell: ({ standing }) => systemsText[standing] },
    { head: systemsText.lastOn, cell: ({ lastOn }) => lastOn },
    { head: systemsText.used, cell: ({ usedOn }) => usedOn ?? systemsText.never },
  ],
  view: sourceSystemsOf(most),
  rows: ({ systems }) => systems,
}

/** How the accounts of each unit and all below it stand; counts, nobody by name. */
export const accountUnitsExport: ExportedList<typeof AccountUnits, AccountUnit> = {
  title: codesText.unitsList,
  columns: [
    { head: codesText.unit, width: 28, cell: ({ name }) => name },
    { head: codesText.accounts, cell: ({ accounts }) => accounts },
    { head: codesText.signedUp, cell: ({ signedUp }) => signedUp },
    { head: codesText.codesOut, cell: ({ codesOut }) => codesOut },
  ],
  view: accountUnitsOf(most),
  rows: ({ units }) => units,
}

/** Requests to erase the data of people who left; nobody by name. */
export const leaversExport: ExportedList<typeof Leavers, LeaverErasureLine> = {
  title: leaversText.list,
  columns: [
    { head: leaversText.leftBeforeHead, cell: ({ leftBefore }) => leftBefore },
    { head: leaversText.peopleHead, cell: ({ people }) => people },
    { head: leaversText.ground, width: 28, cell: ({ ground }) => leaverGroundText[ground] },
    momentColumn(leaversText.askedHead, ({ askedAt }) => askedAt),
    momentColumn(leaversText.decidedHead, ({ decidedAt }) => decidedAt),
    { head: leaversText.state, width: 28, cell: (line) => stateOf(line) },
    momentColumn(leaversText.erasedHead, ({ erasedAt }) => erasedAt),
  ],
  view: leaversOf(most),
  rows: ({ erasures }) => erasures,
}

const stateOf = ({ decidedAt, approved, erasedAt }: LeaverErasureLine) => {
  if (decidedAt === null) return leaversText.waiting
  if (!approved) return leaversText.declined
  return erasedAt === null ? leaversText.soon : leaversText.goneHead
}
