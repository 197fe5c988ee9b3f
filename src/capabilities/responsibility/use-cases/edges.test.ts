import { describe, expect } from 'vitest'
import { saveHoldings, savePeople, saveUnits } from '#capabilities/organisation/public.ts'
import { aHolding, aPerson, aUnit } from '#capabilities/organisation/sample.ts'
import { loadRegister } from '#capabilities/risk/public.ts'
import { aRegisteredControl, aRegisteredPost, aRegisteredRiskPoint } from '#capabilities/risk/sample.ts'
import { loading } from '#capabilities/risk/testing.ts'
import { type Day, day, moment } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { exporting } from '#platform/export.ts'
import { readTable } from '#platform/spreadsheet.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { divisionExport } from '../edge/exports.ts'
import { saveEdges } from '../store/edges.ts'
import { openSupply } from '../testing.ts'
import { division, divisionPage } from '../views/division.ts'
import { divisionCounts } from '../views/division-counts.ts'
import { edgeChoices } from '../views/edge-choices.ts'
import { edgeHistory } from '../views/edge-history.ts'
import { ownDivision } from '../views/own-division.ts'
import { whatMoves } from '../views/what-moves.ts'
import { beginEdge } from './begin-edge.ts'
import { endEdge } from './end-edge.ts'
import { handOver } from './hand-over.ts'

const pair = (zh: string) => ({ zh, en: zh })
type Asked = Parameters<typeof beginEdge>[1]
const asking = (over: Partial<Asked>): Asked => ({
  kind: 'direct',
  leader: 'tang',
  unit: 'supply',
  post: null,
  about: '',
  fromOn: day('2026-09-01'),
  toOn: null,
  ...over,
})
const begun = async (cx: TestCx, over: Partial<Asked> = {}) => {
  const result = await beginEdge(cx, asking(over))
  if (!result.ok) throw new Error(result.refusal)
  return result.value.edge
}
const headOf = async (cx: TestCx, code: string, on?: Day) => {
  const answer = await division(cx, on ? { on } : {})
  const unit = answer.ok ? answer.value.units.find((one) => one.code === code) : undefined
  return [unit?.edges.filter(({ kind }) => kind === 'direct').map(({ leader }) => leader), unit?.under, unit?.gap]
}

describe('who answers for what', () => {
  test('RSP-2 a second direct head is refused, and the ledger hears of the first', async ({ cx }) => {
    const { officer } = await openSupply(cx)
    const edge = await begun(officer)
    expect(officer.facts).toMatchObject([{ kind: 'accountability-edge', id: edge, payload: { begun: '2026-09-01' } }])
    expect(await beginEdge(officer, asking({ leader: 'lin', fromOn: day('2027-01-01') }))).toEqual({
      ok: false,
      refusal: 'two-heads',
    })
  })

  test('RSP-2 RSP-6 what was begun last is found also behind ten thousand that ended long ago', async ({ cx }) => {
    const { officer, people, units } = await openSupply(cx)
    const old = { kind: 'area', leader: people.lin, leaderName: 'lin', unitId: units.wells, unitPath: '1.2' } as const
    const edges = Array.from({ length: 10_050 }, () => ({
      ...{ ...old, id: anId('accountability-edge'), postId: null, about: '生产', aboutEn: '' },
      ...{ fromOn: day('2020-01-01'), toOn: day('2020-02-01') },
    }))
    await saveEdges(cx.tx, edges, people.zhao, cx.now)
    await begun(officer)
    expect(await beginEdge(officer, asking({ leader: 'lin', fromOn: day('2027-01-01') }))).toEqual({
      ok: false,
      refusal: 'two-heads',
    })
    expect(await divisionCounts(officer)).toMatchObject({ gaps: 2, edges: { direct: 1, area: 0 } })
    expect(await headOf(officer, 'supply')).toEqual([['tang'], null, null])
  })

  test('RSP-6 the counts of a day: units, those that nobody answers for, and what is in force', async ({ cx }) => {
    const { officer } = await openSupply(cx)
    const none = { direct: 0, portfolio: 0, area: 0 }
    expect(await divisionCounts(officer)).toEqual({ units: 4, gaps: 4, edges: none })
    await begun(officer)
    await begun(officer, { kind: 'portfolio', leader: 'lin', unit: 'wells', about: '生产' })
    await begun(officer, { leader: 'lin', unit: 'wells', fromOn: day('2027-02-01') })
    // The crew stands under the head of its station.
    expect(await divisionCounts(officer)).toEqual({ units: 4, gaps: 2, edges: { ...none, direct: 1, portfolio: 1 } })
    const wells = await cx.as({ roles: ['officer'], reach: { units: ['1.2'], branches: [] } })
    expect(await divisionCounts(wells)).toEqual({ units: 1, gaps: 1, edges: { ...none, portfolio: 1 } })
    const again = await cx.as({ roles: ['officer'], reach: { units: ['1'], branches: [] } })
    await cx.tx.client.query(`update person set left_on = '2027-01-10' where staff_no = 'tang'`)
    expect(await divisionCounts(again)).toMatchObject({ units: 4, gaps: 4 })
  })

  test('RSP-5 the keeper cannot head the station head; nobody heads the own post', async ({ cx }) => {
    const { officer } = await openSupply(cx)
    await begun(officer)
    const keeper = asking({ leader: 'zhou', post: 'head' })
    expect(await beginEdge(officer, keeper)).toEqual({ ok: false, refusal: 'loop' })
    expect(await beginEdge(officer, asking({ post: 'head' }))).toEqual({ ok: false, refusal: 'own-post' })
  })

  test('RSP-5 a circle that closes outside the reach of an officer is refused, and nothing of it is told', async ({
    cx,
  }) => {
    const { crew, posts } = await openSupply(cx)
    const gao = anId('person')
    await savePeople(cx.tx, [aPerson(crew, { id: gao, staffNo: 'gao', name: 'gao' })])
    await saveHoldings(cx.tx, [aHolding(crew, { id: anId('holding'), personId: gao, postId: posts.deputy })])
    const officerOf = (unit: string) =>
      cx.as({ roles: ['officer'], reach: { units: [unit], branches: [] }, unitPath: unit })
    const overGao = asking({ leader: 'zhou', unit: 'crew', post: 'deputy' })
    const first = await officerOf('1.1.1')
    const edge = await begun(first, overGao)
    expect((await endEdge(first, { edge, toOn: day('2026-09-01') })).ok).toBe(true)

    await begun(await officerOf('1'), { leader: 'gao' })
    const ofCrew = await officerOf('1.1.1')
    expect(await headOf(ofCrew, 'supply')).toEqual([undefined, undefined, undefined])
    expect(await beginEdge(ofCrew, overGao)).toEqual({ ok: false, refusal: 'loop' })
    expect(await headOf(ofCrew, 'supply')).toEqual([undefined, undefined, undefined])
    expect(await headOf(ofCrew, 'crew')).toEqual([[], '…', null])
  })

  test('RSP-6 a unit shows its head, one above, or a gap; the head of the whole fills none', async ({ cx }) => {
    const { officer } = await openSupply(cx)
    await begun(officer, { leader: 'zhao', unit: 'area' })
    await begun(officer)
    expect(await headOf(officer, 'supply')).toEqual([['tang'], null, null])
    expect(await headOf(officer, 'crew')).toEqual([[], 'tang', null])
    expect(await headOf(officer, 'wells')).toEqual([[], null, 'nobody'])
  })

  test('RSP-7, RSP-1 what ended still shows on the days when it held, with both clocks', async ({ cx }) => {
    const { officer } = await openSupply(cx)
    const edge = await begun(officer)
    expect((await endEdge(officer, { edge, toOn: day('2027-01-01') })).ok).toBe(true)
    expect(await endEdge(officer, { edge, toOn: day('2026-12-01') })).toEqual({ ok: false, refusal: 'ended-already' })
    await begun(officer, { leader: 'lin', fromOn: day('2027-01-01') })
    expect(await headOf(officer, 'supply', day('2026-12-31'))).toEqual([['tang'], null, null])
    expect(await headOf(officer, 'supply', day('2027-01-01'))).toEqual([['lin'], null, null])
    const history = await edgeHistory(officer, { unit: 'supply' })
    expect(history.ok && history.value.edges).toMatchObject([
      { leader: 'lin', fromOn: '2027-01-01', toOn: null, late: 11, endedOn: null },
      { leader: 'tang', fromOn: '2026-09-01', toOn: '2027-01-01', late: 133, endedOn: '2027-01-12' },
    ])
  })

  test.for([
    'update accountability_edge set about = $$x$$',
    'delete from accountability_edge',
    'delete from accountability_end',
  ])('RSP-1 history cannot be rewritten: %s', async (statement, { cx }) => {
    await begun((await openSupply(cx)).officer)
    await expect(cx.tx.client.query(statement)).rejects.toMatchObject({ code: '42501' })
  })

  test('RSP-9, RSP-10 a portfolio passes on: what held before stays, what moves is said beforehand', async ({ cx }) => {
    const { officer } = await openSupply(cx)
    const supply = await begun(officer, { kind: 'portfolio', leader: 'lin', about: '物资供应' })
    const crew = await begun(officer, { kind: 'area', leader: 'lin', unit: 'crew', about: '承包点' })
    const moves = await whatMoves([])(officer, { edges: [supply, crew].join(','), on: day('2027-01-12') })
    expect(moves.ok && moves.value).toMatchObject({
      units: [
        { code: 'supply', people: 1 },
        { code: 'crew', people: 1 },
      ],
      posts: [{ code: 'head' }, { code: 'keeper' }],
    })
    expect(await handOver(officer, { edges: [supply, crew], to: 'zhao', on: day('2027-01-12') })).toEqual({
      ok: true,
      value: { edges: 2 },
    })
    const history = await edgeHistory(officer, { unit: 'crew' })
    expect(history.ok && history.value.edges.map(({ leader, toOn }) => [leader, toOn])).toEqual([
      ['zhao', null],
      ['lin', '2027-01-12'],
    ])
    expect(await handOver(officer, { edges: [supply], to: 'zhao', on: day('2027-02-01') })).toEqual({
      ok: false,
      refusal: 'ended-already',
    })
  })

  test('RSP-9 RSK-138 what moves holds controls and whatever is open, by day; grades of another method are not compared', async ({
    cx,
  }) => {
    const { officer, posts } = await openSupply(cx)
    const by = { owner: 'keeper', checker: 'head', lastCheck: null, dueOn: day('2027-01-08') }
    const point = { post: 'keeper', controls: [aRegisteredControl(by)], lesson: null, findings: [] }
    await loadRegister(
      cx.tx,
      {
        posts: [aRegisteredPost({ code: 'head' }), aRegisteredPost({ code: 'keeper' })],
        riskPoints: [
          aRegisteredRiskPoint(point),
          aRegisteredRiskPoint({ ...point, no: 900_002, name: pair('替人签字'), controls: [] }),
        ],
      },
      loading,
    )
    await cx.tx.rows(sql`
      insert into grading (tenant_id, id, post_id, method, method_version, inputs, grade, self_grade, reviewers, graded_on,
        valid_until, recorded_at)
      select tenant_id, ${anId()}, post_id, 'A', 1, '[]', grade, self_grade, reviewers, graded_on, valid_until,
        recorded_at + interval '1 hour'
      from grading where post_id = ${posts.head}`)
    await cx.tx.rows(sql`update risk_point set confirmed_on = null where no = 900002`)
    const edge = await begun(officer)
    const moves = await whatMoves([])(officer, { edges: edge, on: day('2027-01-12') })
    if (!moves.ok) throw new Error(moves.refusal)
    expect(moves.value.counts).toMatchObject({ posts: 2, highPosts: 1, controls: 1, open: 3 })
    expect(moves.value.posts.map(({ code, controls }) => [code, controls])).toEqual([
      ['head', 0],
      ['keeper', 1],
    ])
    expect(moves.value.open.map(({ kind, post, dueOn }) => [kind, post.en, dueOn])).toEqual([
      ['check', 'keeper', '2027-01-08'],
      ['review', 'head', '2027-06-30'],
      ['proposal', 'keeper', null],
    ])

    // However much is open, all of it is counted; 200 are told by name.
    await cx.tx.rows(sql`
      insert into risk_point
      select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'no', 910000 + n))).*
      from risk_point r, generate_series(1, 2001) as n where r.no = 900002`)
    const after = await whatMoves([])(officer, { edges: edge, on: day('2027-01-12') })
    if (!after.ok) throw new Error(after.refusal)
    expect([after.value.counts.open, after.value.open.length]).toEqual([2004, 200])
  })

  test('RSP-4 everybody sees who answers for him or her, and what he or she answers for', async ({ cx }) => {
    const { officer, people } = await openSupply(cx)
    await begun(officer, { leader: 'zhao', unit: 'area' })
    await begun(officer)
    await begun(officer, { kind: 'portfolio', leader: 'lin', about: '物资供应' })
    const none = { units: [], branches: [] }
    const keeper = await cx.as({ person: people.zhou, roles: ['learner'], reach: none, unitPath: '1.1.1' })
    const seen = await ownDivision(keeper, {})
    expect(seen.ok && seen.value.over.map(({ kind, leader }) => [kind, leader])).toEqual([
      ['direct', 'tang'],
      ['portfolio', 'lin'],
    ])
    expect(seen.ok && seen.value.own).toEqual([])
    const head = await cx.as({ person: people.tang, roles: ['learner'], reach: none, unitPath: '1.1' })
    const own = await ownDivision(head, {})
    expect(own.ok && own.value.over.map(({ leader }) => leader)).toEqual(['zhao', 'lin'])
    expect(own.ok && own.value.own).toMatchObject([{ leader: 'tang', kind: 'direct' }])
  })

  test('R10 beyond the reach nothing is found, changed or shown; auditors read codes', async ({ cx }) => {
    const { officer } = await openSupply(cx)
    const edge = await begun(officer)
    const beside = await cx.as({ roles: ['officer'], reach: { units: ['1.2'], branches: [] } })
    expect(await endEdge(beside, { edge, toOn: day('2027-01-12') })).toEqual({ ok: false, refusal: 'edge-not-found' })
    expect(await beginEdge(beside, asking({ kind: 'area' }))).toMatchObject({ ok: false })
    const auditor = await cx.as({ roles: ['auditor'], reach: { units: ['1'], branches: [] } })
    const [heads] = await headOf(auditor, 'supply')
    expect(heads).toHaveLength(1)
    expect(heads).not.toEqual(['tang'])
  })

  test('R10 RSP-6 very many units stand on pages; units, edges and gaps are counted over all of them', async ({
    cx,
  }) => {
    const { officer } = await openSupply(cx)
    await begun(officer, { kind: 'area', leader: 'lin', unit: 'wells', about: '承包点' })
    const pageOf = async (page?: number) => {
      const seen = await divisionPage(2)(officer, page === undefined ? {} : { page })
      if (!seen.ok) throw new Error(seen.refusal)
      return seen.value
    }
    const first = await pageOf()
    expect(first).toMatchObject({ page: 0, pages: 2, matching: 4, edges: 1 })
    expect(first.units.map(({ code }) => code)).toEqual(['area', 'supply'])
    // The crew follows the station above it; the whole stands for none below.
    expect(first.gaps).toEqual({
      count: 4,
      highest: 3,
      units: [
        { code: 'area', name: { zh: 'area', en: 'area' }, page: 0 },
        { code: 'supply', name: { zh: 'supply', en: 'supply' }, page: 0 },
        { code: 'wells', name: { zh: 'wells', en: 'wells' }, page: 1 },
      ],
    })
    const second = await pageOf(1)
    expect(second.units.map(({ code, people, edges }) => [code, people, edges.length])).toEqual([
      ['crew', 1, 0],
      ['wells', 0, 1],
    ])
    expect(second).toMatchObject({ page: 1, pages: 2, matching: 4, edges: 1, gaps: first.gaps })
    expect(await pageOf(9)).toEqual(second)
    expect(await divisionPage(4)(officer, {})).toMatchObject({ value: { page: 0, pages: 1, matching: 4 } })
  })

  test('R10 taken out, the division of work holds the units of every page', async ({ cx }) => {
    const { officer, units } = await openSupply(cx)
    const above = { id: units.wells, path: '1.2' }
    const more = Array.from({ length: 2_001 }, (_, n) =>
      aUnit({
        ...{ id: anId('unit'), code: `c-${n}`, path: `${above.path}.${n + 1}`, parentId: above.id, kind: 'team' },
        name: { zh: `班组 ${n}`, en: `Crew ${n}` },
      }),
    )
    await saveUnits(cx.tx, more)
    const shown = await division(officer, {})
    expect(shown.ok && [shown.value.units.length, shown.value.matching, shown.value.pages]).toEqual([200, 2_005, 11])
    expect(shown.ok && [shown.value.gaps.count, shown.value.gaps.highest]).toEqual([2_005, 3])
    const file = await exporting(divisionExport)(officer, { of: {}, language: 'en' })
    if (!file.ok) throw new Error(file.refusal)
    const read = await readTable({ name: file.value.name, bytes: file.value.bytes })
    expect(read.ok && read.value.rows.length).toBe(2_005)
  })

  test('RSP-9 what moves is counted in full where by name only two hundred are told, and the form says what it leaves out', async ({
    cx,
  }) => {
    const { officer, people, units } = await openSupply(cx)
    await saveUnits(
      cx.tx,
      Array.from({ length: 600 }, (_, n) =>
        aUnit({
          ...{ id: anId('unit'), code: `c-${n}`, path: `1.2.${n + 1}`, parentId: units.wells, kind: 'team' },
          name: { zh: `班组 ${n}`, en: `Crew ${n}` },
        }),
      ),
    )
    const edge = await begun(officer, { kind: 'portfolio', leader: 'lin', unit: 'wells', about: '生产' })
    const wells = { unitId: units.wells, unitPath: '1.2', postId: null, aboutEn: '' }
    const areas = Array.from({ length: 60 }, (_, n) => ({
      ...{ ...wells, id: anId('accountability-edge'), kind: 'area' as const, leader: people.lin, leaderName: 'lin' },
      ...{ about: `承包点 ${n}`, fromOn: day('2026-09-01'), toOn: null },
    }))
    const twin = { ...areas[0], id: anId('accountability-edge'), leader: people.tang } as (typeof areas)[number]
    await saveEdges(cx.tx, [...areas, twin], people.zhao, cx.now)
    const moves = await whatMoves([])(officer, { edges: edge, on: day('2027-01-12') })
    if (!moves.ok) throw new Error(moves.refusal)
    expect(moves.value.counts).toMatchObject({ units: 601, people: 0, posts: 0, besides: 60 })
    expect([moves.value.units.length, moves.value.besides.length]).toEqual([200, 49])
    expect(moves.value.besides.map((one) => one.edge)).not.toContain(twin.id)
    // What the leader answers for beyond the reach of whoever asks is not told.
    await begun(officer, { kind: 'portfolio', leader: 'lin', about: '物资供应' })
    const beside = await cx.as({ roles: ['officer'], reach: { units: ['1.2'], branches: [] } })
    expect(await whatMoves([])(beside, { edges: edge, on: day('2027-01-12') })).toMatchObject({
      value: { counts: { besides: 60 } },
    })
    const choices = await edgeChoices(officer, {})
    expect(choices.ok && [choices.value.units.length, choices.value.more]).toEqual([
      500,
      { leaders: 0, units: 104, posts: 0 },
    ])
  })

  test('RSP-1 of a long history the newest two hundred are told, and how many are earlier', async ({ cx }) => {
    const { officer, people, units } = await openSupply(cx)
    const area = { kind: 'area', leader: people.lin, leaderName: 'lin', unitId: units.wells, unitPath: '1.2' } as const
    const edges = Array.from({ length: 203 }, () => ({
      ...{ ...area, id: anId('accountability-edge'), postId: null, about: '生产', aboutEn: '' },
      ...{ fromOn: day('2020-01-01'), toOn: day('2020-02-01') },
    }))
    await saveEdges(cx.tx, edges, people.zhao, cx.now)
    const history = await edgeHistory(officer, { unit: 'wells' })
    expect(history.ok && [history.value.edges.length, history.value.more]).toEqual([200, 3])
  })

  test('RSP-6 a head who left is a gap', async ({ cx }) => {
    const { officer, people } = await openSupply(cx)
    await begun(officer)
    const left = await cx.as({
      roles: ['officer'],
      reach: { units: ['1'], branches: [] },
      now: moment('2027-01-13T01:00:00Z'),
    })
    await left.tx.rows(
      sql`update person set left_on = '2027-01-13' where tenant_id = ${left.tx.tenant} and id = ${people.tang}`,
    )
    expect((await headOf(left, 'supply'))[2]).toBe('left')
  })
})
