import { randomBytes } from 'node:crypto'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BackupRefusal } from '../backup/refusal.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { mayMount, smallDisk } from '../testing/small-disk.ts'
import { startEmbedded } from './launch.ts'
import { migrate } from './migrate.ts'
import { ensureRoles, withClient } from './roles.ts'

const there = test.runIf(mayMount())

/** So often the disk is filled and emptied; twenty times in the proof. */
const rounds = Number(process.env.PLUMBLINE_FULL_DISKS ?? 1)

there(
  'F3 on a full disk a write is refused, reading goes on, and ten seconds after there is room writing does too',
  async () => {
    const small = smallDisk(260)
    if (small === undefined) throw new Error('the disk was there a moment ago')
    const server = await startEmbedded({ data: join(small.folder, 'data') })
    try {
      const { owner } = await ensureRoles(server)
      await migrate(owner, [
        { capability: 'test', name: '0001-row', sql: 'create table row (n integer primary key, words text)' },
      ])
      const whole = { ...server.superuser, database: owner.database }
      const write = (n: number) =>
        withClient(owner, (client) =>
          client.query('insert into row values ($1, $2)', [n, randomBytes(60_000).toString('hex')]),
        )
      const ballast = join(small.folder, 'ballast')
      for (let n = 0; n < 20; n++) await write(n)
      const kept = new Set<number>(Array.from({ length: 20 }, (_, n) => n))
      let next = 100
      const rows = () =>
        withClient(owner, async (client) =>
          (await client.query<{ n: number }>('select n from row order by n')).rows.map(({ n }) => n),
        )
      const backup = {
        whole,
        to: join(small.folder, 'x.backup'),
        product: 'test',
        recipient: undefined,
        keys: {},
        about: async () => null,
      }
      for (let round = 0; round < rounds; round++) {
        const { bavail, bsize } = statfsSync(small.folder)
        writeFileSync(ballast, Buffer.alloc(bavail * bsize - 300_000))
        let refused = 0
        for (const end = next + 2_000; next < end && refused < 3; next++)
          await write(next).then(
            () => kept.add(next),
            (fault: { code?: string }) => {
              expect(fault.code).toMatch(/^(53100|57P0\d|08\d{3}|ECONN\w+)$/)
              refused++
            },
          )
        expect(refused).toBe(3)
        expect(await rows()).toEqual([...kept])
        await expect(writeBackup(backup)).rejects.toBeInstanceOf(BackupRefusal)

        rmSync(ballast)
        const began = performance.now()
        await expect
          .poll(
            () =>
              write(++next).then(
                () => kept.add(next),
                () => undefined,
              ),
            { timeout: 10_000 },
          )
          .toBeDefined()
        expect(performance.now() - began).toBeLessThan(10_000)
        next++
        expect(await rows()).toEqual([...kept])
        expect((await writeBackup(backup)).rows).toBe(kept.size)
        rmSync(backup.to)
      }
    } finally {
      await server.stop().catch(() => undefined)
      small.gone()
    }
  },
  60_000 + rounds * 60_000,
)
