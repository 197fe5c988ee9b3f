import { collectMigrations } from '#platform/postgres/collect-migrations.ts'
import type { Migration } from '#platform/postgres/migration.ts'
import { tiers } from '#platform/tiers.ts'

/** Every step of the schema under a source folder; the build and the tests read them from here. */
export const schema = (src: string): readonly Migration[] => collectMigrations(src, tiers)
