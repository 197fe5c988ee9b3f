import { expect } from 'vitest'
import { preview, read, stage } from '#capabilities/organisation/public.ts'
import { day, moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { UploadedFile } from '#platform/context.ts'
import { type TestCx, test } from '#platform/testing.ts'
import { edgesList } from '../store/edges-list.ts'
import { openSupply } from '../testing.ts'
import { edgeHistory } from '../views/edge-history.ts'
import { beginEdge } from './begin-edge.ts'
import { endEdge } from './end-edge.ts'
import { importEdges, undoEdges } from './import-edges.ts'

const sheet = { sheet: null, encoding: null }
const done = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}

const staged = async (cx: TestCx, rows: readonly (readonly string[])[]) => {
  const text = [['工号', '单位', '类型', '岗位', '分管工作', '开始日期', '结束日期'], ...rows]
  const upload: UploadedFile = {
    name: 'division.csv',
    bytes: Buffer.from(text.map((cells) => cells.join(',')).join('\n')),
  }
  const { columns } = done(await read(edgesList)({ ...cx, upload }, sheet))
  const mapping = columns.map(({ column, field }) => ({ column, field }))
  const { draft } = done(await stage(edgesList)({ ...cx, upload }, { ...sheet, mapping, remember: false }))
  const seen = done(await preview(edgesList)(cx, { draft, full: false, show: 'changed', page: 0 }))
  return { draft, seen }
}

const direct = {
  kind: 'direct',
  unit: 'supply',
  post: null,
  about: '',
  fromOn: day('2026-09-01'),
  toOn: null,
} as const

test('RSP-11 posts to choose from lie within the reach, also where row-level security shows others', async ({ cx }) => {
  await openSupply(cx)
  const postsFor = async (units: readonly string[]) =>
    (await edgesList.choices({ tx: cx.tx, units, today: cx.today })).post
  expect(await postsFor(['1'])).toEqual(['deputy', 'head', 'keeper', 'manager'])
  expect(await postsFor(['1.1'])).toEqual(['head', 'keeper'])
})

test('RSP-11 a list begins, replaces and ends edges; the same list again changes nothing', async ({ cx }) => {
  const { officer } = await openSupply(cx)
  done(await beginEdge(officer, { ...direct, leader: 'tang' }))
  const led = { ...direct, kind: 'portfolio', leader: 'lin', about: '物资供应' } as const
  done(await beginEdge(officer, led))
  const rows = [
    ['zhao', 'area', '直接', '', '', '2026-09-01', ''],
    ['lin', 'supply', '', '', '', '2027-01-01', ''],
    ['lin', 'supply', '分管', '', '物资供应', '2026-09-01', '2027-02-01'],
    ['lin', 'crew', '承包点', '', '', '2027-01-01', '2028-01-01'],
    ['nobody', 'crew', '', '', '', '', ''],
  ]
  const { draft, seen } = await staged(officer, rows)
  expect(seen.counts).toEqual({ created: 2, changed: 2, ended: 0, unchanged: 0, doubtful: 1 })
  expect(seen.changes).toMatchObject([
    { label: 'lin', before: { zh: 'tang' }, after: { zh: 'lin' }, follows: 'replaced', from: '2027-01-01' },
    { label: 'lin', after: { zh: '2027-02-01' }, follows: 'ends' },
  ])
  done(await importEdges(officer, { draft, full: false, seen: seen.counts }))
  const history = done(await edgeHistory(officer, { unit: 'supply' })).edges
  expect(history.map(({ leader, kind, fromOn, toOn }) => [leader, kind, fromOn, toOn])).toEqual([
    ['lin', 'direct', '2027-01-01', null],
    ['tang', 'direct', '2026-09-01', '2027-01-01'],
    ['lin', 'portfolio', '2026-09-01', '2027-02-01'],
  ])
  const said = officer.facts.filter(({ kind, payload }) => kind === 'accountability-edge' && 'begun' in payload)
  expect(said.length).toBeGreaterThan(3)
  expect(said.filter(({ payload }) => 'leaderName' in payload)).toEqual([])
  const again = await staged(officer, rows.slice(0, 4))
  expect(again.seen.counts).toMatchObject({ created: 0, changed: 0, unchanged: 4 })
})

test('RSP-11 rows that would close a circle together write nothing', async ({ cx }) => {
  const { officer } = await openSupply(cx)
  const { draft, seen } = await staged(officer, [
    ['tang', 'supply', '', '', '', '2027-01-01', ''],
    ['zhou', 'supply', '', 'head', '', '2027-01-01', ''],
  ])
  const written = await importEdges(officer, { draft, full: false, seen: seen.counts })
  expect(written).toEqual({ ok: false, refusal: 'rows-clash' })
  expect(done(await edgeHistory(officer, { unit: 'supply' })).edges).toEqual([])
})

test('RSP-11 rows that only end what held a circle open write nothing; with a row that breaks it they do', async ({
  cx,
}) => {
  const { officer } = await openSupply(cx)
  const above = done(await beginEdge(officer, { ...direct, leader: 'zhao', post: 'head' }))
  done(await beginEdge(officer, { ...direct, leader: 'zhou' }))
  done(await beginEdge(officer, { ...direct, leader: 'tang', unit: 'crew', post: 'keeper' }))
  const ends = ['zhao', 'supply', '', 'head', '', '2026-09-01', '2027-02-01']
  expect(await endEdge(officer, { ...above, toOn: day('2027-02-01') })).toEqual({ ok: false, refusal: 'loop' })
  const { draft, seen } = await staged(officer, [ends])
  expect(seen.counts).toMatchObject({ changed: 1, doubtful: 0 })
  expect(await importEdges(officer, { draft, full: false, seen: seen.counts })).toEqual({
    ok: false,
    refusal: 'rows-clash',
  })
  const mended = await staged(officer, [ends, ['tang', 'crew', '', 'keeper', '', '2026-09-01', '2027-02-01']])
  done(await importEdges(officer, { draft: mended.draft, full: false, seen: mended.seen.counts }))
})

test('RSP-12 a list whose edge keeps a circle open by now is not taken back', async ({ cx }) => {
  const { officer } = await openSupply(cx)
  const { draft, seen } = await staged(officer, [['zhao', 'supply', '', 'head', '', '2026-09-01', '']])
  done(await importEdges(officer, { draft, full: false, seen: seen.counts }))
  done(await beginEdge(officer, { ...direct, leader: 'zhou' }))
  const last = done(await beginEdge(officer, { ...direct, leader: 'tang', unit: 'crew', post: 'keeper' }))
  expect(await undoEdges(officer, { draft })).toEqual({ ok: false, refusal: 'touched-since' })
  done(await endEdge(officer, { ...last, toOn: direct.fromOn }))
  expect((await undoEdges(officer, { draft })).ok).toBe(true)
})

test('RSP-12 within thirty seconds a list is taken back: what ended runs on, what began never was, a change since stands', async ({
  cx,
}) => {
  const { officer } = await openSupply(cx)
  done(await beginEdge(officer, { ...direct, leader: 'tang' }))
  const rows = [['lin', 'supply', '', '', '', '2027-01-01', '']]
  const heads = async () =>
    done(await edgeHistory(officer, { unit: 'supply' }))
      .edges.filter(({ fromOn, toOn }) => fromOn !== toOn)
      .map(({ leader, toOn }) => [leader, toOn])
  const { draft: first, seen: then } = await staged(officer, rows)
  done(await importEdges(officer, { draft: first, full: false, seen: then.counts }))
  expect(await undoEdges(officer, { draft: first })).toEqual({ ok: true, value: { people: 2 } })
  expect(await heads()).toEqual([['tang', null]])
  expect(await undoEdges(officer, { draft: first })).toMatchObject({ refusal: 'nothing-to-undo' })

  const now = moment('2027-01-12T03:00:00.000Z')
  const later = { ...officer, now, clock: () => now }
  const { draft, seen } = await staged(later, rows)
  done(await importEdges(later, { draft, full: false, seen: seen.counts }))
  const lin = done(await edgeHistory(later, { unit: 'supply' })).edges.find(({ toOn }) => toOn === null)
  done(await endEdge(later, { edge: lin?.edge as Id<'accountability-edge'>, toOn: day('2027-01-05') }))
  expect(await undoEdges(later, { draft })).toEqual({ ok: false, refusal: 'touched-since' })
  expect(await heads()).toEqual([
    ['lin', '2027-01-05'],
    ['tang', '2027-01-01'],
  ])
})
