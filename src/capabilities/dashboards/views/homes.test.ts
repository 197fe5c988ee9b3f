import { expect } from 'vitest'
import { saveGrants, syncAccounts } from '#capabilities/identity/public.ts'
import { changeParty, type NewBranch, saveBranches } from '#capabilities/organisation/public.ts'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { plantRow } from '#platform/testing/access.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { NotDone } from '../contract.ts'
import { addLesson, away, finish, give, openTwoStations, supplyPath, wellsPath } from '../testing.ts'
import { administratorToday } from './administrator-today.ts'
import { authorToday } from './author-today.ts'
import { dueInReach } from './due-items.ts'
import { learnerToday } from './learner-today.ts'
import { notDone } from './not-done.ts'
import { officerToday } from './officer-today.ts'
import { search } from './search.ts'
import { setUpSteps } from './set-up-steps.ts'
import { unitsToday } from './units-today.ts'
import { waiting } from './waiting.ts'

const sunday = day('2027-01-17')
const nothing = { units: [], branches: [] }

test('DSH-6 DSH-11 a unit of twelve shows its week, a unit of three does not', async ({ cx }) => {
  const { supply, wells } = await openTwoStations(cx)
  await addLesson(cx, 'one')
  await give(cx, [...supply, ...wells], 'one', sunday)
  await finish(cx, supply.slice(0, 7), supplyPath, 'one')
  const [, , , , , , , late] = supply
  if (!late) throw new Error('there are twelve people')
  await away(cx, late, supplyPath, day('2027-01-11'), day('2027-01-20'))
  const both = { roles: ['learner', 'leader'], reach: { units: [supplyPath, wellsPath], branches: [] } } as const
  const leader = await cx.as(both)
  const ungraded = { high: 0, medium: 0, low: 0, none: 1 }
  expect(await unitsToday(leader, {})).toEqual({
    ok: true,
    value: {
      from: '2027-01-11',
      to: '2027-01-17',
      asOf: cx.now,
      steps: [],
      rows: null,
      places: [
        {
          ...{ kind: 'unit', name: { zh: '物资供应站', en: 'Unit 1.1' }, people: 12, away: 1, posts: ungraded },
          ...{ lateChecks: 0, week: { due: 11, done: 7, away: 1 } },
        },
        {
          ...{ kind: 'unit', name: { zh: '作业监督站', en: 'Unit 1.2' }, people: 3, away: 0, posts: ungraded },
          ...{ lateChecks: 0, week: null },
        },
      ],
      due: [
        {
          ...{ kind: 'lesson', code: 'one', title: { zh: 'one', en: 'one' }, dueOn: sunday },
          week: { due: 14, done: 7, away: 1 },
        },
      ],
      sampled: false,
      totals: { people: 15, posts: 2, high: 0, gaps: 0, lateChecks: 0 },
      posts: [],
    },
  })
})

test('DSH-12 who has not done it is listed by name, and they can see who looked; never of fewer than five', async ({
  cx,
}) => {
  const { supply, wells } = await openTwoStations(cx)
  await addLesson(cx, 'one')
  await give(cx, [...supply, ...wells], 'one', sunday)
  await finish(cx, supply.slice(2), supplyPath, 'one')
  const [first, second] = supply
  if (!first || !second) throw new Error('there are twelve people')
  await away(cx, second, supplyPath, day('2027-01-11'), day('2027-01-20'))
  const asked = { kind: 'lesson', code: 'one', dueOn: sunday } as const
  const leader = await cx.as({ roles: ['leader'], reach: { units: [supplyPath], branches: [] } })
  expect(await notDone(leader, asked)).toMatchObject({
    value: {
      people: [
        { name: '采购员0', backOn: null },
        { name: '采购员1', backOn: '2027-01-20' },
      ],
      more: false,
    },
  })
  expect([...leader.lookedAt].sort()).toEqual([first, second].sort())
  expect(NotDone.access.look?.zh).toContain('还没做完')
  const atWells = await cx.as({ roles: ['leader'], reach: { units: [wellsPath], branches: [] } })
  expect(await notDone(atWells, asked)).toEqual({ ok: true, value: { people: [], codes: false, more: false } })

  const auditor = await cx.as({ roles: ['auditor', 'leader'], reach: { units: [supplyPath], branches: [] } })
  const looks = auditor.lookedAt.length
  const coded = await notDone(auditor, asked)
  expect(coded).toMatchObject({ value: { codes: true, more: false } })
  expect(coded.ok && coded.value.people).toHaveLength(2)
  expect(JSON.stringify(coded)).not.toContain('采购员')
  // A code is no look.
  expect(auditor.lookedAt).toHaveLength(looks)
})

test('DSH-18 an officer and an auditor see what is due in reach and how much is left, and no unit beside', async ({
  cx,
}) => {
  const { supply } = await openTwoStations(cx)
  await addLesson(cx, 'one')
  await give(cx, supply, 'one', sunday)
  await finish(cx, supply.slice(0, 7), supplyPath, 'one')
  const due = async (units: readonly string[]) => {
    const answer = await dueInReach(await cx.as({ roles: ['officer'], reach: { units, branches: [] } }), {})
    return answer.ok && answer.value
  }
  expect(await due(['1'])).toMatchObject({
    due: [{ kind: 'lesson', code: 'one', dueOn: sunday, week: { due: 12, done: 7, away: 0 } }],
    sampled: false,
  })
  expect(await due([wellsPath])).toEqual({ unit: null, due: [], sampled: false })
})

test('DSH-17 what is due, and who is left, is of the chosen unit alone; beyond the reach there is none', async ({
  cx,
}) => {
  const { supply, wells } = await openTwoStations(cx)
  await addLesson(cx, 'one')
  await give(cx, [...supply, ...wells], 'one', sunday)
  const item = { kind: 'lesson', code: 'one', dueOn: sunday } as const
  const officer = () => cx.as({ roles: ['officer'], reach: { units: ['1'], branches: [] } })
  expect(await dueInReach(await officer(), {})).toMatchObject({ value: { unit: null, due: [{ week: { due: 15 } }] } })
  const looking = await officer()
  const left = await notDone(looking, { ...item, unit: 'unit-1.1' })
  expect(left.ok && left.value.people).toHaveLength(12)
  expect(looking.lookedAt).toHaveLength(12)
  // Three people have it due at the wells: no count and no name.
  expect(await dueInReach(await officer(), { unit: 'unit-1.2' })).toMatchObject({
    value: { unit: { zh: expect.any(String) }, due: [{ week: null }] },
  })
  expect(await notDone(await officer(), { ...item, unit: 'unit-1.2' })).toMatchObject({ value: { people: [] } })
  const atWells = () => cx.as({ roles: ['officer'], reach: { units: [wellsPath], branches: [] } })
  const refused = { ok: false, refusal: 'unit-not-found' }
  expect(await dueInReach(await atWells(), { unit: 'unit-1.1' })).toEqual(refused)
  expect(await notDone(await atWells(), { ...item, unit: 'unit-1.1' })).toEqual(refused)
})

test('DSH-2 what waits for the next step of a leader and of an officer is a task of both, and of nobody once it is turned down', async ({
  cx,
}) => {
  const { units } = await openTwoStations(cx)
  const map = await proposedMap(cx, units.supply)
  const leader = () => cx.as({ roles: ['leader'], unitPath: supplyPath, reach: { units: [supplyPath], branches: [] } })
  const task = { kind: 'confirm-processes', count: 1, dueOn: '2027-01-15', names: [map.name] }
  expect(await unitsToday(await leader(), {})).toMatchObject({ value: { steps: [task] } })
  expect(await officerToday(await cx.as({}), {})).toMatchObject({
    value: { tasks: [{ ...task, minutes: 5 }, { kind: 'review-posts' }] },
  })
  const atWells = { roles: ['leader'], unitPath: wellsPath, reach: { units: [wellsPath], branches: [] } } as const
  expect(await unitsToday(await cx.as(atWells), {})).toMatchObject({ value: { steps: [] } })
  await (await cx.as({})).tx.rows(sql`update process_version set returned_on = '2027-01-12'`)
  expect(await unitsToday(await leader(), {})).toMatchObject({ value: { steps: [] } })
})

test('DSH-11 a secretary sees the members of the branch wherever they belong, and the posts they hold', async ({
  cx,
}) => {
  const { supply, wells } = await openTwoStations(cx)
  await addLesson(cx, 'one')
  const branch: NewBranch = { id: anId('branch'), code: 'b', name: { zh: '供应站支部', en: 'Branch' }, unitId: null }
  await saveBranches(cx.tx, [branch])
  const members = [...supply.slice(0, 5), ...wells.slice(0, 1)]
  await changeParty(
    cx.tx,
    members.map((personId) => ({ personId, branchId: branch.id, partyMember: true })),
  )
  await give(cx, [...supply, ...wells], 'one', sunday)
  const secretary = await cx.as({ unitPath: supplyPath, reach: { units: [], branches: [branch.id] }, members })
  expect(await unitsToday(secretary, {})).toMatchObject({
    value: {
      places: [{ kind: 'branch', people: 6, posts: { none: 2 }, week: { due: 6, done: 0 } }],
      due: [{ code: 'one', week: { due: 6, done: 0, away: 0 } }],
    },
  })
  const left = await notDone(secretary, { kind: 'lesson', code: 'one', dueOn: sunday })
  expect(left.ok && left.value.people.length).toBe(6)
})

test('DSH-11 ORG-26 a secretary finds how many rows of a roster wait for the own branch, and until when', async ({
  cx,
}) => {
  const { supply } = await openTwoStations(cx)
  const [personId, other] = supply
  if (!personId || !other) throw new Error('there are twelve people')
  const branches = (['b', 'c'] as const).map(
    (code): NewBranch => ({ id: anId('branch'), code, name: { zh: code, en: code }, unitId: null }),
  )
  const [own, foreign] = branches.map(({ id }) => id)
  if (!own || !foreign) throw new Error('there are two branches')
  await saveBranches(cx.tx, branches)
  await syncAccounts(cx.tx, [{ personId, staffNo: 'no-1', name: '何', unitPath: supplyPath, title: '', titleEn: '' }])
  const grant = { id: anId<'role-grant'>('role-grant'), personId, role: 'secretary', unitPath: null } as const
  await saveGrants(cx.tx, [{ ...grant, branchId: own, fromOn: day('2026-01-01'), toOn: null }])
  const draft = anId('import-draft')
  await plantRow(cx.tx, 'import_draft', {
    ...{ id: draft, list: 'roster', unit_path: '1', file_name: 'x', digest: '', fields: '[]' },
    ...{ staged_by: other, staged_at: cx.now },
  })
  const inHand = (branch: string, dueOn: string, more = {}) =>
    plantRow(cx.tx, 'import_handing', {
      ...{ id: anId('import-handing'), draft_id: draft, branch_id: branch, unit_path: '1', handed_at: cx.now },
      ...{ due_on: dueOn, lapses_on: '2027-02-16', sealed: '', ...more },
    })
  await inHand(own, '2027-01-19')
  await inHand(own, '2027-01-18')
  await inHand(own, '2027-01-17', { answered_at: cx.now })
  await inHand(own, '2027-01-16', { ended_at: cx.now, outcome: 'withdrawn' })
  await inHand(own, '2027-01-11', { lapses_on: '2027-01-12' })
  await inHand(foreign, '2027-01-15')
  const secretary = await cx.as({
    ...{ person: personId, unitPath: supplyPath, roles: ['secretary'] },
    reach: { units: [], branches: [own] },
  })
  expect(await unitsToday(secretary, {})).toMatchObject({ value: { rows: { count: 2, dueOn: '2027-01-18' } } })
})

test('DSH-13 an author sees what is in use, what learners doubt, without senders, and what packs brought that waits', async ({
  cx,
}) => {
  const { supply } = await openTwoStations(cx)
  await addLesson(cx, 'one')
  const [sender] = supply
  if (!sender) throw new Error('there are twelve people')
  await cx.tx.rows(sql`
    insert into content_doubt (tenant_id, id, item_kind, item_code, item_version, line, raised_at)
    values (1, ${anId('doubt')}, 'question', 'q', '1.0.0', '两个选项都对', ${cx.now})`)
  await cx.tx.rows(sql`
    insert into content_doubt (tenant_id, id, item_kind, item_code, item_version, line, raised_at)
    select 1, gen_random_uuid(), 'question', 'q', '1.0.0', '更早', ${cx.now}::timestamptz - interval '1 day'
    from generate_series(1, 200)`)
  for (const [kind, version, answer] of [
    ['norm', '1.0.0', null],
    ['norm', '1.1.0', null],
    ['case', '1.0.0', 'left'],
  ] as const)
    await plantRow(cx.tx, 'pack_aside', {
      ...{ kind, code: 'sample', version, pack: 'sample', pack_version: version, here: '1.0.0-1', body: '{}' },
      ...{ came_at: version === '1.1.0' ? '2027-01-09T08:00:00Z' : '2027-01-08T08:00:00Z', answer },
      answered_on: answer && '2027-01-10',
    })
  const author = await cx.as({ roles: ['learner', 'author'] })
  // Nobody answers a doubt of one's own, so that it waits for somebody else.
  const own = anId('doubt')
  await cx.tx.rows(sql`
    insert into content_doubt (tenant_id, id, item_kind, item_code, item_version, line, raised_at)
    values (1, ${own}, 'question', 'q', '1.0.0', '自己提的', ${cx.now})`)
  await cx.tx.rows(sql`
    insert into content_doubt_raiser (tenant_id, doubt_id, person_id) values (1, ${own}, ${author.actor.person})`)
  expect(await authorToday(author, {})).toMatchObject({
    value: {
      asides: [{ kind: 'norm', count: 1 }],
      content: [
        { kind: 'lesson', count: 1, unchecked: null },
        { kind: 'case', count: 0, unchecked: 0 },
        {},
        {},
        {},
        {},
      ],
      kinds: [{ kind: 'post', lessons: 1, minutes: 5 }],
      gaps: { high: 0, highAll: 0, posts: [] },
      doubts: {
        count: 201,
        newest: [{ line: '两个选项都对', title: null }, ...Array.from({ length: 5 }, () => ({ line: '更早' }))],
      },
    },
  })
})

test('DSH-5 the own day holds the own post and the ceiling of its class, and nothing of others', async ({ cx }) => {
  const { supply } = await openTwoStations(cx)
  const [me, other] = supply
  if (!me || !other) throw new Error('there are twelve people')
  await give(cx, [other], 'one', sunday)
  const own = await cx.as({ person: me, roles: ['learner'], unitPath: supplyPath, reach: nothing })
  expect(await learnerToday(own, {})).toMatchObject({
    ok: true,
    value: {
      learning: { items: [], month: { plannedMinutes: 0 } },
      own: { posts: [{ code: 'purchasing' }] },
      ceiling: 50,
      next: null,
      daysToSpringFestival: 25,
    },
  })
})

test('DSH-7 a learner finds the own post only, an officer every post and unit in reach', async ({ cx }) => {
  const { supply } = await openTwoStations(cx)
  const [me] = supply
  if (!me) throw new Error('there are twelve people')
  const learner = await cx.as({ person: me, roles: ['learner'], unitPath: supplyPath, reach: nothing })
  expect(await paths(learner, '岗')).toEqual(['/risk/my-post'])
  expect(await paths(learner, '站')).toEqual([])
  const officer = await cx.as({})
  expect(await paths(officer, '岗')).toEqual(['/risk/posts/purchasing', '/risk/posts/workover'])
  expect(await paths(officer, '供应站')).toEqual(['/risk/posts?unit=unit-1.1'])
  const atWells = await cx.as({ unitPath: wellsPath, reach: { units: [wellsPath], branches: [] } })
  expect(await paths(atWells, '岗')).toEqual(['/risk/posts/workover'])
})

test('DSH-7 signs that mean something to the database are looked for as they are', async ({ cx }) => {
  await openTwoStations(cx)
  for (const text of ['%', '_', '\\', "'"]) expect(await paths(cx, text)).toEqual([])
})

test('DSH-2 a learner waits for own items, an officer for tasks', async ({ cx }) => {
  const { supply } = await openTwoStations(cx)
  const [me] = supply
  if (!me) throw new Error('there are twelve people')
  const learner = await cx.as({ person: me, roles: ['learner'], unitPath: supplyPath, reach: nothing })
  expect(await waiting(learner, {})).toEqual({ ok: true, value: { today: 0, risk: 0, plan: 0, supervision: 0 } })
  expect(await waiting(await cx.as({}), {})).toMatchObject({ value: { today: 1, risk: 2, plan: 0 } })
})

test('DSH-5 an administrator sees how the roster stands, and that nobody holds a post', async ({ cx }) => {
  const { posts } = await openTwoStations(cx)
  await cx.tx.rows(sql`update holding set to_on = '2027-01-01' where post_id = ${posts.workover}`)
  const administrator = await cx.as({ roles: ['learner', 'system-administrator'] })
  expect(await administratorToday(administrator, {})).toMatchObject({
    ok: true,
    value: {
      roster: { people: 15, posts: 2, withoutPost: 3, unheld: { count: 1, names: [{ zh: '修井监督岗' }] } },
      imports: { waiting: [], last: null },
      storage: { durable: expect.any(Boolean), version: expect.stringMatching(/^\d+/) },
      ledger: { state: 'empty' },
    },
  })
})

test('DSH-5 ORG-30 an administrator sees by list how many rows wait, and goes to the draft where there is one alone', async ({
  cx,
}) => {
  await openTwoStations(cx)
  const begun = async (list: string, states: readonly string[], unitPath = '1') => {
    const draft = anId('import-draft')
    await plantRow(cx.tx, 'import_draft', {
      ...{ id: draft, list, unit_path: unitPath, file_name: `${list}.xlsx`, digest: 'd', fields: '[]' },
      ...{ staged_by: anId('person'), staged_at: '2027-01-12T01:00:00Z' },
    })
    for (const [at, state] of states.entries())
      await plantRow(cx.tx, 'import_row', {
        ...{ draft_id: draft, line: at + 2, unit_path: unitPath, key: `${at}`, state, sealed: 'x' },
      })
    return draft
  }
  const roster = await begun('roster', ['open', 'open', 'written', 'aside', 'merged'])
  await plantRow(cx.tx, 'import_handing', {
    ...{ id: anId('import-handing'), draft_id: roster, branch_id: anId('branch'), unit_path: '1', sealed: 'x' },
    ...{ handed_at: '2027-01-12T01:00:00Z', due_on: '2027-01-19', lapses_on: '2027-02-16' },
  })
  await begun('posts', ['open'])
  await begun('posts', ['open', 'open'])
  await begun('absences', ['written'])
  const waits = { list: 'roster', drafts: 1, rows: 2, inHand: 1, draft: roster }
  const administrator = await cx.as({ roles: ['learner', 'system-administrator'] })
  expect(await administratorToday(administrator, {})).toMatchObject({
    value: { imports: { waiting: [waits, { list: 'posts', drafts: 2, rows: 3, inHand: 0, draft: null }] } },
  })
  expect(await setUpSteps(administrator, {})).toMatchObject({ value: { waiting: { roster: 2, posts: 3 } } })
})

test('RSK-170 a register that waits is shown to an administrator until there is an officer', async ({ cx }) => {
  await openTwoStations(cx)
  const draft = anId('import-draft')
  await plantRow(cx.tx, 'import_draft', {
    ...{ id: draft, list: 'register', unit_path: '1', file_name: 'register.xlsx', digest: 'd', fields: '[]' },
    ...{ staged_by: anId('person'), staged_at: '2027-01-12T01:00:00Z' },
  })
  await plantRow(cx.tx, 'import_row', {
    ...{ draft_id: draft, line: 2, unit_path: '1', key: '1', state: 'open', sealed: 'x' },
  })
  const administrator = await cx.as({ roles: ['learner', 'system-administrator'] })
  const shown = async () => {
    const home = await administratorToday(administrator, {})
    const steps = await setUpSteps(administrator, {})
    if (!home.ok || !steps.ok) throw new Error('both answer')
    return [home.value.imports.waiting.map(({ list }) => list), steps.value.waiting.posts]
  }
  expect(await shown()).toEqual([['register'], 1])
  const personId = anId('person')
  await syncAccounts(cx.tx, [{ personId, staffNo: 'officer', name: '纪检', title: '', titleEn: '', unitPath: '1.2' }])
  const grant = { id: anId('role-grant'), personId, role: 'officer' as const, unitPath: '1.2', branchId: null }
  await saveGrants(cx.tx, [{ ...grant, fromOn: day('2027-01-12'), toOn: null }])
  expect(await shown()).toEqual([[], 0])
})

/** A process map of a unit that somebody proposed: it waits for its unit. */
const proposedMap = async ({ tx }: TestCx, unit: Id<'unit'>) => {
  const [id, name] = [anId('process'), { zh: '旧件交回', en: 'Used parts come back' }]
  const line = { zh: '', en: '' }
  await plantRow(tx, 'process', { id, unit_id: unit, unit_path: supplyPath })
  await plantRow(tx, 'process_version', {
    ...{ process_id: id, version: 1, name, purpose: line, norms: [], steps: '[]', ends: false },
    ...{ from_on: '2027-01-12', proposed_on: '2027-01-12', recorded_at: '2027-01-12T01:00:00Z' },
  })
  await plantRow(tx, 'version_step', {
    ...{ id: anId('version-step'), subject_id: id, version: 1, turn: 1, step: 'proposed', level: 'none' },
    ...{ person_id: anId('person'), note: '', taken_on: '2027-01-12', recorded_at: '2027-01-12T01:00:00Z' },
  })
  return { name }
}

const paths = async (cx: Parameters<typeof search>[0], text: string): Promise<string[]> => {
  const answer = await search(cx, { text })
  return answer.ok ? answer.value.found.map(({ path }) => path) : []
}
