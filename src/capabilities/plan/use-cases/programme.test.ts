import { expect } from 'vitest'
import { saveGrants, syncAccounts } from '#capabilities/identity/public.ts'
import { noteChanges } from '#capabilities/organisation/public.ts'
import { day, moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { noAudience } from '../rules/audience.ts'
import { someContent } from '../sample.ts'
import { addLesson, author, got, openArea, second } from '../testing.ts'
import { holdingChanges } from '../views/holding-changes.ts'
import { changeProgramme } from './change-programme.ts'
import { draftProgramme } from './draft-programme.ts'
import { followHoldings } from './follow-holdings.ts'
import { publishProgramme } from './publish-programme.ts'
import { submitProgramme } from './submit-programme.ts'
import { withdrawProgramme } from './withdraw-programme.ts'
import { withdrawSubmission } from './withdraw-submission.ts'

const { name, fromOn, toOn, audience } = someContent()
const content = (over: object = {}) => ({
  name,
  fromOn,
  toOn,
  audience,
  exclusions: [],
  items: ['lesson:parcel'],
  overReason: '',
  ...over,
})

interface Story {
  readonly officer: TestCx
  readonly other: TestCx
  readonly people: ReadonlyMap<string, Id<'person'>>
  readonly programmeId: Id<'programme'>
}

/** Two officers, two lessons, four people of whom three are in the audience, and a draft that holds it. */
const openStory = async (cx: TestCx, over: object = {}): Promise<Story> => {
  const people = await openArea(
    cx.tx,
    [
      { code: 'purchasing', grade: 'HIGH' },
      { code: 'reception', grade: 'MEDIUM', families: ['gifts-hospitality'] },
      { code: 'manager', grade: 'MEDIUM', leading: true },
      { code: 'operator', grade: 'LOW' },
    ],
    [
      { name: 'buyer', posts: ['purchasing'], unit: 'supply' },
      { name: 'host', posts: ['reception'], unit: 'wells' },
      { name: 'manager', posts: ['manager'], roles: ['leader'] },
      { name: 'operator', posts: ['operator'] },
    ],
  )
  await addLesson(cx.tx, 'parcel', 5)
  await addLesson(cx.tx, 'quotes', 50)
  const officer = await cx.as({ person: author, roles: ['officer'] })
  const drafted = await draftProgramme(officer, { name, fromOn, toOn })
  if (!drafted.ok) throw new Error(drafted.refusal)
  const programmeId = drafted.value.id
  const changed = await changeProgramme(officer, { programmeId, revision: 1, ...content(over) })
  if (!changed.ok) throw new Error(changed.refusal)
  return { officer, other: { ...officer, actor: { ...officer.actor, person: second } }, people, programmeId }
}

const assigned = ({ tx }: TestCx) =>
  tx.rows(sql<{ personId: string; itemCode: string; reason: string; openOn: string; dueOn: string }>`
    select person_id, item_code, reason, open_on, due_on, minutes, unit_path from learning_assignment
    where tenant_id = 1 order by item_code, reason`)

test('PLN-11 a programme goes from the author by a second officer to its people, with their reasons', async ({
  cx,
}) => {
  const { officer, other, people, programmeId } = await openStory(cx)
  expect(await submitProgramme(officer, { programmeId })).toMatchObject({ ok: true, value: { state: 'submitted' } })
  expect(await publishProgramme(officer, { programmeId })).toEqual({ ok: false, refusal: 'own-programme' })
  expect(await assigned(cx)).toEqual([])
  expect(await publishProgramme(other, { programmeId })).toMatchObject({
    ok: true,
    value: { state: 'published', people: 3, assigned: 3 },
  })
  const line = { itemCode: 'parcel', openOn: fromOn, dueOn: toOn, minutes: 5 }
  expect(await assigned(cx)).toEqual([
    { ...line, personId: got(people, 'host'), reason: 'family:gifts-hospitality', unitPath: '1.2' },
    { ...line, personId: got(people, 'manager'), reason: 'leading', unitPath: '1' },
    { ...line, personId: got(people, 'buyer'), reason: 'post:purchasing', unitPath: '1.1' },
  ])
  expect(officer.facts.at(-1)).toMatchObject({
    kind: 'programme',
    id: programmeId,
    payload: { published: { people: 3, assigned: 3, version: 1 } },
  })
})

test('PLN-11 a second publication is refused and sends nothing', async ({ cx }) => {
  const { officer, other, programmeId } = await openStory(cx)
  await submitProgramme(officer, { programmeId })
  await publishProgramme(other, { programmeId })
  expect(await publishProgramme(other, { programmeId })).toEqual({ ok: false, refusal: 'programme-published' })
  expect(await assigned(cx)).toHaveLength(3)
})

test('PLN-11 what was withdrawn since is neither sent to a second person nor published', async ({ cx }) => {
  const { officer, other, programmeId } = await openStory(cx)
  const use = (isCurrent: boolean) =>
    cx.tx.rows(sql`update lesson_version set current = ${isCurrent} where tenant_id = 1 and code = 'parcel'`)
  await use(false)
  expect(await submitProgramme(officer, { programmeId })).toEqual({ ok: false, refusal: 'item-not-found' })
  await use(true)
  await submitProgramme(officer, { programmeId })
  await use(false)
  expect(await publishProgramme(other, { programmeId })).toEqual({ ok: false, refusal: 'item-not-found' })
  expect(await assigned(cx)).toEqual([])
})

test('PLN-11 an officer who only changed the draft may not publish it either', async ({ cx }) => {
  const { officer, other, programmeId } = await openStory(cx)
  await changeProgramme(other, { programmeId, revision: 2, ...content() })
  await submitProgramme(officer, { programmeId })
  expect(await publishProgramme(other, { programmeId })).toEqual({ ok: false, refusal: 'own-programme' })
})

test('PLN-9 the next version reaches who is new, takes back what was dropped, and leaves what was sent', async ({
  cx,
}) => {
  const { officer, other, people, programmeId } = await openStory(cx, { items: ['lesson:parcel', 'lesson:quotes'] })
  await submitProgramme(officer, { programmeId })
  await publishProgramme(other, { programmeId })
  expect(await assigned(cx)).toHaveLength(6)
  const wider = content({ audience: { ...audience, posts: ['operator'] } })
  expect(await changeProgramme(officer, { programmeId, revision: 2, ...wider })).toMatchObject({
    value: { state: 'draft', version: 2 },
  })
  expect(await assigned(cx)).toHaveLength(6)
  await submitProgramme(officer, { programmeId })
  expect(await publishProgramme(other, { programmeId })).toMatchObject({
    value: { version: 2, people: 4, assigned: 1 },
  })
  const now = await assigned(cx)
  expect(now.map(({ itemCode }) => itemCode)).toEqual(['parcel', 'parcel', 'parcel', 'parcel'])
  expect(now.map(({ personId }) => personId)).toContain(got(people, 'operator'))
})

test('PLN-10 above a ceiling a programme goes on only with its reason', async ({ cx }) => {
  const items = ['lesson:parcel', 'lesson:quotes']
  const { officer, programmeId } = await openStory(cx, { items, audience: { ...noAudience, posts: ['operator'] } })
  expect(await submitProgramme(officer, { programmeId })).toEqual({ ok: false, refusal: 'reason-missing' })
  await changeProgramme(officer, {
    programmeId,
    revision: 2,
    ...content({ items, audience: { ...noAudience, posts: ['operator'] }, overReason: '节前一次讲清，二月不再安排' }),
  })
  expect(await submitProgramme(officer, { programmeId })).toMatchObject({ ok: true })
})

test('PLN-10 nobody in the audience, nothing to learn', async ({ cx }) => {
  const { officer, programmeId } = await openStory(cx, { audience: noAudience })
  expect(await submitProgramme(officer, { programmeId })).toEqual({ ok: false, refusal: 'nobody' })
  await changeProgramme(officer, { programmeId, revision: 2, ...content({ items: [] }) })
  expect(await submitProgramme(officer, { programmeId })).toEqual({ ok: false, refusal: 'no-items' })
})

test('an item that is not taught is refused, an author who is behind is told', async ({ cx }) => {
  const { officer, programmeId } = await openStory(cx)
  const ask = (over: object) => changeProgramme(officer, { programmeId, revision: 2, ...content(), ...over })
  expect(await ask({ items: ['lesson:none'] })).toEqual({ ok: false, refusal: 'item-not-found' })
  expect(await ask({ revision: 1 })).toEqual({ ok: false, refusal: 'changed-meanwhile' })
})

test('a submission comes back as a draft', async ({ cx }) => {
  const { officer, other, programmeId } = await openStory(cx)
  expect(await withdrawSubmission(officer, { programmeId })).toEqual({ ok: false, refusal: 'not-submitted' })
  await submitProgramme(officer, { programmeId })
  expect(await withdrawSubmission(other, { programmeId })).toMatchObject({ value: { state: 'draft' } })
  expect(await publishProgramme(other, { programmeId })).toEqual({ ok: false, refusal: 'not-submitted' })
})

test('PLN-12 a stopped programme takes back what nobody has done', async ({ cx }) => {
  const { officer, other, people, programmeId } = await openStory(cx)
  await submitProgramme(officer, { programmeId })
  await publishProgramme(other, { programmeId })
  await cx.tx.rows(sql`
    insert into completion (tenant_id, person_id, attempt_id, item_kind, item_code, item_version, unit_path, occurred_on,
      occurred_at, recorded_at)
    values (1, ${got(people, 'buyer')}, ${officer.newId('attempt')}, 'lesson', 'parcel', '1.0.0', '1.1', '2027-01-11',
      '2027-01-11T02:00:00Z', '2027-01-11T02:00:00Z')`)
  expect(await withdrawProgramme(officer, { programmeId })).toEqual({
    ok: true,
    value: { id: programmeId, takenBack: 2 },
  })
  expect((await assigned(cx)).map(({ personId }) => personId)).toEqual([got(people, 'buyer')])
  expect(await withdrawProgramme(officer, { programmeId })).toEqual({ ok: false, refusal: 'programme-withdrawn' })
})

test('R10 beyond the reach of an officer a programme looks absent, to row-level security as well', async ({ cx }) => {
  const { officer, programmeId } = await openStory(cx)
  const supply = {
    person: second,
    roles: ['officer'],
    unitPath: '1.1',
    reach: { units: ['1.1'], branches: [] },
  } as const
  const narrow = await cx.as(supply)
  expect(await submitProgramme(narrow, { programmeId })).toEqual({ ok: false, refusal: 'programme-not-found' })
  expect(await changeProgramme(narrow, { programmeId, revision: 2, ...content() })).toMatchObject({
    refusal: 'programme-not-found',
  })
  await cx.as({})
  await cx.tx.rows(sql`update programme set unit_path = '1.2' where tenant_id = 1`)
  await cx.as(supply)
  const seen = async () =>
    (await cx.tx.rows(sql`select id from programme union all select programme_id from plan_programme`)).length
  expect(await seen()).toBe(0)
  await cx.as({ tenant: 2 })
  expect(await seen()).toBe(0)
  await cx.as({})
  expect(await seen()).toBe(2)
  expect(officer.facts.length).toBeGreaterThan(0)
})

test('what has been published is never changed', async ({ cx }) => {
  const { officer, other, programmeId } = await openStory(cx)
  await submitProgramme(officer, { programmeId })
  await publishProgramme(other, { programmeId })
  await expect(cx.tx.client.query('update programme_publication set people = 1')).rejects.toThrow(/permission denied/)
})

test('PLN-19 a new holder gets the lessons of the post, a leaver owes nothing more, and a second time nothing happens', async ({
  cx,
}) => {
  const { officer, other, people, programmeId } = await openStory(cx)
  await submitProgramme(officer, { programmeId })
  expect(await followHoldings(officer, { programmeId })).toEqual({ ok: false, refusal: 'not-running' })
  await publishProgramme(other, { programmeId })
  expect(await holdingChanges(officer, {})).toEqual({ ok: true, value: { programmes: [], more: false } })
  expect(await followHoldings(officer, { programmeId })).toEqual({ ok: false, refusal: 'nothing-changed' })

  const [buyer, operator] = [got(people, 'buyer'), got(people, 'operator')]
  await takeOver(cx, { from: buyer, to: operator, post: 'purchasing' })
  const change = { id: programmeId, joining: 1, leaving: 1, posts: [{ zh: 'purchasing' }], dueOn: '2027-01-31' }
  expect(await holdingChanges(officer, {})).toMatchObject({ value: { programmes: [change] } })
  expect(await followHoldings(officer, { programmeId })).toEqual({
    ok: true,
    value: { joined: 1, left: 1, dueOn: '2027-01-31' },
  })
  expect(officer.facts.at(-1)).toMatchObject({ id: programmeId, payload: { followed: { joined: 1, left: 1 } } })
  const rows = await assigned(cx)
  expect(rows.map(({ personId }) => personId).sort()).toEqual(
    [operator, got(people, 'host'), got(people, 'manager')].sort(),
  )
  expect(rows.find(({ personId }) => personId === operator)).toMatchObject({
    reason: 'post:purchasing',
    openOn: '2027-01-12',
    dueOn: '2027-01-31',
  })
  expect(await followHoldings(officer, { programmeId })).toEqual({ ok: false, refusal: 'nothing-changed' })

  await takeOver(cx, { from: operator, to: buyer, post: 'purchasing' })
  expect(await followHoldings(officer, { programmeId })).toMatchObject({ value: { joined: 1, left: 1 } })
  expect((await assigned(cx)).map(({ personId }) => personId)).toContain(buyer)
})

test('PLN-30 a programme of which nothing is left takes nobody in', async ({ cx }) => {
  const { officer, other, people, programmeId } = await openStory(cx)
  await submitProgramme(officer, { programmeId })
  await publishProgramme(other, { programmeId })
  await takeOver(cx, { from: got(people, 'buyer'), to: got(people, 'operator'), post: 'purchasing' })
  expect(await holdingChanges(officer, {})).toMatchObject({ value: { programmes: [{ id: programmeId }] } })
  await cx.tx.rows(sql`update lesson_version set current = false where tenant_id = 1`)
  expect(await holdingChanges(officer, {})).toEqual({ ok: true, value: { programmes: [], more: false } })
})

test('PLN-19 whoever holds a post that was graded high since comes in; after a grade that fell its holder owes nothing', async ({
  cx,
}) => {
  const { officer, other, people, programmeId } = await openStory(cx)
  await submitProgramme(officer, { programmeId })
  await publishProgramme(other, { programmeId })
  await regrade(cx, 'operator', 'HIGH')
  await regrade(cx, 'purchasing', 'LOW')
  const change = { joining: 1, leaving: 1, posts: [{ zh: 'operator' }] }
  expect(await holdingChanges(officer, {})).toMatchObject({ value: { programmes: [change] } })
  expect(await followHoldings(officer, { programmeId })).toMatchObject({ value: { joined: 1, left: 1 } })
  expect((await assigned(cx)).map(({ personId }) => personId).sort()).toEqual(
    ['operator', 'host', 'manager'].map((name) => got(people, name)).sort(),
  )
  expect(await holdingChanges(officer, {})).toEqual({ ok: true, value: { programmes: [], more: false } })
})

test('PLN-23 PLN-19 who holds the role gets it with the role as the reason, and it follows who takes it on and gives it up', async ({
  cx,
}) => {
  const { officer, other, people, programmeId } = await openStory(cx, {
    audience: { ...noAudience, roles: ['leader'] },
  })
  await submitProgramme(officer, { programmeId })
  expect(await publishProgramme(other, { programmeId })).toMatchObject({ value: { people: 1, assigned: 1 } })
  expect(await assigned(cx)).toMatchObject([{ personId: got(people, 'manager'), reason: 'role:leader' }])
  expect(await holdingChanges(officer, {})).toEqual({ ok: true, value: { programmes: [], more: false } })

  await cx.tx.client.query(`update role_grant set to_on = '2027-01-12' where role = 'leader'`)
  const buyer = got(people, 'buyer')
  const account = { staffNo: 'T-buyer', name: 'buyer', title: '', titleEn: '', unitPath: '1.1' }
  await syncAccounts(cx.tx, [{ ...account, personId: buyer }])
  const grant = { personId: buyer, role: 'leader', unitPath: '1.1', branchId: null } as const
  await saveGrants(cx.tx, [{ ...grant, id: anId('role-grant'), fromOn: day('2027-01-12'), toOn: null }])
  expect(await holdingChanges(officer, {})).toMatchObject({ value: { programmes: [{ joining: 1, leaving: 1 }] } })
  expect(await followHoldings(officer, { programmeId })).toMatchObject({ value: { joined: 1, left: 1 } })
  expect(await assigned(cx)).toMatchObject([{ personId: buyer, reason: 'role:leader' }])
})

test('PLN-19 ORG-19 a change that was noted before the programme went out comes on its day', async ({ cx }) => {
  const { officer, other, people, programmeId } = await openStory(cx)
  const operator = got(people, 'operator')
  await cx.tx.rows(sql`
    insert into holding (tenant_id, id, person_id, post_id, unit_path, from_on)
    select 1, ${anId('holding')}, ${operator}, p.id, o.unit_path, '2027-01-20'
    from post p, person o where p.tenant_id = 1 and p.code = 'purchasing' and o.tenant_id = 1 and o.id = ${operator}`)
  const longAgo = moment('2027-01-02T08:00:00Z')
  await noteChanges(
    cx.tx,
    [{ personId: operator, unitPath: await pathOf(cx, operator), fromOn: day('2027-01-20') }],
    longAgo,
  )
  await submitProgramme(officer, { programmeId })
  await publishProgramme(other, { programmeId })
  expect(await holdingChanges(officer, {})).toEqual({ ok: true, value: { programmes: [], more: false } })
  const later = { ...officer, today: day('2027-01-20'), now: moment('2027-01-20T02:00:00Z') }
  expect(await holdingChanges(later, {})).toMatchObject({ value: { programmes: [{ joining: 1, leaving: 0 }] } })
})

const pathOf = async ({ tx }: TestCx, person: Id<'person'>): Promise<string> => {
  const [row] = await tx.rows(
    sql<{ unitPath: string }>`select unit_path from person where tenant_id = 1 and id = ${person}`,
  )
  return row?.unitPath ?? ''
}

const regrade = ({ tx }: TestCx, post: string, grade: 'HIGH' | 'LOW') =>
  tx.rows(sql`
    insert into grading (tenant_id, id, post_id, method, method_version, inputs, total, grade, reviewers, lower_hint,
      graded_on, valid_until, recorded_at)
    select 1, ${anId()}, p.id, 'D', 1, '[]', 10, ${grade}, '{}', '{}', '2027-01-12', '2028-01-12', now()
    from post p where p.tenant_id = 1 and p.code = ${post}`)

/** One hands the post to the other on the day of the story. */
const takeOver = async (
  { tx, now, today }: TestCx,
  { from, to, post }: { readonly from: Id<'person'>; readonly to: Id<'person'>; readonly post: string },
): Promise<void> => {
  await tx.rows(sql`
    delete from holding h using post p
    where h.tenant_id = 1 and p.tenant_id = 1 and p.id = h.post_id and p.code = ${post} and h.person_id = ${from}`)
  await tx.rows(sql`
    insert into holding (tenant_id, id, person_id, post_id, unit_path, from_on)
    select 1, ${anId('holding')}, ${to}, p.id, o.unit_path, '2027-01-12'
    from post p, person o where p.tenant_id = 1 and p.code = ${post} and o.tenant_id = 1 and o.id = ${to}`)
  const places = await tx.rows(sql<{ personId: Id<'person'>; unitPath: string }>`
    select id as person_id, unit_path from person where tenant_id = 1 and id = any (${[from, to]}::uuid[])`)
  await noteChanges(
    tx,
    places.map((place) => ({ ...place, fromOn: today })),
    now,
  )
}
