import type { Moment } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { type Hash, utf8 } from '../rules/bytes.ts'
import { type Checkpoint, checkpointText, type Fork, findFork, findSeenFork, originOf } from '../rules/checkpoint.ts'
import { extend, frontierRoot, unpackPeaks } from '../rules/frontier.ts'
import { keyIdOf, writeNote } from '../rules/note.ts'
import { placesOf, proofOf } from '../rules/proof.ts'
import { leafHash } from '../rules/tree.ts'
import { keepBatch, loadTree, lockTree, readSubtrees, takePending } from '../store/tree.ts'

/** Signs checkpoints with the key of this installation. */
export interface Signer {
  /** The name of the installation; the log of each organisation adds its number. */
  readonly origin: string
  /** The raw 32 bytes of the Ed25519 key. */
  readonly publicKey: Uint8Array
  readonly sign: (message: Uint8Array) => Uint8Array
}

/** LDG-7: tree and newest checkpoint no longer fit each other. Nothing may be signed until somebody has looked. */
export class LedgerForked extends Error {
  readonly tenant: number
  readonly fork: Fork
  /** Entries in the checkpoint remembered outside the database, where that is what does not fit. */
  readonly seenSize: number | null

  constructor(tenant: number, fork: Fork, seenSize: number | null = null) {
    super(`the ledger of organisation ${tenant} is stopped: ${fork}`)
    this.name = 'LedgerForked'
    this.tenant = tenant
    this.fork = fork
    this.seenSize = seenSize
  }
}

export interface Integration {
  readonly hash: Hash
  readonly signer: Signer
  readonly now: Moment
  readonly limit: number
  /** Whether to wait while another process works on this tree, instead of leaving the work to it. */
  readonly wait: boolean
  /** Entries recorded later are left for another time; nothing takes all. */
  readonly until?: Moment
  /** The newest checkpoint remembered outside the database, if there is one. */
  readonly seen?: Checkpoint | 'unreadable' | undefined
}

export interface Integrated {
  /** How many entries got a number. */
  readonly numbered: number
  /** The newest signed checkpoint; nothing on an empty ledger, or while another process holds the tree. */
  readonly note: string | null
}

/**
 * LDG-4, LDG-8: numbers the oldest pending entries, at most `limit`, and signs the new state of the tree.
 *
 * @throws LedgerForked when tree and newest checkpoint differ, or the tree lacks what was remembered; then nothing is
 * numbered
 */
export const integratePending = async (
  tx: Tx,
  { hash, signer, now, limit, wait, until, seen }: Integration,
): Promise<Integrated> => {
  if (!(await lockTree(tx, wait))) return { numbered: 0, note: null }
  const origin = originOf(signer.origin, tx.tenant)
  const { tree, newest } = await loadTree(tx)
  const fork = findFork(hash, origin, tree, newest)
  const edge = unpackPeaks(tree)
  if (fork !== null || edge === undefined) throw new LedgerForked(tx.tenant, fork ?? 'tree-unreadable')
  if (seen) await holdToSeen(tx, hash, origin, edge.size, seen)

  const pending = await takePending(tx, limit, until)
  if (pending.length === 0) return { numbered: 0, note: newest?.note ?? null }
  const leaves = pending.map(({ entryId, text }, nth) => ({
    entryId,
    index: edge.size + nth,
    hash: leafHash(hash, utf8(text)),
  }))
  const { frontier, finished } = extend(
    hash,
    edge,
    leaves.map((leaf) => leaf.hash),
  )
  const root = frontierRoot(hash, frontier)
  const text = checkpointText({ origin, size: frontier.size, root })
  const keyId = keyIdOf(hash, origin, signer.publicKey)
  const note = writeNote({ text, signatures: [{ name: origin, keyId, signature: signer.sign(utf8(text)) }] })
  const checkpoint = { size: frontier.size, root, note }
  await keepBatch(tx, { leaves, finished, frontier, checkpoint, publicKey: signer.publicKey, at: now })
  return { numbered: leaves.length, note }
}

const holdToSeen = async (
  tx: Tx,
  hash: Hash,
  origin: string,
  size: number,
  seen: Checkpoint | 'unreadable',
): Promise<void> => {
  const then = seen === 'unreadable' ? 0 : seen.size
  const whole = [0, then] as const
  const rootThen =
    then > 0 && then <= size ? proofOf(hash, [whole], await readSubtrees(tx, placesOf(whole)))[0] : undefined
  const fork = findSeenFork(origin, size, seen, rootThen)
  if (fork !== null) throw new LedgerForked(tx.tenant, fork, seen === 'unreadable' ? null : then)
}
