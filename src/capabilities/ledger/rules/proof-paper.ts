import { base64, fromBase64, type Hash, hex, utf8 } from './bytes.ts'
import { canonicalJson } from './canonical-json.ts'
import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import { openNote, readNote } from './note.ts'
import { includes } from './proof.ts'
import type { Verify } from './signature.ts'
import { leafHash } from './tree.ts'

export const proofForm = 'plumbline-ledger-proof/1'

export interface ProofPaper {
  readonly key: Uint8Array
  /** The text whose hash is the leaf. */
  readonly entry: string
  /** A C2SP tlog-proof: index, hashes, signed checkpoint. */
  readonly proof: string
}

/** LDG-5: one entry with its proof and the key that signed, in one file. */
export const writeProofPaper = ({ key, entry, proof }: ProofPaper): string =>
  `${canonicalJson({ form: proofForm, key: base64(key), entry, proof })}\n`

export const readProofPaper = (text: string): ProofPaper | undefined => {
  try {
    const { key, entry, proof } = JSON.parse(text) as Record<string, unknown>
    const bytes = typeof key === 'string' ? fromBase64(key) : undefined
    if (bytes?.length !== 32 || typeof entry !== 'string' || typeof proof !== 'string') return undefined
    // Only the one way to write it is read, its form among the rest.
    const paper = { key: bytes, entry, proof }
    return writeProofPaper(paper).trimEnd() === text.trimEnd() ? paper : undefined
  } catch {
    return undefined
  }
}

export interface ProofVerdict {
  readonly index: number
  readonly checkpoint: Checkpoint
  readonly root: string
  readonly included: boolean
  readonly signed: boolean
}

/** LDG-5: whether the entry stands in the signed checkpoint; nothing when the file is no proof. */
export const checkProof = (
  { hash, verify }: { readonly hash: Hash; readonly verify: Verify },
  { key, entry, proof }: ProofPaper,
): ProofVerdict | undefined => {
  const middle = proof.indexOf('\n\n')
  const [form, index = '', ...hashes] = proof.slice(0, middle).split('\n')
  const note = proof.slice(middle + 2)
  const read = readNote(note)
  const checkpoint = read && readCheckpoint(read.text)
  const place = /^index (0|[1-9]\d{0,15})$/.exec(index)?.[1]
  const siblings = hashes.map(fromBase64)
  if (form !== 'c2sp.org/tlog-proof@v1' || checkpoint === undefined || place === undefined) return undefined
  if (siblings.some((one) => one?.length !== 32)) return undefined
  const { size, root, origin } = checkpoint
  return {
    index: Number(place),
    checkpoint,
    root: hex(root),
    included: includes(hash, {
      index: Number(place),
      size,
      leaf: leafHash(hash, utf8(entry)),
      proof: siblings as readonly Uint8Array[],
      root,
    }),
    signed: openNote(hash, verify, note, { name: origin, publicKey: key }) !== undefined,
  }
}
