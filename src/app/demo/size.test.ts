import { expect } from 'vitest'
import { sql } from '#platform/database.ts'
import { test } from '#platform/testing.ts'
import { StartRefusal } from '../start-refusal.ts'
import { refuseOtherSize, sizeNear } from './size.ts'

test('a demo is of the size that its people are nearest to, though some joined or left', () => {
  expect([1_180, 1_260, 99_000, 100_400, 999_000, 1_000_300].map(sizeNear)).toEqual([
    1_200, 1_200, 100_000, 100_000, 1_000_000, 1_000_000,
  ])
})

test('another size than the folder holds is refused in one sentence that says what is there and what to do', async ({
  cx,
}) => {
  await cx.tx.rows(sql`
    insert into unit (tenant_id, id, code, name, kind, parent_id, path)
    values (1, gen_random_uuid(), 'area', '{"zh": "区", "en": "Area"}', 'area', null, '1')`)
  await cx.tx.rows(sql`
    insert into person (tenant_id, id, staff_no, name, unit_id, unit_path)
    select 1, gen_random_uuid(), 'D-' || n, '人', (select id from unit where tenant_id = 1 and path = '1'), '1'
    from generate_series(1, 1202) as n`)
  await expect(refuseOtherSize(cx.tx, 1_200)).resolves.toBeUndefined()
  const refusal = await refuseOtherSize(cx.tx, 100_000).catch((fault: unknown) => fault)
  expect(refusal).toBeInstanceOf(StartRefusal)
  const { zh, en } = (refusal as StartRefusal).sentence
  for (const text of [zh, en])
    for (const part of ['1,202', '100,000', '--data', '--people']) expect(text).toContain(part)
})
