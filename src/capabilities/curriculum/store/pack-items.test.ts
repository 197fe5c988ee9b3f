import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { freshDatabase } from '#platform/testing/database.ts'

const step = readFileSync(new URL('./migrations/0033-pack-item.sql', import.meta.url), 'utf8')

test('CUR-40 what was there before is known to have come by a pack, in every organisation, but for what was published here', async () => {
  const { owner } = await freshDatabase()
  const known = await withClient(owner, async (client) => {
    await client.query('drop table pack_item; drop table pack_aside')
    for (const tenant of [1, 2]) {
      await client.query(`set app.tenant = '${tenant}'`)
      await client.query(`
        insert into lesson_version (tenant_id, code, version, current, families, posts, body)
        values (${tenant}, 'a', '1.0.0', false, '{}', '{}', '{}'), (${tenant}, 'a', '1.1.0', true, '{}', '{}', '{}')`)
      await client.query(`
        insert into content_publication (tenant_id, kind, code, version, published_at, best_before)
        values (${tenant}, 'lesson', 'a', '1.1.0', now(), '2027-06-30')`)
      await client.query(`
        insert into pack (tenant_id, code, version, body, loaded_at)
        values (${tenant}, 'common', '1.0.0', '{}', '2026-10-01T00:00:00Z'),
          (${tenant}, 'common', '1.1.0', '{}', '2026-11-01T00:00:00Z')`)
    }
    await client.query(step)
    const found: unknown[] = []
    for (const tenant of [1, 2]) {
      await client.query(`set app.tenant = '${tenant}'`)
      const { rows } = await client.query(
        "select kind, code, version, pack, to_char(came_at at time zone 'UTC', 'YYYY-MM-DD') as came from pack_item",
      )
      found.push(rows)
    }
    return found
  })
  const item = { kind: 'lesson', code: 'a', version: '1.0.0', pack: null, came: '2026-11-01' }
  expect(known).toEqual([[item], [item]])
})
