import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { inTransaction } from '#platform/database.ts'
import { collectMigrations } from '#platform/postgres/collect-migrations.ts'
import { startEmbedded } from '#platform/postgres/launch.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { postmasterOf } from '#platform/postgres/postmaster.ts'
import { ensureRoles } from '#platform/postgres/roles.ts'
import { testFields } from '#platform/testing/fields.ts'
import { tiers } from '#platform/tiers.ts'
import { asPage, openWholeServer } from './testing.ts'

const writers = 6
const each = 25

test('F6 the database is killed and stopped under load over HTTP: nothing acknowledged is lost, each refusal says so, and it recovers by itself', async () => {
  const data = mkdtempSync(join(tmpdir(), 'plumbline-restart-'))
  const embedded = await startEmbedded({ data })
  try {
    const roles = await ensureRoles(embedded)
    await migrate(roles.owner, collectMigrations(fileURLToPath(new URL('..', import.meta.url)), tiers))
    const sealing = { owner: { ...roles.owner, fields: testFields }, request: { ...roles.request, fields: testFields } }
    const server = await openWholeServer({}, sealing)
    await server.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = server.app.server.address() as AddressInfo
    const acknowledged: string[] = []
    const refused = new Map<string, number>()
    let lastDown = 0
    let longest = 0

    /** Sends one line until it is acknowledged, always under its one key, as a page does. */
    const write = async (line: string): Promise<void> => {
      const key = crypto.randomUUID()
      for (;;) {
        const reply = await fetch(`http://127.0.0.1:${port}/api/v1/dashboards.doubt-number`, {
          method: 'POST',
          headers: { ...asPage(key).headers, cookie: 'plumbline_session=x' },
          body: JSON.stringify({ figure: 'risk', shown: '17', line }),
        })
        const answer = (await reply.json()) as { readonly refusal?: string }
        if (reply.status === 200) {
          acknowledged.push(line)
          if (lastDown > 0) longest = Math.max(longest, performance.now() - lastDown)
          lastDown = 0
          return
        }
        refused.set(`${reply.status} ${answer.refusal}`, (refused.get(`${reply.status} ${answer.refusal}`) ?? 0) + 1)
        if (reply.status !== 503) throw new Error(`${reply.status} ${answer.refusal}`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
    const down = (signal: NodeJS.Signals): void => {
      const pid = postmasterOf(join(embedded.folder, 'postgres'))?.pid
      if (pid !== undefined) process.kill(pid, signal)
      lastDown = performance.now()
    }
    const lines = Array.from({ length: writers }, (_, writer) =>
      Array.from({ length: each }, (_, n) => `The figure lacks what came in as number ${writer * each + n}`),
    )
    await Promise.all(
      lines.map(async (mine, writer) => {
        for (const [n, line] of mine.entries()) {
          if (writer === 0 && n === 8) down('SIGKILL')
          if (writer === 0 && n === 16) down('SIGINT')
          await write(line)
        }
      }),
    )
    const kept = await inTransaction(server.owner, { tenant: 1, person: null, scope: ['1.%'] }, async ({ client }) => {
      const { rows } = await client.query<{ line: string; entries: number }>(
        `select line, (select count(*) from ledger_entry where type = 'dashboards.doubt-number')::integer as entries
         from number_doubt order by line`,
      )
      return rows
    })
    expect(kept.map(({ line }) => line)).toEqual([...acknowledged].sort())
    expect(kept).toHaveLength(writers * each)
    expect(kept[0]?.entries).toBe(writers * each)
    expect([...refused.keys()]).toEqual(['503 failed'])
    expect(longest).toBeGreaterThan(0)
    expect(longest).toBeLessThan(20_000)
    await server.close()
  } finally {
    await embedded.stop()
    rmSync(data, { recursive: true, force: true })
  }
}, 90_000)
