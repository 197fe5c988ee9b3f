import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { identify, identifySystem, keepLook, parseSystemToken, parseToken } from '#capabilities/identity/public.ts'
import { appendEntry, pseudonymOf, sha256 } from '#capabilities/ledger/public.ts'
import { peopleOfBranches } from '#capabilities/organisation/public.ts'
import type { House } from '#platform/door/run.ts'
import type { Clock } from './clock.ts'

export interface HouseOptions {
  readonly pool: pg.Pool
  readonly clock: Pick<Clock, 'now'>
  readonly tenant: number
  readonly timeZone: string
  /** The secret behind the yearly pseudonyms of the ledger. */
  readonly pseudonymKey: Uint8Array
}

/** Puts the capabilities behind the door: who a cookie is, and where an entry is kept. */
export const openHouse = ({ pool, clock, tenant, timeZone, pseudonymKey }: HouseOptions): House => ({
  pool,
  tenant,
  timeZone,
  now: clock.now,
  cookieOwner: parseToken,
  identify,
  membersOf: peopleOfBranches,
  tokenOwner: parseSystemToken,
  identifySystem,
  codeOf: (person, now) => pseudonymOf(ledgerCrypto.hash, pseudonymKey, person, now),
  keepLook,
  keepEntry: (tx, entry) => appendEntry(tx, entry, { ...ledgerCrypto, pseudonymKey }),
})

export const ledgerCrypto = {
  random: (bytes: number): Uint8Array => randomBytes(bytes),
  hash: sha256,
}
