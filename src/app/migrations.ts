import { readFileSync } from 'node:fs'
import type { Migration } from '#platform/postgres/migration.ts'

/** The steps of the schema as the build put them beside the bundle. */
export const migrations = (): readonly Migration[] =>
  JSON.parse(readFileSync(new URL('./migrations.json', import.meta.url), 'utf8'))
