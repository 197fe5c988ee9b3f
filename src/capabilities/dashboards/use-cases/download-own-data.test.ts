import { expect } from 'vitest'
import { keepLook, syncAccounts } from '#capabilities/identity/public.ts'
import { saveAbsences } from '#capabilities/organisation/public.ts'
import { openSmallOrganisation } from '#capabilities/organisation/testing.ts'
import { recordStatements } from '#capabilities/xapi/public.ts'
import { aDraft } from '#capabilities/xapi/sample.ts'
import { addDays, day } from '#kernel/day.ts'
import { plantRow } from '#platform/testing/access.ts'
import { anId, type TestCx, test, testNow } from '#platform/testing.ts'
import { doubtNumber } from './doubt-number.ts'
import { downloadOwnData } from './download-own-data.ts'

test('DSH-20 one file holds the own looks, statements and entries, and of nobody else', async ({ cx }) => {
  const account = { personId: cx.actor.person, staffNo: 'T-0001', name: '测试', title: '', titleEn: '', unitPath: '1' }
  await syncAccounts(cx.tx, [account])
  const other = anId('person')
  const what = { zh: '看了名单', en: 'Saw the list' }
  const look = { verb: 'a.look', what, isChange: false, role: 'officer', purpose: null, now: cx.now } as const
  const officer = await cx.as({ person: anId('person') })
  await keepLook(officer.tx, { ...look, by: officer.actor, people: [cx.actor.person] })
  const [mine, theirs] = [anId(), anId()]
  const self = await cx.as({})
  await recordStatements(self.tx, { person: cx.actor.person, language: 'zh', now: cx.now }, [aDraft({ id: mine })])
  const own = await cx.as({ person: other })
  await recordStatements(own.tx, { person: other, language: 'zh', now: cx.now }, [aDraft({ id: theirs })])
  await cx.as({ person: officer.actor.person })
  await keepLook(officer.tx, {
    ...look,
    verb: 'b.look',
    what: { zh: '别人', en: 'Somebody' },
    by: officer.actor,
    people: [other],
  })

  const answer = await downloadOwnData(await cx.as({}), {})
  if (!answer.ok) throw new Error(answer.refusal)
  const { name, type, bytes } = answer.value
  expect([name, type]).toEqual(['plumbline-T-0001-2027-01-12.json', 'application/json'])
  const data = JSON.parse(Buffer.from(bytes).toString())
  expect(data).toMatchObject({
    looksAtMe: [{ what, by: officer.actor.name }],
    statements: [{ id: mine, statement: { id: mine } }],
    ledger: { codes: [{ year: 2027 }, { year: 2026 }, { year: 2025 }] },
    ...{ roster: null, posts: [], absences: [], roles: [], corrections: [], finished: [] },
  })
  expect(JSON.stringify(data)).not.toContain(theirs)
  expect(cx.facts.at(-1)).toMatchObject({
    kind: 'export',
    payload: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
})

test('DSH-20 the file goes on where the pages end, and an officer finds no doubt of others in it', async ({ cx }) => {
  const { people } = await openSmallOrganisation(cx)
  const account = { personId: people.he, staffNo: '0417', name: '何小满', title: '', titleEn: '', unitPath: '1.1' }
  await syncAccounts(cx.tx, [account])
  const away = (n: number) => ({ fromOn: addDays(day('2025-01-01'), 2 * n), toOn: addDays(day('2025-01-02'), 2 * n) })
  await saveAbsences(
    cx.tx,
    Array.from({ length: 201 }, (_, n) => ({
      ...away(n),
      ...{ id: anId('absence'), personId: people.he, unitPath: '1.1' },
    })),
  )
  const doubt = { figure: 'learn', shown: '271 / 318' } as const
  const other = await cx.as({ person: people.zhou, roles: ['learner'], unitPath: '1.1' })
  expect(await doubtNumber(other, { ...doubt, line: '少算了两人' })).toMatchObject({ ok: true })
  const own = await cx.as({ person: people.he, roles: ['officer'], unitPath: '1.1' })
  expect(await doubtNumber(own, { ...doubt, line: '多算了一人' })).toMatchObject({ ok: true })

  const answer = await downloadOwnData(own, {})
  if (!answer.ok) throw new Error(answer.refusal)
  const data = JSON.parse(Buffer.from(answer.value.bytes).toString())
  expect(data.absences).toHaveLength(201)
  expect(data.doubtsOfNumbers).toMatchObject([{ line: '多算了一人', own: true }])
})

/** What is held of somebody in every table that holds something of one person alone, told apart by a word. */
const plantHeld = async (cx: TestCx, person: string, unit: string, word: string) => {
  const { tx } = await cx.as({ person: person as typeof cx.actor.person })
  const [on, until, version] = ['2027-01-04', '2027-01-20', '1.0.0']
  const item = { item_kind: 'case', item_code: word, item_version: version }
  const rows: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    [
      'accountability_edge',
      {
        ...{ id: anId(), kind: 'portfolio', leader_id: person, leader_name: word, unit_id: unit, unit_path: '1' },
        ...{ about: word, about_en: '', from_on: on, recorded_at: testNow, recorded_by: anId() },
      },
    ],
    [
      'assignment',
      {
        ...{ ...item, programme_id: anId(), person_id: person, unit_path: '1', minutes: 5, open_on: on, due_on: until },
        ...{ reason: 'programme', assigned_at: testNow },
      },
    ],
    [
      'commitment',
      {
        ...{ person_id: person, lesson_code: word, lesson_version: version, scene: 's', occasion: 'this-week' },
        ...{ chosen_on: on, ask_on: until, recorded_at: testNow },
      },
    ],
    [
      'card_confirmation',
      { person_id: person, post_code: word, edition: '1', unit_path: '1', confirmed_on: on, recorded_at: testNow },
    ],
    [
      'exam_attempt',
      { person_id: person, id: anId(), exam_code: word, exam_version: version, drawn: '[]', opened_at: testNow },
    ],
    [
      'answer',
      {
        ...{ person_id: person, attempt_id: anId(), question_code: word, question_version: version, chosen: ['a'] },
        ...{ correct: true, answered_at: testNow },
      },
    ],
    ['rapid_flag', { person_id: person, attempt_id: anId(), part: word, rapid: false, kept_until: until }],
    ['recall_card', { person_id: person, question_code: word, core: false, learned_on: on, due_on: until }],
    ['control_answerer', { person_id: person, case_code: word, case_version: version }],
    ['item_rating_rater', { ...item, person_id: person }],
    ['code_request', { id: anId(), person_id: person, asked_by: anId(), asked_at: testNow, lapses_at: testNow }],
    ['emergency_access', { id: anId(), person_id: person, reason: word, asked_at: testNow, lapses_at: testNow }],
    [
      'role_proposal',
      {
        ...{ id: anId(), person_id: person, role: 'leader', places: '[]', from_on: on, to_on: until, reason: word },
        ...{ people: 1, proposed_by: anId(), proposed_at: testNow, lapses_at: testNow },
      },
    ],
  ]
  for (const [table, row] of rows) await plantRow(tx, table, row)
}

test('DSH-20 what one answers for, took along, answered, was given to do and was proposed for is in the file, and no word of others', async ({
  cx,
}) => {
  const { people, units } = await openSmallOrganisation(cx)
  const account = (personId: typeof people.he, staffNo: string, name: string) =>
    ({ personId, staffNo, name, title: '', titleEn: '', unitPath: '1.1' }) as const
  await syncAccounts(cx.tx, [account(people.he, '0417', '何小满'), account(people.zhou, '0421', '周启明')])
  await plantHeld(cx, people.zhou, units.area, 'theirs')
  await plantHeld(cx, people.he, units.area, 'mine')

  const answer = await downloadOwnData(await cx.as({ person: people.he, roles: ['learner'], unitPath: '1.1' }), {})
  if (!answer.ok) throw new Error(answer.refusal)
  const text = Buffer.from(answer.value.bytes).toString()
  expect(JSON.parse(text)).toMatchObject({
    division: [{ kind: 'portfolio', about: 'mine', unit: { zh: '澄湾采油管理区' }, toOn: null }],
    assigned: [{ code: 'mine', dueOn: '2027-01-20' }],
    commitments: [{ lesson: 'mine', occasion: 'this-week', askOn: '2027-01-20' }],
    cardsConfirmed: [{ post: 'mine' }],
    exams: [{ code: 'mine', finishedAt: null }],
    answers: [{ question: 'mine', chosen: ['a'], correct: true }],
    rapid: [{ part: 'mine' }],
    recall: [{ question: 'mine' }],
    controlsAnswered: [{ case: 'mine' }],
    rated: [{ code: 'mine' }],
    codeRequests: [{ outcome: null }],
    emergencies: [{ reason: 'mine' }],
    proposals: [{ role: 'leader', lastOn: '2027-01-19', outcome: 'lapsed' }],
  })
  expect(text).not.toMatch(/theirs|周启明/)
})
