import type { Moment } from '#kernel/day.ts'
import { type Hash, hex, joinBytes, utf8 } from './bytes.ts'

const blockLength = 64
const shownBytes = 8

/**
 * LDG-1: the code of a person on the ledger, another one every year (UTC): sixteen hexadecimal digits of
 * HMAC (RFC 2104) under a key that stays in the data folder.
 */
export const pseudonymOf = (hash: Hash, key: Uint8Array, person: string, recordedAt: Moment): string =>
  hex(hmac(hash, key, utf8(`${recordedAt.slice(0, 4)}/${person}`)).slice(0, shownBytes))

const hmac = (hash: Hash, key: Uint8Array, message: Uint8Array): Uint8Array => {
  const block = new Uint8Array(blockLength)
  block.set(key.length > blockLength ? hash(key) : key)
  const inner = hash(joinBytes(masked(block, 0x36), message))
  return hash(joinBytes(masked(block, 0x5c), inner))
}

const masked = (block: Uint8Array, mask: number): Uint8Array => block.map((byte) => byte ^ mask)
