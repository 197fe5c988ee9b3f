import type { Tx } from '../database.ts'
import { sql } from '../database.ts'
import type { SealedTable } from '../fields.ts'

/** The ids of the keys by which values of one organisation are sealed now; `''` when some are not sealed yet. */
export const keysInUse = async (tx: Tx, tables: readonly SealedTable[]): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  for (const { table, before } of tables) {
    const inClear = plainOf(before)
    const rows = await tx.rows(sql<{ key: string }>`
      select distinct coalesce(substr(sealed, 4, 8), '') as key from ${sql.table(table)}
      where tenant_id = ${tx.tenant} and (sealed is not null or ${inClear} is not null)`)
    for (const { key } of rows) found.add(key)
  }
  return found
}

/** The key of the newest sealed value of a table; found at the end of the primary key. */
export const newestKeyOf = async (tx: Tx, { table, key }: SealedTable): Promise<string | undefined> => {
  const order = sql.raw(key.map(([column]) => `${column} desc`).join(', '))
  const [row] = await tx.rows(sql<{ key: string }>`
    select substr(sealed, 4, 8) as key from ${sql.table(table)}
    where tenant_id = ${tx.tenant} and sealed is not null order by ${order} limit 1`)
  return row?.key
}

const batch = 500

/**
 * Seals what is not sealed by the newest key, in one pass over a table and a transaction for each five hundred rows.
 * A row that changed or was erased meanwhile is left as it is. Returns how many rows were sealed.
 */
export const sealAnew = async (
  inBatch: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  { table, key, before }: SealedTable,
): Promise<number> => {
  const inClear = plainOf(before)
  const forget = before ? sql`, ${sql.raw(before.forget)}` : sql``
  let done = 0
  let after: Readonly<Record<string, unknown>> | undefined
  for (;;) {
    const seen = await inBatch(async (tx) => {
      const newest = `~1.${tx.fields.current() ?? ''}.`
      const columns = sql.raw(key.map(([column]) => column).join(', '))
      const beyond = after
        ? sql`and (${columns}) > (${sql.join(key.map(([column, type]) => sql`${after?.[column]}::${sql.raw(type)}`))})`
        : sql``
      const rows = await tx.rows(sql<Row>`
        select ${sql.raw(key.map(([column]) => `${column} as k_${column}`).join(', '))}, sealed,
          ${inClear} as plain
        from ${sql.table(table)}
        where tenant_id = ${tx.tenant} and not starts_with(coalesce(sealed, ''), ${newest})
          and (sealed is not null or ${inClear} is not null) ${beyond}
        order by ${columns} limit ${batch}`)
      const found = rows.map((row) => ({ ...row, keys: key.map(([column]) => String(row[named(column)])) }))
      const anew = found.flatMap(({ keys, sealed, plain }) => {
        const row = keys.join('/')
        const text = sealed === null ? plain : tx.open(table, row, sealed)
        return text === null ? [] : [{ keys, was: sealed, sealed: tx.seal(table, row, text) }]
      })
      done += await tx.changed(sql`
        update ${sql.table(table)} as t set sealed = given.sealed${forget}
        from jsonb_to_recordset(${JSON.stringify(anew)}::jsonb) as given (keys jsonb, was text, sealed text)
        where t.tenant_id = ${tx.tenant}
          and ${sql.join(
            key.map(
              ([column, type], at) => sql`t.${sql.ref(column)} = (given.keys->>${at}::integer)::${sql.raw(type)}`,
            ),
            sql` and `,
          )}
          and t.sealed is not distinct from given.was
          and (given.was is not null or ${inClear} is not null)`)
      return found
    })
    const last = seen.at(-1)
    if (!last) return done
    after = Object.fromEntries(key.map(([column], at) => [column, last.keys[at]]))
  }
}

/** What a row holds in clear. */
const plainOf = (before: SealedTable['before']) => sql.raw(before?.plain ?? 'null::text')

interface Row {
  readonly sealed: string | null
  readonly plain: string | null
  readonly [keyColumn: string]: unknown
}

/** As the query builder hands a column back: `k_entry_id` is `kEntryId`. */
const named = (column: string): string =>
  `k_${column}`.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase())
