import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type BackupEnd, backupFormat, backupVersion, type Header, type TableEnd, type TableHead } from './contents.ts'
import { BrokenFrames, type Frame, type FrameKind, readFrames } from './frames.ts'
import { BackupRefusal } from './refusal.ts'
import { openSealed, sealedBegins } from './seal.ts'

export interface BackupFile {
  readonly file: string
  /** The file with the age key, for a sealed backup. */
  readonly key: string | undefined
}

/** What happens to the parts of a backup as they come by, in their order. */
export interface Visitor {
  readonly table: (head: TableHead) => Promise<void>
  readonly rows: (piece: Buffer) => Promise<void>
  /** Count and digest are right already, as far as they can be known without the database. */
  readonly tableEnd: (end: TableEnd) => Promise<void>
}

export interface Whole extends BackupEnd {
  readonly header: Header
}

/**
 * Reads a backup from its first byte to its last and checks form, order and digests on the way. Nothing in it is
 * believed before: it may have been changed by whoever kept it.
 *
 * @throws BackupRefusal saying what is wrong with it
 */
export const readBackup = async ({ file, key }: BackupFile, visitor: Visitor = looking): Promise<Whole> => {
  const broken = (what: string) => new BackupRefusal('backup-damaged', { file, what })
  const frames = readFrames(await opened({ file, key }))
  const next = async (): Promise<Frame | undefined> => {
    const { value, done } = await frames.next()
    return done ? undefined : value
  }
  try {
    const first = await next()
    if (first?.kind !== 'H') throw new BackupRefusal('not-a-backup', { file })
    const header = headerIn(first, file)
    const counted = { tables: 0, rows: 0 }
    let table: { readonly digest: Hash; readonly name: string } | undefined
    for (let last: FrameKind = 'H'; ; ) {
      const given = await next()
      if (given === undefined) throw new BackupRefusal('backup-partial', { file })
      const { kind, bytes } = given
      if (!follows[last].includes(kind)) throw broken(`${kind} after ${last}`)
      last = kind
      if (kind === 'T') {
        const head = json<TableHead>(bytes, file)
        if (!isTableHead(head)) throw broken('a table without a name')
        table = { digest: createHash('sha256'), name: head.table }
        await visitor.table(head)
      } else if (kind === 'D') {
        table?.digest.update(bytes)
        await visitor.rows(bytes)
      } else if (kind === 'E') {
        const end = json<TableEnd>(bytes, file)
        if (table?.digest.digest('hex') !== end.digest) throw broken(`the digest of ${table?.name} differs`)
        counted.tables++
        counted.rows += end.rows
        await visitor.tableEnd(end)
      } else if (kind === 'Z') {
        const end = json<BackupEnd>(bytes, file)
        if (end.tables !== counted.tables || end.rows !== counted.rows) throw broken('its own count differs')
        if ((await next()) !== undefined) throw broken('something stands after its end')
        return { ...end, header }
      }
    }
  } catch (fault) {
    throw refusalOf(fault, file)
  }
}

const nothing = async (): Promise<void> => undefined
const looking: Visitor = { table: nothing, rows: nothing, tableEnd: nothing }

const follows: Record<FrameKind, readonly FrameKind[]> = {
  H: ['T', 'Z'],
  T: ['D', 'E'],
  D: ['D', 'E'],
  E: ['T', 'Z'],
  Z: [],
}

const headerIn = ({ bytes }: Frame, file: string): Header => {
  const header = json<Header>(bytes, file)
  if (header?.format !== backupFormat) throw new BackupRefusal('not-a-backup', { file })
  if (header.version !== backupVersion)
    throw new BackupRefusal('backup-version', { file, found: String(header.version), known: backupVersion })
  if (!Array.isArray(header.steps) || typeof header.madeAt !== 'string' || typeof (header.keys ?? '') !== 'object')
    throw new BackupRefusal('backup-damaged', { file, what: 'its header' })
  return header
}

const isTableHead = (head: TableHead | null): boolean =>
  typeof head?.table === 'string' &&
  Array.isArray(head.columns) &&
  head.columns.every((column) => typeof column === 'string')

const json = <T>(bytes: Buffer, file: string): T => {
  try {
    return JSON.parse(bytes.toString('utf8')) as T
  } catch {
    throw new BackupRefusal('backup-damaged', { file, what: 'a record is no JSON' })
  }
}

const opened = async ({ file, key }: BackupFile): Promise<AsyncIterable<Buffer>> => {
  const begins = await firstBytes(file)
  const raw: Readable = createReadStream(file)
  if (begins.toString('latin1') === sealedBegins) {
    if (key === undefined) throw new BackupRefusal('key-needed', { file })
    const unsealed = new BackupRefusal('backup-damaged', { file, what: 'the seal does not fit' })
    return piped(await openSealed(raw, key, file), createGunzip(), unsealed)
  }
  if (begins.readUInt16BE(0) !== 0x1f8b) throw new BackupRefusal('not-a-backup', { file })
  return piped(raw, createGunzip())
}

const piped = (from: Readable, to: ReturnType<typeof createGunzip>, instead?: Error): AsyncIterable<Buffer> => {
  from.once('error', (fault) => to.destroy(instead ?? fault))
  return from.pipe(to)
}

const firstBytes = async (file: string): Promise<Buffer> => {
  const handle = await open(file, 'r').catch(() => undefined)
  if (handle === undefined) throw new BackupRefusal('not-a-backup', { file })
  const begins = Buffer.alloc(sealedBegins.length)
  await handle.read(begins, 0, begins.length, 0).finally(() => handle.close())
  return begins
}

/** What zlib says about bytes that are cut off or changed. */
const refusalOf = (fault: unknown, file: string): unknown => {
  if (fault instanceof BackupRefusal) return fault
  if (fault instanceof BrokenFrames) return new BackupRefusal('backup-damaged', { file, what: fault.message })
  const code = (fault as NodeJS.ErrnoException).code ?? ''
  if (code === 'Z_BUF_ERROR') return new BackupRefusal('backup-partial', { file })
  if (code.startsWith('Z_')) return new BackupRefusal('backup-damaged', { file, what: (fault as Error).message })
  return fault
}
