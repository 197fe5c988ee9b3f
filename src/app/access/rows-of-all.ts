import type pg from 'pg'

/** Tries at secrets are counted also where they are refused: it is what they are counted for. */
const countsTries = 'secret_try'

/** Of every table how many rows there are and by which transaction the newest was written: a change moves one of the two. */
export const rowsOfAll = async (superuser: pg.Pool): Promise<Readonly<Record<string, string>>> => {
  const { rows: tables } = await superuser.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> $1`,
    [countsTries],
  )
  const state = (name: string): string =>
    `select '${name}' as name, count(*) || '/' || coalesce(max(xmin::text::bigint), 0) as state from "${name}"`
  const found = await superuser.query<{ name: string; state: string }>(
    tables.map(({ name }) => state(name)).join(' union all '),
  )
  return Object.fromEntries(found.rows.map(({ name, state: now }) => [name, now]))
}
