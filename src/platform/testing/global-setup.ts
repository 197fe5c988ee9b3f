import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { collectMigrations } from '#platform/postgres/collect-migrations.ts'
import { type Embedded, startEmbedded } from '#platform/postgres/launch.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { ensureRoles } from '#platform/postgres/roles.ts'
import { tiers } from '../tiers.ts'
import type { TestServer } from './database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

const src = fileURLToPath(new URL('../..', import.meta.url))

/**
 * One server for a whole run, with one migrated database that every worker copies: the built-in one, or the one that
 * `PLUMBLINE_TEST_SERVER` names by the address of its superuser, to try another version of PostgreSQL.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const data = mkdtempSync(join(tmpdir(), 'plumbline-test-'))
  const server = named(data) ?? (await startEmbedded({ data, testing: true }))
  const stop = async (): Promise<void> => {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
  try {
    const { owner, request } = await ensureRoles(server)
    await migrate(owner, collectMigrations(src, tiers))
    project.provide('testServer', { superuser: server.superuser, owner, request })
    return stop
  } catch (fault) {
    await stop()
    throw fault
  }
}

const named = (folder: string): Pick<Embedded, 'folder' | 'superuser' | 'stop'> | undefined => {
  const address = process.env.PLUMBLINE_TEST_SERVER
  if (address === undefined) return undefined
  const { hostname, port, username, password } = new URL(address)
  const superuser = { host: hostname, port: Number(port), user: username, password, database: 'postgres' }
  return { folder, superuser, stop: async () => undefined }
}
