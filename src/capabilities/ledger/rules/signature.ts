import { hex } from './bytes.ts'

/** Checks an Ed25519 signature (RFC 8032) of a message: S below the order, and S·B − h·A written out is R, without cofactor. */
export type Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean

/**
 * LDG-6: whether the key has signed the message. Which keys count is decided here, as libraries differ in it and whoever
 * holds a key could craft one that they judge differently.
 */
export const isSigned = (
  verify: Verify,
  publicKey: Uint8Array,
): ((message: Uint8Array, signature: Uint8Array) => boolean) => {
  const counts = isSigningKey(publicKey)
  return (message, signature) => counts && verify(publicKey, message, signature)
}

const prime = 2n ** 255n - 19n
const ofOrderEight = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n
/** The y of the eight points of small order: under such a key one signature can fit any message. */
const small: readonly bigint[] = [0n, 1n, ofOrderEight, prime - ofOrderEight, prime - 1n]

/** A point written in its one way, and not of small order. */
const isSigningKey = (publicKey: Uint8Array): boolean => {
  if (publicKey.length !== 32) return false
  const y = BigInt(`0x${hex(Uint8Array.from(publicKey).reverse())}`) % 2n ** 255n
  return y < prime && !small.includes(y)
}
