import { expect, test } from 'vitest'
import { openPool } from '#platform/database.ts'
import { checkSchema } from '#platform/postgres/schema-check.ts'
import { freshDatabase } from '#platform/testing/database.ts'

test('every table of an organisation is behind forced row-level security, its key starts with the tenant', async () => {
  expect(await checkSchema((await freshDatabase()).owner)).toEqual([])
})

test('what the product must not know has no column', async () => {
  const pool = openPool((await freshDatabase()).owner, 1)
  const { rows } = await pool.query<{ place: string }>(
    `select table_name || '.' || column_name as place from information_schema.columns
     where table_schema = 'public' and table_name not like 'pg\\_%' order by 1`,
  )
  await pool.end()
  expect(rows.length).toBeGreaterThan(100)
  const unwanted =
    /\.(.*_)?(points|streak|rank|ranking|duration|seconds|study_time|time_spent|photo|picture|video|location|latitude|longitude|reflection|complaint|id_card|phone|likes?|clock_in)(_.*)?$/
  expect(rows.map(({ place }) => place).filter((place) => unwanted.test(place))).toEqual([])
})
