import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { clockFrom } from '#app/clock.ts'
import { readyFieldKey } from '#app/field-keys.ts'
import { openHouse } from '#app/house.ts'
import { schema } from '#app/schema.ts'
import { openPseudonymKey } from '#capabilities/ledger/public.ts'
import { day } from '#kernel/day.ts'
import { openPool } from '#platform/database.ts'
import type { House } from '#platform/door/run.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { openStorage } from '#platform/postgres/storage.ts'
import { root } from '../e2e/support/demo.ts'

export const tenant = 1

export interface Laboratory {
  /** The role of requests, behind row-level security. */
  readonly request: pg.Pool
  /** The role that owns the tables. */
  readonly owner: pg.Pool
  readonly house: House
}

/** A folder for one piece of work, under the system's folder for temporary files; `TMPDIR` chooses the disk. */
export const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A migrated, empty database on a folder of its own, opened as for people's data: whatever is committed is on disk. */
export const inLaboratory = <T>(work: (laboratory: Laboratory) => Promise<T>): Promise<T> =>
  inFolder(async (data) => {
    const storage = await openStorage({ data })
    const [request, owner] = [openPool(storage.request), openPool(storage.owner, 3)]
    try {
      await migrate(storage.owner, schema(join(root, 'src')))
      await readyFieldKey(owner, storage)
      const clock = clockFrom(day('2027-01-12'))
      const pseudonymKey = await openPseudonymKey(storage.folder)
      const house = openHouse({ pool: request, clock, tenant, timeZone: 'Asia/Shanghai', pseudonymKey })
      return await work({ request, owner, house })
    } finally {
      await Promise.all([request.end(), owner.end()])
      await storage.stop()
    }
  })
