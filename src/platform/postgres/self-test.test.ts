import type pg from 'pg'
import { expect, test } from 'vitest'
import { refuseUnsafeServer } from './self-test.ts'

const saying = (settings: Record<string, string>): pg.ClientBase =>
  ({
    query: async (_: string, [name = '']: string[]) => ({ rows: [{ value: settings[name] }] }),
  }) as unknown as pg.ClientBase

const safe = {
  server_version_num: '150000',
  server_version: '15.0',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
}

test('a server of version 15 that writes through is taken', async () => {
  await expect(refuseUnsafeServer(saying(safe))).resolves.toBeUndefined()
})

test.each([
  [{ server_version_num: '140019', server_version: '14.19' }, 'server-too-old'],
  [{ fsync: 'off' }, 'fsync-off'],
  [{ full_page_writes: 'off' }, 'full-page-writes-off'],
  [{ synchronous_commit: 'off' }, 'synchronous-commit-off'],
])('a server with %o is refused as %s', async (over, code) => {
  await expect(refuseUnsafeServer(saying({ ...safe, ...over }))).rejects.toMatchObject({ code })
})
