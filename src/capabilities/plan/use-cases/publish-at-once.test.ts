import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Acting } from '#platform/context.ts'
import { inTransaction, openPool, sql, type Tx } from '#platform/database.ts'
import { freshDatabase } from '#platform/testing/database.ts'
import { anId, testNow } from '#platform/testing.ts'
import { type BenchPools, fillOrganisation, lookingAt, toEverybody } from '../bench.ts'
import { saveProgramme } from '../store/programmes.ts'
import { publishProgramme } from './publish-programme.ts'

let pools: BenchPools
const whole = { tenant: 1, person: null, scope: ['1.%'] }
const people = 500

beforeAll(async () => {
  const { owner, request } = await freshDatabase()
  pools = { owner: openPool(owner, 2), request: openPool(request, 4) }
  await inTransaction(pools.owner, whole, (tx) => fillOrganisation(tx, people))
})

afterAll(() => Promise.all([pools.owner.end(), pools.request.end()]))

const actingOn = (tx: Tx): Acting => ({
  ...lookingAt(tx),
  clock: () => testNow,
  newId: () => anId(),
  record: () => undefined,
  keepSession: () => undefined,
  keepDevice: () => undefined,
  forgive: () => undefined,
  giveTryBack: () => undefined,
})

test('PLN-11 two officers who publish at once send it once; the one who comes second is told', async () => {
  const programme = toEverybody()
  await inTransaction(pools.request, whole, (tx) => saveProgramme(tx, programme, programme.submittedAt))
  const press = () =>
    inTransaction(pools.request, whole, (tx) => publishProgramme(actingOn(tx), { programmeId: programme.id }))
  const answers = await Promise.all([press(), press()])
  expect(answers.filter(({ ok }) => ok)).toMatchObject([{ value: { people, assigned: people } }])
  expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: 'programme-published' }])
  const [kept] = await inTransaction(pools.request, whole, (tx) =>
    tx.rows(sql`select (select count(*)::integer from assignment) as rows,
      (select count(*)::integer from plan_publication) as publications`),
  )
  expect(kept).toEqual({ rows: people, publications: 1 })
})
