import { expect } from 'vitest'
import { allParts } from '#kernel/sample.ts'
import { sql } from '#platform/database.ts'
import { anId, aWord, test } from '#platform/testing.ts'
import { aPerson, aUnit } from '../sample.ts'
import { savePeople, saveUnits } from './organisation.ts'
import { partsFor } from './sample.ts'

test('ORG-18 everybody of a few is counted; of twenty-five thousand a part that stands for all', async ({ cx }) => {
  const unit = aUnit({ id: anId('unit'), code: aWord() })
  await saveUnits(cx.tx, [unit])
  const some = (length: number) => Array.from({ length }, () => aPerson(unit, { id: anId('person'), staffNo: aWord() }))
  await savePeople(cx.tx, some(100))
  const everybody = sql<boolean>`p.unit_path = '1'`
  expect(await partsFor(cx.tx, everybody)).toBe(allParts)

  for (let n = 0; n < 25; n++) await savePeople(cx.tx, some(1_000))

  const parts = await partsFor(cx.tx, everybody)
  expect(parts).toBeGreaterThan(20)
  expect(parts).toBeLessThan(80)
  const [drawn] = await cx.tx.rows(sql<{ people: number }>`
    select count(*)::integer as people from organisation_person p where p.tenant_id = ${cx.tx.tenant} and p.part < ${parts}`)
  const scaled = ((drawn?.people ?? 0) * allParts) / parts
  expect(scaled).toBeGreaterThan(23_500)
  expect(scaled).toBeLessThan(26_500)
  expect(await partsFor(cx.tx, sql<boolean>`p.unit_path = '2'`)).toBe(allParts)
})
