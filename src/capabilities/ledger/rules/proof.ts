import { type Hash, sameBytes } from './bytes.ts'
import { leftSize, nodeHash } from './tree.ts'

/** Leaves from the first up to but not including the second. */
export type Span = readonly [from: number, to: number]

/** The place of a finished subtree: 2^level leaves, the position-th of its level. Level 0 is a leaf. */
export interface Place {
  readonly level: number
  readonly position: number
}

/** LDG-5: the spans whose hashes prove that the entry is in the tree, leaf side first (RFC 9162 section 2.1.3.1). */
export const inclusionSpans = (index: number, size: number): Span[] => {
  if (!(index >= 0 && index < size)) throw new Error('no such entry in a tree of this size')
  const within = (from: number, to: number): Span[] => {
    if (to - from === 1) return []
    const middle = from + leftSize(to - from)
    return index < middle ? [...within(from, middle), [middle, to]] : [...within(middle, to), [from, middle]]
  }
  return within(0, size)
}

/** LDG-5: the spans whose hashes prove that the older tree is the beginning of the newer (RFC 9162 section 2.1.4.1). */
export const consistencySpans = (older: number, newer: number): Span[] => {
  if (!(older >= 1 && older <= newer))
    throw new Error('an older tree has at least one entry and no more than the newer')
  const within = (from: number, to: number, known: boolean): Span[] => {
    if (older === to) return known ? [] : [[from, to]]
    const middle = from + leftSize(to - from)
    return older <= middle
      ? [...within(from, middle, known), [middle, to]]
      : [...within(middle, to, false), [from, middle]]
  }
  return within(0, newer, true)
}

/** The finished subtrees that make up a span of a proof, from left to right. */
export const placesOf = ([from, to]: Span): Place[] => {
  const places: Place[] = []
  for (let at = from; at < to; ) {
    let level = 0
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level++
    places.push({ level, position: at / 2 ** level })
    at += 2 ** level
  }
  return places
}

/** The proof itself: one hash a span, made of finished subtrees that the reader has at hand. */
export const proofOf = (hash: Hash, spans: readonly Span[], read: (place: Place) => Uint8Array): Uint8Array[] =>
  spans.map((span) =>
    placesOf(span)
      .map(read)
      .reduceRight((right, left) => nodeHash(hash, left, right)),
  )

export interface Inclusion {
  readonly index: number
  readonly size: number
  readonly leaf: Uint8Array
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** LDG-5: whether the proof leads from the leaf to the root (RFC 9162 section 2.1.3.2). */
export const includes = (hash: Hash, { index, size, leaf, proof, root }: Inclusion): boolean => {
  if (!isCount(index) || !isCount(size) || index >= size) return false
  let node = leaf
  let place = index
  let last = size - 1
  for (const sibling of proof) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      node = nodeHash(hash, sibling, node)
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, half(last)]
    } else node = nodeHash(hash, node, sibling)
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 && sameBytes(node, root)
}

export interface Consistency {
  readonly older: number
  readonly newer: number
  readonly olderRoot: Uint8Array
  readonly newerRoot: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/** LDG-5: whether the older root is the beginning of the newer (RFC 9162 section 2.1.4.2). */
export const isConsistent = (hash: Hash, { older, newer, olderRoot, newerRoot, proof }: Consistency): boolean => {
  if (!isCount(older) || !isCount(newer) || older < 1 || older > newer) return false
  if (older === newer) return proof.length === 0 && sameBytes(olderRoot, newerRoot)
  const [first, ...rest] = Number.isInteger(Math.log2(older)) ? [olderRoot, ...proof] : proof
  if (first === undefined) return false
  let place = older - 1
  let last = newer - 1
  while (place % 2 === 1) [place, last] = [half(place), half(last)]
  let old = first
  let young = first
  for (const sibling of rest) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      old = nodeHash(hash, sibling, old)
      young = nodeHash(hash, sibling, young)
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, half(last)]
    } else young = nodeHash(hash, young, sibling)
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 && sameBytes(old, olderRoot) && sameBytes(young, newerRoot)
}

const half = (n: number): number => Math.floor(n / 2)
const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
