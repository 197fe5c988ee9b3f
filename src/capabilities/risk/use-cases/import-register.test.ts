import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { acceptAll, preview, read, repairs, stage } from '#capabilities/organisation/public.ts'
import type { UploadedFile } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type TestCx, test } from '#platform/testing.ts'
import { registerList } from '../store/register-list.ts'
import { openSmallArea, withSmallRegister } from '../testing.ts'
import { importRegister } from './import-register.ts'

const sheet = { sheet: null, encoding: null }
const done = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}

const staged = async (cx: TestCx, upload: UploadedFile) => {
  const seen = done(await read(registerList)({ ...cx, upload }, sheet))
  const mapping = seen.columns.map(({ column, field }) => ({ column, field }))
  const { draft } = done(await stage(registerList)({ ...cx, upload }, { ...sheet, mapping, remember: false }))
  return { draft, fields: seen.columns.map(({ field }) => field) }
}
const look = (cx: TestCx, draft: Awaited<ReturnType<typeof staged>>['draft']) =>
  preview(registerList)(cx, { draft, full: false, show: 'created', page: 0 }).then(done)

test('the published layout becomes proposals: grade kept as own view, controls split, nothing counts yet', async ({
  cx,
}) => {
  await openSmallArea(cx)
  const lines = [
    '序号,单位,岗位,风险点,表现形式,风险等级,防控措施,部门负责人,责任领导',
    '1,物资供应站,物资采购岗,拆分需求，绕开招标,拆成三张单,高,同类需求 30 天内合并提醒；计划员复核,站长岗,生产副经理',
    '2,物资供应站,采购员,倾向单一供应商,单子总落在一家,中,加强教育,站长岗,生产副经理',
  ]
  const { draft, fields } = await staged(cx, { name: 'a.csv', bytes: Buffer.from(lines.join('\n')) })
  expect(fields).toEqual([null, 'unit', 'post', 'name', 'manifestation', 'grade', 'controls', 'head', 'leader'])
  expect(await look(cx, draft)).toMatchObject({ counts: { created: 1, doubtful: 1 } })
  expect(done(await repairs(registerList, 'post')(cx, { draft })).doubts).toMatchObject([
    { field: 'post', suggestion: '物资采购岗' },
    { field: 'controls', kind: 'only-education' },
  ])
  done(await acceptAll(registerList)(cx, { draft }))
  const { counts } = await look(cx, draft)
  expect(done(await importRegister(cx, { draft, full: false, seen: counts })).counts).toMatchObject({ created: 2 })
  expect(
    await cx.tx.rows(sql`
      select r.name->>'zh' as name, r.self_grade, r.grade, r.confirmed_on, array_agg(c.kind order by c.kind) as kinds
      from risk_point r join control c on c.risk_point_id = r.id group by r.no, r.id, r.tenant_id order by r.no`),
  ).toMatchObject([
    {
      name: '拆分需求，绕开招标',
      selfGrade: 'HIGH',
      grade: 'HIGH',
      confirmedOn: null,
      kinds: ['limit', 'segregation'],
    },
    { name: '倾向单一供应商', selfGrade: 'MEDIUM', grade: 'MEDIUM', confirmedOn: null, kinds: ['education'] },
  ])
  expect(await cx.tx.rows(sql`select from risk_risk_point`)).toEqual([])
})

test('points that are there stay as they are, posts beyond the reach are unknown', async ({ cx }) => {
  const area = await withSmallRegister(cx)
  const lines = ['岗位,风险点,措施', '物资采购岗,拆分需求，绕开招标,两人复核', '修井监督岗,虚报井次,两人复核']
  const file = { name: 'a.csv', bytes: Buffer.from(lines.join('\n')) }
  expect((await look(cx, (await staged(cx, file)).draft)).counts).toMatchObject({
    created: 1,
    unchanged: 1,
    doubtful: 0,
  })
  const supply = await cx.as({
    reach: { units: ['1.1'], branches: [] },
    unitPath: '1.1',
    person: area.holders.purchasing,
  })
  expect((await look(supply, (await staged(supply, file)).draft)).counts).toMatchObject({ unchanged: 1, doubtful: 1 })
})

test('the register that LibreOffice saved is understood', async ({ cx }) => {
  await openSmallArea(cx)
  const bytes = await readFile(
    new URL('../../../platform/spreadsheet/fixtures/register-libreoffice.xlsx', import.meta.url),
  )
  const { draft, fields } = await staged(cx, { name: 'a.xlsx', bytes })
  expect(fields).toEqual([null, 'post', 'name', 'manifestation', 'grade', 'controls', 'head'])
  expect((await look(cx, draft)).counts).toMatchObject({ created: 3, doubtful: 1 })
})
