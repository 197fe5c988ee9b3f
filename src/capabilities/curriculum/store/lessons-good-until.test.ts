import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { freshDatabase } from '#platform/testing/database.ts'

const step = readFileSync(new URL('./migrations/0045-lessons-good-until.sql', import.meta.url), 'utf8')

test('CUR-34 in every organisation the register learns until when its lessons are good', async () => {
  const { owner } = await freshDatabase()
  const known = await withClient(owner, async (client) => {
    for (const tenant of [1, 2]) {
      await client.query(`set app.tenant = '${tenant}'`)
      await client.query(`
        insert into lesson_version (tenant_id, code, version, current, families, posts, body)
        select ${tenant}, code, version, current, '{}', '{}', '{"title": {"zh": "课", "en": "Lesson"}}'
        from (values ('published', '1.0.0', false), ('published', '1.1.0', true), ('looked', '1.0.0', true),
          ('unsaid', '1.0.0', true)) as v (code, version, current)`)
      await client.query(`
        insert into known_lesson (tenant_id, code, title, families)
        select tenant_id, code, body -> 'title', '{}' from lesson_version where current and tenant_id = ${tenant}`)
      await client.query(`
        insert into content_publication (tenant_id, kind, code, version, published_at, best_before, editors)
        select ${tenant}, 'lesson', code, version, now(), until::date, '{}'
        from (values ('published', '1.0.0', '2027-01-31'), ('published', '1.1.0', '2027-06-30'),
          ('looked', '1.0.0', '2027-01-31')) as p (code, version, until)`)
      await client.query(`
        insert into look_through (tenant_id, id, kind, code, version, reason, best_before, person_id, looked_on, looked_at)
        values (${tenant}, gen_random_uuid(), 'lesson', 'looked', '1.0.0', '还对', '2028-01-31', gen_random_uuid(),
          '2027-01-30', now())`)
    }
    await client.query(step)
    const found: unknown[] = []
    for (const tenant of [1, 2]) {
      await client.query(`set app.tenant = '${tenant}'`)
      found.push((await client.query('select code, best_before::text as until from known_lesson order by code')).rows)
    }
    return found
  })
  const told = [
    { code: 'looked', until: '2028-01-31' },
    { code: 'published', until: '2027-06-30' },
    { code: 'unsaid', until: null },
  ]
  expect(known).toEqual([told, told])
})
