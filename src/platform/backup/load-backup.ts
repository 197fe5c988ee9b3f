import { once } from 'node:events'
import type pg from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import type { Connection } from '../postgres/launch.ts'
import { checksumOf, migrate } from '../postgres/migrate.ts'
import { type Migration, numberOf } from '../postgres/migration.ts'
import { withClient } from '../postgres/roles.ts'
import type { Header, Step } from './contents.ts'
import { type BackupFile, readBackup, type Whole } from './read-backup.ts'
import { BackupRefusal } from './refusal.ts'
import { columnsOf, readsEverything, tablesOf } from './tables.ts'

export interface LoadAsked extends BackupFile {
  /** Writes every row of every organisation. */
  readonly whole: Connection
  readonly owner: Connection
  readonly migrations: readonly Migration[]
  /** The header as it was read when the whole backup was checked. */
  readonly header: Header
}

/**
 * Puts a backup into an empty database: makes the schema that the backup had, loads every table in one transaction,
 * counts the rows again, and brings the schema up to date. References between rows are checked anew, since whoever kept
 * the backup may have changed it.
 *
 * @throws BackupRefusal when the database is not empty or the backup does not fit; then nothing is kept
 */
export const loadBackup = async ({ whole, owner, migrations, header, ...source }: LoadAsked): Promise<Whole> => {
  const { file } = source
  const loaded = await withClient(whole, async (client) => {
    await refuseUnfit(client)
    await migrate(owner, partOf(migrations, header.steps, file))
    await client.query('begin')
    const references = await dropReferences(client)
    const loading = await openLoading(client, file)
    const end = await readBackup(source, loading)
    loading.assertWhole()
    for (const { table, add } of references)
      await client.query(add).catch((fault: Error) => {
        throw new BackupRefusal('rows-refused', { file, table, reason: fault.message })
      })
    await client.query('commit')
    return end
  })
  await migrate(owner, migrations)
  return loaded
}

/** Takes everything out again, where what was loaded turns out not to be believed. */
export const emptyTables = (whole: Connection): Promise<void> =>
  withClient(whole, async (client) => {
    const tables = await tablesOf(client)
    if (tables.length > 0) await client.query(`truncate ${tables.map((table) => `"${table}"`).join(', ')}`)
  })

const refuseUnfit = async (client: pg.Client): Promise<void> => {
  const role = await readsEverything(client)
  if (role !== undefined) throw new BackupRefusal('row-security', { role, sql: `alter role ${role} bypassrls;` })
  if ((await tablesOf(client)).length > 0)
    throw new BackupRefusal('target-not-empty', { folder: client.database ?? client.host })
}

/** The steps that the backup's data has; each must be one of ours, unchanged. */
const partOf = (migrations: readonly Migration[], steps: readonly Step[], file: string): readonly Migration[] => {
  const had = new Map(steps.map((step) => [`${step.capability} ${step.number}`, step]))
  const part = migrations.filter((migration) => {
    const step = had.get(`${migration.capability} ${numberOf(migration)}`)
    had.delete(`${migration.capability} ${numberOf(migration)}`)
    if (step !== undefined && step.checksum !== checksumOf(migration))
      throw new BackupRefusal('backup-foreign', { file, what: `${step.capability}/${step.name}` })
    return step !== undefined
  })
  const [unknown] = had.values()
  if (unknown) throw new BackupRefusal('backup-newer', { file, name: `${unknown.capability}/${unknown.name}` })
  return part
}

/** Tables come by name, not by who needs whom: references are put back, and checked, when all rows are there. */
const dropReferences = async (client: pg.ClientBase): Promise<{ readonly table: string; readonly add: string }[]> => {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  )
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  return rows.map(({ table, name, definition }) => ({
    table,
    add: `alter table ${table} add constraint ${name} ${definition}`,
  }))
}

const openLoading = async (client: pg.ClientBase, file: string) => {
  const expected = new Set(await tablesOf(client))
  const foreign = (what: string) => new BackupRefusal('backup-foreign', { file, what })
  let open: Loading | undefined
  return {
    table: async ({ table, columns }: { readonly table: string; readonly columns: readonly string[] }) => {
      // Only names that are in our own schema reach a statement.
      if (!expected.delete(table)) throw foreign(table)
      if ((await columnsOf(client, table)).join() !== columns.join()) throw foreign(`${table} (${columns.join(', ')})`)
      await client.query(`truncate "${table}"`)
      const stream = client.query(
        copyFrom(`copy "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) from stdin`),
      )
      open = loadingOf(table, stream)
    },
    rows: async (piece: Buffer) => {
      if (open === undefined) throw foreign('rows without a table')
      const { table, stream, failed, fault: earlier } = open
      if (earlier) throw refused(file, table, earlier)
      if (stream.write(piece)) return
      const fault = await Promise.race([once(stream, 'drain').then(() => undefined), failed])
      if (fault) throw refused(file, table, fault)
    },
    tableEnd: async ({ rows }: { readonly rows: number }) => {
      if (open === undefined) throw foreign('an end without a table')
      const { table, stream, failed, fault: earlier } = open
      if (earlier) throw refused(file, table, earlier)
      open = undefined
      const done = new Promise<undefined>((resolve) => stream.once('finish', () => resolve(undefined)))
      stream.end()
      const fault = await Promise.race([done, failed])
      if (fault) throw refused(file, table, fault)
      if (stream.rowCount !== rows)
        throw new BackupRefusal('backup-damaged', { file, what: `${table}: ${stream.rowCount} / ${rows}` })
    },
    /** Every table of the schema has come by. */
    assertWhole: () => {
      const [missing] = expected
      if (missing !== undefined) throw foreign(`${missing} –`)
    },
  }
}

interface Loading {
  readonly table: string
  readonly stream: CopyStreamQuery
  /** What the database refused; after it nothing may be written any more. */
  fault: Error | undefined
  readonly failed: Promise<Error>
}

const loadingOf = (table: string, stream: CopyStreamQuery): Loading => {
  const loading: Loading = {
    table,
    stream,
    fault: undefined,
    failed: new Promise((resolve) =>
      stream.once('error', (fault) => {
        loading.fault = fault
        resolve(fault)
      }),
    ),
  }
  return loading
}

const refused = (file: string, table: string, fault: Error): BackupRefusal =>
  new BackupRefusal('rows-refused', { file, table, reason: fault.message })
