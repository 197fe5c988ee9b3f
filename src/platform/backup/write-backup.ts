import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { open, rename, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Connection } from '../postgres/launch.ts'
import { withClient } from '../postgres/roles.ts'
import { backupFormat, backupVersion, type Header, type Step } from './contents.ts'
import { frame, jsonFrame } from './frames.ts'
import { BackupRefusal } from './refusal.ts'
import { sealTo } from './seal.ts'
import { columnsOf, readsEverything, tablesOf } from './tables.ts'

export interface BackupAsked {
  /** Reads every row of every organisation. */
  readonly whole: Connection
  /** A file, or a folder in which the backup gets a name by its moment. */
  readonly to: string
  readonly product: string
  /** An age recipient; without one the backup is not sealed, and holds no keys. */
  readonly recipient: string | undefined
  /** Key files of the data folder, base64 by name; they go along in a sealed backup only. */
  readonly keys: Readonly<Record<string, string>>
  /** What the product wants to find again after a restore, read from the same snapshot. */
  readonly about: (client: pg.ClientBase) => Promise<unknown>
}

export interface Backup {
  readonly file: string
  readonly bytes: number
  readonly tables: number
  readonly rows: number
  readonly madeAt: string
  readonly sealed: boolean
  /** SHA-256 of the file as it was read back from the disk, hexadecimal. */
  readonly digest: string
  readonly about: unknown
}

/**
 * Writes everything that is committed at one moment into one file, while others go on working. The file gets its name
 * when it is whole, on the disk and read back; before that there is only a part that the next backup may ignore.
 *
 * @throws BackupRefusal when the account may not read everything, the place is taken or the disk is full
 */
export const writeBackup = (asked: BackupAsked): Promise<Backup> =>
  withClient(asked.whole, async (client) => {
    await refuseHalfSight(client)
    await client.query('begin isolation level repeatable read read only')
    // A policy that would leave out rows is an error from here on, not a silent gap.
    await client.query('set local row_security = off')
    const header = await headerOf(client, asked)
    const file = fileFor(asked.to, header.madeAt, asked.recipient !== undefined)
    const counted = { tables: 0, rows: 0 }
    const plain = createGzip({ level: 6 })
    // Whichever end fails, the other is told; `keep` throws what went wrong.
    pipeline(Readable.from(written(client, header, counted)), plain, () => undefined)
    const stream = asked.recipient === undefined ? plain : await sealTo(asked.recipient, plain)
    const { bytes, digest } = await keep(file, stream)
    await client.query('commit')
    const { madeAt, about } = header
    return { file, bytes, digest, ...counted, madeAt, about, sealed: asked.recipient !== undefined }
  })

const refuseHalfSight = async (client: pg.ClientBase): Promise<void> => {
  const role = await readsEverything(client)
  if (role !== undefined) throw new BackupRefusal('row-security', { role, sql: `alter role ${role} bypassrls;` })
}

const headerOf = async (client: pg.ClientBase, { product, recipient, keys, about }: BackupAsked): Promise<Header> => {
  const { rows } = await client.query<{ at: Date }>('select now() as at')
  return {
    format: backupFormat,
    version: backupVersion,
    product,
    madeAt: new Date(rows[0]?.at ?? 0).toISOString(),
    steps: await stepsOf(client),
    about: await about(client),
    keys: recipient === undefined ? {} : keys,
  }
}

export const stepsOf = async (client: pg.ClientBase): Promise<Step[]> =>
  (await client.query<Step>('select capability, number, name, checksum from schema_migration order by 1, 2')).rows

const fileFor = (to: string, madeAt: string, sealed: boolean): string => {
  const inFolder = existsSync(to) && statSync(to).isDirectory()
  const name = `plumbline-${madeAt.slice(0, 19).replaceAll(':', '')}Z.backup${sealed ? '.age' : ''}`
  const file = inFolder ? join(to, name) : to
  if (existsSync(file)) throw new BackupRefusal('target-there', { file })
  return file
}

async function* written(
  client: pg.ClientBase,
  header: Header,
  counted: { tables: number; rows: number },
): AsyncGenerator<Buffer> {
  yield jsonFrame('H', header)
  for (const table of await tablesOf(client)) {
    const columns = await columnsOf(client, table)
    yield jsonFrame('T', { table, columns })
    const digest = createHash('sha256')
    const rows = client.query(copyTo(`copy ${name(table)} (${columns.map(name).join(', ')}) to stdout`))
    for await (const piece of inPieces(rows)) {
      digest.update(piece)
      yield frame('D', piece)
    }
    yield jsonFrame('E', { rows: rows.rowCount, digest: digest.digest('hex') })
    counted.tables++
    counted.rows += rows.rowCount
  }
  yield jsonFrame('Z', counted)
}

const name = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`

const pieceLength = 256_000

/** COPY comes row by row; a frame holds many. */
async function* inPieces(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const row of rows) {
    waiting.push(row)
    length += row.length
    if (length < pieceLength) continue
    yield Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(waiting)
}

const keep = async (file: string, stream: Readable): Promise<{ readonly bytes: number; readonly digest: string }> => {
  const part = `${file}.part-${randomBytes(4).toString('hex')}`
  const sent = createHash('sha256')
  let bytes = 0
  try {
    const handle = await open(part, 'wx', 0o600)
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        sent.update(piece)
        bytes += piece.length
        await handle.writeFile(piece)
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    const digest = sent.digest('hex')
    if ((await digestOf(part)) !== digest)
      throw new BackupRefusal('backup-damaged', { file, what: 'what was read back is not what was written' })
    await rename(part, file)
    await syncFolder(dirname(file))
    return { bytes, digest }
  } catch (fault) {
    stream.destroy()
    await unlink(part).catch(() => undefined)
    if ((fault as NodeJS.ErrnoException).code === 'ENOSPC')
      throw new BackupRefusal('disk-full', { folder: dirname(file) })
    throw fault
  }
}

/** SHA-256 of a file, hexadecimal. */
export const digestOf = async (file: string): Promise<string> => {
  const digest = createHash('sha256')
  for await (const piece of createReadStream(file)) digest.update(piece as Buffer)
  return digest.digest('hex')
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
