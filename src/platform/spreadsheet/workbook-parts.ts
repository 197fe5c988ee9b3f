import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { no, ok, type Result } from '#kernel/result.ts'
import type { TableRefusal } from '#kernel/table.ts'
import { type NamedEntry, namedEntry, refuseArchive } from './archive-entries.ts'

/** The XML parts of a workbook by their names, inflated. */
export type Parts = ReadonlyMap<string, Buffer>

type Refusal = Extract<
  TableRefusal,
  | 'not-a-table'
  | 'archive'
  | 'encrypted'
  | 'macro'
  | 'external-links'
  | 'unsafe-names'
  | 'links-inside'
  | 'false-sizes'
  | 'too-dense'
  | 'entities'
  | 'too-large'
  | 'unreadable'
>

/**
 * Opens the package of a workbook (ECMA-376 part 2) and takes out what a table needs. Names and declared sizes are
 * checked before anything is inflated, and inflating stops at the declared size, so that no archive unpacks to more.
 */
export const openParts = async (bytes: Uint8Array, maxUnpackedBytes: number): Promise<Result<Parts, Refusal>> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const zip = await fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: true, decodeStrings: false })
    if (zip.entryCount > maxEntries) return no('too-large')
    const entries: NamedEntry[] = []
    for await (const entry of zip.eachEntry()) entries.push(namedEntry(entry))
    const limits = { maxUnpackedBytes, maxEntryBytes: 100_000_000, maxRatio: 100 }
    const refusal = refuseArchive(file, entries, limits) ?? refuseParts(entries.map(({ name }) => name.toLowerCase()))
    if (refusal !== undefined) return no(refusal)
    return await inflate(zip, entries)
  } catch {
    return no('unreadable')
  }
}

const maxEntries = 2000

const refuseParts = (names: readonly string[]): Refusal | undefined => {
  if (names.some((name) => activePart.test(name))) return 'macro'
  if (names.some((name) => linkedPart.test(name))) return 'external-links'
  return !names.includes('[content_types].xml') || names.some((name) => archiveName.test(name)) ? 'archive' : undefined
}

/** Nothing is unpacked twice. */
const archiveName = /\.(zip|xlsx|xlsm|xlsb|docx|pptx|ods|jar|7z|rar|gz|tgz|bz2|xz|tar|cab|iso)$/
const activePart = /(^|\/)(vbaproject\.bin|macrosheets\/|dialogsheets\/|activex\/|embeddings\/|customui\/)/
const linkedPart = /(^|\/)(externallinks\/|querytables\/|connections\.xml|model\/|customdata\/)/

const inflate = async (zip: ZipFile, entries: readonly NamedEntry[]): Promise<Result<Parts, Refusal>> => {
  const parts = new Map<string, Buffer>()
  for (const { name, entry } of entries.filter((one) => neededPart.test(one.name))) {
    const part = await inflated(zip, entry)
    if (part === undefined) return no('false-sizes')
    if (part.includes(0)) return no('unreadable')
    if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) return no('entities')
    parts.set(name, part)
  }
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? ''
  if (/macroEnabled|vbaProject|intlMacrosheet/i.test(types)) return no('macro')
  if ([...parts].some(([name, part]) => /\.rels$/i.test(name) && outwards.test(part.toString('utf8'))))
    return no('external-links')
  return types.includes('spreadsheetml') ? ok(parts) : no('not-a-table')
}

/** One part; nothing when it is longer, shorter or other than its directory says. */
const inflated = async (zip: ZipFile, entry: Entry): Promise<Buffer | undefined> => {
  try {
    const part = await buffer(await zip.openReadStreamPromise(entry))
    return part.length === entry.uncompressedSize && crc32(part) === entry.crc32 ? part : undefined
  } catch {
    return undefined
  }
}

/** The package or the workbook leads to something that lies elsewhere; links in cells stand in relations of sheets. */
const outwards = /TargetMode\s*=\s*["']External["']/i

/** Pictures, charts, drawings and comments hold no table. */
const neededPart =
  /(^|\/)(\[Content_Types\]\.xml|_rels\/\.rels|workbook\d*\.xml(\.rels)?|styles\d*\.xml|sharedStrings\d*\.xml|worksheets\/[^/]+\.xml)$/i
