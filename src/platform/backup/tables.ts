import type pg from 'pg'

/** The list of steps goes along in the header instead. */
const apart = 'schema_migration'

/** Every table of the product, by name. */
export const tablesOf = async (client: pg.ClientBase): Promise<string[]> =>
  (
    await client.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and c.relname <> $1 order by 1`,
      [apart],
    )
  ).rows.map(({ name }) => name)

/** The columns that are stored, in their order. */
export const columnsOf = async (client: pg.ClientBase, table: string): Promise<string[]> =>
  (
    await client.query<{ name: string }>(
      `select a.attname as name from pg_attribute a
       where a.attrelid = to_regclass('public.' || quote_ident($1)) and a.attnum > 0 and not a.attisdropped
         and a.attgenerated = '' order by a.attnum`,
      [table],
    )
  ).rows.map(({ name }) => name)

/** The account's name when row-level security holds it; undefined when it sees every row. */
export const readsEverything = async (client: pg.ClientBase): Promise<string | undefined> =>
  (
    await client.query<{ role: string }>(
      `select quote_ident(rolname) as role from pg_roles
       where rolname = current_user and not (rolsuper or rolbypassrls)`,
    )
  ).rows[0]?.role
