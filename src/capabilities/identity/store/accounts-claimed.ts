import type { Tx } from '#platform/database.ts'
import type { Account } from './accounts.ts'

/**
 * The account whose staff number was typed, before anybody is known: row-level security shows this one row while the
 * number is claimed, and nothing else.
 */
export const claimAccount = async (tx: Tx, typed: string): Promise<Account | undefined> => {
  const staffNos = [...new Set([typed.trim(), typed.trim().toUpperCase()])].filter((one) => !one.includes('\n'))
  await claim(tx, staffNos)
  const [account] = await tx
    .withTables<{ account: Account }>()
    .selectFrom('account')
    .selectAll('account')
    .where('account.staffNo', 'in', staffNos.length > 0 ? staffNos : [''])
    .limit(1)
    .execute()
  await claim(tx, [])
  return account
}

/** `SET LOCAL` takes no parameters; the client's own quoting makes the text a literal. */
const claim = async (tx: Tx, staffNos: readonly string[]): Promise<void> => {
  const text = staffNos.join('\n').replaceAll('\0', '')
  await tx.client.query(`set local app.staff_no = ${tx.client.escapeLiteral(text)}`)
}
