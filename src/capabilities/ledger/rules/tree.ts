import { type Hash, joinBytes } from './bytes.ts'

const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

/** LDG-2: the hash of one entry (RFC 9162 section 2.1.1: a zero byte, then the entry). */
export const leafHash = (hash: Hash, entry: Uint8Array): Uint8Array => hash(joinBytes(leafMark, entry))

/** LDG-2: the hash of two neighbours (RFC 9162 section 2.1.1: a one byte, then left, then right). */
export const nodeHash = (hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array =>
  hash(joinBytes(nodeMark, left, right))

/** LDG-2: the root over leaf hashes, in their order; the root of nothing is the hash of nothing. */
export const rootOf = (hash: Hash, leaves: readonly Uint8Array[]): Uint8Array => {
  const [only] = leaves
  if (only === undefined) return hash(new Uint8Array())
  if (leaves.length === 1) return only
  const split = leftSize(leaves.length)
  return nodeHash(hash, rootOf(hash, leaves.slice(0, split)), rootOf(hash, leaves.slice(split)))
}

/** The largest power of two below the size: where a tree of two or more leaves divides. */
export const leftSize = (size: number): number => {
  let left = 1
  while (left * 2 < size) left *= 2
  return left
}
