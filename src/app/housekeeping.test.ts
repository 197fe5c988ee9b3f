import { expect, test } from 'vitest'
import { forgetDrafts } from '#capabilities/organisation/public.ts'
import { addDays, day } from '#kernel/day.ts'
import { inTransaction, openPool } from '#platform/database.ts'
import { freshDatabase } from '#platform/testing/database.ts'

test('ORG-26 the owner, who reaches no unit, forgets lists after 35 days with rows that are in hand, and no others', async () => {
  const { owner } = await freshDatabase()
  const pool = openPool(owner, 1)
  const today = day('2027-02-16')
  const staged = { old: '2027-01-11T01:00:00Z', last: '2027-01-12T01:00:00Z' }
  const ids = { old: '0198f000-0000-7000-8000-000000000001', last: '0198f000-0000-7000-8000-000000000002' }
  const whole = { tenant: 1, person: null, scope: ['1.%'] }
  await inTransaction(pool, whole, async ({ client }) => {
    await client.query(`insert into tenant (tenant_id, code, name, name_en) values (1, 't-1', '甲', 'A')`)
    for (const name of ['old', 'last'] as const) {
      await client.query(
        `insert into import_draft (tenant_id, id, list, unit_path, file_name, digest, fields, staged_by, staged_at)
         values (1, $1, 'roster', '1', 'x', '', '[]', $1, $2)`,
        [ids[name], staged[name]],
      )
      await client.query(
        `insert into import_handing (tenant_id, id, draft_id, branch_id, unit_path, handed_at, due_on, lapses_on, sealed)
         values (1, $1, $1, $1, '1', $2, '2027-01-19', '2027-02-16', '')`,
        [ids[name], staged[name]],
      )
    }
  })
  const forgotten = await inTransaction(pool, { tenant: 1, person: null, scope: [] }, (tx) =>
    forgetDrafts(tx, addDays(today, -35)),
  )
  expect(forgotten).toBe(1)
  const left = await inTransaction(pool, whole, async ({ client }) => [
    (await client.query('select id from import_draft')).rows,
    (await client.query('select draft_id as id from import_handing')).rows,
  ])
  expect(left).toEqual([[{ id: ids.last }], [{ id: ids.last }]])
  await pool.end()
})
