import { buffer } from 'node:stream/consumers'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { no, ok, type Result } from '#kernel/result.ts'
import type { TableRefusal } from '#kernel/table.ts'

/** The XML parts of a workbook by their names, inflated. */
export type Parts = ReadonlyMap<string, Buffer>

type Refusal = Extract<
  TableRefusal,
  'not-a-table' | 'encrypted' | 'macro' | 'external-links' | 'too-large' | 'unreadable'
>

/**
 * Opens the package of a workbook (ECMA-376 part 2) and takes out what a table needs. Names and declared sizes are
 * checked before anything is inflated, and inflating stops at the declared size, so that no archive unpacks to more.
 */
export const openParts = async (bytes: Uint8Array, maxUnpackedBytes: number): Promise<Result<Parts, Refusal>> => {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      validateEntrySizes: true,
      strictFileNames: true,
    })
    if (zip.entryCount > maxEntries) return no('too-large')
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    const refusal = refuseEntries(entries, maxUnpackedBytes)
    if (refusal !== undefined) return no(refusal)
    return await inflate(zip, entries)
  } catch {
    return no('unreadable')
  }
}

const maxEntries = 2000

const refuseEntries = (entries: readonly Entry[], maxUnpackedBytes: number): Refusal | undefined => {
  const names = entries.map(({ fileName }) => fileName.toLowerCase())
  if (!names.includes('[content_types].xml')) return 'not-a-table'
  if (entries.some((entry) => entry.isEncrypted())) return 'encrypted'
  if (new Set(names).size < names.length) return 'unreadable'
  if (names.some((name) => activePart.test(name))) return 'macro'
  if (names.some((name) => linkedPart.test(name))) return 'external-links'
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  return unpacked > maxUnpackedBytes ? 'too-large' : undefined
}

const activePart = /(^|\/)(vbaproject\.bin|macrosheets\/|dialogsheets\/|activex\/|embeddings\/|customui\/)/
const linkedPart = /(^|\/)(externallinks\/|querytables\/|connections\.xml|model\/|customdata\/)/

const inflate = async (zip: ZipFile, entries: readonly Entry[]): Promise<Result<Parts, Refusal>> => {
  const parts = new Map<string, Buffer>()
  for (const entry of entries.filter(({ fileName }) => neededPart.test(fileName))) {
    const part = await buffer(await zip.openReadStreamPromise(entry))
    if (part.includes('<!DOCTYPE')) return no('unreadable')
    parts.set(entry.fileName, part)
  }
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? ''
  if (/macroEnabled|vbaProject|intlMacrosheet/i.test(types)) return no('macro')
  return types.includes('spreadsheetml') ? ok(parts) : no('not-a-table')
}

/** Pictures, charts, drawings and comments hold no table. */
const neededPart =
  /(^|\/)(\[Content_Types\]\.xml|_rels\/\.rels|workbook\d*\.xml(\.rels)?|styles\d*\.xml|sharedStrings\d*\.xml|worksheets\/[^/]+\.xml)$/i
