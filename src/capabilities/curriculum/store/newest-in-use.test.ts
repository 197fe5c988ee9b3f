import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { freshDatabase } from '#platform/testing/database.ts'

const step = readFileSync(new URL('./migrations/0031-newest-in-use.sql', import.meta.url), 'utf8')

test('CUR-36 what an older pack had set back is in use again, and what is withdrawn stays out of use', async () => {
  const { owner } = await freshDatabase()
  const current = await withClient(owner, async (client) => {
    for (const tenant of [1, 2]) {
      await client.query(`set app.tenant = '${tenant}'`)
      await client.query(`
        insert into lesson_version (tenant_id, code, version, current, families, posts, body)
        select ${tenant}, code, version, current, '{}', '{}', '{}'
        from (values ('set-back', '1.9.0', true), ('set-back', '1.10.0', false),
          ('withdrawn', '1.0.0', false), ('withdrawn', '1.1.0', false),
          ('came-back', '1.0.0', true), ('came-back', '2.0.0', false)) as v (code, version, current)`)
      await client.query(`
        insert into withdrawal (tenant_id, id, kind, code, version, reason, person_id, withdrawn_on, withdrawn_at)
        select ${tenant}, gen_random_uuid(), 'lesson', code, version, '过时', gen_random_uuid(), '2026-11-02', now()
        from (values ('withdrawn', '1.1.0'), ('came-back', '2.0.0')) as w (code, version)`)
    }
    await client.query(step)
    const found: unknown[] = []
    for (const tenant of [1, 2]) {
      await client.query(`set app.tenant = '${tenant}'`)
      found.push((await client.query('select code, version from lesson_version where current order by code')).rows)
    }
    return found
  })
  const inUse = [
    { code: 'came-back', version: '1.0.0' },
    { code: 'set-back', version: '1.10.0' },
  ]
  expect(current).toEqual([inUse, inUse])
})
