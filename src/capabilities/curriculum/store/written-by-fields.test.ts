import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { freshDatabase } from '#platform/testing/database.ts'

const step = readFileSync(new URL('./migrations/0036-written-by-fields.sql', import.meta.url), 'utf8')

test('CUR-40 short readings, exams and cards that were there before are known to have come by a pack, in every organisation', async () => {
  const { owner } = await freshDatabase()
  const known = await withClient(owner, async (client) => {
    for (const tenant of [1, 2]) {
      await client.query(`set app.tenant = '${tenant}'`)
      for (const table of ['reading_version', 'exam_version', 'card_version'])
        await client.query(`
          insert into ${table} (tenant_id, code, version, current, families, posts, body)
          values (${tenant}, 'a', '1.0.0', true, '{}', '{}', '{}')`)
      await client.query(`
        insert into pack (tenant_id, code, version, body, loaded_at)
        values (${tenant}, 'common', '1.0.0', '{}', '2026-10-01T00:00:00Z'),
          (${tenant}, 'common', '1.1.0', '{}', '2026-11-01T00:00:00Z')`)
    }
    await client.query(step)
    const found: unknown[] = []
    for (const tenant of [1, 2]) {
      await client.query(`set app.tenant = '${tenant}'`)
      const { rows } = await client.query(`
        select kind, code, to_char(came_at at time zone 'UTC', 'YYYY-MM-DD') as came from pack_item order by kind`)
      found.push(rows)
    }
    return found
  })
  const items = ['card', 'exam', 'reading'].map((kind) => ({ kind, code: 'a', came: '2026-11-01' }))
  expect(known).toEqual([items, items])
})
