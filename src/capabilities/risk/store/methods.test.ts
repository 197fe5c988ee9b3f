import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { plantRow } from '#platform/testing/access.ts'
import { anId, test } from '#platform/testing.ts'
import { withSmallRegister } from '../testing.ts'
import { methodInForce } from './methods.ts'

const migration = readFileSync(fileURLToPath(new URL('./migrations/0133-method-found.sql', import.meta.url)), 'utf8')
/** What the migration writes for organisations that have graded already. */
const foundAtUpdate = migration.slice(migration.indexOf('insert into'))

test('RSK-138 an organisation that graded by another method before goes on with the one of most grades', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const posts = await cx.tx.rows(sql<{ id: string }>`
    select post_id as id from organisation_post where tenant_id = ${cx.tx.tenant} order by code limit 2`)
  for (const [at, { id }] of posts.entries())
    await plantRow(cx.tx, 'grading', {
      ...{ id: anId('grading'), post_id: id, method: 'E', method_version: 1, inputs: '[]', total: 16, grade: 'HIGH' },
      ...{ reviewers: '{}', graded_on: ['2026-11-10', '2026-11-20'][at], valid_until: '2027-06-30' },
      recorded_at: '2026-11-20T08:00:00Z',
    })
  expect(await methodInForce(cx)).toBe('D')
  await cx.tx.rows(sql.raw(foundAtUpdate))
  expect(await methodInForce(cx)).toBe('E')
  expect(await methodInForce({ tx: cx.tx, today: day('2026-11-09') })).toBe('D')
})
