import type { Acting } from '#platform/context.ts'
import type { Account } from '../store/accounts.ts'

/** A wrong guess is on the ledger (decision 12), at the account it was made at; what was typed is not. */
export const recordRefused = (cx: Acting, account: Account | undefined, by: 'password' | 'code' | 'pin'): void =>
  account
    ? cx.record('session', account.personId, { refused: by })
    : cx.record('session', cx.newId('session'), { refused: by, account: null })
