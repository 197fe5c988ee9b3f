import { readFileSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { BackupRefusal } from './refusal.ts'

/** The first line of a file in the format of age-encryption.org/v1. */
export const sealedBegins = 'age-encryption.org/v1\n'

/** Makes a key that opens what is sealed to its recipient, and keeps it in a file for its owner only. */
export const makeKey = async (path: string): Promise<{ readonly recipient: string }> => {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  try {
    writeFileSync(path, `# public key: ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx', flush: true })
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') throw new BackupRefusal('target-there', { file: path })
    throw fault
  }
  return { recipient }
}

/** Seals a stream to one recipient: only who holds the key reads it, the machine that wrote it does not. */
export const sealTo = async (recipient: string, plain: Readable): Promise<Readable> => {
  const encrypter = new Encrypter()
  try {
    encrypter.addRecipient(recipient)
  } catch {
    throw new BackupRefusal('recipient-unreadable', { recipient })
  }
  return Readable.fromWeb((await encrypter.encrypt(Readable.toWeb(plain) as never)) as never)
}

/** Opens a sealed stream with the key of the file. */
export const openSealed = async (sealed: Readable, keyFile: string, file: string): Promise<Readable> => {
  const decrypter = new Decrypter()
  try {
    for (const line of readFileSync(keyFile, 'utf8').split('\n'))
      if (line.startsWith('AGE-SECRET-KEY-')) decrypter.addIdentity(line.trim())
  } catch (fault) {
    throw new BackupRefusal('key-unreadable', { key: keyFile, reason: (fault as Error).message })
  }
  try {
    return Readable.fromWeb((await decrypter.decrypt(Readable.toWeb(sealed) as never)) as never)
  } catch {
    throw new BackupRefusal('key-wrong', { key: keyFile, file })
  }
}
