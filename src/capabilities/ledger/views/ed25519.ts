import { createPublicKey, verify } from 'node:crypto'
import type { Verify } from '../rules/note.ts'

const derHead = Buffer.from('302a300506032b6570032100', 'hex')

/** Checks a signature by the platform's own library. */
export const ed25519: Verify = (publicKey, message, signature) => {
  const key = createPublicKey({ key: Buffer.concat([derHead, publicKey]), format: 'der', type: 'spki' })
  return verify(null, message, key, signature)
}
