import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { keepChange, loadNorms } from '#capabilities/norms/public.ts'
import { aNorm } from '#capabilities/norms/sample.ts'
import { acceptAll, preview, read, repairs, stage } from '#capabilities/organisation/public.ts'
import { later } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { type Language, languages } from '#kernel/text.ts'
import type { UploadedFile } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { exporting } from '#platform/export.ts'
import { readTable } from '#platform/spreadsheet.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { controlsExport, registerExport } from '../edge/exports.ts'
import { registerList } from '../store/register-list.ts'
import { openSmallArea, takeAllSteps, withSmallRegister } from '../testing.ts'
import { post } from '../views/post.ts'
import { registerChanges } from '../views/register-changes.ts'
import { answerRegisterChange } from './answer-register-change.ts'
import { importRegister, undoRegister } from './import-register.ts'

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
const look = (cx: TestCx, draft: Awaited<ReturnType<typeof staged>>['draft'], full = false) =>
  preview(registerList)(cx, { draft, full, show: 'created', page: 0 }).then(done)

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

test('posts beyond the reach are unknown', async ({ cx }) => {
  const area = await withSmallRegister(cx)
  const lines = ['岗位,风险点', '物资采购岗,拆分需求，绕开招标', '修井监督岗,虚报井次']
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

const exported = async (cx: TestCx, language: Language): Promise<UploadedFile> => {
  const { bytes } = done(await exporting(registerExport)(cx, { of: {}, language } as never))
  return { name: 'register.xlsx', bytes: Buffer.from(bytes) }
}

test.for(languages)(
  'RSK-33 a register that was taken out comes back without a change: %s',
  async (language, { cx }) => {
    await withSmallRegister(cx)
    const { draft } = await staged(cx, await exported(cx, language))
    const { counts } = await look(cx, draft, true)
    expect(counts).toMatchObject({ created: 0, changed: 0, ended: 0, doubtful: 0 })
    expect(counts.unchanged).toBeGreaterThan(1)
  },
)

test('RSK-160 a register taken out names what each point cites, comes back alike, and what it cites otherwise waits', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  await loadNorms(cx.tx, '1.0.0', [aNorm()])
  await cx.tx.client.query("update risk_point set norms = '{gift-rule#hand-in}' where no = 900001")
  for (const language of languages) {
    const { draft } = await staged(cx, await exported(cx, language))
    expect((await look(cx, draft, true)).counts).toMatchObject({ changed: 0, ended: 0, doubtful: 0 })
  }
  const lines = ['岗位,风险点,依据', '物资采购岗,倾向单一供应商,gift-rule', '仓储保管岗,验收走过场,gift-rule#hand-in']
  const { draft } = await staged(cx, { name: 'a.csv', bytes: Buffer.from(lines.join('\n')) })
  const { counts } = await look(cx, draft)
  expect(counts).toMatchObject({ created: 1, changed: 1 })
  done(await importRegister(cx, { draft, full: false, seen: counts }))
  const [said] = done(await registerChanges(cx, {})).changes
  expect(said?.differences).toEqual([
    {
      field: 'basis',
      before: { zh: 'gift-rule#hand-in', en: 'gift-rule#hand-in' },
      after: { zh: 'gift-rule', en: 'gift-rule' },
    },
  ])
  done(await answerRegisterChange(cx, { change: said?.id as Id<'register-change'>, take: true }))
  await takeAllSteps(cx, await firstPoint(cx))
  await cx.as({})
  const cited = await cx.tx.rows(sql`
    select name->>'zh' as name, norms from risk_point where norms <> '{}' order by no`)
  expect(cited).toEqual([
    { name: '倾向单一供应商', norms: ['gift-rule'] },
    { name: '验收走过场', norms: ['gift-rule#hand-in'] },
  ])
})

test('NRM-12 a register taken out comes back alike when what it cites was repealed, and nothing new leans on that', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  await loadNorms(cx.tx, '1.0.0', [aNorm()])
  await cx.tx.client.query("update risk_point set norms = '{gift-rule#hand-in}' where no = 900001")
  await keepChange(cx.tx, {
    ...{ id: anId('norm-change'), code: 'gift-rule', kind: 'repealed', version: '1.0.0', effectiveOn: cx.today },
    ...{ note: null, recordedAt: cx.now, byHand: true, recordedBy: null, touched: null, replacedBy: null },
  })
  const { draft } = await staged(cx, await exported(cx, 'zh'))
  expect((await look(cx, draft, true)).counts).toMatchObject({ changed: 0, ended: 0, doubtful: 0 })
  const lines = ['岗位,风险点,依据', '仓储保管岗,验收走过场,gift-rule#hand-in']
  const added = await staged(cx, { name: 'a.csv', bytes: Buffer.from(lines.join('\n')) })
  expect((await look(cx, added.draft)).counts).toMatchObject({ created: 0, doubtful: 1 })
})

test('ORG-16 the controls in reach are taken out with who carries them out, who checks them, and the newest check', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const { bytes } = done(await exporting(controlsExport)(cx, { of: {}, language: 'zh' } as never))
  const read = await readTable({ name: 'controls.xlsx', bytes: Buffer.from(bytes) })
  const rows = (read.ok ? read.value.rows : []).map(({ cells }) => cells)
  const expected = await cx.tx.rows(sql`
    select from control k join risk_point r on r.id = k.risk_point_id where k.closed_on is null and r.closed_on is null`)
  expect(rows).toHaveLength(expected.length)
  const [checked] = await cx.tx.rows(sql<{ name: string; checker: string | null; on: string }>`
    select r.name->>'zh' as name, p.name->>'zh' as checker, max(x.checked_on)::text as "on" from control k
    join risk_point r on r.id = k.risk_point_id join control_check x on x.control_id = k.id
    left join post p on p.code = k.checker_post
    group by k.id, r.name, p.name, r.no order by r.no limit 1`)
  expect(rows.find((cells) => cells[2] === checked?.name)).toEqual(
    expect.arrayContaining([checked?.checker ?? '', checked?.on]),
  )
})

test('RSK-33 RSK-153 what a register says otherwise or leaves out waits for an answer, and nothing is written over', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const before = await pointsNow(cx)
  const [first, second] = before
  const file = {
    name: 'a.csv',
    bytes: Buffer.from(
      [
        '岗位,风险点,表现形式,防控措施,责任领导',
        `${first?.post},${first?.name},把一单拆成三单,每月抽查三单,生产副经理`,
      ].join('\n'),
    ),
  }
  const { draft } = await staged(cx, file)
  const { counts } = await look(cx, draft, true)
  expect(counts).toMatchObject({ created: 0, changed: 1, unchanged: 0 })
  expect(counts.ended).toBe(before.filter(({ post, name }) => post === first?.post && name !== first.name).length)
  done(await importRegister(cx, { draft, full: true, seen: counts }))
  expect(await pointsNow(cx)).toEqual(before)

  const { changes } = done(await registerChanges(cx, {}))
  const said = changes.find(({ kind }) => kind === 'changed')
  expect(said?.differences.map(({ field, after }) => [field, after.zh])).toEqual([
    ['manifestation', '把一单拆成三单'],
    ['controls', '每月抽查三单'],
    ['leader', '生产副经理'],
  ])
  const again = await staged(cx, file)
  expect((await look(cx, again.draft, true)).counts).toMatchObject({ changed: 0, ended: 0, unchanged: 1 })

  done(await answerRegisterChange(cx, { change: said?.id as Id<'register-change'>, take: true }))
  // Words and controls wait together, and the same list asks nothing again meanwhile.
  expect(await pointsNow(cx)).toEqual(before)
  const [waiting] = done(await post(cx, { post: 'purchasing' })).points
  expect(waiting?.change).toMatchObject({
    kind: 'changed',
    controls: { added: [{ zh: '每月抽查三单' }], gone: [{ zh: first?.controls[0] }] },
  })
  expect(waiting?.lacks).toEqual([])
  const third = await staged(cx, file)
  expect((await look(cx, third.draft)).counts).toMatchObject({ changed: 0, unchanged: 1 })
  await takeAllSteps(cx, await firstPoint(cx))
  await cx.as({})
  // What comes in the place of another control takes over who carries it out and who checks it.
  const [kept] = await cx.tx.rows(sql`
    select owner_post, checker_post from control where closed_on is null and text->>'zh' = '每月抽查三单'`)
  expect(kept).toEqual({ ownerPost: 'purchasing', checkerPost: 'material-planning' })
  expect((await pointsNow(cx))[0]).toEqual({
    ...first,
    manifestation: '把一单拆成三单',
    leader: '生产副经理',
    controls: ['每月抽查三单'],
  })
  expect((await pointsNow(cx))[1]).toEqual(second)
  for (const { id, kind } of changes)
    if (kind === 'ended') done(await answerRegisterChange(cx, { change: id, take: false }))
  expect(done(await registerChanges(cx, {})).changes).toEqual([])
  expect(await answerRegisterChange(cx, { change: said?.id as Id<'register-change'>, take: false })).toEqual({
    ok: false,
    refusal: 'change-not-found',
  })
})

const firstPoint = async (cx: TestCx): Promise<Id<'risk-point'>> => {
  const [row] = await cx.tx.rows(sql<{ id: Id<'risk-point'> }>`select id from risk_point order by no limit 1`)
  if (!row) throw new Error('no point')
  return row.id
}

interface PointNow {
  readonly post: string
  readonly name: string
  readonly controls: readonly string[]
  readonly closedOn: string | null
}

const pointsNow = (cx: TestCx): Promise<PointNow[]> =>
  cx.tx.rows(sql<PointNow>`
    select p.name->>'zh' as post, r.name->>'zh' as name, r.manifestation->>'zh' as manifestation, r.grade, r.self_grade,
      r.responsible_leader->>'zh' as leader, r.closed_on,
      array(select k.text->>'zh' from control k where k.risk_point_id = r.id and k.closed_on is null order by k.id) as controls
    from risk_point r join post p on p.id = r.post_id order by r.no`)

test('the register that LibreOffice saved is understood', async ({ cx }) => {
  await openSmallArea(cx)
  const bytes = await readFile(
    new URL('../../../platform/spreadsheet/fixtures/register-libreoffice.xlsx', import.meta.url),
  )
  const { draft, fields } = await staged(cx, { name: 'a.xlsx', bytes })
  expect(fields).toEqual([null, 'post', 'name', 'manifestation', 'grade', 'controls', 'head'])
  expect((await look(cx, draft)).counts).toMatchObject({ created: 3, doubtful: 1 })
})

const fileOf = (...lines: readonly string[]): UploadedFile => ({ name: 'a.csv', bytes: Buffer.from(lines.join('\n')) })

const written = async (cx: TestCx, file: UploadedFile, full = false) => {
  const { draft } = await staged(cx, file)
  const { counts } = await look(cx, draft, full)
  const result = done(await importRegister(cx, { draft, full, seen: counts }))
  return { draft, ...result }
}

test('ORG-11 RSK-33 an imported register is taken back within thirty seconds: its points, its proposals, and what they replaced', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const [first] = await pointsNow(cx)
  const head = '岗位,风险点,表现形式'
  await written(cx, fileOf(head, `${first?.post},${first?.name},先前的说法`))
  const open = async () => (await pointsNow(cx)).filter((point) => point.closedOn === null)
  const before = { points: await open(), asked: done(await registerChanges(cx, {})).changes.map(asked) }

  const { draft, undoUntil } = await written(
    cx,
    fileOf(head, `${first?.post},${first?.name},后来的说法`, `${first?.post},替别人签领料单，不登记,月底补签`),
  )
  expect(undoUntil).not.toBeNull()
  expect((await open()).length).toBe(before.points.length + 1)
  expect(done(await registerChanges(cx, {})).changes.map(asked)).toEqual([[first?.name, '后来的说法']])
  expect(done(await undoRegister(cx, { draft })).people).toBeGreaterThan(1)
  expect(await open()).toEqual(before.points)
  expect(done(await registerChanges(cx, {})).changes.map(asked)).toEqual(before.asked)
  expect(await undoRegister(cx, { draft })).toEqual({ ok: false, refusal: 'nothing-to-undo' })
  expect((await look(cx, draft)).counts).toMatchObject({ created: 1, changed: 1 })
})

test('ORG-11 RSK-33 what somebody answered since, or is too late, is not taken back', async ({ cx }) => {
  await withSmallRegister(cx)
  const [first] = await pointsNow(cx)
  const { draft } = await written(cx, fileOf('岗位,风险点,表现形式', `${first?.post},${first?.name},别的说法`))
  const late = await cx.as({ now: later(cx.now, 60_000) })
  expect(await undoRegister(late, { draft })).toEqual({ ok: false, refusal: 'too-late' })
  const [change] = done(await registerChanges(cx, {})).changes
  done(await answerRegisterChange(cx, { change: change?.id as Id<'register-change'>, take: false }))
  expect(await undoRegister(cx, { draft })).toEqual({ ok: false, refusal: 'touched-since' })
})

const asked = ({ name, differences }: { name: { zh: string }; differences: readonly { after: { zh: string } }[] }) => [
  name.zh,
  differences[0]?.after.zh,
]
