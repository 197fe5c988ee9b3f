import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { lacksOldest, startOldest } from '../testing/oldest-server.ts'
import { tiers } from '../tiers.ts'
import { collectMigrations } from './collect-migrations.ts'
import { migrate } from './migrate.ts'
import { withClient } from './roles.ts'
import { openServer } from './server-mode.ts'

const src = fileURLToPath(new URL('../..', import.meta.url))

test.skipIf(lacksOldest() !== undefined)(
  'the oldest PostgreSQL that is taken has room for the whole schema, and orders names as newer ones do',
  async () => {
    const data = mkdtempSync(join(tmpdir(), 'plumbline-oldest-data-'))
    const server = await startOldest()
    try {
      const { owner } = await openServer({ data, databaseUrl: server.address, databaseRequestUrl: undefined })
      const steps = collectMigrations(src, tiers)
      expect(await migrate(owner, steps)).toHaveLength(steps.length)
      expect(await migrate(owner, steps)).toEqual([])
      const names = await withClient(owner, async (client) => {
        const { rows } = await client.query(
          `select name from unnest(array['Zoe', 'émile', 'Emil', 'ada']) as name order by name collate "unicode"`,
        )
        return rows.map(({ name }) => name)
      })
      expect(names).toEqual(['ada', 'Emil', 'émile', 'Zoe'])
    } finally {
      await server.stop()
      rmSync(data, { recursive: true, force: true })
    }
  },
)
