import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { columnsOf } from '#kernel/draft.ts'
import { asNew, isMadeWithAll, isTakenWithAll, type Known, namesOf } from '#kernel/names.ts'
import { changeOf, heldChangeOf, type Standing } from './change.ts'
import { judgeRosterRow, type KnownUnit, type RosterBook, type RosterWish, rosterFields } from './roster.ts'

const known = (id: string, zh: string, path: string): Known => ({
  id,
  code: id,
  name: { zh, en: id },
  fullName: zh,
  path,
})

const unit = (id: string, zh: string, path: string, parentId: string | null): KnownUnit => ({
  ...known(id, zh, path),
  parentId,
})
const area = unit('area', '澄湾采油管理区', '1', null)
const units = [
  area,
  unit('supply', '物资供应站', '1.1', 'area'),
  unit('wells', '作业监督站', '1.2', 'area'),
  unit('crew-a', '一班', '1.1.1', 'supply'),
  unit('crew-b', '一班', '1.2.1', 'wells'),
]

const bookOf = (among: readonly KnownUnit[], over: Partial<RosterBook> = {}): RosterBook => ({
  units: namesOf('unit', among, new Map()),
  unitsBelow: (id) => among.filter(({ parentId }) => parentId === id),
  isWithoutBranch: (id) => id !== 'supply',
  posts: namesOf('post', [known('purchasing', '物资采购岗', '1.1'), known('keeper', '仓储保管岗', '1.1')], new Map()),
  branches: namesOf<Known & { readonly unitPath: string | null }>(
    'branch',
    [{ ...known('b-supply', '物资供应站支部', '1.1'), unitPath: '1.1' }],
    new Map(),
  ),
  branchNear: () => '物资供应站支部',
  holderOf: () => undefined,
  fields: new Set(['staffNo', 'name', 'unit', 'post', 'member', 'branch', 'joinedOn']),
  mayCreate: true,
  today: day('2027-01-12'),
  ...over,
})
const book = (over: Partial<RosterBook> = {}): RosterBook => bookOf(units, over)

const row = {
  staffNo: '00417',
  name: '何 小满',
  unit: '物资供应站',
  post: '物资采购岗',
  member: '中共党员',
  branch: '物资供应站支部',
  joinedOn: '2021年7月1日',
}
const judged = (over: Record<string, string> = {}, fixes = {}, using = book()) =>
  judgeRosterRow({ ...row, ...over }, fixes, using)

test('ORG-2 a staff number stays text with its zeros, spaces for looks go', () => {
  expect(judged()).toEqual({
    key: '00417',
    wish: {
      name: '何小满',
      unitId: 'supply',
      unitPath: '1.1',
      postId: 'purchasing',
      branchId: 'b-supply',
      partyMember: true,
      joinedOn: '2021-07-01',
    },
    doubts: [],
  })
})

test('ORG-3 month 13 waits with the reading that makes sense; accepted, it counts', () => {
  expect(judged({ joinedOn: '2027-13-01' }).doubts).toEqual([
    { field: 'joinedOn', kind: 'swapped-day', text: '2027-13-01', suggestion: '2027-01-13', remedy: 'value' },
  ])
  expect(judged({ joinedOn: '2027-13-01' }, { joinedOn: '2027-01-13' })).toMatchObject({
    doubts: [],
    wish: { joinedOn: '2027-01-13' },
  })
})

test('ORG-4 a name with a lost character waits and nothing is guessed', () => {
  for (const name of ['王?', '王\ufffd'])
    expect(judged({ name }).doubts).toMatchObject([{ field: 'name', kind: 'broken', suggestion: null }])
})

test.each([
  ['中共党员', true],
  ['预备党员', true],
  ['中共预备党员', true],
  ['是', true],
  ['群众', false],
  ['共青团员', false],
  ['民盟盟员', false],
])('ORG-5 %s: member %s', (member, expected) => {
  expect(judged({ member }).wish.partyMember).toBe(expected)
})

test('ORG-5 another word is asked about, and a member without a branch gets the nearest one suggested', () => {
  expect(judged({ member: '已转出' }).doubts).toMatchObject([{ field: 'member', kind: 'unclear' }])
  expect(judged({ branch: '' }).doubts).toMatchObject([
    { field: 'branch', kind: 'missing', suggestion: '物资供应站支部' },
  ])
  expect(judged({ branch: '', member: '群众' })).toMatchObject({ doubts: [], wish: { branchId: null } })
})

test('ORG-6 short names are suggested, never taken; of two units of one name the person’s own is meant', () => {
  expect(judged({ unit: '供应站' }).doubts).toMatchObject([
    { field: 'unit', suggestion: '物资供应站', remedy: 'value' },
  ])
  expect(judged({ post: '采购员' }).doubts).toMatchObject([
    { field: 'post', suggestion: '物资采购岗', remedy: 'value' },
  ])
  expect(judged({ unit: '一班', branch: '', member: '群众' }).doubts).toMatchObject([
    { field: 'unit', kind: 'several' },
  ])
  expect(judged({ unit: '一班' }).wish.unitId).toBe('crew-a')
  expect(
    judged(
      { unit: '一班', branch: '', member: '' },
      {},
      book({ holderOf: () => ({ name: '何小满', unitPath: '1.2.1' }) }),
    ).wish.unitId,
  ).toBe('crew-b')
})

test('ORG-6 beside a near unit, branch or post a new one may be meant', () => {
  const [unit] = judged({ unit: '修井作业监督站' }).doubts
  expect(unit).toMatchObject({ field: 'unit', suggestion: '作业监督站', remedy: 'value', mayBeNew: true })
  expect(unit && asNew(unit)).toMatchObject({ suggestion: '修井作业监督站', remedy: 'create' })
  expect(judged({ branch: '第二物资供应站支部' }).doubts).toMatchObject([
    { field: 'branch', suggestion: '物资供应站支部', mayBeNew: true },
  ])
  const [post] = judged({ post: '采购员' }).doubts
  expect(post).toMatchObject({ suggestion: '物资采购岗', remedy: 'value', makes: { name: '采购员', below: 'supply' } })
  expect(post && [isMadeWithAll(post), asNew(post)?.suggestion]).toEqual([false, '采购员'])
  const [text] = judged({ post: '长'.repeat(61) }).doubts
  expect(text && [text.remedy, asNew(text)]).toEqual(['pending', null])
  const closed = judged({ unit: '修井作业监督站' }, {}, book({ mayCreate: false })).doubts
  expect(closed.map(({ mayBeNew }) => mayBeNew)).toEqual([undefined])
})

test.each([
  ['供应站', true],
  ['物资供应站（机关）', true],
  ['修井作业监督站', false],
  ['物资管理站', false],
  ['第二物资供应站', false],
  ['物资供应2站', false],
  ['化验中心', false],
])('ORG-6 the suggestion for the unit %s is taken with all others: %s', (unit, taken) => {
  expect(judged({ unit }).doubts.map(isTakenWithAll)).toEqual([taken])
})

test.each([
  ['采购员', true],
  ['采购岗位', true],
  ['物资采购主管', false],
])('ORG-6 the suggestion for the post %s is taken with all others: %s', (post, taken) => {
  const { doubts } = judged({ post })
  expect(doubts).toMatchObject([{ suggestion: '物资采购岗', remedy: 'value' }])
  expect(doubts.map(isTakenWithAll)).toEqual([taken])
})

test('ORG-6 also where nothing may be made, a name with another number is looked at by a person', () => {
  const { doubts } = judged({ unit: '第二物资供应站' }, {}, book({ mayCreate: false }))
  expect(doubts).toMatchObject([{ suggestion: '物资供应站' }])
  expect(doubts.map(isTakenWithAll)).toEqual([false])
})

const placed = (over: Record<string, string>, using = book(), fixes = {}) =>
  judged({ branch: '', member: '', ...over }, fixes, using)

test('ORG-24 the crew is the one of the row’s own unit, and a crew that repeats the unit is the unit', () => {
  expect(placed({ crew: '一班' }).wish.unitId).toBe('crew-a')
  expect(placed({ unit: '作业监督站', crew: '一 班' }).wish.unitId).toBe('crew-b')
  expect(placed({ crew: '物资供应站' }).wish.unitId).toBe('supply')
  expect(placed({ unit: '澄湾采油管理区', crew: '物资供应站' }).wish.unitId).toBe('supply')
})

test('ORG-24 a crew that is not there can be made below its unit, and a number is never near', () => {
  const [crew] = placed({ crew: '二班' }).doubts
  expect(crew).toMatchObject({
    ...{ field: 'crew', kind: 'unknown', text: '物资供应站 二班', suggestion: '二班', remedy: 'create' },
    makes: { name: '二班', below: 'supply' },
  })
  expect(crew && isMadeWithAll(crew)).toBe(true)
  expect(placed({ crew: '二班' }, book(), { crew: '一班' })).toMatchObject({ doubts: [], wish: { unitId: 'crew-a' } })
  const night = unit('crew-n', '夜间值守班', '1.1.2', 'supply')
  const [near] = placed({ crew: '夜间班' }, bookOf([...units, night])).doubts
  expect(near).toMatchObject({ suggestion: '夜间值守班', remedy: 'value', mayBeNew: true })
  expect(near && [isMadeWithAll(near), asNew(near)?.suggestion]).toEqual([false, '夜间班'])
})

test('ORG-24 a unit that repeats the unit above is that unit, and nothing is made inside itself', () => {
  expect(placed({ above: '物资供应站', unit: '物资供应站' })).toMatchObject({ wish: { unitId: 'supply' }, doubts: [] })
  const twice = { above: '物资供应站', unit: '物资供应站', crew: '一班' }
  expect(placed(twice)).toMatchObject({ wish: { unitId: 'crew-a' }, doubts: [] })
  expect(placed({ above: '机关', unit: '机关' }).doubts).toMatchObject([{ field: 'above', text: '机关' }])
  const mended = placed({ above: '机关', unit: '机关' }, book(), { above: '物资供应站' })
  expect(mended).toMatchObject({ wish: { unitId: 'supply' }, doubts: [] })
  const own = unit('office', '物资供应站', '1.1.2', 'supply')
  const known = bookOf([...units, own], { branchNear: () => null })
  expect(placed({ above: 'supply', unit: '物资供应站' }, known).wish.unitId).toBe('office')
})

test('ORG-24 a unit is looked for below the unit above that the row tells', () => {
  const two = bookOf([...units, unit('other', '炼化厂', '2', null), unit('stores', '物资供应站', '2.1', 'other')])
  expect(placed({ above: '炼化厂' }, two).wish.unitId).toBe('stores')
  expect(placed({ above: '澄湾采油管理区', crew: '一班' }, two).wish.unitId).toBe('crew-a')
  expect(placed({ above: '炼化厂', unit: '作业监督站' }, two).doubts).toMatchObject([
    { field: 'unit', text: '炼化厂 作业监督站', remedy: 'create', makes: { name: '作业监督站', below: 'other' } },
  ])
  expect(placed({ above: '销售公司' }, two).doubts).toMatchObject([{ field: 'above', remedy: 'create' }])
})

test('ORG-24 a new branch equals the unit that the row tells, else the one whose name it bears', () => {
  const equal = (over: Record<string, string>) =>
    judged({ unit: '作业监督站', ...over }).doubts.map(({ makes }) => makes)
  expect(equal({ branch: '作业监督站党支部' })).toEqual([{ name: '作业监督站党支部', below: 'wells' }])
  expect(equal({ branch: '青年支部' })).toEqual([{ name: '青年支部', below: null }])
  expect(equal({ branch: '青年支部', branchUnit: '作业监督站' })).toEqual([{ name: '青年支部', below: 'wells' }])
  expect(equal({ branch: '青年支部', branchUnit: '物资供应站' })).toEqual([{ name: '青年支部', below: null }])
  expect(judged({ branch: '青年支部', branchUnit: '没有的单位' }).doubts).toMatchObject([
    { field: 'branchUnit', kind: 'unknown' },
    { field: 'branch' },
  ])
})

test('ORG-14 another name in another unit waits until the number is typed once more', () => {
  const taken = book({ holderOf: () => ({ name: '罗向东', unitPath: '1.2' }) })
  expect(judged({}, {}, taken).doubts).toMatchObject([{ field: 'staffNo', kind: 'other-person', remedy: null }])
  expect(judged({}, { staffNo: '00417' }, taken).doubts).toEqual([])
  const corrected = book({ holderOf: () => ({ name: '何晓满', unitPath: '1.1' }) })
  expect(judged({}, {}, corrected).doubts).toEqual([])
})

test('an empty post can be left open; what the column does not tell changes nothing', () => {
  expect(judged({ post: '' }).doubts).toMatchObject([{ field: 'post', kind: 'missing', remedy: 'pending' }])
  expect(judged({ post: '' }, { post: null })).toMatchObject({ doubts: [], wish: { unitId: 'supply' } })
  const narrow = judged({}, {}, book({ fields: new Set(['staffNo', 'name', 'unit']) }))
  expect(Object.keys(narrow.wish)).not.toContain('branchId')
})

test('ORG-8 identity cards and telephone numbers are closed by name or by what stands in them', () => {
  const rows = [{ line: 2, cells: ['1', '110101199001011234', '13800000000', '身份证号'] }]
  const columns = columnsOf({ header: ['工号', '备注', '说明', '身份证号'], rows }, rosterFields, { 备注: 'name' })
  expect(columns.map(({ closed }) => closed)).toEqual([false, true, true, true])
  expect(columns.slice(1).every(({ example, field }) => example === '' && field === null)).toBe(true)
})

const standing = (over: Partial<Standing> = {}): Standing => ({
  personId: 'p',
  name: '何小满',
  unitId: 'supply',
  unitPath: '1.1',
  branchId: null,
  partyMember: false,
  joinedOn: day('2021-07-01'),
  leftOn: null,
  running: [{ id: 'h', postId: 'purchasing', unitPath: '1.1', fromOn: day('2021-07-01'), concurrent: false }],
  ...over,
})
const today = day('2027-01-12')
const wish = { name: '何小满', unitId: 'supply', unitPath: '1.1' }

test.each(['岗位开始日期', '任现岗时间', '上岗日期', '任职起', 'Held since'])(
  '%s beside a post is the day since which it is held, and never the post itself',
  (since) => {
    const columns = columnsOf({ header: [since, '工号', '姓名', '单位', '岗位'], rows: [] }, rosterFields, {})
    expect(columns.map(({ field }) => field)).toEqual(['fromOn', 'staffNo', 'name', 'unit', 'post'])
  },
)

test('ORG-9 nothing differs, nothing changes; what was not told stays', () => {
  expect(changeOf(standing({ partyMember: true, branchId: 'b' }), wish, today)).toBeUndefined()
  expect(changeOf(standing(), { ...wish, postId: 'purchasing' }, today)).toBeUndefined()
})

test('ORG-9 a new post begins on the new day of joining and ends the old one; otherwise today', () => {
  const joined = changeOf(standing(), { ...wish, postId: 'keeper', joinedOn: day('2027-01-11') }, today)
  expect(joined).toMatchObject({ fields: ['post', 'joinedOn'], from: '2027-01-11', ends: [{ id: 'h' }] })
  expect(changeOf(standing(), { ...wish, postId: 'keeper' }, today)).toMatchObject({
    from: '2027-01-12',
    begins: [{ postId: 'keeper', unitPath: '1.1', fromOn: '2027-01-12' }],
  })
})

test('ORG-9 whoever moves takes the post along', () => {
  expect(changeOf(standing(), { ...wish, unitId: 'wells', unitPath: '1.2' }, today)).toMatchObject({
    fields: ['unit'],
    ends: [{ id: 'h' }],
    begins: [{ postId: 'purchasing', unitPath: '1.2', fromOn: '2027-01-12' }],
  })
})

test('ORG-9 whoever had left is back, not changed', () => {
  const back = changeOf(standing({ leftOn: day('2026-01-01'), running: [] }), { ...wish, postId: 'keeper' }, today)
  expect(back).toMatchObject({ kind: 'created', from: '2027-01-12', begins: [{ postId: 'keeper' }] })
})

test.each([
  ['', undefined],
  ['主岗', undefined],
  ['兼任', 'second'],
  ['Concurrent', 'second'],
])('ORG-25 a row held as “%s” is about %s', (holds, holding) => {
  const found = judged({ holds })
  expect(found.wish.holding).toBe(holding)
  expect(found.key).toBe(holding ? '00417 purchasing' : '00417')
})

test('ORG-25 a last day makes the row one about a post that was held, up to the day after', () => {
  const past = judged({ fromOn: '2020-01-01', toOn: '2020-12-31' })
  expect(past).toMatchObject({
    key: '00417 purchasing 2020-01-01',
    wish: { holding: 'past', fromOn: '2020-01-01', toOn: '2021-01-01' },
    doubts: [],
  })
  expect(judged({ toOn: '2027-03-01' }).doubts).toMatchObject([{ field: 'toOn', kind: 'to-come' }])
  expect(judged({ fromOn: '2020-05-01', toOn: '2020-04-30' }).doubts).toMatchObject([
    { field: 'toOn', kind: 'before-start' },
  ])
  expect(judged({ holds: '临时' }).doubts).toMatchObject([{ field: 'holds', kind: 'unclear' }])
})

const second = { id: 's', postId: 'keeper', unitPath: '1.1', fromOn: day('2024-01-01'), concurrent: true }

test('ORG-25 the main post changes and the second goes on; a full list that leaves it out ends it', () => {
  const two = standing({ running: [...standing().running, second] })
  expect(changeOf(two, { ...wish, postId: 'driver' }, today)).toMatchObject({
    ends: [{ id: 'h' }],
    begins: [{ postId: 'driver', concurrent: false }],
  })
  expect(changeOf(two, { ...wish, postId: 'purchasing' }, today)).toBeUndefined()
  expect(changeOf(two, { ...wish, postId: 'purchasing' }, today, [second])).toMatchObject({
    fields: ['post'],
    ends: [{ id: 's' }],
    begins: [],
  })
  expect(changeOf(two, { ...wish, postId: 'keeper' }, today)).toMatchObject({
    ends: [{ id: 'h' }, { id: 's' }],
    begins: [{ postId: 'keeper', concurrent: false }],
  })
})

test('ORG-25 whoever moves leaves a second post behind that ended before, and takes along one that ends later', () => {
  const two = standing({ running: [...standing().running, second] })
  const moved = { ...wish, unitId: 'wells', unitPath: '1.2' }
  const lastDay = (toOn: string) => [{ postId: 'keeper', toOn: day(toOn) }]
  expect(changeOf(two, moved, today, [], lastDay('2027-01-01'))).toMatchObject({ ends: [{ id: 'h' }], begins: [{}] })
  const later = changeOf(two, { ...moved, fromOn: day('2026-12-01') }, today, [], lastDay('2027-01-01'))
  expect(later?.ends.map(({ id }) => id)).toEqual(['h', 's'])
  // A stay long ago says nothing of the one that runs.
  expect(changeOf(two, moved, today, [], lastDay('2001-01-01'))?.ends.map(({ id }) => id)).toEqual(['h', 's'])
  const went = standing({ running: [{ ...second, unitPath: '1.2', fromOn: day('2026-12-01') }] })
  const told = {
    ...wish,
    postId: 'keeper',
    holding: 'past' as const,
    fromOn: day('2024-01-01'),
    toOn: day('2027-01-01'),
  }
  expect(heldChangeOf(went, told, [], today)).toMatchObject({ from: '2027-01-01', ends: [{ id: 's' }], past: [] })
})

test('ORG-25 a second post begins once, and a post with a last day ends or is written down once', () => {
  const about = (over: Partial<RosterWish>) => ({ ...wish, postId: 'keeper', ...over })
  const ended = day('2026-12-01')
  expect(heldChangeOf(standing(), about({ holding: 'second' }), [], today)).toMatchObject({
    begins: [{ postId: 'keeper', fromOn: today, concurrent: true }],
  })
  const two = standing({ running: [...standing().running, second] })
  expect(heldChangeOf(two, about({ holding: 'second' }), [], today)).toBeUndefined()
  expect(heldChangeOf(two, about({ holding: 'past', toOn: ended }), [], today)).toMatchObject({
    from: ended,
    ends: [{ id: 's' }],
  })
  const longAgo = about({ holding: 'past', toOn: day('2001-01-01') })
  expect(heldChangeOf(two, longAgo, [], today)).toBeUndefined()
  const before = about({ holding: 'past', fromOn: day('2020-01-01'), toOn: day('2021-01-01') })
  expect(heldChangeOf(standing(), before, [], today)).toMatchObject({
    past: [{ postId: 'keeper', fromOn: '2020-01-01', toOn: '2021-01-01' }],
  })
  expect(heldChangeOf(standing(), before, [{ postId: 'keeper', fromOn: day('2020-01-01') }], today)).toBeUndefined()
  expect(heldChangeOf(standing(), about({ holding: 'past', toOn: ended }), [], today)).toBeUndefined()
})
