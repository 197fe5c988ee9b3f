import { type Hash, joinBytes } from './bytes.ts'
import { nodeHash } from './tree.ts'

/** The right edge of a tree: one hash for each one-bit of the size, largest subtree first. Enough to append and to sign. */
export interface Frontier {
  readonly size: number
  readonly peaks: readonly Uint8Array[]
}

/** A finished subtree of 2^level leaves, the position-th of its level. */
export interface TreeNode {
  readonly level: number
  readonly position: number
  readonly hash: Uint8Array
}

export const emptyFrontier: Frontier = { size: 0, peaks: [] }

/** LDG-4: appends leaves; costs what is appended plus the edge, whatever the size. Gives every subtree finished by it. */
export const extend = (
  hash: Hash,
  { size, peaks }: Frontier,
  leaves: readonly Uint8Array[],
): { readonly frontier: Frontier; readonly finished: readonly TreeNode[] } => {
  const edge = [...peaks]
  const finished: TreeNode[] = []
  leaves.forEach((leaf, nth) => {
    let whole = leaf
    let position = size + nth
    for (let level = 1; position % 2 === 1; level++) {
      const left = edge.pop()
      if (left === undefined) throw new Error('the frontier does not fit its size')
      whole = nodeHash(hash, left, whole)
      position = (position - 1) / 2
      finished.push({ level, position, hash: whole })
    }
    edge.push(whole)
  })
  return { frontier: { size: size + leaves.length, peaks: edge }, finished }
}

/** LDG-2: the root of the tree whose right edge this is. */
export const frontierRoot = (hash: Hash, { peaks }: Frontier): Uint8Array =>
  peaks.length === 0 ? hash(new Uint8Array()) : peaks.reduceRight((right, left) => nodeHash(hash, left, right))

/** An edge as it is kept: its hashes one after the other. */
export interface KeptTree {
  readonly size: number
  readonly peaks: Uint8Array
}

export const packPeaks = ({ size, peaks }: Frontier): KeptTree => ({ size, peaks: joinBytes(...peaks) })

/** Reads a kept edge, or nothing when the number of hashes does not fit the size. */
export const unpackPeaks = ({ size, peaks }: KeptTree, width = 32): Frontier | undefined => {
  const count = onesIn(size)
  if (peaks.length !== count * width) return undefined
  return { size, peaks: Array.from({ length: count }, (_, nth) => peaks.slice(nth * width, (nth + 1) * width)) }
}

const onesIn = (size: number): number => size.toString(2).replaceAll('0', '').length
