import { generateKeyPairSync, sign } from 'node:crypto'
import { type Moment, moment } from '#kernel/day.ts'
import { utf8 } from './rules/bytes.ts'
import { canonicalJson } from './rules/canonical-json.ts'
import { type Checkpoint, checkpointText, originOf, readCheckpoint } from './rules/checkpoint.ts'
import { factLeaf, type KeptFact } from './rules/commitment.ts'
import { entryText } from './rules/entry.ts'
import { erasureKind, erasurePayload } from './rules/erasure.ts'
import { checkpointLine, type ExportedEntry, type ExportedFact, endLine, entryLine, headLine } from './rules/export.ts'
import { emptyFrontier, extend, frontierRoot } from './rules/frontier.ts'
import { keyIdOf, readNote, writeNote } from './rules/note.ts'
import { leafHash, rootOf } from './rules/tree.ts'
import { type Verdict, verifyExport } from './rules/verify-export.ts'
import { ed25519 } from './views/ed25519.ts'
import { sha256 } from './views/sha256.ts'

/** A ledger laid open for whoever owns database, key and time; honest until one of the classes below has been at it. */
export interface OpenLog {
  readonly origin: string
  readonly key: LogKey
  entries: ExportedEntry[]
  /** Signed notes by the size that they cover. */
  notes: Map<number, string>
  /** What the head and the end claim; the true size unless somebody says otherwise. */
  claimed: { head: number; end: number; origin: string }
  /** A last touch to the finished lines. */
  touch: (lines: string[]) => string[]
}

export interface LogKey {
  readonly publicKey: Uint8Array
  readonly sign: (message: Uint8Array) => Uint8Array
}

export const aLogKey = (): LogKey => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
    sign: (message) => sign(null, message, privateKey),
  }
}

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
export type Dice = (below: number) => number

export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const begin = Date.parse('2027-01-11T00:00:00Z')
const minute = (n: number): Moment => moment(new Date(begin + n * 60_000).toISOString())
const kinds = ['duty', 'holding', 'programme', 'completion'] as const
const sentences = ['café 已登记', '1.0', '改为 7 天', 'tested 2 of 5', '《礼品礼金登记上交办法》'] as const

/** An honest log, of 8 to 20 entries unless told otherwise, with checkpoints after every few; some facts are open, some erased, most closed. */
export const anHonestLog = (dice: Dice, key: LogKey = aLogKey(), tenant = 1, count = 8 + dice(13)): OpenLog => {
  const log: OpenLog = {
    origin: originOf('plumbline-test', tenant),
    key,
    entries: [],
    notes: new Map(),
    claimed: { head: 0, end: 0, origin: originOf('plumbline-test', tenant) },
    touch: (lines) => lines,
  }
  for (let n = 0; n < count; n++) log.entries.push(anEntry(dice, n))
  log.entries.push(anErasureEntry(dice, log.entries))
  settle(log, dice)
  return log
}

const random = (dice: Dice, length: number): Uint8Array => Uint8Array.from({ length }, () => dice(256))

const anEntry = (dice: Dice, n: number): ExportedEntry => {
  const facts = Array.from({ length: 1 + dice(3) }, (_, nth) => aFact(dice, n, nth))
  return {
    index: n,
    text: textOf(dice, facts, n),
    facts: facts.map(({ fact, shown }) => shownFact(fact, shown)),
  }
}

/** The decision behind everything that is erased; its facts stand open, as in every export. */
const anErasureEntry = (dice: Dice, entries: readonly ExportedEntry[]): ExportedEntry => {
  const gone = entries.flatMap(({ facts }) => facts).filter(({ erased }) => erased)
  const things = gone.length > 0 ? gone : [{ kind: 'duty', stream: 'never-there', version: 1 }]
  const facts = things.map(({ kind, stream, version }, nth): MadeFact => {
    const thing = { kind, stream, upTo: version, ground: 'retention-ended' as const }
    const payload = canonicalJson(erasurePayload(thing, 'approved'))
    return {
      fact: { kind: erasureKind, stream: `erasure-${nth}`, version: 2, payload, salt: random(dice, 32) },
      shown: 'open',
    }
  })
  const n = entries.length
  return { index: n, text: textOf(dice, facts, n), facts: facts.map(({ fact, shown }) => shownFact(fact, shown)) }
}

interface MadeFact {
  readonly fact: KeptFact
  readonly shown: 'closed' | 'open' | 'erased'
}

const aFact = (dice: Dice, n: number, nth: number): MadeFact => ({
  fact: {
    kind: kinds[dice(kinds.length)] ?? 'duty',
    stream: `thing-${n}-${nth}`,
    version: 1 + dice(4),
    payload: canonicalJson({ line: sentences[dice(sentences.length)], value: dice(1000) / 4, at: n }),
    salt: random(dice, 32),
  },
  shown: (['closed', 'open', 'open', 'erased'] as const)[dice(4)] ?? 'closed',
})

const shownFact = ({ payload, salt, ...thing }: KeptFact, shown: MadeFact['shown']): ExportedFact => ({
  ...thing,
  leaf: factLeaf(sha256, { ...thing, payload, salt }),
  opened: shown === 'open' ? { payload, salt } : null,
  erased: shown === 'erased',
})

const textOf = (dice: Dice, facts: readonly MadeFact[], at: number): string =>
  entryText({
    type: 'responsibility.remind-holder',
    actor: dice(5) === 0 ? null : Buffer.from(random(dice, 8)).toString('hex'),
    occurredAt: minute(at - dice(3000)),
    recordedAt: minute(at),
    factCount: facts.length,
    factsRoot: rootOf(
      sha256,
      facts.map(({ fact }) => factLeaf(sha256, fact)),
    ),
    prevRoot: rootOf(sha256, []),
  })

/** Numbers, sizes and signatures as the owner of the key would make them for what the log holds now. */
export const settle = (log: OpenLog, dice: Dice, key: LogKey = log.key): void => {
  log.entries = log.entries.map((entry, index) => ({ ...entry, index }))
  log.claimed = { head: log.entries.length, end: log.entries.length, origin: log.origin }
  log.notes = new Map()
  let tree = emptyFrontier
  for (const { index, text } of log.entries) {
    tree = extend(sha256, tree, [leafHash(sha256, utf8(text))]).frontier
    if (index === log.entries.length - 1 || dice(4) === 0)
      log.notes.set(tree.size, signed({ origin: log.origin, size: tree.size, root: frontierRoot(sha256, tree) }, key))
  }
}

const signed = (checkpoint: Checkpoint, key: LogKey): string => {
  const text = checkpointText(checkpoint)
  const keyId = keyIdOf(sha256, checkpoint.origin, key.publicKey)
  return writeNote({ text, signatures: [{ name: checkpoint.origin, keyId, signature: key.sign(utf8(text)) }] })
}

export const linesOf = (log: OpenLog): string[] =>
  log.touch([
    headLine({ origin: log.claimed.origin, key: log.key.publicKey, size: log.claimed.head, madeAt: minute(9_999) }),
    ...log.entries.flatMap((entry, at) => {
      const note = log.notes.get(at + 1)
      return note === undefined ? [entryLine(entry)] : [entryLine(entry), checkpointLine(note)]
    }),
    endLine(log.claimed.end),
  ])

/** The newest checkpoint, as somebody outside has kept it on paper. */
export const newestOf = (log: OpenLog): Checkpoint => {
  const note = log.notes.get(log.entries.length) ?? ''
  const read = readCheckpoint(readNote(note)?.text ?? '')
  if (read === undefined) throw new Error('the log has no checkpoint over all of it')
  return read
}

/** What the verifier says of these lines, beside checkpoints kept elsewhere. */
export const look = (lines: readonly string[], known: readonly Checkpoint[]): Verdict => {
  const looking = verifyExport({ hash: sha256, verify: ed25519 }, known)
  for (const line of lines) looking.take(line)
  return looking.finish()
}

/** A checkpoint as it stands on paper. */
export const paperOf = ({ origin, size, root }: Checkpoint): string => checkpointText({ origin, size, root })

type Tamper = (log: OpenLog, dice: Dice) => void

const pick = (log: OpenLog, dice: Dice): number => dice(log.entries.length)

const change = (log: OpenLog, at: number, over: (entry: ExportedEntry) => Partial<ExportedEntry>): void => {
  const entry = log.entries[at] as ExportedEntry
  log.entries[at] = { ...entry, ...over(entry) }
}

const changeText = (log: OpenLog, dice: Dice, pattern: RegExp, to: string): void =>
  change(log, pick(log, dice), ({ text }) => ({ text: text.replace(pattern, to) }))

const changeFact = (log: OpenLog, at: number, nth: number, over: (fact: ExportedFact) => Partial<ExportedFact>): void =>
  change(log, at, ({ facts }) => ({ facts: facts.map((fact, n) => (n === nth ? { ...fact, ...over(fact) } : fact)) }))

/** The first open fact from a chance place on; an honest log has several. */
const openFact = (log: OpenLog, dice: Dice): { at: number; nth: number; fact: ExportedFact } => {
  const start = pick(log, dice)
  for (let step = 0; step < log.entries.length; step++) {
    const at = (start + step) % log.entries.length
    const nth = log.entries[at]?.facts.findIndex(({ opened, kind }) => opened !== null && kind !== erasureKind) ?? -1
    const fact = log.entries[at]?.facts[nth]
    if (fact) return { at, nth, fact }
  }
  throw new Error('no fact of this log is open')
}

const changeContent = (log: OpenLog, dice: Dice, over: (payload: string) => string): void => {
  const { at, nth, fact } = openFact(log, dice)
  const opened = fact.opened as NonNullable<ExportedFact['opened']>
  changeFact(log, at, nth, () => ({ opened: { ...opened, payload: over(opened.payload) } }))
}

/** Keeps the former notes where they were, after entries have moved or gone. */
const renumber = (log: OpenLog): void => {
  log.entries = log.entries.map((entry, index) => ({ ...entry, index }))
  log.claimed = { ...log.claimed, head: log.entries.length, end: log.entries.length }
}

const flipped = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`

/** What a text program, a broken transfer or somebody cunning might make of the bytes of an honest export. */
export const manglings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'its lines end with \\r\\n': (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
  'its last line ends with \\r\\n': (text) => Buffer.from(text.replace(/\n$/, '\r\n')),
  'its last line break is missing': (text) => Buffer.from(text.slice(0, -1)),
  'something without a line break stands behind the end': (text) => Buffer.from(`${text}x`),
  'an empty line stands behind the end': (text) => Buffer.from(`${text}\n`),
  'it begins with a byte order mark': (text) => Buffer.from(`\uFEFF${text}`),
  'a wrong signature of the same key stands before the right one': (text) =>
    Buffer.from(
      text.replace(/— (\S+) ([^\s\\]+)/, (right, name, coded) => `— ${name} ${flipped(coded, 20)}\\n${right}`),
    ),
  'one byte is no UTF-8': (text) =>
    Buffer.concat([Buffer.from(text.slice(0, -2)), Buffer.of(0xff), Buffer.from('}\n')]),
}

/** LDG-12: what somebody might do to the record, each with the words of docs/ledger.md. */
export const tamperings: Readonly<Record<string, Tamper>> = {
  'an entry says another deed': (log, dice) => changeText(log, dice, /"type":"[^"]+"/, '"type":"risk.close-point"'),
  'an entry names another code': (log, dice) =>
    changeText(log, dice, /"actor":(null|"[^"]+")/, '"actor":"0123456789abcdef"'),
  'it is said to have happened earlier': (log, dice) =>
    changeText(log, dice, /"occurred":"\d{4}/, `"occurred":"${2019 + dice(5)}`),
  'it is said to have been recorded earlier': (log, dice) =>
    changeText(log, dice, /"recorded":"\d{4}/, `"recorded":"${2019 + dice(5)}`),
  'an entry is taken out': (log, dice) => {
    log.entries.splice(pick(log, dice), 1)
    renumber(log)
  },
  'an entry is put in': (log, dice) => {
    const at = pick(log, dice)
    log.entries.splice(at, 0, anEntry(dice, at))
    renumber(log)
  },
  'an entry stands twice': (log, dice) => {
    const at = pick(log, dice)
    log.entries.splice(at, 0, log.entries[at] as ExportedEntry)
    renumber(log)
  },
  'two entries change places': (log, dice) => {
    const at = dice(log.entries.length - 1)
    const [first, second] = [log.entries[at] as ExportedEntry, log.entries[at + 1] as ExportedEntry]
    log.entries.splice(at, 2, second, first)
    renumber(log)
  },
  'the leaf of a fact is another': (log, dice) =>
    changeFact(log, pick(log, dice), 0, () => ({ leaf: random(dice, 32) })),
  'a fact is taken out from under its entry': (log, dice) =>
    change(log, pick(log, dice), ({ facts }) => ({ facts: facts.slice(1) })),
  'content is changed': (log, dice) => changeContent(log, dice, (text) => text.replace(/"at":\d+/, '"at":77777')),
  'content is written in other characters that look alike': (log, dice) =>
    changeContent(log, dice, (text) => {
      const other = text.normalize('NFD')
      return other === text ? text.replace('"', '"\u200b') : other
    }),
  'a number is written in another way': (log, dice) =>
    changeContent(log, dice, (text) => text.replace(/"value":([\d.]+)/, '"value":$1e0')),
  'the salt is another': (log, dice) => {
    const { at, nth, fact } = openFact(log, dice)
    const opened = fact.opened as NonNullable<ExportedFact['opened']>
    changeFact(log, at, nth, () => ({ opened: { ...opened, salt: random(dice, 32) } }))
  },
  'the contents of two facts are exchanged': (log, dice) => {
    const first = openFact(log, dice)
    const other = random(dice, 32)
    const lent = { payload: canonicalJson({ line: 'of another fact', value: dice(100) }), salt: other }
    changeFact(log, first.at, first.nth, () => ({ opened: lent }))
  },
  'content is there and said to be erased': (log, dice) => {
    const { at, nth } = openFact(log, dice)
    changeFact(log, at, nth, () => ({ erased: true }))
  },
  'content is left out and said to be erased': (log, dice) => {
    const { at, nth } = openFact(log, dice)
    changeFact(log, at, nth, () => ({ opened: null, erased: true }))
  },
  'a decision to erase names another thing': (log, dice) => {
    const { at, nth, fact } = openFact(log, dice)
    const thing = { kind: fact.kind, stream: fact.stream, upTo: fact.version, ground: 'person-asked' as const }
    const opened = { payload: canonicalJson(erasurePayload(thing, 'approved')), salt: random(dice, 32) }
    changeFact(log, at, nth, () => ({ opened: null, erased: true }))
    change(log, log.entries.length - 1, ({ facts }) => ({
      facts: facts.map((one, n) => (n === 0 ? { ...one, opened } : one)),
    }))
  },
  'a signature is forged': (log, dice) => {
    const sizes = [...log.notes.keys()]
    const size = sizes[dice(sizes.length)] as number
    const note = log.notes.get(size) as string
    log.notes.set(size, flipped(note, note.length - 30 - dice(20)))
  },
  'another key has signed': (log, dice) => settle(log, dice, aLogKey()),
  'a checkpoint claims another size': (log, dice) => {
    const sizes = [...log.notes.keys()]
    const size = sizes[dice(sizes.length)] as number
    const read = readCheckpoint(readNote(log.notes.get(size) ?? '')?.text ?? '') as Checkpoint
    log.notes.set(size, signed({ ...read, size: size + 1 }, log.key))
  },
  'a checkpoint claims another root': (log, dice) => {
    const sizes = [...log.notes.keys()]
    const size = sizes[dice(sizes.length)] as number
    log.notes.set(size, signed({ origin: log.origin, size, root: random(dice, 32) }, log.key))
  },
  'the end is cut off and signed anew': (log, dice) => {
    log.entries = log.entries.slice(0, log.entries.length - 1 - dice(5))
    settle(log, dice)
  },
  'the file ends in the middle': (log, dice) => {
    log.touch = (lines) => lines.slice(0, lines.length - 1 - dice(4))
  },
  'history forks and is signed anew': (log, dice) => {
    const from = 1 + dice(log.entries.length - 1)
    for (let at = from; at < log.entries.length; at++) log.entries[at] = anEntry(dice, at)
    settle(log, dice)
  },
  'everything is written anew with the key of the log': (log, dice) => {
    const anew = log.entries.slice(0, -1).map((_, at) => anEntry(dice, at))
    log.entries = [...anew, anErasureEntry(dice, anew)]
    settle(log, dice)
  },
  'an entry of another organisation stands in': (log, dice) => {
    const other = anHonestLog(dice, log.key, 2)
    const at = dice(Math.min(log.entries.length, other.entries.length))
    change(log, at, () => ({ ...(other.entries[at] as ExportedEntry) }))
  },
  'the head names another organisation': (log) => {
    log.claimed = { ...log.claimed, origin: originOf('plumbline-test', 2) }
  },
  'something is hidden behind the end': (log, dice) => {
    const extra = entryLine(anEntry(dice, log.entries.length))
    log.touch = (lines) => [...lines, extra]
  },
  'a line is written in another way': (log, dice) => {
    log.touch = (lines) => {
      const at = 1 + dice(lines.length - 1)
      return lines.map((line, n) => (n === at ? line.replace('{', '{ ') : line))
    }
  },
}
