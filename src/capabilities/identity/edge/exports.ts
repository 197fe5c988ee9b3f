import { longestExport, momentColumn } from '#kernel/export.ts'
import type { ExportedList } from '#platform/export.ts'
import type { AccountRow, Accounts } from '../contract/codes.ts'
import { accountHeads } from '../text/accounts.ts'
import { accountsPage } from '../views/accounts.ts'

/** Accounts and how each stands, by name; neither codes nor roles are in it. */
export const accountsExport: ExportedList<typeof Accounts, AccountRow> = {
  title: accountHeads.list,
  columns: [
    { head: accountHeads.staffNo, cell: ({ staffNo }) => staffNo },
    { head: accountHeads.name, cell: ({ name }) => name },
    { head: accountHeads.title, width: 28, cell: ({ title }) => title },
    { head: accountHeads.signedUp, cell: ({ signedUp }) => signedUp },
    momentColumn(accountHeads.codeUntil, ({ codeUntil }) => codeUntil),
    momentColumn(accountHeads.blockedAt, ({ blockedAt }) => blockedAt),
    { head: accountHeads.closed, cell: ({ closed }) => closed },
    momentColumn(accountHeads.requestedAt, ({ requestedAt }) => requestedAt),
  ],
  // One more than an export may hold, so that a longer list is refused and not cut off.
  view: accountsPage(longestExport + 1),
  rows: (answer) => answer.accounts,
}
