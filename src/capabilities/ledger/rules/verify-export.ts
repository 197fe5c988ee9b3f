import { moment, msBetween, parseDay } from '#kernel/day.ts'
import { base64, fromBase64, type Hash, hex, sameBytes } from './bytes.ts'
import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import { factLeaf } from './commitment.ts'
import { erasureKind, readErasure } from './erasure.ts'
import { type ExportedEntry, type ExportedFact, type ExportHead, type ExportLine, readExportLine } from './export.ts'
import { emptyFrontier, extend, type Frontier, frontierRoot } from './frontier.ts'
import { readNote, type SignedNote, signedBy } from './note.ts'
import type { Verify } from './signature.ts'
import { rootOf, textLeaf } from './tree.ts'

/** What cannot be true at once, in the order in which it was met. */
export type Finding =
  | 'line-unreadable'
  | 'head-missing'
  | 'number-missing'
  | 'entry-unreadable'
  | 'fact-count-differs'
  | 'facts-differ'
  | 'content-differs'
  | 'erased-and-there'
  | 'erased-undecided'
  | 'former-root-unknown'
  | 'recorded-backwards'
  | 'checkpoint-unreadable'
  | 'signature-wrong'
  | 'root-differs'
  | 'size-differs'
  | 'not-covered'
  | 'cut-off'
  | 'after-the-end'
  | 'known-differs'
  | 'known-beyond'
  | 'known-of-another'

export interface Found {
  readonly finding: Finding
  /** The number of the entry or the size of the checkpoint, counted from one; the line where neither is known. */
  readonly at: number
}

export interface Verdict {
  readonly head: ExportHead | null
  readonly size: number
  /** Hexadecimal, of the tree computed anew. */
  readonly root: string
  readonly checkpoints: number
  readonly facts: number
  readonly opened: number
  readonly erased: number
  /** Checkpoints kept elsewhere that this ledger was compared with and contains. */
  readonly agreed: number
  /** At most twenty; `findings` counts them all. */
  readonly found: readonly Found[]
  readonly findings: number
}

export interface VerifyTools {
  readonly hash: Hash
  readonly verify: Verify
}

export interface Verifying {
  /** Takes the next line, without its line break; a last line that had none is not whole and counts as cut off. */
  readonly take: (line: string, whole?: boolean) => void
  readonly finish: () => Verdict
}

const shownAtMost = 20
/** Writers that commit late may be numbered after quicker ones; more than this is no such delay. */
const backwardsAtMost = 60 * 60_000

/**
 * LDG-11: looks through an export line by line and keeps only the edge of the tree and the names of what was erased, so
 * that its size does not matter.
 * Computes every leaf, every root and every signature anew, and compares with checkpoints that were kept elsewhere:
 * without one of those, whoever owns database and key could have written everything anew.
 */
export const verifyExport = ({ hash, verify }: VerifyTools, known: readonly Checkpoint[] = []): Verifying => {
  let head: ExportHead | null = null
  let isSigned: (note: SignedNote) => boolean = () => false
  let tree: Frontier = emptyFrontier
  let lines = 0
  let ended = false
  let covered = 0
  let latest = ''
  const counted = { checkpoints: 0, facts: 0, opened: 0, erased: 0, agreed: 0 }
  const found: Found[] = []
  let findings = 0
  const formerRoots = new Set([base64(hash(new Uint8Array())), base64(new Uint8Array(32))])
  const isDay = dayReader()
  const erased: { readonly kind: string; readonly stream: string; readonly version: number; readonly at: number }[] = []
  const decided = new Map<string, number>()
  const waiting = [...known].sort((a, b) => a.size - b.size)

  const note = (finding: Finding, at: number): void => {
    findings++
    if (found.length < shownAtMost) found.push({ finding, at })
  }

  const allow = (payload: string): void => {
    const said = readErasure(payload)
    if (said === undefined) return
    const name = thingName(said)
    decided.set(name, Math.max(decided.get(name) ?? 0, said.upTo))
  }

  const compareKnown = (): void => {
    while (waiting[0] !== undefined && waiting[0].size <= tree.size) {
      const { origin, size, root } = waiting.shift() as Checkpoint
      if (head && origin !== head.origin) note('known-of-another', size)
      else if (size === tree.size && sameBytes(root, frontierRoot(hash, tree))) counted.agreed++
      else note('known-differs', size)
    }
  }

  const takeFact = ({ kind, stream, version, leaf, opened, erased: gone }: ExportedFact, at: number): void => {
    counted.facts++
    if (gone) {
      counted.erased++
      erased.push({ kind, stream, version, at })
    }
    if (opened === null) return
    if (gone) note('erased-and-there', at)
    counted.opened++
    if (!sameBytes(factLeaf(hash, { kind, stream, version, ...opened }), leaf)) note('content-differs', at)
    else if (kind === erasureKind) allow(opened.payload)
  }

  const takeEntry = (entry: ExportedEntry): void => {
    const at = entry.index + 1
    if (entry.index !== tree.size) note('number-missing', at)
    const read = readEntryText(entry.text, isDay)
    if (read === undefined) note('entry-unreadable', at)
    else {
      if (read.facts !== entry.facts.length) note('fact-count-differs', at)
      const leaves = entry.facts.map(({ leaf }) => leaf)
      if (!sameBytes(rootOf(hash, leaves), read.commit)) note('facts-differ', at)
      if (!formerRoots.has(read.prevRoot)) note('former-root-unknown', at)
      if (read.recorded >= latest) latest = read.recorded
      else if (msBetween(moment(read.recorded), moment(latest)) > backwardsAtMost) note('recorded-backwards', at)
    }
    for (const fact of entry.facts) takeFact(fact, at)
    tree = extend(hash, tree, [textLeaf(hash, entry.text)]).frontier
    compareKnown()
  }

  const takeCheckpoint = (text: string): void => {
    counted.checkpoints++
    const read = readNote(text)
    const signed = read && readCheckpoint(read.text)
    if (read === undefined || signed === undefined || head === null) {
      note('checkpoint-unreadable', tree.size)
      return
    }
    const { size, root, origin } = signed
    if (origin !== head.origin || !isSigned(read)) note('signature-wrong', size)
    if (size !== tree.size) note('size-differs', size)
    else if (!sameBytes(root, frontierRoot(hash, tree))) note('root-differs', size)
    covered = tree.size
    formerRoots.add(base64(root))
  }

  const takeRead = (read: ExportLine): void => {
    if ((read.is === 'head') !== (lines === 1)) note('head-missing', lines)
    if (read.is === 'head') {
      head = read.head
      isSigned = signedBy(hash, verify, { name: head.origin, publicKey: head.key })
    } else if (read.is === 'entry') takeEntry(read.entry)
    else if (read.is === 'checkpoint') takeCheckpoint(read.note)
    else {
      ended = true
      if (read.size !== tree.size || head?.size !== tree.size) note('size-differs', read.size)
    }
  }

  const take = (line: string, whole = true): void => {
    lines++
    const read = readExportLine(line)
    if (ended) note('after-the-end', lines)
    else if (!whole) return
    else if (read === undefined) note('line-unreadable', lines)
    else takeRead(read)
  }

  const finish = (): Verdict => {
    if (lines === 0) note('head-missing', 1)
    else if (!ended) note('cut-off', tree.size)
    if (covered < tree.size) note('not-covered', tree.size)
    for (const { at, version, ...thing } of erased)
      if (version > (decided.get(thingName(thing)) ?? 0)) note('erased-undecided', at)
    for (const { size, origin } of waiting)
      note(head && origin !== head.origin ? 'known-of-another' : 'known-beyond', size)
    return { head, size: tree.size, root: hex(frontierRoot(hash, tree)), ...counted, found, findings }
  }

  return { take, finish }
}

const thingName = ({ kind, stream }: { readonly kind: string; readonly stream: string }): string =>
  JSON.stringify([kind, stream])

interface ReadEntry {
  readonly facts: number
  readonly commit: Uint8Array
  /** In base64. */
  readonly prevRoot: string
  /** To the minute: the later is the greater text. */
  readonly recorded: string
}

/** Entries of one day stand together: each day is looked at once. */
const dayReader = (): ((text: string) => boolean) => {
  let last = ''
  return (text) => {
    if (text === last) return true
    if (parseDay(text) === undefined) return false
    last = text
    return true
  }
}

const shape =
  /^\{"actor":(?:null|"[0-9a-f]{16}"),"commit":"([^"\\]{44})","facts":(0|[1-9]\d{0,8}),"occurred":"\d{4}-\d\d-\d\dT\d\d:\d\dZ","prev_root":"([^"\\]{44})","recorded":"((\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\dZ)","type":"[a-z0-9.-]+","v":1\}$/

/** The parts of an entry's text, only in the one canonical way to write them (LDG-1). */
const readEntryText = (text: string, isDay: (text: string) => boolean): ReadEntry | undefined => {
  const [, commit = '', facts = '', prevRoot = '', recorded = '', on = ''] = shape.exec(text) ?? []
  const commitBytes = fromBase64(commit)
  if (commitBytes?.length !== 32 || fromBase64(prevRoot)?.length !== 32 || !isDay(on)) return undefined
  return { facts: Number(facts), commit: commitBytes, prevRoot, recorded }
}
