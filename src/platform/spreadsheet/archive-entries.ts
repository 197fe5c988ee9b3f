import { type Entry, getFileNameLowLevel } from 'yauzl'
import type { TableRefusal } from '#kernel/table.ts'

type Refusal = Extract<
  TableRefusal,
  'encrypted' | 'unsafe-names' | 'links-inside' | 'false-sizes' | 'too-dense' | 'too-large'
>

/** An entry of a ZIP archive by the name it would unpack to. */
export interface NamedEntry {
  readonly name: string
  readonly entry: Entry
}

export interface ArchiveLimits {
  /** All entries together, after inflating, in bytes. */
  readonly maxUnpackedBytes: number
  /** One entry, after inflating, in bytes. */
  readonly maxEntryBytes: number
  /** Unpacked to packed, from the size on at which it matters. */
  readonly maxRatio: number
}

/** Decoded here and not by the reader, so that a bad name is refused as one. */
export const namedEntry = (entry: Entry): NamedEntry => ({
  entry,
  name: getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true),
})

/**
 * What is wrong with an archive, seen from its directory alone: nothing is inflated before this answers. The limits and
 * the list of tricks are those of OWASP's file upload rules and of the advisories on ZIP readers (zip slip, overlapping
 * entries, entries that lie about their size).
 */
export const refuseArchive = (
  bytes: Buffer,
  entries: readonly NamedEntry[],
  { maxUnpackedBytes, maxEntryBytes, maxRatio }: ArchiveLimits,
): Refusal | undefined => {
  if (entries.some(({ name }) => isUnsafe(name)) || standTwice(entries.map(({ name }) => name))) return 'unsafe-names'
  if (entries.some(({ entry }) => isSpecial(entry))) return 'links-inside'
  if (entries.some(({ entry }) => entry.isEncrypted())) return 'encrypted'
  if (entries.some(({ entry }) => entry.uncompressedSize > maxEntryBytes)) return 'too-large'
  const unpacked = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0)
  if (unpacked > maxUnpackedBytes) return 'too-large'
  if (!liesInOrder(bytes, entries)) return 'false-sizes'
  return unpacked > harmlessBytes && unpacked > bytes.length * maxRatio ? 'too-dense' : undefined
}

/** Below this a high ratio harms nobody: a sheet of a thousand equal rows packs well. */
const harmlessBytes = 10_000_000

/** Absolute, leading out, with a drive or a backslash, with characters that hide or turn text, or not valid at all. */
const isUnsafe = (name: string): boolean => {
  const plain = name.normalize('NFKC')
  return (
    name === '' ||
    name.length > 255 ||
    hidden.test(name) ||
    /[\\:]/.test(plain) ||
    plain
      .replace(/\/$/, '')
      .split('/')
      .some((part) => part === '' || /^\.+$/.test(part) || /[. ]$/.test(part))
  )
}

/** Control, format and private characters, lone surrogates, and the mark of bytes that are no text. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\ufffd]/u

/** The same once case, width and accents written in two ways are one. */
const standTwice = (names: readonly string[]): boolean => {
  const plain = names.map((name) => name.normalize('NFKC').toLowerCase().replace(/\/$/, ''))
  return new Set(plain).size < plain.length
}

/** Neither a plain file nor a folder: a symbolic link, a device, a pipe (the high half holds Unix modes). */
const isSpecial = ({ externalFileAttributes }: Entry): boolean => {
  const kind = (externalFileAttributes >>> 16) & 0o170000
  return kind !== 0 && kind !== plainFile && kind !== folder
}
const plainFile = 0o100000
const folder = 0o040000

/**
 * Every entry begins with its own header, of the same name, method and size, ends before the directory, and none lies
 * over another.
 */
const liesInOrder = (bytes: Buffer, entries: readonly NamedEntry[]): boolean => {
  const spans = entries.map(({ entry }) => spanOf(bytes, entry)).sort((a, b) => a.from - b.from)
  return spans.every(({ from, to }, at) => from >= (spans[at - 1]?.to ?? 0) && to <= bytes.length)
}

interface Span {
  readonly from: number
  readonly to: number
}

const nowhere: Span = { from: -1, to: -1 }

const spanOf = (bytes: Buffer, entry: Entry): Span => {
  const from = entry.relativeOffsetOfLocalHeader
  if (from + headerLength > bytes.length || bytes.readUInt32LE(from) !== 0x04034b50) return nowhere
  const nameEnd = from + headerLength + bytes.readUInt16LE(from + 26)
  if (!bytes.subarray(from + headerLength, nameEnd).equals(entry.fileNameRaw)) return nowhere
  if (bytes.readUInt16LE(from + 8) !== entry.compressionMethod) return nowhere
  const isStored = entry.compressionMethod === 0
  if (isStored && entry.compressedSize !== entry.uncompressedSize) return nowhere
  const told = bytes.readUInt32LE(from + 22)
  const sizeFollows = (bytes.readUInt16LE(from + 6) & 0x08) !== 0 || told === 0xffffffff
  if (!sizeFollows && told !== entry.uncompressedSize) return nowhere
  return { from, to: nameEnd + bytes.readUInt16LE(from + 28) + entry.compressedSize }
}

const headerLength = 30
