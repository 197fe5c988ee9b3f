import { base64, fromBase64, type Hash, joinBytes, sameBytes, utf8 } from './bytes.ts'
import { isSigned, type Verify } from './signature.ts'

/** A signature under a note: whose, which key of theirs, and the signature itself. */
export interface NoteSignature {
  readonly name: string
  readonly keyId: Uint8Array
  readonly signature: Uint8Array
}

/** A text, ending with a new line, and the signatures under it (C2SP signed-note). */
export interface SignedNote {
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

const ed25519 = 0x01
const keyIdLength = 4

/** LDG-6: four bytes that tell one Ed25519 key of a name from another (C2SP signed-note, type 0x01). */
export const keyIdOf = (sha256: Hash, name: string, publicKey: Uint8Array): Uint8Array =>
  sha256(joinBytes(utf8(`${name}\n`), Uint8Array.of(ed25519), publicKey)).slice(0, keyIdLength)

export const writeNote = ({ text, signatures }: SignedNote): string =>
  `${text}\n${signatures.map(({ name, keyId, signature }) => `— ${name} ${base64(joinBytes(keyId, signature))}\n`).join('')}`

/** Reads a note, or nothing when it is not one. It says nothing about whether the signatures are right. */
export const readNote = (note: string): SignedNote | undefined => {
  const end = note.lastIndexOf('\n\n')
  const lines = note.slice(end + 2).split('\n')
  if (end < 0 || lines.pop() !== '' || lines.length === 0) return undefined
  const signatures = lines.flatMap(readSignature)
  return signatures.length === lines.length ? { text: note.slice(0, end + 1), signatures } : undefined
}

const readSignature = (line: string): NoteSignature[] => {
  const [, name, coded] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? []
  const bytes = fromBase64(coded ?? '')
  if (name === undefined || bytes === undefined || bytes.length <= keyIdLength) return []
  return [{ name, keyId: bytes.slice(0, keyIdLength), signature: bytes.slice(keyIdLength) }]
}

export interface NoteKey {
  readonly name: string
  readonly publicKey: Uint8Array
}

/** LDG-6: the text of the note, if the key has signed it; otherwise nothing. */
export const openNote = (sha256: Hash, verify: Verify, note: string, key: NoteKey): string | undefined => {
  const read = readNote(note)
  return read && signedBy(sha256, verify, key)(read) ? read.text : undefined
}

/** LDG-6: whether the key has signed a note. */
export const signedBy = (
  sha256: Hash,
  verify: Verify,
  { name, publicKey }: NoteKey,
): ((note: SignedNote) => boolean) => {
  const keyId = keyIdOf(sha256, name, publicKey)
  const isRight = isSigned(verify, publicKey)
  return ({ text, signatures }) => {
    const own = signatures.find((one) => one.name === name && sameBytes(one.keyId, keyId))
    return own !== undefined && isRight(utf8(text), own.signature)
  }
}
