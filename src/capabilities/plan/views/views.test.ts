import { expect } from 'vitest'
import { assign } from '#capabilities/learning/public.ts'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { noAudience } from '../rules/audience.ts'
import { aDraft, springAudience } from '../sample.ts'
import { saveProgramme } from '../store/programmes.ts'
import { addLesson, author, got, openArea, second, type TestPerson } from '../testing.ts'
import { reasonTold } from '../text/builder.ts'
import { setMixTarget } from '../use-cases/set-mix-target.ts'
import { audienceList } from './audience.ts'
import { burden } from './burden.ts'
import { familyMix } from './family-mix.ts'
import { preview } from './preview.ts'
import { programme } from './programme.ts'
import { programmes } from './programmes.ts'
import { year } from './year.ts'

const many = (count: number, stem: string, post: string): TestPerson[] =>
  Array.from({ length: count }, (_, n) => ({ name: `${stem} ${n}`, posts: [post], unit: 'supply' as const }))

/** Twenty-five buyers (high), twenty hosts (medium, gifts), three drivers (medium, vehicles), a manager, two operators. */
const openStory = async (cx: TestCx) => {
  const people = await openArea(
    cx.tx,
    [
      { code: 'purchasing', grade: 'HIGH' },
      { code: 'reception', grade: 'MEDIUM', families: ['gifts-hospitality'] },
      { code: 'driving', grade: 'MEDIUM', families: ['vehicles'] },
      { code: 'manager', grade: 'MEDIUM', leading: true },
      { code: 'operator', grade: 'LOW' },
    ],
    [
      ...many(25, 'buyer', 'purchasing'),
      ...many(20, 'host', 'reception'),
      ...many(3, 'driver', 'driving'),
      { name: 'manager', posts: ['manager'], partyMember: true, roles: ['leader'] },
      ...many(2, 'operator', 'operator'),
    ],
  )
  await addLesson(cx.tx, 'parcel', 16)
  await addLesson(cx.tx, 'quotes', 30, 'discipline')
  const draft = aDraft({ editors: [author] })
  await saveProgramme(cx.tx, draft, cx.now)
  return { people, programmeId: draft.id }
}

const asked = (programmeId: Id<'programme'>, over: object = {}) => ({
  ...noAudience,
  grades: [...springAudience.grades],
  families: [...springAudience.families],
  posts: [],
  businesses: [],
  roles: [],
  units: [],
  leading: true,
  programmeId,
  excluded: [],
  items: ['lesson:parcel', 'lesson:quotes'],
  fromOn: day('2027-01-04'),
  toOn: day('2027-01-31'),
  ...over,
})

/** Something that somebody has in a month already. */
const give = (cx: TestCx, person: Id<'person'>, minutes: number, dueOn: string, code = 'other') =>
  cx.tx.rows(sql`
    insert into assignment (tenant_id, programme_id, item_kind, item_code, item_version, person_id, unit_path, minutes,
      open_on, due_on, reason, assigned_at)
    values (1, '01940000-0000-7000-8000-00000000ffff', 'lesson', ${code}, '1', ${person}, '1.1', ${minutes}, '2027-01-01',
      ${dueOn}, 'everyone', ${cx.now})`)

test('the preview counts people, posts and minutes for rules that are not kept', async ({ cx }) => {
  const { programmeId } = await openStory(cx)
  expect(await preview(cx, asked(programmeId))).toMatchObject({
    ok: true,
    value: {
      people: 46,
      whole: 51,
      minutes: 46,
      sampled: false,
      month: '2027-01-01',
      groups: {
        high: { posts: 1, people: 25 },
        medium: { posts: 1, people: 20 },
        low: { posts: 0, people: 0 },
        leading: { posts: 1, people: 1 },
        party: 1,
      },
      ways: [],
    },
  })
  expect(await preview(cx, asked(programmeId, { families: [], grades: ['LOW'], leading: false }))).toMatchObject({
    value: { people: 2, groups: { medium: { posts: 3, people: 24 }, low: { posts: 1, people: 2 } } },
  })
})

test('PLN-5 PLN-15 load before and after by class, small groups without what they have', async ({ cx }) => {
  const { people, programmeId } = await openStory(cx)
  await give(cx, got(people, 'buyer 3'), 22, '2027-01-20')
  await give(cx, got(people, 'buyer 4'), 70, '2027-02-01')
  await give(cx, got(people, 'host 1'), 24, '2027-01-31')
  await give(cx, got(people, 'manager'), 24, '2027-01-31')
  const answer = await preview(cx, asked(programmeId))
  expect(answer).toMatchObject({
    value: {
      loads: [
        { class: 'leader', people: 1, reached: 1, before: null, after: null, ceiling: 60, over: 1, excess: 10 },
        { class: 'high', people: 25, reached: 25, before: 22, after: 68, ceiling: 80, over: 0, excess: 0 },
        { class: 'medium', people: 23, reached: 20, before: 24, after: 70, ceiling: 60, over: 1, excess: 10 },
        { class: 'other', people: 2, reached: 0, before: null, after: null, ceiling: 50, over: 0, excess: 0 },
      ],
      ways: [{ way: 'drop', item: 'parcel', saves: 16 }],
    },
  })
})

test('PLN-6 the month after is offered where it has room, and an item that another programme gives anyway', async ({
  cx,
}) => {
  const { people, programmeId } = await openStory(cx)
  const other = aDraft({ id: '01940000-0000-7000-8000-00000000ffff' as never, toOn: day('2027-01-29') })
  await saveProgramme(
    cx.tx,
    {
      ...other,
      state: 'published',
      runningVersion: 1,
      submittedBy: author,
      submittedAt: cx.now,
      approvedBy: second,
      publishedAt: cx.now,
      people: 46,
    },
    cx.now,
  )
  await give(cx, got(people, 'host 1'), 24, '2027-01-29')
  const rules = { grades: [], families: [], leading: false, posts: ['reception'] }
  expect(await preview(cx, asked(programmeId, rules))).toMatchObject({
    value: { ways: [{ way: 'drop', item: 'parcel' }, { way: 'move' }] },
  })
  for (const n of Array.from({ length: 20 }, (_, at) => at))
    await give(cx, got(people, `host ${n}`), 16, '2027-01-29', 'parcel')
  expect(await preview(cx, asked(programmeId, rules))).toMatchObject({
    value: {
      ways: [{ way: 'merge', item: 'parcel', saves: 16, programme: other.name }, { way: 'drop' }, { way: 'move' }],
    },
  })
})

test('R32 the exact list gives everybody with unit, post and reason, page by page, away or not', async ({ cx }) => {
  const { people, programmeId } = await openStory(cx)
  await cx.tx.rows(sql`
    insert into absence (tenant_id, id, person_id, unit_path, from_on, to_on)
    values (1, ${cx.newId('absence')}, ${got(people, 'host 0')}, '1.1', '2027-01-10', '2027-03-01')`)
  const {
    items: _items,
    fromOn: _from,
    ...rules
  } = asked(programmeId, { grades: ['HIGH', 'MEDIUM', 'LOW'], families: [] })
  const first = await audienceList(cx, rules)
  if (!first.ok) throw new Error(first.refusal)
  expect(first.value.people).toHaveLength(50)
  const rest = await audienceList(cx, { ...rules, after: first.value.next ?? '' })
  if (!rest.ok) throw new Error(rest.refusal)
  expect(rest.value).toMatchObject({ next: null, people: [{ name: 'operator 1', why: 'low' }] })
  const all = [...first.value.people, ...rest.value.people]
  expect(new Set(all.map(({ id }) => id)).size).toBe(51)
  expect(all.filter(({ away }) => away).map(({ name }) => name)).toEqual(['host 0'])
  expect(all.find(({ name }) => name === 'manager')).toMatchObject({ why: 'leading', post: { zh: 'manager' } })

  const narrowed = await audienceList(cx, {
    ...rules,
    families: ['gifts-hospitality'],
    excluded: [got(people, 'host 5')],
  })
  if (!narrowed.ok) throw new Error(narrowed.refusal)
  const hosts = narrowed.value.people.filter(({ why }) => why === 'family')
  expect(hosts).toHaveLength(19)
  expect(hosts[0]).toMatchObject({ family: 'gifts-hospitality', unit: { zh: 'supply' }, post: { zh: 'reception' } })
})

test('PLN-23 the builder says how many hold each role; the list names role and unit that it reaches', async ({
  cx,
}) => {
  const { people, programmeId } = await openStory(cx)
  const page = await programme(cx, { programmeId })
  expect(page.ok && page.value.choices.roles).toEqual([
    { code: 'leader', people: 1 },
    { code: 'secretary', people: 0 },
    { code: 'officer', people: 0 },
    { code: 'author', people: 0 },
  ])
  const rules = { ...noAudience, ...{ grades: [], families: [], posts: [], businesses: [], units: [] } }
  const leaders = { ...rules, roles: ['leader' as const], programmeId, excluded: [] }
  const window = { fromOn: day('2027-01-04'), toOn: day('2027-01-31') }
  expect(await preview(cx, { ...leaders, ...window })).toMatchObject({ value: { people: 1 } })
  const list = await audienceList(cx, { ...leaders, toOn: window.toOn })
  const [one] = list.ok ? list.value.people : []
  if (!one) throw new Error('the manager holds the role')
  expect(one).toMatchObject({
    id: got(people, 'manager'),
    why: 'role',
    role: 'leader',
    place: { en: 'area' },
    post: null,
  })
  expect(reasonTold(one)).toEqual({
    zh: '担任领导（一岗双责），范围area',
    en: 'Holds the role of leader with dual duties for area',
  })
  expect(reasonTold({ ...one, place: null }).zh).toBe('担任领导（一岗双责）')
})

test('R10 beyond the reach a programme has no preview, no list and no page', async ({ cx }) => {
  const { programmeId } = await openStory(cx)
  const narrow = await cx.as({ roles: ['officer'], unitPath: '1.1', reach: { units: ['1.1'], branches: [] } })
  const { items: _items, fromOn: _from, ...rules } = asked(programmeId)
  const absent = { ok: false, refusal: 'programme-not-found' }
  expect(await preview(narrow, asked(programmeId))).toEqual(absent)
  expect(await audienceList(narrow, rules)).toEqual(absent)
  expect(await programme(narrow, { programmeId })).toEqual(absent)
})

test('drafts are seen by officers in reach, what is out by everybody it concerns', async ({ cx }) => {
  const { programmeId } = await openStory(cx)
  const listed = async (seen: Parameters<TestCx['as']>[0]) => {
    const answer = await programmes(await cx.as(seen), { year: 2027 })
    return answer.ok ? answer.value.programmes.map(({ id, waitsForMe }) => ({ id, waitsForMe })) : []
  }
  const officer = { person: second, roles: ['officer'] } as const
  const leader = {
    person: second,
    roles: ['leader'],
    unitPath: '1.1',
    reach: { units: ['1.1'], branches: [] },
  } as const
  expect(await listed(officer)).toEqual([{ id: programmeId, waitsForMe: false }])
  expect(await listed(leader)).toEqual([])
  await cx.as({})
  await saveProgramme(
    cx.tx,
    { ...aDraft({ editors: [author] }), state: 'submitted', submittedBy: author, submittedAt: cx.now },
    cx.now,
  )
  expect(await listed(officer)).toEqual([{ id: programmeId, waitsForMe: true }])
  expect(await listed({ ...officer, person: author })).toEqual([{ id: programmeId, waitsForMe: false }])
  await cx.as({})
  await cx.tx.rows(sql`update programme set running_version = 1`)
  expect(await listed(leader)).toEqual([{ id: programmeId, waitsForMe: false }])
  expect(await listed({ ...officer, tenant: 2 })).toEqual([])
})

test('PLN-30 once a lesson is withdrawn a programme counts what is left of it, and says when that is nothing', async ({
  cx,
}) => {
  await openStory(cx)
  await addLesson(cx.tx, 'new-year-parcel', 5)
  const listed = async () => {
    const answer = await year(cx, { year: 2027 })
    return answer.ok && answer.value.programmes.map(({ minutes, nothingLeft }) => ({ minutes, nothingLeft }))
  }
  expect(await listed()).toEqual([{ minutes: 5, nothingLeft: false }])
  await cx.tx.rows(sql`update lesson_version set current = false where tenant_id = ${cx.tx.tenant}`)
  expect(await listed()).toEqual([{ minutes: 0, nothingLeft: true }])
  await cx.tx.rows(sql`update programme set state = 'withdrawn', withdrawn_at = now()`)
  expect(await listed()).toEqual([])
})

test('a year holds festivals, own days and programmes; the page of a programme what it may choose from', async ({
  cx,
}) => {
  const { programmeId } = await openStory(cx)
  expect(await year(cx, { year: 2027 })).toMatchObject({
    value: { programmes: [{ id: programmeId, minutes: 5, people: null }], mayWrite: true, known: { first: 2024 } },
  })
  expect(await year(cx, { year: 2026 })).toMatchObject({ value: { programmes: [] } })
  expect(await programme(cx, { programmeId })).toMatchObject({
    value: {
      programme: { state: 'draft', own: false, submittedBy: null },
      unit: { zh: 'area' },
      choices: {
        items: expect.arrayContaining([expect.objectContaining({ code: 'parcel', minutes: 16 })]),
        families: [
          { code: 'gifts-hospitality', posts: 1 },
          { code: 'vehicles', posts: 1 },
        ],
        units: [
          { code: 'supply', depth: 1 },
          { code: 'wells', depth: 1 },
        ],
      },
    },
  })
})

test('PLN-15 the month by class is shown for twenty people and more', async ({ cx }) => {
  const { people } = await openStory(cx)
  await give(cx, got(people, 'buyer 3'), 100, '2027-01-20')
  expect(await burden(cx, {})).toMatchObject({
    value: {
      month: '2027-01-01',
      classes: [
        { class: 'leader', people: 1, planned: null, over: null },
        { class: 'high', people: 25, planned: 4, over: 1 },
        { class: 'medium', people: 23, planned: 0, over: 0 },
        { class: 'other', people: 2, planned: null, over: null },
      ],
    },
  })
})

test('PLN-20 the mix of a family of twenty and more, its gaps by name; a smaller one is its head count', async ({
  cx,
}) => {
  const many25 = many(25, 'buyer', 'buying')
  const people = await openArea(
    cx.tx,
    [
      { code: 'buying', grade: 'HIGH', business: 'procurement' },
      { code: 'driving', grade: 'LOW', business: 'logistics' },
    ],
    [...many25, ...many(3, 'driver', 'driving')],
  )
  await addLesson(cx.tx, 'parcel', 15)
  await addLesson(cx.tx, 'quotes', 5, 'discipline')
  const give = (lesson: string, minutes: number, openOn: string) =>
    assign(
      cx.tx,
      {
        programmeId: anId('programme'),
        items: [{ kind: 'lesson', code: lesson, version: '1.0.0', minutes }],
        openOn: day(openOn),
        dueOn: day('2027-01-31'),
        assignedAt: cx.now,
      },
      sql`select unnest(${many25.map(({ name }) => got(people, name))}::uuid[]) as person_id, '1.1' as unit_path,
        'everyone' as reason`,
    )
  await give('parcel', 15, '2027-01-04')
  await give('quotes', 5, '2026-06-01')
  expect(await familyMix(cx, {})).toMatchObject({
    value: {
      families: [
        { business: 'logistics', people: 3, average: null, mix: [], gaps: [] },
        {
          business: 'procurement',
          people: 25,
          average: 20,
          mix: [
            { kind: 'post', share: 75 },
            { kind: 'discipline', share: 25 },
          ],
          gaps: [
            { kind: 'discipline', months: 7 },
            { kind: 'warning', months: null },
          ],
        },
      ],
    },
  })
})

test('PLN-22 a unit’s own mix stands in the place of the guide, for it and for units below', async ({ cx }) => {
  await openStory(cx)
  const officer = await cx.as({ roles: ['officer'] })
  const first = await familyMix(officer, {})
  const [area] = first.ok ? first.value.units : []
  expect(first).toMatchObject({ value: { target: null } })
  const shares = { post: 30, discipline: 20, warning: 40, situation: 5, values: 5 }
  const set = { unit: area?.code ?? '', shares, reason: '去年警示类太少' }
  expect(await setMixTarget(officer, { ...set, unit: 'nowhere' })).toMatchObject({ refusal: 'unit-not-found' })
  expect(await setMixTarget(officer, { ...set, shares: { ...shares, post: 31 } })).toMatchObject({
    refusal: 'not-hundred',
  })
  expect(await setMixTarget(officer, set)).toMatchObject({ ok: true })
  expect(await familyMix(officer, { unit: 'supply' })).toMatchObject({
    value: { target: { shares, reason: '去年警示类太少' } },
  })
  const own = { ...set, unit: 'supply', shares: { ...shares, post: 35, warning: 35 } }
  expect(await setMixTarget(officer, own)).toMatchObject({ ok: true })
  expect(await familyMix(officer, { unit: 'supply' })).toMatchObject({ value: { target: { shares: { post: 35 } } } })
  expect(await familyMix(officer, {})).toMatchObject({ value: { target: { shares: { post: 30 } } } })
})
