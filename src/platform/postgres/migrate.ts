import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Connection } from './launch.ts'
import { type Migration, numberOf } from './migration.ts'
import { StorageRefusal } from './refusal.ts'
import { withClient } from './roles.ts'

/**
 * Brings the schema up to date: applies what is missing, in the order given, each step in a transaction of its own
 * with its entry in `schema_migration`. Of several processes one does it and the others wait. Forward only.
 *
 * @returns the names of the steps applied now
 * @throws StorageRefusal when an applied step has changed, or the data knows steps that this program does not
 */
export const migrate = (owner: Connection, migrations: readonly Migration[]): Promise<string[]> =>
  withClient(owner, async (client) => {
    refuseUnordered(migrations)
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    await client.query(registry)
    await client.query(unicodeOrder)
    const pending = pendingOf(migrations, await applied(client))
    for (const migration of pending) await apply(client, migration)
    return pending.map(fullName)
  })

/** Any number, as long as nothing else in the product locks it: the letters of `plumb`. */
const lockNumber = 0x706c756d62

const registry = `create table if not exists schema_migration (
  capability text not null, number integer not null, name text not null, checksum text not null,
  applied_at timestamptz not null default now(),
  primary key (capability, number)
)`

/** The order of names in every script comes with PostgreSQL 16; version 15 is given the same under its name. */
const unicodeOrder = `do $$ begin
  if to_regcollation('unicode') is null then create collation unicode (provider = icu, locale = 'und'); end if;
end $$`

interface Applied {
  readonly capability: string
  readonly number: number
  readonly name: string
  readonly checksum: string
}

const applied = async (client: pg.Client): Promise<Applied[]> =>
  (await client.query('select capability, number, name, checksum from schema_migration order by 1, 2')).rows

const fullName = ({ capability, name }: { capability: string; name: string }): string => `${capability}/${name}`

const keyOf = (capability: string, number: number): string => `${capability} ${number}`

const pendingOf = (migrations: readonly Migration[], done: readonly Applied[]): Migration[] => {
  const known = new Map(migrations.map((migration) => [keyOf(migration.capability, numberOf(migration)), migration]))
  const last = new Map<string, number>()
  for (const entry of done) {
    const migration = known.get(keyOf(entry.capability, entry.number))
    if (migration === undefined) throw new StorageRefusal('data-newer', { name: fullName(entry) })
    if (checksumOf(migration) !== entry.checksum)
      throw new StorageRefusal('migration-changed', { name: fullName(entry) })
    last.set(entry.capability, entry.number)
    known.delete(keyOf(entry.capability, entry.number))
  }
  const pending = [...known.values()]
  const late = pending.find((migration) => numberOf(migration) < (last.get(migration.capability) ?? 0))
  if (late)
    throw new Error(`${fullName(late)} comes before a migration that is applied already: give it the next number`)
  return pending
}

const refuseUnordered = (migrations: readonly Migration[]): void => {
  const last = new Map<string, number>()
  for (const migration of migrations) {
    const number = numberOf(migration)
    if (number <= (last.get(migration.capability) ?? 0)) throw new Error(`${fullName(migration)} is out of order`)
    if (endsTransaction.test(migration.sql))
      throw new Error(`${fullName(migration)} may not begin or end a transaction`)
    last.set(migration.capability, number)
  }
}

const endsTransaction = /^[^\S\n]*(begin|start transaction|commit|end|rollback)\s*;/im

const apply = async (client: pg.Client, migration: Migration): Promise<void> => {
  try {
    await client.query('begin')
    await client.query(migration.sql)
    await client.query('insert into schema_migration (capability, number, name, checksum) values ($1, $2, $3, $4)', [
      migration.capability,
      numberOf(migration),
      migration.name,
      checksumOf(migration),
    ])
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback').catch(() => {})
    const reason = fault instanceof Error ? fault.message : String(fault)
    throw new Error(`the migration ${fullName(migration)} failed and changed nothing: ${reason}`, { cause: fault })
  }
}

/** A checkout with other line ends is the same step. */
export const checksumOf = ({ sql }: Migration): string =>
  createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
