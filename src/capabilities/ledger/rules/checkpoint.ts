import type { Hash } from './bytes.ts'
import { base64, fromBase64, sameBytes } from './bytes.ts'
import { frontierRoot, type KeptTree, unpackPeaks } from './frontier.ts'
import { readNote } from './note.ts'

/** The state of one log at one size: what is signed, printed and sent to witnesses. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** LDG-6: the log of one organisation has its own name, so that no proof passes for another's. */
export const originOf = (house: string, tenant: number): string => `${house}/${tenant}`

/** LDG-6: three lines: origin, size, root (C2SP tlog-checkpoint). */
export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${base64(root)}\n`

/** Reads the text of a checkpoint, or nothing when it is not one. Lines after the third are allowed and left alone. */
export const readCheckpoint = (text: string): Checkpoint | undefined => {
  const [origin = '', size = '', coded = '', ...others] = text.split('\n')
  const root = fromBase64(coded)
  if (origin === '' || !/^(0|[1-9]\d{0,15})$/.test(size) || root?.length !== 32) return undefined
  return others.at(-1) === '' && others.indexOf('') === others.length - 1
    ? { origin, size: Number(size), root }
    : undefined
}

/** What the store keeps of a checkpoint. */
export interface KeptCheckpoint {
  readonly size: number
  readonly root: Uint8Array
  readonly note: string
}

export type Fork =
  | 'tree-unreadable'
  | 'tree-without-checkpoint'
  | 'size-differs'
  | 'root-differs'
  | 'note-differs'
  | 'seen-unreadable'
  | 'older-than-seen'
  | 'differs-from-seen'

/**
 * LDG-7: before anything is signed, the tree has exactly the size and root of the newest checkpoint. Anything else means
 * that a part was put back, lost or changed; then nothing more is signed.
 */
export const findFork = (
  hash: Hash,
  origin: string,
  kept: KeptTree,
  newest: KeptCheckpoint | undefined,
): Fork | null => {
  const tree = unpackPeaks(kept)
  if (tree === undefined) return 'tree-unreadable'
  if (newest === undefined) return tree.size === 0 ? null : 'tree-without-checkpoint'
  if (newest.size !== tree.size) return 'size-differs'
  if (!sameBytes(newest.root, frontierRoot(hash, tree))) return 'root-differs'
  const note = readNote(newest.note)
  const signed = note && readCheckpoint(note.text)
  const same = signed?.origin === origin && signed.size === newest.size && sameBytes(signed.root, newest.root)
  return same ? null : 'note-differs'
}

/**
 * LDG-13: the tree contains the newest checkpoint that was remembered outside the database. One that is smaller was put
 * back from an older copy; one with another root at that size was written anew.
 *
 * @param rootThen the root of the tree as it was at the size remembered, where it has grown that far
 */
export const findSeenFork = (
  origin: string,
  size: number,
  seen: Checkpoint | 'unreadable',
  rootThen: Uint8Array | undefined,
): Fork | null => {
  if (seen === 'unreadable' || seen.origin !== origin) return 'seen-unreadable'
  if (size < seen.size) return 'older-than-seen'
  return rootThen && sameBytes(rootThen, seen.root) ? null : 'differs-from-seen'
}

/** LDG-5: one file that proves an entry without any server (C2SP tlog-proof). */
export const proofFile = (index: number, proof: readonly Uint8Array[], note: string): string =>
  ['c2sp.org/tlog-proof@v1', `index ${index}`, ...proof.map(base64), '', note].join('\n')
