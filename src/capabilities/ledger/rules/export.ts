import type { Moment } from '#kernel/day.ts'
import { base64, fromBase64 } from './bytes.ts'
import { canonicalInOrder, canonicalJson } from './canonical-json.ts'

/** The first words of an export; a later form gets another number. */
export const exportForm = 'plumbline-ledger-export/1'

export interface ExportHead {
  readonly origin: string
  /** The raw Ed25519 key that signs the checkpoints inside. */
  readonly key: Uint8Array
  readonly size: number
  readonly madeAt: Moment
}

/** One fact under an entry: its leaf always, its content only where the reader may see it and it has not been erased. */
export interface ExportedFact {
  readonly kind: string
  readonly stream: string
  readonly version: number
  readonly leaf: Uint8Array
  readonly opened: { readonly payload: string; readonly salt: Uint8Array } | null
  readonly erased: boolean
}

export interface ExportedEntry {
  readonly index: number
  readonly text: string
  readonly facts: readonly ExportedFact[]
}

/** LDG-11: an export is lines of canonical JSON: the head, every entry with its checkpoints in their places, and the end. */
export const headLine = ({ origin, key, size, madeAt }: ExportHead): string =>
  canonicalJson({ form: exportForm, origin, key: base64(key), size, made: madeAt })

export const entryLine = ({ index, text, facts }: ExportedEntry): string =>
  canonicalJson({
    n: index,
    entry: text,
    facts: facts.map(({ kind, stream, version, leaf, opened, erased }) => ({
      kind,
      stream,
      ver: version,
      leaf: base64(leaf),
      ...(opened ? { payload: opened.payload, salt: base64(opened.salt) } : {}),
      ...(erased ? { erased } : {}),
    })),
  })

export const checkpointLine = (note: string): string => canonicalJson({ checkpoint: note })
export const endLine = (size: number): string => canonicalJson({ end: size })

export type ExportLine =
  | { readonly is: 'head'; readonly head: ExportHead }
  | { readonly is: 'entry'; readonly entry: ExportedEntry }
  | { readonly is: 'checkpoint'; readonly note: string }
  | { readonly is: 'end'; readonly size: number }

/** Reads one line, or nothing: only the canonical way to write it is accepted, so that nothing hides in a second one. */
export const readExportLine = (line: string): ExportLine | undefined => {
  try {
    const raw = JSON.parse(line) as Raw
    const read = entryIn(raw) ?? headIn(raw) ?? otherIn(raw)
    return read && canonicalInOrder(membersOf[read.is](raw)) === line ? read : undefined
  } catch {
    // No JSON, no object, or what canonical JSON cannot say: half a surrogate pair.
    return undefined
  }
}

type Raw = Readonly<Record<string, unknown>>

const membersOfFact = ({ erased, kind, leaf, payload, salt, stream, ver }: Raw): Raw => ({
  erased,
  kind,
  leaf,
  payload,
  salt,
  stream,
  ver,
})

/** What a line that was read says and no more, in canonical order: keys, leaves and salts are read in one way of writing. */
const membersOf: Readonly<Record<ExportLine['is'], (raw: Raw) => Raw>> = {
  head: ({ form, key, made, origin, size }) => ({ form, key, made, origin, size }),
  entry: ({ entry, facts, n }) => ({ entry, facts: (facts as readonly Raw[]).map(membersOfFact), n }),
  checkpoint: ({ checkpoint }) => ({ checkpoint }),
  end: ({ end }) => ({ end }),
}

const headIn = ({ form, origin, key, size, made }: Raw): ExportLine | undefined => {
  const bytes = hashIn(key)
  return form === exportForm && isText(origin) && bytes && isCount(size) && isText(made)
    ? { is: 'head', head: { origin, key: bytes, size, madeAt: made as Moment } }
    : undefined
}

const entryIn = ({ n, entry, facts }: Raw): ExportLine | undefined => {
  if (!isCount(n) || !isText(entry) || !Array.isArray(facts)) return undefined
  const read = facts.map((fact) => factIn(fact as Raw))
  return read.includes(undefined)
    ? undefined
    : { is: 'entry', entry: { index: n, text: entry, facts: read as readonly ExportedFact[] } }
}

const factIn = ({ kind, stream, ver, leaf, payload, salt, erased }: Raw): ExportedFact | undefined => {
  const leafBytes = hashIn(leaf)
  if (!isText(kind) || !isText(stream) || !isCount(ver) || !leafBytes) return undefined
  if (erased !== undefined && erased !== true) return undefined
  const opened = openedIn(payload, salt)
  return opened === undefined
    ? undefined
    : { kind, stream, version: ver, leaf: leafBytes, opened, erased: erased === true }
}

/** Content and its salt, or neither. */
const openedIn = (payload: unknown, salt: unknown): ExportedFact['opened'] | undefined => {
  if (payload === undefined && salt === undefined) return null
  const bytes = hashIn(salt)
  return isText(payload) && bytes ? { payload, salt: bytes } : undefined
}

const otherIn = ({ checkpoint, end }: Raw): ExportLine | undefined => {
  if (isText(checkpoint)) return { is: 'checkpoint', note: checkpoint }
  return isCount(end) ? { is: 'end', size: end } : undefined
}

/** Thirty-two bytes: a key, a leaf, a salt. */
const hashIn = (value: unknown): Uint8Array | undefined => {
  const bytes = isText(value) ? fromBase64(value) : undefined
  return bytes?.length === 32 ? bytes : undefined
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
