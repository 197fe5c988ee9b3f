import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { Signer } from '../use-cases/integrate-pending.ts'
import { keyFile } from './key-file.ts'

/**
 * LDG-6: opens the Ed25519 key of this installation; the first start makes it.
 *
 * @param origin the name printed on every proof, such as `plumbline-demo`: no spaces, no plus
 */
export const openSigner = async (dataFolder: string, origin: string): Promise<Signer> => {
  if (!/^[^\s+]+$/u.test(origin)) throw new Error('the origin of a ledger has no spaces and no plus')
  const key = createPrivateKey(await keyFile(dataFolder, 'ledger-key.pem', newKey))
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key of the ledger is not an Ed25519 key')
  return {
    origin,
    publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32),
    sign: (message) => sign(null, message, key),
  }
}

/** LDG-1: opens the secret behind the yearly codes of persons; the first start makes it. */
export const openPseudonymKey = async (dataFolder: string): Promise<Uint8Array> =>
  Buffer.from(await keyFile(dataFolder, 'ledger-codes.key', () => randomBytes(32).toString('base64')), 'base64')

const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
