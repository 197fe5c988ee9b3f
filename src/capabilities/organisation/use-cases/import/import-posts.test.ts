import { expect } from 'vitest'
import { moment } from '#kernel/day.ts'
import type { UploadedFile } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type TestCx, test } from '#platform/testing.ts'
import { absencesList } from '../../store/absences-list.ts'
import { loadRows } from '../../store/drafts.ts'
import { gathered } from '../../store/import-list.ts'
import type { PlainChange, PlainList } from '../../store/plain-list.ts'
import { postsList } from '../../store/posts-list.ts'
import { aListFile, openSmallOrganisation } from '../../testing.ts'
import { preview } from '../../views/import/preview.ts'
import { read } from '../../views/import/read.ts'
import { repairs } from '../../views/import/repairs.ts'
import { importAbsences, undoAbsences } from './import-absences.ts'
import { importPosts, undoPosts } from './import-posts.ts'
import { stage } from './stage.ts'

const sheet = { sheet: null, encoding: null }
const done = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}

const staged = async <W, C extends PlainChange>(cx: TestCx, list: PlainList<W, C>, upload: UploadedFile) => {
  const seen = done(await read(list)({ ...cx, upload }, sheet))
  const mapping = seen.columns.map(({ column, field }) => ({ column, field }))
  return done(await stage(list)({ ...cx, upload }, { ...sheet, mapping, remember: false })).draft
}

test('ORG-12 posts are known by code or by name and unit; new ones are added, known ones changed, none is closed', async ({
  cx,
}) => {
  await openSmallOrganisation(cx)
  const file = aListFile([
    ['岗位名称', '单位', '重点岗位'],
    ['物资采购岗', '物资供应站', '否'],
    ['仓储保管岗', '物资供应站', '是'],
    ['化验取样岗', '作业监督站', '是'],
    ['门卫岗', '供应站', '也许'],
  ])
  const draft = await staged(cx, postsList, file)
  const seen = done(await preview(postsList)(cx, { draft, full: false, show: 'changed', page: 0 }))
  expect(seen.counts).toEqual({ created: 1, changed: 1, ended: 0, unchanged: 1, doubtful: 1 })
  expect(seen.changes).toMatchObject([
    { key: 'purchasing', field: 'keyPost', before: { zh: 'yes' }, after: { zh: 'no' } },
  ])
  expect(done(await repairs(postsList, 'code')(cx, { draft })).doubts).toMatchObject([
    { field: 'unit', suggestion: '物资供应站' },
    { field: 'keyPost', kind: 'unclear' },
  ])
  done(await importPosts(cx, { draft, full: false, seen: seen.counts }))
  expect(await cx.tx.rows(sql`select code, key_post, unit_path from post order by code`)).toEqual([
    { code: 'purchasing', keyPost: false, unitPath: '1.1' },
    { code: 'storekeeper', keyPost: true, unitPath: '1.1' },
    { code: 'wells-化验取样岗', keyPost: true, unitPath: '1.2' },
    { code: 'workover', keyPost: true, unitPath: '1.2' },
  ])
})

test('ORG-13 absences hold person and days, never a reason; another last day changes one', async ({ cx }) => {
  const small = await openSmallOrganisation(cx)
  const head = ['工号', '姓名', '开始日期', '结束日期', '原因']
  const file = aListFile([
    head,
    ['0417', '何小满', '2027/1/18', '2027/1/20', '病假'],
    ['0421', '何小满', '2027/1/18', '2027/1/20', '事假'],
    ['9999', '葛新', '2027/1/18', '2027/1/20', '事假'],
    ['0645', '罗向东', '2027/1/20', '2027/1/18', '事假'],
  ])
  const draft = await staged(cx, absencesList, file)
  expect(done(await repairs(absencesList, 'staffNo')(cx, { draft })).doubts).toMatchObject([
    { field: 'name', kind: 'other-name', suggestion: '周启明' },
    { field: 'staffNo', kind: 'not-in-roster' },
    { field: 'lastOn', kind: 'before-start' },
  ])
  const look = async (id: typeof draft) =>
    done(await preview(absencesList)(cx, { draft: id, full: false, show: 'changed', page: 0 }))
  done(await importAbsences(cx, { draft, full: false, seen: (await look(draft)).counts }))
  expect(await cx.tx.rows(sql`select person_id, from_on, to_on from absence`)).toEqual([
    { personId: small.people.he, fromOn: '2027-01-18', toOn: '2027-01-21' },
  ])
  const kept = JSON.stringify(await gathered(loadRows(cx.tx, draft)))
  expect(kept).toContain('周启明')
  expect(kept).not.toContain('病假')
  const longer = await staged(cx, absencesList, aListFile([head, ['0417', '何小满', '2027-01-18', '2027-01-22', '']]))
  expect((await look(longer)).changes).toMatchObject([{ before: { zh: '2027-01-20' }, after: { zh: '2027-01-22' } }])
  done(await importAbsences(cx, { draft: longer, full: false, seen: (await look(longer)).counts }))
  expect(await cx.tx.rows(sql`select to_on from absence`)).toEqual([{ toOn: '2027-01-23' }])
})

test('ORG-11 ORG-28 posts are taken back within thirty seconds: changed ones stand as before, new ones close and open again', async ({
  cx,
}) => {
  await openSmallOrganisation(cx)
  const draft = await staged(
    cx,
    postsList,
    aListFile([
      ['岗位名称', '单位', '重点岗位'],
      ['物资采购岗', '物资供应站', '否'],
      ['化验取样岗', '作业监督站', '是'],
    ]),
  )
  const write = async () => {
    const { counts } = done(await preview(postsList)(cx, { draft, full: false, show: 'changed', page: 0 }))
    return done(await importPosts(cx, { draft, full: false, seen: counts }))
  }
  const open = () => cx.tx.rows(sql`select id, code, key_post from post where closed_on is null order by code`)
  const before = await open()
  expect((await write()).undoUntil).toBe('2027-01-12T01:12:30.000Z')
  const written = await open()
  expect(written).toHaveLength(before.length + 1)
  const was = () =>
    cx.tx.rows(sql`
    select p.code, c.key_post, c.changed_on from post_change c join post p on p.id = c.post_id`)
  expect(await was()).toEqual([{ code: 'purchasing', keyPost: true, changedOn: '2027-01-12' }])
  expect(done(await undoPosts(cx, { draft }))).toEqual({ people: 2 })
  expect(await open()).toEqual(before)
  expect(await undoPosts(cx, { draft })).toEqual({ ok: false, refusal: 'nothing-to-undo' })
  await write()
  expect(await open()).toEqual(written)
  await cx.tx.rows(sql`update post set business = 'other' where code = 'purchasing'`)
  expect(await undoPosts(cx, { draft })).toEqual({ ok: false, refusal: 'touched-since' })
})

test('ORG-11 absences are taken back: new ones go, changed ones end as before; later it is too late', async ({
  cx,
}) => {
  await openSmallOrganisation(cx)
  const head = ['工号', '开始日期', '结束日期']
  const write = async (...rows: string[][]) => {
    const draft = await staged(cx, absencesList, aListFile([head, ...rows]))
    const { counts } = done(await preview(absencesList)(cx, { draft, full: false, show: 'changed', page: 0 }))
    done(await importAbsences(cx, { draft, full: false, seen: counts }))
    return draft
  }
  const ends = () => cx.tx.rows(sql`select to_on from absence order by to_on`)
  await write(['0417', '2027-01-18', '2027-01-20'])
  const second = await write(['0417', '2027-01-18', '2027-01-22'], ['0645', '2027-01-18', '2027-01-19'])
  expect(await ends()).toHaveLength(2)
  expect(done(await undoAbsences(cx, { draft: second }))).toEqual({ people: 2 })
  expect(await ends()).toEqual([{ toOn: '2027-01-21' }])
  const third = await write(['0421', '2027-01-18', '2027-01-20'])
  const late = await cx.as({ now: moment('2027-01-12T01:12:31Z') })
  expect(await undoAbsences(late, { draft: third })).toEqual({ ok: false, refusal: 'too-late' })
})
