import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type FieldKey, type Fields, fieldKeyOf, fieldsUnder } from '../fields.ts'

/** The keys lie beside the ledger's, outside the database; a setting may name another file. */
export const fieldKeyFile = (folder: string, given: string | undefined): string => given ?? join(folder, 'field.key')

/** The keys of a file, the newest first; none when there is no file. @throws when a line is no key */
export const readFieldKeys = (file: string): readonly FieldKey[] => {
  const text = readIfThere(file)
  return (text ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const key = Buffer.from(line, 'base64')
      if (key.length !== 32) throw new Error(`${file} holds a line that is no field key`)
      return fieldKeyOf(key)
    })
}

/** Writes the file anew as a whole: a crash leaves the old one or the new one. */
export const writeFieldKeys = (file: string, keys: readonly FieldKey[]): void => {
  const draft = `${file}.new`
  const handle = openSync(draft, 'w', 0o600)
  writeSync(handle, keys.map(({ key }) => `${key.toString('base64')}\n`).join(''))
  fsyncSync(handle)
  closeSync(handle)
  renameSync(draft, file)
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw fault
  }
}

/** How long a running product may go on with the keys it has read, in milliseconds. */
export const keysReadAgainAfterMs = 500

/** Fields under the keys of a file, which another process may rotate meanwhile. */
export const fieldsOfFile = (file: string): Fields => {
  let keys: readonly FieldKey[] = []
  let stamp: string | undefined
  let readAt = -Infinity
  return fieldsUnder((again) => {
    const now = performance.now()
    if (again === undefined && now - readAt < keysReadAgainAfterMs) return keys
    readAt = now
    const seen = stampOf(file)
    if (seen !== stamp) keys = readFieldKeys(file)
    stamp = seen
    return keys
  })
}

const stampOf = (file: string): string | undefined => {
  const found = statSync(file, { throwIfNoEntry: false })
  return found && `${found.ino} ${found.size} ${found.mtimeMs}`
}
