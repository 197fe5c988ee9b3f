import { expect } from 'vitest'
import { sql } from '#platform/database.ts'
import { bothLanguages, plantRow } from '#platform/testing/access.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'

const units = ({ tx }: TestCx) =>
  tx.planned(sql<{ unitName: string }>`select u.name ->> 'en' as unit_name from unit u order by u.path limit ${9}`)

const addUnit = ({ tx }: TestCx, name: string) =>
  plantRow(tx, 'unit', { id: anId('unit'), code: name, name: bothLanguages(name), kind: 'area', path: '1' })

test('what is planned once a connection asks the policies at every run', async ({ cx }) => {
  await addUnit(cx, 'ours')
  expect(await units(cx)).toEqual([{ unitName: 'ours' }])
  const theirs = await cx.as({ tenant: 2 })
  expect(await units(theirs)).toEqual([])
  await addUnit(theirs, 'theirs')
  expect(await units(theirs)).toEqual([{ unitName: 'theirs' }])
  expect(await units(await cx.as({}))).toEqual([{ unitName: 'ours' }])

  const { rows } = await cx.tx.client.query(
    `select generic_plans, custom_plans from pg_prepared_statements where statement like '%as unit_name from unit%'`,
  )
  expect(rows).toEqual([{ generic_plans: 4, custom_plans: 0 }])
})
