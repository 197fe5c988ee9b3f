import { type Hash, joinBytes, utf8 } from './bytes.ts'

const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

/** LDG-2: the hash of one entry (RFC 9162 section 2.1.1: a zero byte, then the entry). */
export const leafHash = (hash: Hash, entry: Uint8Array): Uint8Array => hash(joinBytes(leafMark, entry))

/** LDG-2: the same of an entry that is a text. */
export const textLeaf = (hash: Hash, entry: string): Uint8Array => hash(utf8(entry, leafMark))

/** LDG-2: the hash of two neighbours (RFC 9162 section 2.1.1: a one byte, then left, then right). */
export const nodeHash = (hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array =>
  hash(joinBytes(nodeMark, left, right))

/** LDG-2: the root over leaf hashes, in their order; the root of nothing is the hash of nothing. */
export const rootOf = (hash: Hash, leaves: readonly Uint8Array[]): Uint8Array => {
  const within = (from: number, to: number): Uint8Array => {
    const only = to - from === 1 ? leaves[from] : undefined
    if (only) return only
    const middle = from + leftSize(to - from)
    return nodeHash(hash, within(from, middle), within(middle, to))
  }
  return leaves.length === 0 ? hash(new Uint8Array()) : within(0, leaves.length)
}

/** The largest power of two below the size: where a tree of two or more leaves divides. */
export const leftSize = (size: number): number => {
  let left = 1
  while (left * 2 < size) left *= 2
  return left
}
