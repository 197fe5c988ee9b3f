import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { Verify } from '../rules/signature.ts'

const derHead = Buffer.from('302a300506032b6570032100', 'hex')

/** The key asked for last: a ledger has one, and reading it anew costs more than checking with it. */
let last: { readonly bytes: Buffer; readonly key: KeyObject } | undefined

/** Checks a signature by the platform's own library. */
export const ed25519: Verify = (publicKey, message, signature) => {
  if (last === undefined || !last.bytes.equals(publicKey))
    last = {
      bytes: Buffer.from(publicKey),
      key: createPublicKey({ key: Buffer.concat([derHead, publicKey]), format: 'der', type: 'spki' }),
    }
  return verify(null, message, last.key, signature)
}
