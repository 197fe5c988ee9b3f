import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { syncAccounts } from '#capabilities/identity/public.ts'
import { moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { ImportCounts } from '#kernel/import.ts'
import type { UploadedFile } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aUnit } from '../../sample.ts'
import { loadRows } from '../../store/drafts.ts'
import { gathered } from '../../store/import-list.ts'
import { saveUnits } from '../../store/organisation.ts'
import { rosterList } from '../../store/roster-list.ts'
import { aListFile, noTemplates, openSmallOrganisation, type SmallOrganisation } from '../../testing.ts'
import { read } from '../../views/import/read.ts'
import { repairs } from '../../views/import/repairs.ts'
import { rosterPreview } from '../../views/import/roster-preview.ts'
import { addBranch } from '../units/add-branch.ts'
import { addUnit } from '../units/add-unit.ts'
import { importPosts } from './import-posts.ts'
import { importRoster } from './import-roster.ts'
import { acceptAll, repair } from './repair.ts'
import { stage } from './stage.ts'
import { undoImport } from './undo-import.ts'

const head = ['工号', '姓名', '部门', '职务', '政治面貌', '所属支部', '到岗日期', '身份证号']
const he = [
  '0417',
  '何小满',
  '物资供应站',
  '物资采购岗',
  '中共党员',
  '物资供应站支部',
  '2021-07-01',
  '110101199001011234',
]
const zhou = ['0421', '周启明', '物资供应站', '仓储保管岗', '群众', '', '2021-07-01', '']
const luo = ['0645', '罗向东', '作业监督站', '修井监督岗', '中共党员', '作业监督站支部', '2021-07-01', '']

const readRoster = read(rosterList)
const stageRoster = stage(rosterList)
const rosterRepairs = repairs(rosterList, 'staffNo')
const repairRow = repair(rosterList)
const acceptSuggestions = acceptAll(rosterList)

const sheet = { sheet: null, encoding: null }
const done = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}

const staged = async (cx: TestCx, upload: UploadedFile): Promise<Id<'import-draft'>> => {
  const seen = done(await readRoster({ ...cx, upload }, sheet))
  const mapping = seen.columns.map(({ column, field }) => ({ column, field }))
  return done(await stageRoster({ ...cx, upload }, { ...sheet, mapping, remember: true })).draft
}

const look = (cx: TestCx, draft: Id<'import-draft'>, full = false, show: 'created' | 'changed' | 'ended' = 'changed') =>
  rosterPreview(cx, { draft, full, show, page: 0 }).then(done)

const write = async (cx: TestCx, draft: Id<'import-draft'>, full = false) =>
  importRoster(cx, { draft, full, seen: (await look(cx, draft, full)).counts })

const withAccounts = async (cx: TestCx): Promise<SmallOrganisation> => {
  const small = await openSmallOrganisation(cx)
  const rows = await cx.tx.rows(sql<{ personId: Id<'person'>; staffNo: string; name: string; unitPath: string }>`
    select id as person_id, staff_no, name, unit_path from person where tenant_id = 1`)
  await syncAccounts(
    cx.tx,
    rows.map((row) => ({ ...row, title: '', titleEn: '' })),
  )
  return small
}

const holdingsOf = (cx: TestCx, staffNo: string) =>
  cx.tx.rows(sql`
    select o.code, h.unit_path, h.from_on, h.to_on from holding h join post o on o.id = h.post_id
    join person p on p.id = h.person_id where p.staff_no = ${staffNo} order by h.from_on, o.code`)

const accountOf = async (cx: TestCx, staffNo: string) =>
  (await cx.tx.rows(sql`select name, title, unit_path, closed_on from account where staff_no = ${staffNo}`))[0]

/** Eight more people in the supply station, whom no list names. */
const withEightMore = async (cx: TestCx): Promise<void> => {
  const rows = [...'甲乙丙丁戊己庚辛'].map((given, at) => [
    `07${at}0`,
    `王${given}`,
    '物资供应站',
    '仓储保管岗',
    '群众',
    '',
    '',
    '',
  ])
  done(await write(cx, await staged(cx, aListFile([head, ...rows]))))
}

const counts = (over: Partial<ImportCounts>): ImportCounts => ({
  created: 0,
  changed: 0,
  ended: 0,
  unchanged: 0,
  doubtful: 0,
  ...over,
})

test('reading guesses the columns, closes identity cards and keeps nothing', async ({ cx }) => {
  await openSmallOrganisation(cx)
  const seen = done(await readRoster({ ...cx, upload: aListFile([head, he]) }, sheet))
  expect(seen.columns.map(({ field }) => field)).toEqual([
    'staffNo',
    'name',
    'unit',
    'post',
    'member',
    'branch',
    'joinedOn',
    null,
  ])
  expect(seen.columns.at(-1)).toEqual({
    column: '身份证号',
    field: null,
    example: '',
    remembered: false,
    new: false,
    closed: true,
  })
  expect(await cx.tx.rows(sql`select from import_draft`)).toEqual([])
})

test('a column with identity cards cannot be mapped by hand, and only mapped columns are kept', async ({ cx }) => {
  await openSmallOrganisation(cx)
  const upload = aListFile([head, he])
  const mapping = head.map((column, at) => ({
    column,
    field: at === 7 ? 'staffNo' : at === 1 ? 'name' : at === 2 ? 'unit' : null,
  }))
  expect(await stageRoster({ ...cx, upload }, { ...sheet, mapping, remember: true })).toEqual({
    ok: false,
    refusal: 'column-closed',
  })
  const [kept, ...others] = await gathered(loadRows(cx.tx, await staged(cx, upload)))
  expect(others).toEqual([])
  expect(Object.values(kept?.told ?? {})).toContain('何小满')
  expect(JSON.stringify(kept)).not.toContain('110101199001011234')
})

test('ORG-9 ORG-10 the preview tells what changes; only a full list ends anybody; nothing is written', async ({
  cx,
}) => {
  await openSmallOrganisation(cx)
  const moved = [...he.slice(0, 3), '仓储保管岗', ...he.slice(4)]
  const ge = ['0700', '葛新', '作业监督站', '修井监督岗', '群众', '', '2027-01-04', '']
  const draft = await staged(cx, aListFile([head, moved, zhou, ge]))
  expect((await look(cx, draft)).counts).toEqual(counts({ created: 1, changed: 1, unchanged: 1 }))
  const full = await look(cx, draft, true, 'ended')
  expect(full.counts).toEqual(counts({ created: 1, changed: 1, unchanged: 1, ended: 1 }))
  expect(full.changes).toMatchObject([{ key: '0645', label: '罗向东', follows: 'left', from: '2027-01-12' }])
  expect((await look(cx, draft)).changes).toMatchObject([
    { key: '0417', field: 'post', before: { zh: '物资采购岗' }, after: { zh: '仓储保管岗' }, from: '2027-01-12' },
  ])
  expect(await holdingsOf(cx, '0417')).toHaveLength(1)
})

test('ORG-19 writing ends and begins holdings, opens and closes accounts, and leaves one entry with counts and digest', async ({
  cx,
}) => {
  await withAccounts(cx)
  const moved = [...he.slice(0, 2), '作业监督站', '修井监督岗', ...he.slice(4)]
  const ge = ['0700', '葛新', '作业监督站', '修井监督岗', '群众', '', '2027-01-04', '']
  const draft = await staged(cx, aListFile([head, moved, zhou, ge]))
  expect(await write(cx, draft, true)).toMatchObject({
    ok: true,
    value: { counts: { created: 1, changed: 1, ended: 1, unchanged: 1 } },
  })
  expect(await holdingsOf(cx, '0417')).toEqual([
    { code: 'purchasing', unitPath: '1.1', fromOn: '2021-07-01', toOn: '2027-01-12' },
    { code: 'workover', unitPath: '1.2', fromOn: '2027-01-12', toOn: null },
  ])
  expect(await holdingsOf(cx, '0700')).toEqual([
    { code: 'workover', unitPath: '1.2', fromOn: '2027-01-04', toOn: null },
  ])
  expect(await holdingsOf(cx, '0645')).toEqual([
    { code: 'workover', unitPath: '1.2', fromOn: '2021-07-01', toOn: '2027-01-12' },
  ])
  expect(await accountOf(cx, '0700')).toMatchObject({
    name: '葛新',
    title: '修井监督岗',
    unitPath: '1.2',
    closedOn: null,
  })
  expect(await accountOf(cx, '0417')).toMatchObject({ title: '修井监督岗', unitPath: '1.2' })
  expect(await accountOf(cx, '0645')).toMatchObject({ closedOn: '2027-01-12' })
  expect(cx.facts.filter(({ kind }) => kind === 'import')).toMatchObject([
    { id: draft, payload: { list: 'roster', digest: expect.stringMatching(/^[0-9a-f]{64}$/), created: 1, ended: 1 } },
  ])
  const events = cx.facts.flatMap(({ kind, payload }) => (kind === 'person' ? [[payload.event, payload.from]] : []))
  expect(events).toEqual(
    expect.arrayContaining([
      ['hired', '2027-01-04'],
      ['left', '2027-01-12'],
    ]),
  )
  expect(events.map(([event]) => event)).toContain('transferred')
  expect(await notedOf(cx)).toEqual([
    { staffNo: '0417', unitPath: '1.1', fromOn: '2027-01-12' },
    { staffNo: '0417', unitPath: '1.2', fromOn: '2027-01-12' },
    { staffNo: '0645', unitPath: '1.2', fromOn: '2027-01-12' },
    { staffNo: '0700', unitPath: '1.2', fromOn: '2027-01-04' },
  ])
  expect((await look(cx, draft)).counts).toEqual(counts({}))
})

test('IDN-27 everybody on a roster reads what the import did: a new post by its name, of party data that alone', async ({
  cx,
}) => {
  const small = await withAccounts(cx)
  const moved = ['0417', '何小满', '作业监督站', '修井监督岗', '群众', '作业监督站支部', '2021-07-01', '']
  const newcomer = ['0700', '葛新', '作业监督站', '修井监督岗', '群众', '', '2027-01-04', '']
  const joins = [...zhou.slice(0, 4), '中共党员', '物资供应站支部', ...zhou.slice(6)]
  const draft = await staged(cx, aListFile([head, moved, joins, newcomer]))
  const counted = (await look(cx, draft, true)).counts
  expect(cx.lookedAt).toEqual(expect.arrayContaining([small.people.he, small.people.zhou]))
  cx.lookedAt.length = 0
  done(await importRoster(cx, { draft, full: true, seen: counted, leaversMeant: true }))
  const [added] = await cx.tx.rows(sql<{ id: Id<'person'> }>`select id from person where staff_no = '0700'`)
  expect(new Set(cx.lookedAt)).toEqual(new Set([...Object.values(small.people), added?.id]))
  const toldTo = (person: Id<'person'> | undefined) => cx.told.filter(([one]) => one === person).map(([, { zh }]) => zh)
  expect(toldTo(small.people.he)).toEqual([
    '导入名册：把你的单位改为“作业监督站”',
    '导入名册：把你的岗位改为“修井监督岗”',
  ])
  expect(toldTo(small.people.zhou)).toEqual([])
  expect(toldTo(small.people.luo)).toEqual(['导入名册：把你记为已离开'])
  expect(toldTo(added?.id)).toEqual(['导入名册：把你写进了名册'])
  cx.lookedAt.length = 0
  done(await undoImport(noTemplates)(cx, { draft }))
  expect(new Set(cx.lookedAt)).toEqual(new Set([...Object.values(small.people), added?.id]))
})

test('IDN-27 whose doubtful row is shown or mended reads it; of somebody who is not on the roster there is nobody to tell', async ({
  cx,
}) => {
  const { people } = await openSmallOrganisation(cx)
  const draft = await staged(
    cx,
    aListFile([
      head,
      [...he.slice(0, 3), '采购员', ...he.slice(4)],
      ['9', '葛九', '物资供应站', '采购员', '', '', '', ''],
    ]),
  )
  done(await rosterRepairs(cx, { draft }))
  expect(cx.lookedAt).toEqual([people.he])
  cx.lookedAt.length = 0
  done(await repairRow(cx, { draft, line: 3, field: 'post', act: 'accept', value: '' }))
  expect(new Set(cx.lookedAt)).toEqual(new Set([people.he]))
})

const notedOf = ({ tx }: TestCx) =>
  tx.rows(sql`
    select p.staff_no, c.unit_path, c.from_on from roster_change c
    join person p on p.tenant_id = c.tenant_id and p.id = c.person_id order by p.staff_no, c.unit_path`)

test('what was seen must still be true when it is written', async ({ cx }) => {
  await openSmallOrganisation(cx)
  const draft = await staged(cx, aListFile([head, zhou]))
  expect(await importRoster(cx, { draft, full: true, seen: counts({ unchanged: 1 }) })).toEqual({
    ok: false,
    refusal: 'changed-meanwhile',
  })
})

test('a full list that leaves out whoever writes it is refused', async ({ cx }) => {
  const small = await openSmallOrganisation(cx)
  const own = await cx.as({ person: small.people.luo })
  const draft = await staged(own, aListFile([head, he, zhou]))
  expect(await write(own, draft, true)).toEqual({ ok: false, refusal: 'self-missing' })
  expect((await write(own, draft)).ok).toBe(true)
})

test('ORG-6 wordings are explained once, settle all rows that say the same, and are remembered', async ({ cx }) => {
  await openSmallOrganisation(cx)
  const clerk = (staffNo: string, name: string) => [staffNo, name, '供应站', '采购员', '群众', '', '', '']
  const draft = await staged(cx, aListFile([head, clerk('1', '葛一'), clerk('2', '葛二'), clerk('3', '葛三')]))
  const seen = done(await rosterRepairs(cx, { draft }))
  expect(seen.doubts).toMatchObject([
    { line: 2, rows: 3, field: 'unit', text: '供应站', suggestion: '物资供应站', remedy: 'value' },
    { line: 2, rows: 3, field: 'post', text: '采购员', suggestion: '物资采购岗', remedy: 'value' },
  ])
  expect(done(await repairRow(cx, { draft, line: 2, field: 'unit', act: 'accept', value: '' }))).toEqual({
    rows: 3,
    settled: false,
  })
  expect(done(await acceptSuggestions(cx, { draft }))).toEqual({ rows: 3 })
  expect((await look(cx, draft)).counts).toEqual(counts({ created: 3 }))
  const again = await staged(cx, aListFile([head, clerk('4', '葛四')]))
  expect((await look(cx, again)).counts).toEqual(counts({ created: 1 }))
})

test('ORG-6 a wording that was explained wrongly is forgotten where it is shown, and its rows are asked about again', async ({
  cx,
}) => {
  await openSmallOrganisation(cx)
  const clerk = (staffNo: string, name: string) => [staffNo, name, '物资站', '采购员', '群众', '', '', '']
  const draft = await staged(cx, aListFile([head, clerk('1', '葛一')]))
  done(await repairRow(cx, { draft, line: 2, field: 'unit', act: 'value', value: '作业监督站' }))
  done(await repairRow(cx, { draft, line: 2, field: 'post', act: 'value', value: '物资采购岗' }))
  expect((await look(cx, draft)).remembered).toEqual([])

  const again = await staged(cx, aListFile([head, clerk('2', '葛二'), clerk('3', '葛三')]))
  const seen = await look(cx, again)
  expect(seen.counts).toEqual(counts({ created: 2 }))
  expect(seen.remembered).toEqual([
    { field: 'unit', wording: '物资站', meaning: '作业监督站', rows: 2 },
    { field: 'post', wording: '采购员', meaning: '物资采购岗', rows: 2 },
  ])
  const forget = { draft: again, line: 1, field: 'unit', act: 'forget', value: '物资站' } as const
  expect(done(await repairRow(cx, forget))).toEqual({ rows: 2, settled: false })
  expect(cx.facts.at(-1)?.payload).toEqual({
    forgotten: { field: 'unit', rows: 2 },
  })
  expect((await look(cx, again)).counts).toEqual(counts({ doubtful: 2 }))
  expect((await look(cx, again)).remembered.map(({ field }) => field)).toEqual(['post'])
  expect(done(await rosterRepairs(cx, { draft: again })).doubts).toMatchObject([
    { field: 'unit', text: '物资站', suggestion: '物资供应站', rows: 2 },
  ])
})

test('ORG-7 equal rows are merged, two rows with one staff number wait until one is kept', async ({ cx }) => {
  await openSmallOrganisation(cx)
  const other = ['0417', '何大满', ...he.slice(2)]
  const draft = await staged(cx, aListFile([head, he, he, other, zhou]))
  const before = await look(cx, draft)
  expect(before).toMatchObject({ merged: 1, counts: { unchanged: 1, doubtful: 2 } })
  expect(done(await rosterRepairs(cx, { draft })).doubts).toMatchObject([
    { line: 2, field: 'staffNo', kind: 'twice', other: 4 },
    { line: 4, field: 'staffNo', kind: 'twice', other: 2 },
  ])
  expect(await write(cx, draft, true)).toMatchObject({ value: { counts: { ended: 1, changed: 0 } } })
  expect(await holdingsOf(cx, '0417')).toHaveLength(1)
  done(await repairRow(cx, { draft, line: 4, field: 'staffNo', act: 'keep-this', value: '' }))
  expect((await look(cx, draft)).changes).toMatchObject([
    { field: 'name', before: { zh: '何小满' }, after: { zh: '何大满' } },
  ])
})

test('a new unit is made when it is said to be new, at the time of writing', async ({ cx }) => {
  await openSmallOrganisation(cx)
  const draft = await staged(cx, aListFile([head, ['9', '葛九', '化验中心', '', '群众', '', '', '']]))
  expect(done(await rosterRepairs(cx, { draft })).doubts).toMatchObject([
    { field: 'unit', suggestion: '化验中心', remedy: 'create' },
    { field: 'post', kind: 'missing', remedy: 'pending' },
  ])
  done(await repairRow(cx, { draft, line: 2, field: 'unit', act: 'accept', value: '' }))
  done(await repairRow(cx, { draft, line: 2, field: 'post', act: 'accept', value: '' }))
  expect(await cx.tx.rows(sql`select from unit where name->>'zh' = '化验中心'`)).toHaveLength(0)
  expect(await write(cx, draft)).toMatchObject({ value: { counts: { created: 1 } } })
  expect(
    await cx.tx.rows(
      sql`select p.unit_path, u.path from person p join unit u on u.id = p.unit_id where p.staff_no = '9'`,
    ),
  ).toEqual([{ unitPath: '1.3', path: '1.3' }])
})

test('ORG-6 a unit and a branch near known ones are said to be new: once for the file, shown before, made with it', async ({
  cx,
}) => {
  await openSmallOrganisation(cx)
  const clerk = (staffNo: string, name: string) => [
    ...[staffNo, name, '第二作业监督站', '修井监督岗', '中共党员', '第二作业监督站支部', '', ''],
  ]
  const draft = await staged(cx, aListFile([head, clerk('1', '葛一'), clerk('2', '葛二')]))
  const seen = done(await rosterRepairs(cx, { draft }))
  expect(seen.suggestions).toBe(0)
  expect(seen.doubts).toMatchObject([
    { rows: 2, field: 'unit', suggestion: '作业监督站', remedy: 'value', mayBeNew: true },
    { rows: 2, field: 'branch', suggestion: '作业监督站支部', remedy: 'value', mayBeNew: true },
  ])
  expect(done(await acceptSuggestions(cx, { draft }))).toEqual({ rows: 0 })
  expect((await look(cx, draft)).counts).toEqual(counts({ doubtful: 2 }))
  done(await repairRow(cx, { draft, line: 2, field: 'unit', act: 'new', value: '' }))
  expect(done(await repairRow(cx, { draft, line: 2, field: 'branch', act: 'new', value: '' }))).toEqual({
    rows: 2,
    settled: true,
  })
  expect(await look(cx, draft, false, 'created')).toMatchObject({
    counts: counts({ created: 2 }),
    creates: [
      { field: 'unit', name: '第二作业监督站' },
      { field: 'branch', name: '第二作业监督站支部' },
    ],
    changes: [{ key: '1', after: { zh: expect.stringContaining('第二作业监督站') } }, { key: '2' }],
  })
  expect(await cx.tx.rows(sql`select from import_wording`)).toEqual([])
  expect(await write(cx, draft)).toMatchObject({ value: { counts: { created: 2 } } })
  expect(
    await cx.tx.rows(sql`
      select p.staff_no, u.name->>'zh' as unit from person p join unit u on u.id = p.unit_id
      where p.staff_no in ('1', '2') order by p.staff_no`),
  ).toEqual([
    { staffNo: '1', unit: '第二作业监督站' },
    { staffNo: '2', unit: '第二作业监督站' },
  ])
  expect(await cx.tx.rows(sql`select from branch where name->>'zh' = '第二作业监督站支部'`)).toHaveLength(1)
  const again = await staged(cx, aListFile([head, clerk('3', '葛三')]))
  expect(await look(cx, again)).toMatchObject({ counts: counts({ created: 1 }), creates: [] })
})

test('ORG-6 what may not be made cannot be said to be new', async ({ cx }) => {
  await openSmallOrganisation(cx)
  const draft = await staged(cx, aListFile([head, ['9', '葛九', '物资供应站', '物资采购岗', '不详', '', '', '']]))
  expect(await repairRow(cx, { draft, line: 2, field: 'member', act: 'new', value: '' })).toEqual({
    ok: false,
    refusal: 'no-suggestion',
  })
})

test('ORG-11 within thirty seconds an import is taken back whole; the same person returns with the next one', async ({
  cx,
}) => {
  await withAccounts(cx)
  const moved = [...he.slice(0, 2), '作业监督站', '修井监督岗', ...he.slice(4)]
  const ge = ['0700', '葛新', '作业监督站', '修井监督岗', '群众', '', '2027-01-04', '']
  const draft = await staged(cx, aListFile([head, moved, ge]))
  done(await write(cx, draft, true))
  expect(done(await undoImport(noTemplates)(cx, { draft }))).toEqual({ people: 4, ended: 0, stays: [] })
  expect(await holdingsOf(cx, '0417')).toEqual([
    { code: 'purchasing', unitPath: '1.1', fromOn: '2021-07-01', toOn: null },
  ])
  expect(await holdingsOf(cx, '0421')).toEqual([
    { code: 'storekeeper', unitPath: '1.1', fromOn: '2021-07-01', toOn: null },
  ])
  expect(await holdingsOf(cx, '0700')).toEqual([])
  expect(await accountOf(cx, '0421')).toMatchObject({ closedOn: null })
  expect(await accountOf(cx, '0700')).toMatchObject({ closedOn: '2027-01-12' })
  expect(await undoImport(noTemplates)(cx, { draft })).toEqual({ ok: false, refusal: 'nothing-to-undo' })
  done(await write(cx, draft, true))
  expect(await accountOf(cx, '0700')).toMatchObject({ closedOn: null, title: '修井监督岗' })
})

test('ORG-11 later, or once somebody was changed, it cannot be taken back', async ({ cx }) => {
  await openSmallOrganisation(cx)
  const draft = await staged(cx, aListFile([head, ['0417', '何晓满', ...he.slice(2)]]))
  done(await write(cx, draft))
  const late = await cx.as({ now: moment('2027-01-12T01:12:31Z') })
  expect(await undoImport(noTemplates)(late, { draft })).toEqual({ ok: false, refusal: 'too-late' })
  await cx.tx.rows(sql`update person set name = '何' where staff_no = '0417'`)
  expect(await undoImport(noTemplates)(cx, { draft })).toEqual({ ok: false, refusal: 'touched-since' })
})

test('ORG-11 the thirty seconds count from the end of a writing that took long, and of what the door does after it', async ({
  cx,
}) => {
  await openSmallOrganisation(cx)
  const draft = await staged(cx, aListFile([head, ['0417', '何晓满', ...he.slice(2)]]))
  const slow = await cx.as({ clock: () => moment('2027-01-12T01:15:20Z') })
  expect(done(await write(slow, draft)).undoUntil).toBe('2027-01-12T01:19:10.000Z')
  const late = await cx.as({ now: moment('2027-01-12T01:19:11Z') })
  expect(await undoImport(noTemplates)(late, { draft })).toEqual({ ok: false, refusal: 'too-late' })
  const inTime = await cx.as({ now: moment('2027-01-12T01:19:10Z') })
  expect(done(await undoImport(noTemplates)(inTime, { draft }))).toMatchObject({ people: 1 })
})

test('beyond the reach a draft looks absent and a staff number is known elsewhere', async ({ cx }) => {
  const small = await openSmallOrganisation(cx)
  const draft = await staged(cx, aListFile([head, luo]))
  const supply = await cx.as({ reach: { units: ['1.1'], branches: [] }, unitPath: '1.1', person: small.people.he })
  expect(await rosterPreview(supply, { draft, full: false, show: 'changed', page: 0 })).toEqual({
    ok: false,
    refusal: 'draft-not-found',
  })
  const own = await staged(supply, aListFile([head, ['0645', '罗向东', '物资供应站', '', '群众', '', '', '']]))
  done(await acceptSuggestions(supply, { draft: own }))
  expect(await write(supply, own)).toEqual({ ok: false, refusal: 'known-elsewhere' })
  const strange = await staged(supply, aListFile([head, ['0800', '葛新', '作业监督站', '', '群众', '', '', '']]))
  expect(done(await rosterRepairs(supply, { draft: strange })).doubts[0]).toMatchObject({
    field: 'unit',
    kind: 'unknown',
  })
})

test('a list saved by a spreadsheet program and one in GB18030 are read alike; a bad file is refused in words', async ({
  cx,
}) => {
  await openSmallOrganisation(cx)
  const bytes = await readFile(
    new URL('../../../../platform/spreadsheet/fixtures/roster-libreoffice.xlsx', import.meta.url),
  )
  const seen = done(await readRoster({ ...cx, upload: { name: 'a.xlsx', bytes } }, sheet))
  expect(seen).toMatchObject({ sheet: '在岗人员', rows: 3, rare: ['王䶮'] })
  expect(seen.columns.map(({ field }) => field)).toEqual([
    'staffNo',
    'name',
    'unit',
    'post',
    'member',
    'branch',
    'joinedOn',
    null,
  ])
  const gb = Buffer.from([0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0x31, 0x2c, 0xba, 0xce])
  expect(done(await readRoster({ ...cx, upload: { name: 'a.csv', bytes: gb } }, sheet))).toMatchObject({
    encoding: 'gb18030',
    columns: [
      { column: '工号', field: 'staffNo' },
      { column: '姓名', field: 'name' },
    ],
  })
  const bad = { name: 'a.xlsx', bytes: Buffer.from('PK\u0003\u0004 not a workbook') }
  expect((await readRoster({ ...cx, upload: bad }, sheet)).ok).toBe(false)
  expect(await cx.tx.rows(sql`select from import_draft`)).toEqual([])
})

test('ORG-11 a list of several parts is staged, previewed, written and taken back whole', async ({ cx }) => {
  await openSmallOrganisation(cx)
  const lines = Array.from({ length: 2_100 }, (_, n) => [
    // The first and the last row are about one person: they lie in different parts.
    `N${n % 2_099}`,
    `人${'甲乙丙丁戊己庚辛壬癸'[n % 10]}`,
    '物资供应站',
    '物资采购岗',
    '群众',
    '',
    '2021-07-01',
    '',
  ])
  const draft = await staged(cx, aListFile([head, ...lines]))
  expect(await look(cx, draft, false, 'created')).toMatchObject({ counts: { created: 2_098, doubtful: 2 }, more: true })
  expect(await write(cx, draft)).toMatchObject({ value: { counts: { created: 2_098 } } })
  expect(await undoImport(noTemplates)(cx, { draft })).toMatchObject({ ok: true, value: { people: 2_098 } })
  expect(await look(cx, draft, false)).toMatchObject({ counts: { created: 2_098, doubtful: 2 } })
})

test('ORG-15 a full list that ends most people is written once somebody says it is meant', async ({ cx }) => {
  await withAccounts(cx)
  await withEightMore(cx)
  const draft = await staged(cx, aListFile([head, he, zhou, luo]))
  const { counts: seen, manyLeave } = await look(cx, draft, true)
  expect(manyLeave).toEqual({ ended: 8, standing: 11 })
  expect(await importRoster(cx, { draft, full: true, seen })).toEqual({ ok: false, refusal: 'many-leave' })
  expect(done(await importRoster(cx, { draft, full: true, seen, leaversMeant: true })).counts.ended).toBe(8)
})

test('ORG-24 units, crews and a branch that a list names are made in their places, once somebody said so', async ({
  cx,
}) => {
  await withAccounts(cx)
  const wide = ['工号', '姓名', '上级单位', '部门', '班组', '政治面貌', '所属支部']
  const draft = await staged(
    cx,
    aListFile([
      wide,
      ['0801', '王一', '澄湾采油管理区', '集输站', '一班', '中共党员', '集输站支部'],
      ['0802', '王二', '澄湾采油管理区', '集输站', '二班', '群众', ''],
      ['0803', '王三', '澄湾采油管理区', '集输站', '', '群众', ''],
      ['0804', '王四', '澄湾采油管理区', '作业监督站', '二班', '群众', ''],
      ['0805', '王五', '澄湾采油管理区', '作业监督站', '一班', '群众', ''],
    ]),
  )
  const waiting = done(await rosterRepairs(cx, { draft }))
  expect(waiting.doubts.map(({ field, text, rows }) => [field, text, rows])).toEqual([
    ['unit', '澄湾采油管理区 集输站', 3],
    ['crew', '作业监督站 二班', 1],
  ])
  expect(waiting.makeable).toBe(2)
  expect(done(await acceptSuggestions(cx, { draft }))).toEqual({ rows: 0 })
  expect(done(await acceptSuggestions(cx, { draft, make: true }))).toEqual({ rows: 4 })

  const preview = await look(cx, draft, false, 'created')
  expect(preview.creates.map(({ field, name, of }) => [field, name, of?.zh])).toEqual([
    ['unit', '集输站', '澄湾采油管理区'],
    ['crew', '二班', '作业监督站'],
    ['crew', '一班', '集输站'],
    ['branch', '集输站支部', '集输站'],
    ['crew', '二班', '集输站'],
  ])
  expect(preview.counts).toEqual(counts({ created: 5 }))
  done(await write(cx, draft))

  const made = await cx.tx.rows(sql<{ staffNo: string; path: string; kind: string; above: string }>`
    select p.staff_no, u.path, u.kind, a.name->>'zh' as above from person p
    join unit u on u.id = p.unit_id join unit a on a.id = u.parent_id
    where p.staff_no like '08%' order by p.staff_no`)
  expect(made).toEqual([
    { staffNo: '0801', path: '1.3.1', kind: 'crew', above: '集输站' },
    { staffNo: '0802', path: '1.3.2', kind: 'crew', above: '集输站' },
    { staffNo: '0803', path: '1.3', kind: 'team', above: '澄湾采油管理区' },
    { staffNo: '0804', path: '1.2.2', kind: 'crew', above: '作业监督站' },
    { staffNo: '0805', path: '1.2.1', kind: 'station', above: '作业监督站' },
  ])
})

test('ORG-20 ORG-22 what somebody else made meanwhile is meant and not made twice; below a closed unit nothing is', async ({
  cx,
}) => {
  await withAccounts(cx)
  const wide = ['工号', '姓名', '上级单位', '部门', '班组', '职务', '政治面貌', '所属支部']
  const draft = await staged(
    cx,
    aListFile([
      wide,
      ['0801', '王一', '澄湾采油管理区', '集输站', '一班', '计量岗', '中共党员', '集输站支部'],
      ['0802', '王二', '澄湾采油管理区', '化验中心', '', '化验岗', '群众', ''],
      ['0803', '王三', '澄湾采油管理区', '物资供应站', '九班', '物资采购岗', '群众', ''],
    ]),
  )
  done(await acceptSuggestions(cx, { draft, make: true }))
  const { counts: seen } = await look(cx, draft)
  expect(seen).toEqual(counts({ created: 3 }))

  const name = (zh: string) => ({ zh, en: '' })
  const { unit } = done(await addUnit(cx, { above: 'area', kind: 'team', name: name('集输站') }))
  done(await addBranch(cx, { name: name('集输站支部'), unit }))
  await cx.tx.rows(sql`update unit set closed_on = '2027-01-12' where name->>'zh' = '物资供应站'`)
  // The door keeps nothing of what is refused.
  await cx.tx.client.query('savepoint before')
  expect(await importRoster(cx, { draft, full: false, seen })).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  await cx.tx.client.query('rollback to savepoint before')
  const preview = await look(cx, draft, false, 'created')
  expect(preview.counts).toEqual(counts({ created: 2, doubtful: 1 }))
  expect(preview.creates.map(({ field, name: made, of }) => [field, made, of?.zh])).toEqual([
    ['unit', '化验中心', '澄湾采油管理区'],
    ['crew', '一班', '集输站'],
    ['post', '计量岗', '集输站'],
    ['post', '化验岗', '化验中心'],
  ])
  done(await write(cx, draft))
  const made = await cx.tx.rows(sql<{ name: string; n: number }>`
    select name->>'zh' as name, count(*)::integer as n from unit
    where name->>'zh' in ('集输站', '化验中心', '九班') group by 1 order by 1`)
  expect(made).toEqual([
    { name: '化验中心', n: 1 },
    { name: '集输站', n: 1 },
  ])
  expect(await cx.tx.rows(sql`select from branch where name->>'zh' = '集输站支部'`)).toHaveLength(1)
  const places = await cx.tx.rows(sql`
    select p.staff_no, a.name->>'zh' as above from person p join unit u on u.id = p.unit_id
    join unit a on a.id = u.parent_id where p.staff_no like '080%' order by 1`)
  expect(places).toEqual([
    { staffNo: '0801', above: '集输站' },
    { staffNo: '0802', above: '澄湾采油管理区' },
  ])
})

/** Whether this transaction holds the lock of the trees: it is then written on the topmost unit. */
const holdsTrees = async (cx: TestCx): Promise<boolean> => {
  const [top] = await cx.tx.rows(sql<{ lockedBy: string }>`
    select xmax::text as locked_by from unit where tenant_id = 1 and parent_id is null`)
  return top !== undefined && top.lockedBy !== '0'
}

test('ORG-21 while a roster or posts are written no unit closes or moves: both trees are held before anything is looked at', async ({
  cx,
}) => {
  // A unit to which nothing else refers.
  await saveUnits(cx.tx, [aUnit({ id: anId('unit'), code: 'area' })])
  const draft = anId<'import-draft'>('import-draft')
  const absent = { draft, full: false, seen: counts({}) }
  expect(await holdsTrees(cx)).toBe(false)
  for (const write of [importRoster, importPosts(noTemplates)]) {
    await cx.tx.client.query('savepoint before')
    expect(await write(cx, absent)).toEqual({ ok: false, refusal: 'draft-not-found' })
    expect(await holdsTrees(cx)).toBe(true)
    await cx.tx.client.query('rollback to savepoint before')
  }
})

const posts = ['工号', '姓名', '部门', '岗位', '任职方式', '任职起', '任职止']
const inSupply = (staffNo: string, name: string, ...more: string[]) => [staffNo, name, '物资供应站', ...more]

test('ORG-25 somebody comes with a main post, a second one and one of before; taken back, nothing of it runs', async ({
  cx,
}) => {
  await withAccounts(cx)
  const draft = await staged(
    cx,
    aListFile([
      posts,
      inSupply('0901', '李一', '仓储保管岗', '兼任', '2026-03-01', ''),
      inSupply('0901', '李一', '修井监督岗', '', '2018-01-01', '2020-12-31'),
      inSupply('0901', '李一', '物资采购岗', '主岗', '2021-01-01', ''),
      inSupply('0417', '何小满', '物资采购岗', '主岗', '', ''),
      inSupply('0417', '何小满', '仓储保管岗', '兼任', '2027-01-01', ''),
    ]),
  )
  expect((await look(cx, draft)).counts).toEqual(counts({ created: 1, changed: 3, unchanged: 1 }))
  const listed = (await look(cx, draft)).changes.map(({ key, before, after, follows }) => [
    key,
    before.zh,
    after.zh,
    follows,
  ])
  expect(listed).toEqual([
    ['0901', '物资采购岗', '物资采购岗、仓储保管岗', 'second'],
    ['0901', '', '修井监督岗', 'past'],
    ['0417', '物资采购岗', '物资采购岗、仓储保管岗', 'second'],
  ])
  done(await write(cx, draft))
  const ofLi = [
    { code: 'workover', unitPath: '1.1', fromOn: '2018-01-01', toOn: '2021-01-01' },
    { code: 'purchasing', unitPath: '1.1', fromOn: '2021-01-01', toOn: null },
    { code: 'storekeeper', unitPath: '1.1', fromOn: '2026-03-01', toOn: null },
  ]
  expect(await holdingsOf(cx, '0901')).toEqual(ofLi)
  expect(await accountOf(cx, '0901')).toMatchObject({ title: '物资采购岗' })
  expect(await accountOf(cx, '0417')).toMatchObject({ title: '物资采购岗' })

  const again = await staged(
    cx,
    aListFile([
      posts,
      inSupply('0901', '李一', '仓储保管岗', '兼任', '2026-03-01', ''),
      inSupply('0901', '李一', '物资采购岗', '', '', ''),
    ]),
  )
  expect((await look(cx, again)).counts).toEqual(counts({ unchanged: 2 }))

  done(await undoImport(noTemplates)(cx, { draft }))
  expect(await holdingsOf(cx, '0901')).toEqual([])
  expect((await holdingsOf(cx, '0417')).map((one) => (one as { code: string }).code)).toEqual(['purchasing'])
})

test('ORG-25 a post gets its last day, and a full list ends the second post that it leaves out', async ({ cx }) => {
  await withAccounts(cx)
  const first = aListFile([posts, inSupply('0417', '何小满', '仓储保管岗', '兼任', '2026-06-01', '')])
  done(await write(cx, await staged(cx, first)))
  const ends = aListFile([posts, inSupply('0421', '周启明', '仓储保管岗', '', '', '2026-12-31')])
  done(await write(cx, await staged(cx, ends)))
  expect(await holdingsOf(cx, '0421')).toEqual([
    { code: 'storekeeper', unitPath: '1.1', fromOn: '2021-07-01', toOn: '2027-01-01' },
  ])
  const full = await staged(
    cx,
    aListFile([
      posts,
      inSupply('0417', '何小满', '物资采购岗', '主岗', '', ''),
      inSupply('0421', '周启明', '仓储保管岗', '主岗', '', ''),
      ['0645', '罗向东', '作业监督站', '修井监督岗', '主岗', '', ''],
    ]),
  )
  expect((await look(cx, full, true)).changes.map(({ key, before, after }) => [key, before.zh, after.zh])).toEqual([
    ['0417', '物资采购岗、仓储保管岗', '物资采购岗'],
    ['0421', '', '仓储保管岗'],
  ])
  const onlySecond = await staged(cx, aListFile([posts, inSupply('0417', '何小满', '仓储保管岗', '兼任', '', '')]))
  expect((await look(cx, onlySecond, true, 'ended')).changes.map(({ key }) => key)).toEqual(['0421', '0645'])
  done(await write(cx, full, true))
  expect((await holdingsOf(cx, '0417')).map((one) => (one as { toOn: string | null }).toOn)).toEqual([null, cx.today])
})

test.for([
  ['', [{ unitPath: '1.1', fromOn: '2026-06-01', toOn: '2027-01-01' }]],
  [
    '2026-12-01',
    [
      { unitPath: '1.1', fromOn: '2026-06-01', toOn: '2026-12-01' },
      { unitPath: '1.2', fromOn: '2026-12-01', toOn: '2027-01-01' },
    ],
  ],
] as const)(
  'ORG-25 one list tells of a move on “%s” and of the last day of a second post; taken back, all is as before',
  async ([movedOn, stays], { cx }) => {
    await withAccounts(cx)
    const first = aListFile([posts, inSupply('0417', '何小满', '仓储保管岗', '兼任', '2026-06-01', '')])
    done(await write(cx, await staged(cx, first)))
    const before = await holdingsOf(cx, '0417')
    const draft = await staged(
      cx,
      aListFile([
        posts,
        inSupply('0417', '何小满', '仓储保管岗', '兼任', '2026-06-01', '2026-12-31'),
        ['0417', '何小满', '作业监督站', '物资采购岗', '主岗', movedOn, ''],
      ]),
    )
    expect((await look(cx, draft)).changes.map(({ field, follows }) => [field, follows])).toEqual([
      ['unit', 'unit'],
      ['post', 'post-ended'],
    ])
    done(await write(cx, draft))
    const held = (await holdingsOf(cx, '0417')) as { code: string; toOn: string | null }[]
    expect(held.filter(({ code }) => code === 'storekeeper')).toMatchObject(stays)
    expect(held.filter(({ toOn }) => toOn === null)).toMatchObject([{ code: 'purchasing', unitPath: '1.2' }])
    done(await undoImport(noTemplates)(cx, { draft }))
    expect(await holdingsOf(cx, '0417')).toEqual(before)
  },
)

test('ORG-25 two rows of one number that differ in the post can both hold; without a main row the second waits', async ({
  cx,
}) => {
  await withAccounts(cx)
  const draft = await staged(
    cx,
    aListFile([
      ['工号', '姓名', '部门', '职务'],
      inSupply('0901', '李一', '物资采购岗'),
      inSupply('0901', '李一', '仓储保管岗'),
    ]),
  )
  const [one, other] = done(await rosterRepairs(cx, { draft })).doubts
  expect([one, other]).toMatchObject([
    { kind: 'twice', text: '0901', line: 2, other: 3, both: true },
    { kind: 'twice', line: 3, other: 2, both: true },
  ])
  const settled = done(await repairRow(cx, { draft, line: 3, field: 'staffNo', act: 'both', value: '' }))
  expect(settled).toEqual({ rows: 1, settled: true })
  expect((await look(cx, draft)).counts).toEqual(counts({ created: 1, changed: 1 }))
  done(await write(cx, draft))
  expect((await holdingsOf(cx, '0901')).map((held) => (held as { code: string }).code)).toEqual([
    'purchasing',
    'storekeeper',
  ])

  const alone = await staged(cx, aListFile([posts, inSupply('0999', '李九', '仓储保管岗', '兼任', '', '')]))
  expect(done(await rosterRepairs(cx, { draft: alone })).doubts).toMatchObject([{ field: 'staffNo', kind: 'no-main' }])
  expect((await look(cx, alone)).counts).toEqual(counts({ doubtful: 1 }))
})

test('ORG-24 a post that a list names is made where its holders are, once somebody said so', async ({ cx }) => {
  await withAccounts(cx)
  const draft = await staged(
    cx,
    aListFile([
      ['工号', '姓名', '部门', '职务'],
      inSupply('0911', '赵一', '叉车司机岗'),
      inSupply('0912', '赵二', '门卫'),
      ['0913', '赵三', '作业监督站', '门卫'],
    ]),
  )
  expect(done(await rosterRepairs(cx, { draft })).doubts).toMatchObject([
    { field: 'post', text: '叉车司机岗', rows: 1, remedy: 'pending', mayBeNew: true },
    { field: 'post', text: '门卫', rows: 2, remedy: 'pending', mayBeNew: true },
  ])
  expect(done(await repairRow(cx, { draft, line: 2, field: 'post', act: 'new', value: '' }))).toMatchObject({ rows: 1 })
  expect(done(await repairRow(cx, { draft, line: 3, field: 'post', act: 'new', value: '' }))).toMatchObject({ rows: 2 })
  const { creates } = await look(cx, draft)
  expect(creates.map(({ field, name, of }) => [field, name, of?.zh])).toEqual([
    ['post', '叉车司机岗', '物资供应站'],
    ['post', '门卫', undefined],
  ])
  done(await write(cx, draft))
  const made = await cx.tx.rows(sql`
    select o.name->>'zh' as name, o.unit_path, count(h.id)::integer as holders from post o
    join holding h on h.post_id = o.id where o.name->>'zh' in ('叉车司机岗', '门卫') group by 1, 2 order by 3`)
  expect(made).toEqual([
    { name: '叉车司机岗', unitPath: '1.1', holders: 1 },
    { name: '门卫', unitPath: '1', holders: 2 },
  ])
})

test('ORG-11 what a writing made ends with it, but for what stands on it since, and opens again with the next writing', async ({
  cx,
}) => {
  await withAccounts(cx)
  const area = '澄湾采油管理区'
  const wide = ['工号', '姓名', '上级单位', '部门', '班组', '职务', '政治面貌', '所属支部']
  const draft = await staged(
    cx,
    aListFile([
      wide,
      ['0801', '王一', area, '集输站', '一班', '外输计量岗', '中共党员', '集输站支部'],
      ['0802', '王二', area, '注水队', '', '物资采购岗', '中共党员', '注水队支部'],
      ['0803', '王三', area, '热洗队', '', '物资采购岗', '群众', ''],
    ]),
  )
  done(await acceptSuggestions(cx, { draft, make: true }))
  const madeOf = (names: readonly { readonly field: string; readonly name: string }[]) =>
    names.map(({ field, name }) => `${field} ${name}`).sort()
  const before = madeOf((await look(cx, draft)).creates)
  expect(before).toHaveLength(7)
  done(await write(cx, draft))
  const standing = () =>
    cx.tx.rows(sql<{ name: string; place: string; closedOn: string | null }>`
      select u.name->>'zh' as name, u.path as place, u.closed_on from unit u where u.path ~ '^1[.][3-9]'
      union all
      select b.name->>'zh', coalesce(u.path, ''), b.closed_on from branch b left join unit u on u.id = b.unit_id
        where b.name->>'zh' in ('集输站支部', '注水队支部')
      union all
      select o.name->>'zh', o.unit_path, o.closed_on from post o where o.name->>'zh' = '外输计量岗'
      order by 2, 1`)
  const written = await standing()
  expect(written).toHaveLength(7)
  expect(written.filter(({ closedOn }) => closedOn !== null)).toEqual([])

  // Somebody else comes into one of the units before the whole is taken back, and a unit below another.
  await cx.tx.rows(sql`
    update person set unit_id = u.id, unit_path = u.path from unit u
    where u.name->>'zh' = '热洗队' and person.staff_no = '0421'`)
  const [water] = await cx.tx.rows(sql<{ code: string }>`select code from unit where name->>'zh' = '注水队'`)
  const below = { above: water?.code ?? '', name: { zh: '配水间', en: '' }, kind: 'crew' as const }
  done(await addUnit(cx, below))
  expect(done(await undoImport(noTemplates)(cx, { draft }))).toEqual({
    people: 3,
    ended: 5,
    stays: [
      { field: 'unit', name: '热洗队', why: 'has-people' },
      { field: 'unit', name: '注水队', why: 'has-units' },
    ],
  })
  const open = (await standing()).filter(({ closedOn }) => closedOn === null)
  expect(open.map(({ name }) => name).sort()).toEqual(['配水间', '注水队', '热洗队'].sort())
  const stay = ['unit 热洗队', 'unit 注水队']
  expect(madeOf((await look(cx, draft)).creates)).toEqual(before.filter((one) => !stay.includes(one)))
  expect((await look(cx, draft)).counts).toEqual(counts({ created: 3 }))

  done(await write(cx, draft))
  expect((await standing()).filter(({ name }) => name !== '配水间')).toEqual(written)
  expect(await holdingsOf(cx, '0801')).toMatchObject([{ unitPath: '1.3.1', toOn: null }])
})

test('ORG-11 a post that a writing made stays where something was written of it since, and its unit with it', async ({
  cx,
}) => {
  await withAccounts(cx)
  const wide = ['工号', '姓名', '上级单位', '部门', '职务', '政治面貌', '所属支部']
  const draft = await staged(
    cx,
    aListFile([wide, ['0801', '王一', '澄湾采油管理区', '集输站', '外输计量岗', '群众', '']]),
  )
  done(await acceptSuggestions(cx, { draft, make: true }))
  done(await write(cx, draft))
  expect(done(await undoImport({ leantOn: async (_, posts) => new Set(posts) })(cx, { draft }))).toEqual({
    ...{ people: 1, ended: 0 },
    stays: [
      { field: 'post', name: '外输计量岗', why: 'in-use' },
      { field: 'unit', name: '集输站', why: 'has-posts' },
    ],
  })
})

test('ORG-24 a first roster of three levels: a unit above that another row places is made once, and a branch finds its unit', async ({
  cx,
}) => {
  await withAccounts(cx)
  const wide = ['工号', '姓名', '上级单位', '部门', '政治面貌', '所属支部']
  const area = '澄湾采油管理区'
  const draft = await staged(
    cx,
    aListFile([
      wide,
      ['0801', '王一', '巡井班', '日间组', '群众', ''],
      ['0802', '王二', '采油一区', '巡井班', '群众', ''],
      ['0803', '王三', area, '采油一区', '群众', ''],
      ['0804', '王四', area, '机关', '中共党员', '机关支部'],
      ['0805', '王五', '机关', '纪检监察科', '群众', ''],
      ['0806', '王六', area, '物资供应站', '中共党员', '采油一区支部'],
    ]),
  )
  done(await acceptSuggestions(cx, { draft, make: true }))
  const preview = await look(cx, draft, false, 'created')
  expect(preview.creates.map(({ field, name, of }) => `${field} ${name} ${of?.zh}`).sort()).toEqual(
    [
      `unit 采油一区 ${area}`,
      `unit 机关 ${area}`,
      'unit 巡井班 采油一区',
      'unit 纪检监察科 机关',
      'unit 日间组 巡井班',
      'branch 机关支部 机关',
      'branch 采油一区支部 采油一区',
    ].sort(),
  )
  expect(preview.counts).toEqual(counts({ created: 6 }))
  expect(await write(cx, draft)).toMatchObject({ value: { counts: { created: 6 } } })
})

test('ORG-24 a unit made for a column above and again for its own row is one, and a branch made before it equals it', async ({
  cx,
}) => {
  await withAccounts(cx)
  const wide = ['工号', '姓名', '上级单位', '部门', '政治面貌', '所属支部']
  const draft = await staged(
    cx,
    aListFile([
      wide,
      ['0801', '王一', '澄湾采油管理区', '物资供应站', '中共党员', '机关支部'],
      ['0802', '王二', '机关', '纪检监察科', '群众', ''],
      ['0803', '王三', '澄湾采油管理区', '机关', '群众', ''],
    ]),
  )
  done(await repairRow(cx, { draft, line: 2, field: 'branch', act: 'new', value: '' }))
  done(await repairRow(cx, { draft, line: 3, field: 'above', act: 'new', value: '' }))
  done(await acceptSuggestions(cx, { draft, make: true }))
  // A list that was settled before may still name one unit of one place twice.
  await cx.tx.rows(sql`
    update import_draft set creates = creates || jsonb_build_array(
      jsonb_build_object('kind', 'unit', 'id', ${anId()}::text, 'name', '机关', 'unitKind', 'team',
        'of', (select id from unit where parent_id is null)))`)
  const preview = await look(cx, draft, false, 'created')
  expect(preview.creates.map(({ field, name, of }) => [field, name, of?.zh])).toEqual([
    ['branch', '机关支部', '机关'],
    ['unit', '机关', undefined],
    ['unit', '纪检监察科', '机关'],
  ])
  expect(await write(cx, draft)).toMatchObject({ value: { counts: { created: 3 } } })
  expect(
    await cx.tx.rows(sql`
      select b.name->>'zh' as branch, u.name->>'zh' as unit from branch b join unit u on u.id = b.unit_id
      where b.name->>'zh' = '机关支部'`),
  ).toEqual([{ branch: '机关支部', unit: '机关' }])
})

test('ORG-6 of names of one file that are near each other the one more rows bear is made with all; the others wait', async ({
  cx,
}) => {
  await withAccounts(cx)
  const wide = ['工号', '姓名', '上级单位', '部门', '政治面貌', '所属支部']
  const area = '澄湾采油管理区'
  const draft = await staged(
    cx,
    aListFile([
      wide,
      ['0801', '王一', area, '油品化验', '中共党员', '油品化验室支布'],
      ['0802', '王二', area, '油品化验室', '中共党员', '油品化验室支部'],
      ['0803', '王三', area, '油品化验室', '中共党员', '油品化验室支部'],
      ['0804', '王四', area, '城东注水站', '群众', ''],
      ['0805', '王五', area, '城西注水站', '群众', ''],
    ]),
  )
  expect(done(await rosterRepairs(cx, { draft })).makeable).toBe(1)
  done(await acceptSuggestions(cx, { draft, make: true }))
  expect((await look(cx, draft)).creates.map(({ field, name, of }) => [field, name, of?.zh])).toEqual([
    ['unit', '油品化验室', area],
    ['branch', '油品化验室支部', '油品化验室'],
  ])
  expect(done(await rosterRepairs(cx, { draft })).doubts.map(({ line, field }) => [line, field])).toEqual([
    [2, 'unit'],
    [2, 'branch'],
    [5, 'unit'],
    [6, 'unit'],
  ])
})
