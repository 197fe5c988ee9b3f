import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { freshDatabase } from '#platform/testing/database.ts'

const step = readFileSync(new URL('./migrations/0133-method-found.sql', import.meta.url), 'utf8')
/** What it writes for organisations that have graded already; the columns are changed before. */
const found = step.slice(step.indexOf('-- Over all organisations'))

test('RSK-138 every organisation that graded by another method before goes on with the one of most grades', async () => {
  const { owner } = await freshDatabase()
  const choices = await withClient(owner, async (client) => {
    await client.query('alter table grading no force row level security')
    await client.query(`
      insert into grading (tenant_id, id, post_id, method, method_version, inputs, total, grade, reviewers, graded_on,
        valid_until, recorded_at)
      select tenant, gen_random_uuid(), ('00000000-0000-4000-8000-00000000000' || post)::uuid, method, 1, '[]', 16, 'HIGH',
        '{}', graded_on::date, '2027-06-30', now()
      from (values (1, 1, 'D', '2026-01-10'), (1, 1, 'E', '2026-03-10'), (1, 2, 'E', '2026-05-10'),
        (1, 3, 'D', '2026-06-10'), (2, 1, 'A', '2026-02-10'), (3, 1, 'D', '2026-02-10')) as g (tenant, post, method, graded_on)`)
    await client.query('alter table grading force row level security')
    await client.query(found)
    const each: unknown[] = []
    for (const tenant of [1, 2, 3]) {
      await client.query(`set app.tenant = '${tenant}'`)
      each.push((await client.query('select method, from_on::text, outcome, proposed_by from method_choice')).rows)
    }
    return each
  })
  const chosen = { outcome: 'confirmed', proposed_by: null }
  expect(choices).toEqual([
    [{ method: 'E', from_on: '2026-03-10', ...chosen }],
    [{ method: 'A', from_on: '2026-02-10', ...chosen }],
    [],
  ])
})
