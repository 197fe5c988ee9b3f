import { ed25519 as curve } from '@noble/curves/ed25519.js'
import { bytesToNumberLE } from '@noble/curves/utils.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { joinBytes, sameBytes } from '../rules/bytes.ts'
import type { Verify } from '../rules/signature.ts'

const { Point } = curve

/**
 * The equation of the command line's library, point by point: this library's own `verify` multiplies by the cofactor,
 * and so takes signatures that the other one refuses.
 */
export const ed25519: Verify = (publicKey, message, signature) => {
  if (signature.length !== 64) return false
  const r = signature.subarray(0, 32)
  const h = Point.Fn.create(bytesToNumberLE(sha512(joinBytes(r, publicKey, message))))
  try {
    // Throws where S is too large or the key no point.
    const whole = Point.BASE.multiplyUnsafe(bytesToNumberLE(signature.subarray(32)))
    return sameBytes(whole.subtract(Point.fromBytes(publicKey).multiplyUnsafe(h)).toBytes(), r)
  } catch {
    return false
  }
}
