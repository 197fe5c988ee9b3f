import { expect } from 'vitest'
import { saveGrants, syncAccounts } from '#capabilities/identity/public.ts'
import { day, moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import type { Handing } from '../../rules/import/handing.ts'
import { countToAnswer } from '../../store/handings.ts'
import { rosterList } from '../../store/roster-list.ts'
import { aListFile, openSmallOrganisation, type SmallOrganisation } from '../../testing.ts'
import { handings } from '../../views/import/handings.ts'
import { read } from '../../views/import/read.ts'
import { rosterPreview } from '../../views/import/roster-preview.ts'
import { rowsToCheck } from '../../views/import/rows-to-check.ts'
import { answerRow } from './answer-row.ts'
import { handRows } from './hand-rows.ts'
import { importRoster } from './import-roster.ts'
import { acceptAll, repair } from './repair.ts'
import { stage } from './stage.ts'
import { takeAnswers } from './take-answers.ts'
import { withdrawRows } from './withdraw-rows.ts'

const head = ['工号', '姓名', '部门', '职务', '政治面貌', '所属支部']
const rows = [
  ['0417', '何小满', '物资供应站', '采购员', '中共党员', '物资供应站支部'],
  ['0800', '王?', '作业监督站', '修井监督岗', '中共党员', '作业监督站支部'],
  ['0801', '葛一', '化验中心', '修井监督岗', '群众', ''],
  ['0802', '葛二', '物资供应站', '叉车司机岗', '中共党员', '第九支部'],
  ['0421', '周启明', '物资供应站', '验收员', '群众', ''],
]

const done = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}

const staged = async (
  cx: TestCx,
  lines: readonly (readonly string[])[] = rows,
  names: readonly string[] = head,
): Promise<Id<'import-draft'>> => {
  const upload = aListFile([names, ...lines])
  const sheet = { sheet: null, encoding: null }
  const seen = done(await read(rosterList)({ ...cx, upload }, sheet))
  const mapping = seen.columns.map(({ column, field }) => ({ column, field }))
  return done(await stage(rosterList)({ ...cx, upload }, { ...sheet, mapping, remember: true })).draft
}

/** The small organisation; He and Zhou are secretaries of the supply branch, Luo of the other one. */
const withSecretaries = async (cx: TestCx): Promise<SmallOrganisation> => {
  const small = await openSmallOrganisation(cx)
  const people = await cx.tx.rows(sql<{ personId: Id<'person'>; staffNo: string; name: string; unitPath: string }>`
    select id as person_id, staff_no, name, unit_path from person where tenant_id = 1`)
  await syncAccounts(
    cx.tx,
    people.map((one) => ({ ...one, title: '', titleEn: '' })),
  )
  const grant = (personId: Id<'person'>, branchId: Id<'branch'>, unitPath: string) => ({
    ...{ id: anId<'role-grant'>('role-grant'), personId, branchId, unitPath, role: 'secretary' as const },
    ...{ fromOn: day('2026-01-01'), toOn: null },
  })
  await saveGrants(cx.tx, [
    grant(small.people.he, small.branches.supply, '1.1'),
    grant(small.people.zhou, small.branches.supply, '1.1'),
    grant(small.people.luo, small.branches.wells, '1.2'),
  ])
  return small
}

const asSecretary = (
  cx: TestCx,
  { people, branches }: SmallOrganisation,
  person: 'he' | 'zhou' | 'luo',
  now = cx.now,
): Promise<TestCx> => {
  const isWells = person === 'luo'
  const unitPath = isWells ? '1.2' : '1.1'
  const reach = { units: [unitPath], branches: [isWells ? branches.wells : branches.supply] }
  return cx.as({ person: people[person], roles: ['secretary'], unitPath, reach, now })
}

const look = (cx: TestCx, draft: Id<'import-draft'>) =>
  rosterPreview(cx, { draft, full: false, show: 'changed', page: 0 }).then(done)
const seenBy = async (cx: TestCx) => done(await rowsToCheck(cx, {}))
const handed = async (cx: TestCx, draft: Id<'import-draft'>) => done(await handings(cx, { draft })).handed
const idOf = async (cx: TestCx, draft: Id<'import-draft'>, line: number): Promise<Handing['id']> => {
  const found = (await handed(cx, draft)).find((one) => one.line === line)
  if (!found) throw new Error(`row ${line} is not handed over`)
  return found.row
}

/** Handed rows with the moments of their answers, as whoever imports reads them. */
const answersTo = async (cx: TestCx, draft: Id<'import-draft'>, ids: readonly Handing['id'][]) =>
  (await handed(cx, draft)).flatMap(({ row, answer }) => (answer && ids.includes(row) ? [{ row, at: answer.at }] : []))

test('ORG-26 a row goes to the branch it tells of; one without a clear branch, or without a secretary, is said to', async ({
  cx,
}) => {
  const { people } = await withSecretaries(cx)
  const draft = await staged(cx)
  const seen = done(await handings(cx, { draft }))
  expect(
    seen.branches.map(({ code, secretaries, rows: own }) => [code, secretaries, own.map(({ line }) => line)]),
  ).toEqual([
    [expect.any(String), ['何小满', '周启明'], [2, 6]],
    ['branch-wells', ['罗向东'], [3]],
  ])
  expect(seen.unclear.map(({ line, why }) => [line, why])).toEqual([
    [4, 'no-branch'],
    [5, 'no-branch'],
  ])
  expect(seen.dueOn).toBe('2027-01-19')
  expect(new Set(cx.lookedAt)).toEqual(new Set([people.he, people.zhou]))
  expect(await handRows(cx, { draft, lines: [2, 4] })).toEqual({ ok: false, refusal: 'branch-unclear' })
  expect(await handRows(cx, { draft, lines: [2, 99] })).toEqual({ ok: false, refusal: 'row-not-found' })
  expect(await handings(cx, { draft }).then(done)).toMatchObject({ handed: [] })
  expect(done(await handRows(cx, { draft, lines: [2, 3, 6] }))).toEqual({ rows: 3, branches: 2 })
  expect(await handRows(cx, { draft, lines: [2] })).toEqual({ ok: false, refusal: 'handed-already' })
  expect(cx.facts.filter(({ kind }) => kind === 'import-handing').map(({ payload }) => payload.line)).toEqual([2, 3, 6])

  await cx.tx.rows(sql`update role_grant set to_on = '2027-01-01' where branch_id is not null`)
  const later = await staged(cx, rows.slice(1, 2))
  expect(done(await handings(cx, { draft: later }))).toMatchObject({ branches: [], unclear: [{ why: 'no-secretary' }] })
})

test('ORG-26 each secretary reads the rows of the own branch alone, and of them what is asked alone', async ({
  cx,
}) => {
  const small = await withSecretaries(cx)
  const draft = await staged(cx)
  done(await handRows(cx, { draft, lines: [2, 3, 6] }))
  const wells = await asSecretary(cx, small, 'luo')
  const seen = await seenBy(wells)
  expect(seen.rows).toMatchObject([
    { staffNo: '0800', name: '王?', asked: [{ field: 'name', kind: 'broken', text: '王?' }], dueOn: '2027-01-19' },
  ])
  expect(JSON.stringify(seen.rows)).not.toMatch(/党员|修井监督岗|0417|0421/)
  expect(seen.choices.unit).toEqual(['作业监督站', '一班'])
  expect(seen.choices.branch).toEqual(['作业监督站支部'])
  expect(await countToAnswer(wells.tx, wells.actor.reach.branches, wells.today)).toEqual({
    count: 1,
    dueOn: '2027-01-19',
  })

  // Another branch's row looks like one that is not there.
  const foreign = await idOf(await cx.as({}), draft, 2)
  const luo = await asSecretary(cx, small, 'luo')
  expect(await answerRow(luo, { row: foreign, ours: false, fields: [] })).toEqual({
    ok: false,
    refusal: 'row-not-found',
  })
  // The second wall alone, with no filter of ours.
  expect(await luo.tx.rows(sql`select from import_handing where tenant_id = 1`)).toHaveLength(1)
  const nobody = await cx.as({ person: anId('person'), unitPath: '1.2', reach: { units: ['1.2'], branches: [] } })
  expect(await nobody.tx.rows(sql`select from import_handing where tenant_id = 1`)).toHaveLength(0)
  expect((await seenBy(nobody)).rows).toEqual([])
})

test('ORG-27 answers come back with who and when; taken they mend their rows, and the importer writes', async ({
  cx,
}) => {
  const small = await withSecretaries(cx)
  const draft = await staged(cx)
  done(await handRows(cx, { draft, lines: [2, 3, 6] }))
  const [post, name, other] = [await idOf(cx, draft, 2), await idOf(cx, draft, 3), await idOf(cx, draft, 6)]

  const he = await asSecretary(cx, small, 'he', moment('2027-01-13T02:00:00Z'))
  const fields = [{ field: 'post', value: '物资采购岗' }]
  expect(await answerRow(he, { row: post, ours: true, fields: [] })).toEqual({ ok: false, refusal: 'answer-missing' })
  expect(done(await answerRow(he, { row: post, ours: true, fields }))).toEqual({ left: 1 })
  expect(done(await answerRow(he, { row: other, ours: true, fields: [{ field: 'post', value: null }] }))).toEqual({
    left: 0,
  })
  expect((await seenBy(he)).rows.map(({ own }) => own)).toEqual([true, true])
  const zhou = await asSecretary(cx, small, 'zhou')
  expect(await answerRow(zhou, { row: post, ours: false, fields: [] })).toEqual({
    ok: false,
    refusal: 'answered-already',
  })
  const luo = await asSecretary(cx, small, 'luo')
  done(await answerRow(luo, { row: name, ours: true, fields: [{ field: 'name', value: '王䶮' }] }))

  const back = await cx.as({})
  expect(await handed(back, draft)).toMatchObject([
    { line: 2, answer: { ours: true, fields, by: '测试', at: '2027-01-13T02:00:00.000Z' } },
    { line: 3, answer: { fields: [{ field: 'name', value: '王䶮' }] } },
    { line: 6, answer: { fields: [{ field: 'post', value: null }] } },
  ])
  // Nothing is in the rows before the importer takes it.
  expect((await look(back, draft)).counts).toMatchObject({ created: 0, doubtful: 5 })
  const read = await answersTo(back, draft, [post, name, other])
  expect(done(await takeAnswers(back, { draft, rows: read, take: true }))).toEqual({
    rows: 3,
    settled: 3,
    contested: 0,
  })
  expect((await look(back, draft)).counts).toMatchObject({ created: 1, changed: 1, doubtful: 2 })
  expect((await look(back, draft)).creates).toMatchObject([{ field: 'post', name: '验收员' }])
  expect(await takeAnswers(back, { draft, rows: read.slice(0, 1), take: true })).toEqual({
    ok: false,
    refusal: 'row-gone',
  })
  expect(await back.tx.rows(sql`select from import_wording where wording in ('采购员', '王?')`)).toEqual([])
  const { counts: seen } = await look(back, draft)
  done(await importRoster(back, { draft, full: false, seen }))
  expect(await back.tx.rows(sql`select name from person where staff_no = '0800'`)).toEqual([{ name: '王䶮' }])
})

test('ORG-27 a row handed back stays doubtful and does not go to that branch again', async ({ cx }) => {
  const small = await withSecretaries(cx)
  const draft = await staged(cx)
  done(await handRows(cx, { draft, lines: [3] }))
  const row = await idOf(cx, draft, 3)
  done(await answerRow(await asSecretary(cx, small, 'luo'), { row, ours: false, fields: [] }))
  const back = await cx.as({})
  expect(await handed(back, draft)).toMatchObject([{ answer: { ours: false, fields: [] } }])
  done(await takeAnswers(back, { draft, rows: await answersTo(back, draft, [row]), take: false }))
  const seen = done(await handings(back, { draft }))
  expect(seen.handed).toEqual([])
  expect(seen.unclear).toContainEqual(expect.objectContaining({ line: 3, why: 'handed-back' }))
  expect(await handRows(back, { draft, lines: [3] })).toEqual({ ok: false, refusal: 'branch-unclear' })
})

test('ORG-26 called back, mended by the importer or set aside, a row is asked of nobody; called back it can go again', async ({
  cx,
}) => {
  const small = await withSecretaries(cx)
  const draft = await staged(cx)
  done(await handRows(cx, { draft, lines: [2, 3, 6] }))
  const [post, name] = [await idOf(cx, draft, 2), await idOf(cx, draft, 3)]
  done(await withdrawRows(cx, { draft, rows: [name] }))
  expect(await withdrawRows(cx, { draft, rows: [name] })).toEqual({ ok: false, refusal: 'row-gone' })
  const luo = await asSecretary(cx, small, 'luo')
  const fields = [{ field: 'name', value: '王䶮' }]
  expect(await answerRow(luo, { row: name, ours: true, fields })).toEqual({ ok: false, refusal: 'row-gone' })
  expect((await seenBy(luo)).rows).toEqual([])

  const back = await cx.as({})
  expect(done(await handRows(back, { draft, lines: [3] }))).toEqual({ rows: 1, branches: 1 })
  done(await repair(rosterList)(back, { draft, line: 6, field: '', act: 'aside', value: '' }))
  done(await acceptAll(rosterList)(back, { draft }))
  expect((await handed(back, draft)).map(({ line }) => line)).toEqual([3])
  const he = await asSecretary(cx, small, 'he')
  expect((await seenBy(he)).rows).toEqual([])
  expect(await answerRow(he, { row: post, ours: false, fields: [] })).toEqual({ ok: false, refusal: 'row-gone' })
  const settled = cx.facts.filter(({ payload }) => payload.outcome === 'settled')
  expect(settled).toHaveLength(2)
})

test('ORG-26 with the list its rows are forgotten after 35 days, and nothing is handed over any more', async ({
  cx,
}) => {
  const small = await withSecretaries(cx)
  const draft = await staged(cx)
  done(await handRows(cx, { draft, lines: [3] }))
  const row = await idOf(cx, draft, 3)
  const last = await asSecretary(cx, small, 'luo', moment('2027-02-15T01:00:00Z'))
  expect((await seenBy(last)).rows).toHaveLength(1)
  const after = await asSecretary(cx, small, 'luo', moment('2027-02-16T01:00:00Z'))
  expect((await seenBy(after)).rows).toEqual([])
  expect(await answerRow(after, { row, ours: false, fields: [] })).toEqual({ ok: false, refusal: 'row-not-found' })
  const late = await cx.as({ now: moment('2027-02-17T01:00:00Z') })
  expect(await handRows(late, { draft, lines: [2] })).toEqual({ ok: false, refusal: 'draft-not-found' })
  await staged(late)
  expect(await late.tx.rows(sql`select from import_handing`)).toEqual([])
})

test('ORG-27 of two rows with one number the one that is right stays; a number that is right counts as checked', async ({
  cx,
}) => {
  const small = await withSecretaries(cx)
  const draft = await staged(cx, [
    ['0645', '罗向东', '作业监督站', '修井监督岗', '中共党员', '作业监督站支部'],
    ['0645', '罗向冬', '作业监督站', '修井监督岗', '中共党员', '作业监督站支部'],
    ['0421', '周启月', '作业监督站', '修井监督岗', '中共党员', '作业监督站支部'],
  ])
  done(await handRows(cx, { draft, lines: [3, 4] }))
  const [twice, number] = [await idOf(cx, draft, 3), await idOf(cx, draft, 4)]
  const luo = await asSecretary(cx, small, 'luo')
  expect((await seenBy(luo)).rows.map(({ asked }) => asked.map(({ kind }) => kind))).toEqual([
    ['twice'],
    ['other-person'],
  ])
  for (const row of [twice, number])
    done(await answerRow(luo, { row, ours: true, fields: [{ field: 'staffNo', value: null }] }))
  const back = await cx.as({})
  const read = await answersTo(back, draft, [twice, number])
  expect(done(await takeAnswers(back, { draft, rows: read, take: true })).settled).toBe(2)
  const { changes, counts, aside } = await look(back, draft)
  expect([counts.doubtful, aside]).toEqual([0, 1])
  expect(changes.map(({ key, field, after }) => [key, field, after.zh])).toContainEqual(['0645', 'name', '罗向冬'])
})

test('ORG-27 an answer that could not be read either is refused at once; what can be read is in doubt no more', async ({
  cx,
}) => {
  const small = await withSecretaries(cx)
  const one = ['0800', '王?', '化验中心', '修井监督岗', '中共党员', '作业监督站支部', '2027-13-01']
  const draft = await staged(cx, [one], [...head, '到岗日期'])
  done(await handRows(cx, { draft, lines: [2] }))
  const row = await idOf(cx, draft, 2)
  const luo = await asSecretary(cx, small, 'luo')
  const answer = (said: Readonly<Record<string, string | null>>) =>
    answerRow(luo, { row, ours: true, fields: Object.entries(said).map(([field, value]) => ({ field, value })) })
  const right = { name: '王䶮', unit: '作业监督站', joinedOn: '2027/1/13' }
  for (const [said, refusal] of [
    [{ joinedOn: '上个月' }, 'day-unread'],
    [{ joinedOn: '2027-13-01' }, 'day-unread'],
    [{ joinedOn: '1899-01-01' }, 'day-impossible'],
    [{ unit: '化验室' }, 'unit-unknown'],
    [{ name: '王9' }, 'name-broken'],
  ] as const)
    expect(await answer({ ...right, ...said })).toEqual({ ok: false, refusal })
  expect((await seenBy(luo)).rows).toMatchObject([{ answer: null }])
  // What is said to be new is there for the other answers.
  expect(done(await answer({ ...right, unit: null }))).toEqual({ left: 0 })
  expect(done(await answer(right))).toEqual({ left: 0 })

  const back = await cx.as({})
  const read = await answersTo(back, draft, [row])
  expect(done(await takeAnswers(back, { draft, rows: read, take: true })).settled).toBe(1)
  expect((await look(back, draft)).counts).toMatchObject({ created: 1, doubtful: 0 })
})

test('ORG-27 another number is taken where no other row of the list has it', async ({ cx }) => {
  const small = await withSecretaries(cx)
  const draft = await staged(cx, [...twoBranches, ['0421', '周启明', '物资供应站', '仓储保管岗', '群众', '']])
  done(await handRows(cx, { draft, lines: [2, 3] }))
  const [row, he] = [await idOf(cx, draft, 2), await asSecretary(cx, small, 'he')]
  const answer = (value: string) => answerRow(he, { row, ours: true, fields: [{ field: 'staffNo', value }] })
  expect(await answer('0421')).toEqual({ ok: false, refusal: 'number-taken' })
  expect(await answer('□')).toEqual({ ok: false, refusal: 'number-broken' })
  expect(done(await answer('0102'))).toEqual({ left: 0 })
})

test('ORG-26 a row whose branch name is doubtful goes to the branch that is suggested, which may hand it back', async ({
  cx,
}) => {
  const small = await withSecretaries(cx)
  const draft = await staged(cx, [['0802', '葛二', '物资供应站', '物资采购岗', '中共党员', '物资站支部']])
  expect(done(await handings(cx, { draft }))).toMatchObject({
    branches: [{ name: { zh: '物资供应站支部' }, rows: [{ line: 2 }] }],
    unclear: [],
  })
  done(await handRows(cx, { draft, lines: [2] }))
  const [row, he] = [await idOf(cx, draft, 2), await asSecretary(cx, small, 'he')]
  const asked = { field: 'branch', text: '物资站支部', suggestion: '物资供应站支部' }
  expect((await seenBy(he)).rows).toMatchObject([{ asked: [asked] }])
  const answer = (value: string) => answerRow(he, { row, ours: true, fields: [{ field: 'branch', value }] })
  expect(await answer('第九支部')).toEqual({ ok: false, refusal: 'branch-unknown' })
  expect(done(await answer('物资供应站支部'))).toEqual({ left: 0 })
  done(await answerRow(he, { row, ours: false, fields: [] }))
  const back = await cx.as({})
  done(await takeAnswers(back, { draft, rows: await answersTo(back, draft, [row]), take: false }))
  expect(done(await handings(back, { draft })).unclear).toMatchObject([{ line: 2, why: 'handed-back' }])
})

const twoBranches = [
  ['0101', '葛一', '物资供应站', '物资采购岗', '中共党员', '物资供应站支部'],
  ['0101', '葛二', '作业监督站', '修井监督岗', '中共党员', '作业监督站支部'],
]
const isRight = [{ field: 'staffNo', value: null }]

/** Both rows are with their branches, each of which says something of the number. */
const answeredByBoth = async (
  cx: TestCx,
  supply: { readonly ours: boolean; readonly fields: typeof isRight | [{ field: string; value: string }] | [] },
) => {
  const small = await withSecretaries(cx)
  const draft = await staged(cx, twoBranches)
  done(await handRows(cx, { draft, lines: [2, 3] }))
  const [first, second] = [await idOf(cx, draft, 2), await idOf(cx, draft, 3)]
  done(await answerRow(await asSecretary(cx, small, 'he'), { row: first, ...supply }))
  done(await answerRow(await asSecretary(cx, small, 'luo'), { row: second, ours: true, fields: isRight }))
  return { draft, first, second, back: await cx.as({}) }
}

test('ORG-27 a number that two answers claim is given to nobody until the importer leaves one', async ({ cx }) => {
  const { draft, first, second, back } = await answeredByBoth(cx, { ours: true, fields: isRight })
  const read = await answersTo(back, draft, [first, second])
  for (const rows of [read, read.slice(0, 1)])
    expect(done(await takeAnswers(back, { draft, rows, take: true }))).toEqual({
      ...{ rows: 0, settled: 0, contested: rows.length },
    })
  const { counts, aside } = await look(back, draft)
  expect([counts.doubtful, aside]).toEqual([2, 0])
  expect((await handed(back, draft)).map(({ line }) => line)).toEqual([2, 3])

  done(await takeAnswers(back, { draft, rows: await answersTo(back, draft, [first]), take: false }))
  const rows = await answersTo(back, draft, [second])
  expect(done(await takeAnswers(back, { draft, rows, take: true }))).toEqual({ rows: 1, settled: 1, contested: 0 })
  expect(await look(back, draft)).toMatchObject({ counts: { doubtful: 0 }, aside: 1 })
})

test('ORG-27 a row whose answer gives another number is not set aside, whichever is taken first', async ({ cx }) => {
  const fields: [{ field: string; value: string }] = [{ field: 'staffNo', value: '0102' }]
  const { draft, first, second, back } = await answeredByBoth(cx, { ours: true, fields })
  const right = await answersTo(back, draft, [second])
  expect(done(await takeAnswers(back, { draft, rows: right, take: true })).settled).toBe(0)
  const other = await answersTo(back, draft, [first])
  expect(done(await takeAnswers(back, { draft, rows: other, take: true })).settled).toBe(1)
  const { counts, aside } = await look(back, draft)
  expect([counts.created, counts.doubtful, aside]).toEqual([2, 0, 0])
})

test('ORG-27 a row that steps aside for another is not counted as settled', async ({ cx }) => {
  const { draft, first, second, back } = await answeredByBoth(cx, { ours: false, fields: [] })
  const rows = await answersTo(back, draft, [first, second])
  expect(done(await takeAnswers(back, { draft, rows, take: true }))).toEqual({ rows: 2, settled: 1, contested: 0 })
  expect((await look(back, draft)).aside).toBe(1)
})

test('ORG-27 an answer that was given anew since it was read is neither taken nor left', async ({ cx }) => {
  const small = await withSecretaries(cx)
  const draft = await staged(cx)
  done(await handRows(cx, { draft, lines: [3] }))
  const row = await idOf(cx, draft, 3)
  const say = async (value: string, at: string) =>
    done(
      await answerRow(await asSecretary(cx, small, 'luo', moment(at)), {
        ...{ row, ours: true, fields: [{ field: 'name', value }] },
      }),
    )
  await say('王䶮', '2027-01-13T02:00:00Z')
  const read = await answersTo(await cx.as({}), draft, [row])
  await say('王龑', '2027-01-13T03:00:00Z')
  const back = await cx.as({})
  for (const isTaken of [true, false])
    expect(await takeAnswers(back, { draft, rows: read, take: isTaken })).toEqual({ ok: false, refusal: 'row-gone' })
  const rows = await answersTo(back, draft, [row])
  expect(done(await takeAnswers(back, { draft, rows, take: true })).settled).toBe(1)
})

test('ORG-26 ORG-27 rows are locked before they are called back or taken, so that no answer given meanwhile is lost', async ({
  cx,
}) => {
  await withSecretaries(cx)
  const locked = () => cx.tx.rows(sql`select from import_handing where xmax::text <> '0'`)
  const inHand = async () => {
    const draft = await staged(cx)
    done(await handRows(cx, { draft, lines: [3] }))
    return { draft, row: await idOf(cx, draft, 3) }
  }
  const one = await inHand()
  expect(await locked()).toHaveLength(0)
  const rows = [one.row, anId<'import-handing'>('import-handing')]
  expect(await withdrawRows(cx, { draft: one.draft, rows })).toEqual({ ok: false, refusal: 'row-gone' })
  expect(await locked()).toHaveLength(1)
  const { draft, row } = await inHand()
  const answers = [{ row, at: cx.now }]
  expect(await takeAnswers(cx, { draft, rows: answers, take: true })).toEqual({ ok: false, refusal: 'row-gone' })
  expect(await locked()).toHaveLength(2)
})

test('P5 ORG-27 the ledger keeps which fields a branch answered, not the words', async ({ cx }) => {
  const small = await withSecretaries(cx)
  const draft = await staged(cx)
  done(await handRows(cx, { draft, lines: [3] }))
  const row = await idOf(cx, draft, 3)
  const luo = await asSecretary(cx, small, 'luo')
  done(await answerRow(luo, { row, ours: true, fields: [{ field: 'name', value: '王䶮' }] }))
  done(await answerRow(luo, { row, ours: false, fields: [] }))
  const told = cx.facts.filter(({ payload }) => 'ours' in payload).map(({ payload }) => payload)
  expect(told).toEqual([
    { draft, ours: true, fields: ['name'] },
    { draft, ours: false, fields: [] },
  ])
})

test('P5 ORG-26 in the database a handed row says of whom it is, who handed it over and who answered sealed alone', async ({
  cx,
}) => {
  const small = await withSecretaries(cx)
  const draft = await staged(cx)
  done(await handRows(cx, { draft, lines: [3] }))
  const row = await idOf(cx, draft, 3)
  const luo = await asSecretary(cx, small, 'luo')
  done(await answerRow(luo, { row, ours: true, fields: [{ field: 'name', value: '王䶮' }] }))
  const [kept] = await luo.tx.rows(sql<{ text: string }>`select h::text as text from import_handing h`)
  expect(kept?.text).toContain(small.branches.wells)
  expect(kept?.text).not.toMatch(new RegExp(`0800|王|${small.people.luo}|${cx.actor.person}`))
})
