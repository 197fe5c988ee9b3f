import { afterEach, beforeEach, expect, test } from 'vitest'
import { inTransaction, openPool, sql } from '#platform/database.ts'
import { freshDatabase } from '#platform/testing/database.ts'
import { type BenchPools, benchPublish, severalItems } from './bench.ts'

let pools: BenchPools

beforeEach(async () => {
  const { owner, request } = await freshDatabase()
  pools = { owner: openPool(owner, 2), request: openPool(request, 2) }
})

afterEach(() => Promise.all([pools.owner.end(), pools.request.end()]))

test('several items go out to everybody at once, each once', async () => {
  const people = 5_000
  const { rows } = await benchPublish(pools, people, 1, severalItems)
  expect(rows).toBe(people * severalItems.length)
})

test('twenty thousand people get one item each, once, with their unit and the reason of their post', async () => {
  const people = 20_000
  expect(await benchPublish(pools, people)).toMatchObject({ people, rows: people })
  const [found] = await inTransaction(pools.request, { tenant: 1, person: null, scope: ['1.%'] }, (tx) =>
    tx.rows(sql<{ rows: number; people: number; wrong: number }>`
      select count(*)::integer as rows, count(distinct a.person_id)::integer as people,
        (count(*) filter (where a.reason <> 'post:' || p.code or a.unit_path <> o.unit_path))::integer as wrong
      from learning_assignment a
      join organisation_person o on o.tenant_id = 1 and o.person_id = a.person_id
      join organisation_holding h on h.tenant_id = 1 and h.person_id = a.person_id
      join organisation_post p on p.tenant_id = 1 and p.post_id = h.post_id
      where a.tenant_id = 1`),
  )
  expect(found).toEqual({ rows: people, people, wrong: 0 })
})
