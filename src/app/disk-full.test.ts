import { randomBytes } from 'node:crypto'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openSigner, recomputeLedger, startSequencer } from '#capabilities/ledger/public.ts'
import { inTransaction } from '#platform/database.ts'
import { collectMigrations } from '#platform/postgres/collect-migrations.ts'
import { startEmbedded } from '#platform/postgres/launch.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { ensureRoles, withClient } from '#platform/postgres/roles.ts'
import { testFields } from '#platform/testing/fields.ts'
import { mayMount, smallDisk } from '#platform/testing/small-disk.ts'
import { tiers } from '#platform/tiers.ts'
import { asPage, openWholeServer, type WholeServer } from './testing.ts'

const src = fileURLToPath(new URL('..', import.meta.url))

/** Skipped where it cannot be shown: only root on Linux may mount a disk that is soon full. */
const there = test.runIf(mayMount())

const whole = { tenant: 1, person: null, scope: ['1.%'] }

const draft = async ({ app }: WholeServer, name: string, key: string): Promise<number> => {
  const payload = { name: { zh: name, en: name }, fromOn: '2027-02-01', toOn: '2027-02-20' }
  const { statusCode } = await app.inject({
    ...{ method: 'POST', url: '/api/v1/plan.draft-programme', ...asPage(key), payload },
  })
  return statusCode
}

/** What is there, as a page asks for it. */
const read = async ({ app }: WholeServer): Promise<string> =>
  (await app.inject({ url: '/api/v1/plan.programmes?year=2027', cookies: asPage().cookies })).body

there(
  'F3 on a full disk the product refuses what is new and shows what is there, and goes on by itself once there is room',
  async () => {
    const small = smallDisk(420)
    if (small === undefined) throw new Error('the disk was there a moment ago')
    const closers: (() => unknown)[] = [small.gone]
    try {
      const embedded = await startEmbedded({ data: join(small.folder, 'data') })
      closers.push(embedded.stop)
      const { owner, request } = await ensureRoles(embedded)
      await migrate(owner, collectMigrations(src, tiers))
      const server = await openWholeServer({}, {
        owner: { ...owner, fields: testFields },
        request: { ...request, fields: testFields },
      } as never)
      closers.push(server.close)
      const sequencer = startSequencer({
        ...{ pool: server.owner, tenants: () => [1], signer: await openSigner(embedded.folder, 'test') },
        ...{ intervalMs: 200, onFault: () => {}, now: server.house.now },
      })
      closers.push(sequencer.stop)
      const kept = new Set<string>()
      const deed = (n: number) => ({ name: `写满 ${n}`, key: crypto.randomUUID() })
      const first = deed(0)
      expect(await draft(server, first.name, first.key)).toBe(200)
      kept.add(first.name)

      // What others write fills the disk; the product meets it full.
      const ballast = join(small.folder, 'ballast')
      const { bavail, bsize } = statfsSync(small.folder)
      writeFileSync(ballast, Buffer.alloc(bavail * bsize - 300_000))
      await withClient(owner, (client) => client.query('create table filler (words text)'))
      for (let full = 0, n = 0; full < 3 && n < 2_000; n++)
        await withClient(owner, (client) =>
          client.query('insert into filler values ($1)', [randomBytes(60_000).toString('hex')]),
        ).catch(() => {
          full++
        })

      const refused: { readonly name: string; readonly key: string }[] = []
      const statuses = new Set<number>()
      for (let n = 1; refused.length < 3 && n < 1_000; n++) {
        const one = deed(n)
        const status = await draft(server, one.name, one.key)
        if (status === 200) kept.add(one.name)
        else {
          refused.push(one)
          statuses.add(status)
        }
      }
      expect(refused).toHaveLength(3)
      expect([...statuses].filter((status) => status !== 507 && status !== 503)).toEqual([])
      expect(statuses).toContain(507)
      const shown = await read(server)
      expect([...kept].filter((name) => !shown.includes(`"${name}"`))).toEqual([])

      rmSync(ballast)
      const began = performance.now()
      for (const { name, key } of refused) {
        await expect.poll(() => draft(server, name, key), { timeout: 10_000 }).toBe(200)
        kept.add(name)
      }
      expect(performance.now() - began).toBeLessThan(10_000)

      const { rows } = await inTransaction(server.owner, whole, ({ client }) =>
        client.query<{ name: string }>(`select name->>'zh' as name from programme where name->>'zh' like '写满%'`),
      )
      expect(rows.map(({ name }) => name).sort()).toEqual([...kept].sort())
      await sequencer.flush()
      const { entries, pending } = await inTransaction(server.owner, whole, async ({ client }) => {
        const found = await client.query<{ entries: number; pending: number }>(
          `select (select count(*)::integer from ledger_entry) as entries, (select count(*)::integer from ledger_pending) as pending`,
        )
        return found.rows[0] as { entries: number; pending: number }
      })
      const { size, fault } = await inTransaction(server.owner, whole, (tx) => recomputeLedger(tx))
      expect({ size, pending, fault }).toEqual({ size: entries, pending: 0, fault: null })
      expect(size).toBeGreaterThanOrEqual(kept.size)
    } finally {
      for (const close of closers.reverse()) await Promise.resolve(close()).catch(() => undefined)
    }
  },
  240_000,
)
