import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { exporting } from '#platform/export.ts'
import { readTable } from '#platform/spreadsheet.ts'
import { anId, test } from '#platform/testing.ts'
import { registerExport } from '../edge/exports.ts'
import { withSmallRegister } from '../testing.ts'
import { post } from './post.ts'
import { posts } from './posts.ts'
import { controls, register } from './register.ts'

const then = day('2027-01-05')

test('RSK-145 a post that was renamed, moved and closed since is told as it stood, with its register', async ({
  cx,
}) => {
  const { posts: ids, units } = await withSmallRegister(cx)
  await cx.tx.rows(sql`
    insert into post_change (tenant_id, id, post_id, name, unit_id, business, key_post, leading_post, powers,
      counterparties, changed_on, recorded_at)
    select tenant_id, ${anId()}, id, name, unit_id, business, key_post, leading_post, '{"zh": "询价", "en": "Quotes"}',
      counterparties, '2027-01-08', '2027-01-08T02:00:00Z'
    from post where id = ${ids.purchasing}`)
  await cx.tx.rows(sql`
    update post set name = '{"zh": "采购和合同岗", "en": "Buying"}', unit_id = ${units.wells}, closed_on = '2027-01-10'
    where id = ${ids.purchasing}`)
  expect(await post(cx, { post: 'purchasing' })).toMatchObject({ refusal: 'post-not-found' })
  expect(await post(cx, { post: 'purchasing', asOf: day('2027-01-10') })).toMatchObject({ refusal: 'post-not-found' })
  expect(await post(cx, { post: 'purchasing', asOf: then })).toMatchObject({
    value: { name: { zh: '物资采购岗' }, unit: { zh: '物资供应站' }, powers: { zh: '询价' }, points: [{}, {}] },
  })
  expect(await post(cx, { post: 'purchasing', asOf: day('2027-01-09') })).toMatchObject({
    value: { name: { zh: '采购和合同岗' }, unit: { zh: '作业监督站' } },
  })
  expect(await posts(cx, { asOf: then })).toMatchObject({
    value: {
      posts: expect.arrayContaining([expect.objectContaining({ name: { zh: '物资采购岗', en: 'purchasing' } })]),
    },
  })
  const atWells = async (asOf: typeof then) => {
    const told = await posts(cx, { asOf, unit: 'wells' })
    return told.ok ? [told.value.posts.map(({ code }) => code), told.value.units.map(({ code }) => code)] : told.refusal
  }
  expect(await atWells(then)).toEqual([['workover'], ['area', 'supply', 'wells']])
  expect(await atWells(day('2027-01-09'))).toEqual([
    ['purchasing', 'workover'],
    ['area', 'supply', 'wells'],
  ])
  expect(await register(cx, {})).toMatchObject({ value: { points: [{ no: 900_003 }, { no: 900_004 }] } })
  expect(await register(cx, { asOf: then })).toMatchObject({
    value: {
      points: [{ no: 900_001, post: { zh: '物资采购岗' }, cause: { zh: expect.stringContaining('询价') } }, {}, {}, {}],
    },
  })
})

test('RSK-145 the register of a day holds the controls and checks of that day, and every column that a point has', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  await cx.tx.rows(sql`update control set closed_on = '2027-01-06' where risk_point_id in (
    select id from risk_point where no = 900001)`)
  const lines = async (asOf?: typeof then) => {
    const told = await controls(cx, { ...(asOf && { asOf }) })
    return told.ok ? told.value.controls.map(({ no, checkedOn, dueOn }) => ({ no, checkedOn, dueOn })) : []
  }
  expect((await lines()).map(({ no }) => no)).toEqual([900_002, 900_003, 900_004])
  expect((await lines(then))[0]).toEqual({ no: 900_001, checkedOn: null, dueOn: null })
  const file = await exporting(registerExport)(cx, { of: { asOf: then }, language: 'zh' } as never)
  if (!file.ok) throw new Error('refused')
  const table = await readTable({ name: 'a.xlsx', bytes: Buffer.from(file.value.bytes) })
  expect(JSON.stringify(table)).toContain('难不难发现')
  expect(JSON.stringify(table)).toContain('每月抽查 5 单里只有一家回价的单数')
})
