import { expect } from 'vitest'
import { casesExport, lessonsExport, noticesExport } from '#capabilities/curriculum/edge/exports.ts'
import { normUsesExport, rechecksExport } from '#capabilities/curriculum/edge/studio-exports.ts'
import { aCase, aLesson } from '#capabilities/curriculum/sample.ts'
import { cases } from '#capabilities/curriculum/views/cases.ts'
import { lessons } from '#capabilities/curriculum/views/lessons.ts'
import { normUses } from '#capabilities/curriculum/views/norm-uses.ts'
import { notices } from '#capabilities/curriculum/views/notices.ts'
import { rechecks } from '#capabilities/curriculum/views/rechecks.ts'
import { dueItemsExport, numberDoubtsExport } from '#capabilities/dashboards/edge/exports.ts'
import { addLesson, give, openTwoStations } from '#capabilities/dashboards/testing.ts'
import { dueInReach } from '#capabilities/dashboards/views/due-items.ts'
import { numberDoubts } from '#capabilities/dashboards/views/number-doubts.ts'
import { ownLooksExport, sharedDevicesExport } from '#capabilities/identity/edge/access-exports.ts'
import { saveGrants, syncAccounts } from '#capabilities/identity/public.ts'
import { keepLook } from '#capabilities/identity/use-cases/keep-look.ts'
import { ownLooks } from '#capabilities/identity/views/own-looks.ts'
import { sharedDevices } from '#capabilities/identity/views/shared-devices.ts'
import { doubtsExport } from '#capabilities/learning/edge/exports.ts'
import { doubts } from '#capabilities/learning/views/doubts.ts'
import { normsExport } from '#capabilities/norms/edge/exports.ts'
import { aNorm } from '#capabilities/norms/sample.ts'
import { norms } from '#capabilities/norms/views/norms.ts'
import { unitsAtMost } from '#capabilities/organisation/contract/settings.ts'
import {
  accountUnitsExport,
  rolesExport,
  sourceSystemsExport,
  waitingRolesExport,
} from '#capabilities/organisation/edge/access-exports.ts'
import { unitsExport } from '#capabilities/organisation/edge/exports.ts'
import { savePosts, saveUnits } from '#capabilities/organisation/public.ts'
import { aPost, aUnit } from '#capabilities/organisation/sample.ts'
import { openSmallOrganisation } from '#capabilities/organisation/testing.ts'
import { accountUnits } from '#capabilities/organisation/views/account-units.ts'
import { roles } from '#capabilities/organisation/views/roles.ts'
import { sourceSystems } from '#capabilities/organisation/views/source-systems.ts'
import { units } from '#capabilities/organisation/views/units.ts'
import { keyDatesExport, programmesExport } from '#capabilities/plan/edge/exports.ts'
import { lessonWishesExport } from '#capabilities/plan/edge/work-exports.ts'
import { keyDates } from '#capabilities/plan/views/key-dates.ts'
import { lessonWishes } from '#capabilities/plan/views/lesson-wishes.ts'
import { programmes } from '#capabilities/plan/views/programmes.ts'
import {
  namesExport,
  pairsExport,
  postTemplatesExport,
  processesExport,
  sharedExport,
  studyExport,
} from '#capabilities/risk/edge/wording-exports.ts'
import {
  affirmationsExport,
  dueReviewsExport,
  registerChangesExport,
  reviewRoundsExport,
} from '#capabilities/risk/edge/work-exports.ts'
import { openSmallArea, supplyPath } from '#capabilities/risk/testing.ts'
import { affirmations } from '#capabilities/risk/views/affirmations.ts'
import { dueReviews } from '#capabilities/risk/views/due-reviews.ts'
import { postTemplatesView } from '#capabilities/risk/views/post-templates.ts'
import { processes } from '#capabilities/risk/views/processes.ts'
import { quality } from '#capabilities/risk/views/quality.ts'
import { registerChanges } from '#capabilities/risk/views/register-changes.ts'
import { sharedPoints } from '#capabilities/risk/views/shared-points.ts'
import {
  confirmedExport,
  countsExport,
  findingsExport,
  hazardsExport,
  inspectionsExport,
  judgedExport,
  ownHazardsExport,
  projectsExport,
  signalsExport,
} from '#capabilities/supervision/edge/exports.ts'
import { drawsExport } from '#capabilities/supervision/edge/measure-exports.ts'
import { openSixStations } from '#capabilities/supervision/testing.ts'
import { counts } from '#capabilities/supervision/views/counts.ts'
import { draws } from '#capabilities/supervision/views/draws.ts'
import { findings } from '#capabilities/supervision/views/findings.ts'
import { hazards, ownHazards } from '#capabilities/supervision/views/hazards.ts'
import { inspections } from '#capabilities/supervision/views/inspections.ts'
import { projects } from '#capabilities/supervision/views/projects.ts'
import { confirmedSignals, judgedSignals, signals } from '#capabilities/supervision/views/signals.ts'
import { addDays, day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Question } from '#kernel/verb.ts'
import type { Looking } from '#platform/context.ts'
import { type ExportedList, exporting } from '#platform/export.ts'
import { bothLanguages, plantRow } from '#platform/testing/access.ts'
import { anId, aWord, type TestCx, test } from '#platform/testing.ts'

const over = (n: number): number[] => Array.from({ length: n }, (_, at) => at)

/** How many rows the ledger says a workbook holds. */
const rowsOf = async <Q extends Question, Row>(
  cx: TestCx,
  list: ExportedList<Q, Row>,
  of: object,
): Promise<unknown> => {
  const made = await exporting(list)(cx as never, { of, language: 'en' } as never)
  expect(made).toMatchObject({ ok: true })
  return cx.facts.findLast(({ kind }) => kind === 'export')?.payload.rows
}

const rowsShown = async (answered: Promise<unknown>, name: string): Promise<number> => {
  const { value } = (await answered) as { readonly value: Readonly<Record<string, readonly unknown[]>> }
  return value[name]?.length ?? 0
}

const noNames = async () => new Map()

type Listed = readonly [
  name: string,
  plant: (cx: TestCx) => Promise<TestCx>,
  shown: (cx: Looking) => Promise<number>,
  // biome-ignore lint/suspicious/noExplicitAny: lists of every kind of row
  list: ExportedList<any, any>,
  onScreen: number,
  of?: object,
]

const lists: readonly Listed[] = [
  [
    'looks at oneself',
    async (cx) => {
      const person = anId('person')
      for (const n of over(201))
        await keepLook(cx.tx, {
          ...{ verb: `a.look-${n}`, what: { zh: '看了', en: 'Looked' }, isChange: false, by: cx.actor },
          ...{ role: 'officer' as const, people: [person], purpose: null, now: cx.now },
        })
      return cx.as({ person })
    },
    (cx) => rowsShown(ownLooks(cx as never, {}), 'entries'),
    ownLooksExport,
    200,
  ],
  [
    'doubts about content',
    async (cx) => {
      for (const _ of over(201))
        await plantRow(cx.tx, 'content_doubt', {
          ...{ id: anId(), item_kind: 'question', item_code: 'q', item_version: '1.0.0' },
          ...{ line: 'why', raised_at: cx.now },
        })
      return cx
    },
    (cx) => rowsShown(doubts(cx as never, {}), 'doubts'),
    doubtsExport,
    200,
  ],
  [
    'doubts about numbers',
    async (cx) => {
      for (const _ of over(101))
        await plantRow(cx.tx, 'number_doubt', {
          ...{ id: anId(), unit_path: '1', figure: 'week', shown: '7', line: 'why' },
          ...{ raised_on: cx.today, recorded_at: cx.now },
        })
      return cx.as({ roles: ['officer'] })
    },
    (cx) => rowsShown(numberDoubts(cx as never, {}), 'doubts'),
    numberDoubtsExport,
    100,
  ],
  [
    'draws',
    async (cx) => {
      await openSixStations(cx)
      for (const _ of over(21))
        await plantRow(cx.tx, 'control_draw', {
          ...{ id: anId(), no: `D-${aWord()}`, unit_path: '1', scope: 'all', sample: 1, frame: ['x'] },
          ...{ announced_on: cx.today, recorded_at: cx.now },
        })
      return cx
    },
    (cx) => rowsShown(draws(cx as never, {}), 'draws'),
    drawsExport,
    20,
  ],
  [
    'items that are due',
    async (cx) => {
      const { supply } = await openTwoStations(cx)
      for (const n of over(13)) {
        await addLesson(cx, `lesson-${n}`)
        await give(cx, supply, `lesson-${n}`, day('2027-01-17'))
      }
      return cx.as({ roles: ['officer'] })
    },
    (cx) => rowsShown(dueInReach(cx as never, {}), 'due'),
    dueItemsExport,
    12,
  ],
  [
    'posts that are due for review',
    async (cx) => {
      const { units } = await openSmallArea(cx)
      // Beside the three of the area, none of which was ever graded.
      await savePosts(
        cx.tx,
        over(198).map((n) => aPost({ id: units.supply, path: supplyPath }, { id: anId('post'), code: `due-${n}` })),
      )
      return cx
    },
    (cx) => rowsShown(dueReviews(cx as never, {}), 'due'),
    dueReviewsExport,
    200,
  ],
  [
    'rounds of review',
    async (cx) => {
      const { posts } = await openSmallArea(cx)
      for (const _ of over(21)) {
        const id = anId('review')
        await plantRow(cx.tx, 'review', { id, opened_on: cx.today, opened_at: cx.now })
        await plantRow(cx.tx, 'review_post', { review_id: id, post_id: posts.purchasing })
      }
      return cx
    },
    (cx) => rowsShown(dueReviews(cx as never, {}), 'reviews'),
    reviewRoundsExport,
    20,
  ],
  [
    'process maps',
    (cx) => plantProcesses(cx, 201),
    (cx) => rowsShown(processes(cx as never, {}), 'processes'),
    processesExport,
    200,
  ],
  [
    'maps to affirm',
    async (cx) => (await plantProcesses(cx, 501)).as({ roles: ['officer'] }),
    (cx) => rowsShown(affirmations(cx as never, {}), 'standing'),
    affirmationsExport,
    500,
  ],
  [
    'points that are worded alike',
    (cx) => plantAlike(cx, 52),
    (cx) => rowsShown(quality(cx as never, {}), 'pairs'),
    pairsExport,
    50,
  ],
  [
    'points held by study alone',
    (cx) => plantAlike(cx, 101),
    (cx) => rowsShown(quality(cx as never, {}), 'educationOnly'),
    studyExport,
    100,
  ],
  [
    'names that say no deed',
    (cx) => plantAlike(cx, 101),
    (cx) => rowsShown(quality(cx as never, {}), 'unclear'),
    namesExport,
    100,
  ],
  [
    'templates of posts',
    async (cx) => {
      await openSmallArea(cx)
      await plantMany(cx, 'post_template', 2_001, {
        ...{ version: '1.0.0', current: true },
        body: {
          name: bothLanguages('x'),
          business: 'supply',
          duties: bothLanguages('x'),
          key: false,
          points: [],
          powers: [],
        },
      })
      return cx
    },
    (cx) => rowsShown(postTemplatesView(cx as never, {}), 'templates'),
    postTemplatesExport,
    2_000,
  ],
  [
    'norms',
    async (cx) => {
      await plantMany(cx, 'norm_version', 501, { version: '1.0.0', body: aNorm() })
      return cx
    },
    (cx) => rowsShown(norms(cx as never, {}), 'norms'),
    normsExport,
    500,
  ],
  [
    'norms that hold a word',
    async (cx) => {
      await plantMany(cx, 'norm_version', 501, { version: '1.0.0', body: aNorm() })
      return cx
    },
    (cx) => rowsShown(norms(cx as never, { words: aNorm().title.en }), 'norms'),
    normsExport,
    500,
    { words: aNorm().title.en },
  ],
  [
    'lessons',
    (cx) => plantLessons(cx, 501),
    (cx) => rowsShown(lessons(cx as never, {}), 'lessons'),
    lessonsExport,
    500,
  ],
  [
    'warning cases',
    async (cx) => {
      await plantMany(cx, 'case_version', 501, {
        ...{ version: '1.0.0', families: [], posts: [], body: { ...aCase(), approver: 'x' } },
      })
      return cx
    },
    (cx) => rowsShown(cases(cx as never, {}), 'cases'),
    casesExport,
    500,
  ],
  [
    'what leans on a norm',
    (cx) => plantLessons(cx, 1_001),
    (cx) => rowsShown(normUses(cx as never, { norm: 'some-norm' }), 'uses'),
    normUsesExport,
    1_000,
    { norm: 'some-norm' },
  ],
  [
    'changes of norms to look at again',
    async (cx) => {
      await plantLessons(cx, 31)
      for (const n of over(31)) {
        const change = anId('norm-change')
        await plantRow(cx.tx, 'norm_change', {
          ...{ id: change, code: `norm-${n}`, kind: 'changed', version: '1.0.0', recorded_at: cx.now, by_hand: true },
        })
        await plantRow(cx.tx, 'norm_version', { code: `norm-${n}`, version: '1.0.0', body: JSON.stringify(aNorm()) })
        await plantRow(cx.tx, 'recheck', {
          ...{ id: anId('recheck'), change_id: change, item_kind: 'lesson', item_code: `many-${n + 1}` },
          ...{ item_version: '1.0.0', reference: `norm-${n}` },
        })
      }
      return cx.as({ roles: ['author'] })
    },
    (cx) => rowsShown(rechecks(cx as never, {}), 'changes'),
    rechecksExport,
    30,
  ],
  [
    'own days of a year',
    async (cx) => {
      for (const _ of over(401))
        await plantRow(cx.tx, 'key_date', {
          ...{ id: anId('key-date'), unit_path: '1', falls_on: '2199-01-02', name: bothLanguages('x'), kind: 'season' },
        })
      return cx
    },
    (cx) => rowsShown(keyDates(cx as never, { year: 2199 }), 'nodes'),
    keyDatesExport,
    400,
    { year: 2199 },
  ],
  [
    'differences of imported registers',
    async (cx) => {
      const { posts } = await openSmallArea(cx)
      for (const n of over(201)) {
        const id = await plantPoint(cx, posts.purchasing, n)
        await plantRow(cx.tx, 'register_change', {
          ...{ id: anId('register-change'), risk_point_id: id, kind: 'ended', wish: '{}' },
          ...{ proposed_by: cx.actor.person, proposed_on: cx.today, recorded_at: cx.now },
        })
      }
      return cx
    },
    (cx) => rowsShown(registerChanges(cx as never, {}), 'changes'),
    registerChangesExport,
    200,
  ],
  [
    'points that are shared',
    async (cx) => {
      const { posts } = await openSmallArea(cx)
      const point = await plantPoint(cx, posts.purchasing, 0)
      for (const _ of over(201)) {
        const id = anId('shared-point')
        await plantRow(cx.tx, 'shared_point_member', { shared_id: id, risk_point_id: point, version_before: 1 })
        await plantRow(cx.tx, 'shared_point', {
          ...{ id, words: { name: bothLanguages('x'), manifestation: bothLanguages('x') } },
          ...{ proposed_by: cx.actor.person, proposed_on: cx.today, recorded_at: cx.now },
        })
      }
      return cx
    },
    (cx) => rowsShown(sharedPoints(cx as never, {}), 'shared'),
    sharedExport,
    200,
  ],
  [
    'units',
    async (cx) => {
      await plantUnits(cx, unitsAtMost)
      return cx
    },
    (cx) => rowsShown(units(cx as never, {}), 'units'),
    unitsExport,
    unitsAtMost,
  ],
  [
    'units with accounts',
    async (cx) => {
      const paths = await plantUnits(cx)
      for (const unitPath of paths) await plantAccount(cx, anId('person'), unitPath)
      return cx
    },
    (cx) => rowsShown(accountUnits(cx as never, {}), 'units'),
    accountUnitsExport,
    500,
  ],
  [
    'roles in use',
    async (cx) => {
      const { people } = await openSmallOrganisation(cx)
      await plantAccount(cx, people.he)
      await saveGrants(
        cx.tx,
        over(1_001).map((n) => ({
          id: anId('role-grant'),
          personId: people.he,
          role: 'leader' as const,
          unitPath: '1.1',
          branchId: null,
          fromOn: addDays(cx.today, -n),
          toOn: null,
        })),
      )
      return cx
    },
    (cx) => rowsShown(roles(cx as never, {}), 'grants'),
    rolesExport,
    1_000,
  ],
  [
    'roles that wait',
    async (cx) => {
      const { people } = await openSmallOrganisation(cx)
      await plantAccount(cx, people.he)
      for (const _ of over(101))
        await plantRow(cx.tx, 'role_proposal', {
          ...{ id: anId('role-proposal'), person_id: people.he, role: 'leader', people: 2, reason: 'new head' },
          ...{ places: JSON.stringify([{ unitPath: '1.1', branch: null }]), from_on: cx.today, to_on: '2027-12-31' },
          ...{ proposed_by: people.zhou, proposed_at: cx.now, lapses_at: '2027-02-01T00:00:00Z' },
        })
      return cx
    },
    (cx) => rowsShown(roles(cx as never, {}), 'waiting'),
    waitingRolesExport,
    100,
  ],
  [
    'systems of others',
    async (cx) => {
      await openSmallOrganisation(cx)
      for (const n of over(201))
        await plantRow(cx.tx, 'source_system', {
          ...{ id: anId('source-system'), name: `hotline ${n}`, may: 'hand-in-counts', reach_path: '1.1' },
          ...{ last_on: '2027-06-30', reason: 'counts', asked_by: cx.actor.person, asked_at: cx.now },
          lapses_at: '2027-02-01T00:00:00Z',
        })
      return cx
    },
    (cx) => rowsShown(sourceSystems(cx as never, {}), 'systems'),
    sourceSystemsExport,
    200,
  ],
  [
    'programmes of a year',
    async (cx) => {
      for (const _ of over(201))
        await plantRow(cx.tx, 'programme', {
          ...{ id: anId('programme'), unit_path: '1', name: bothLanguages('x'), kind: 'post', from_on: '2027-01-20' },
          ...{ to_on: '2027-01-31', audience: '{}', exclusions: '[]', items: '[]', minutes: 0, state: 'draft' },
          ...{ version: 1, revision: 1, editors: [], changed_at: cx.now },
        })
      return cx
    },
    (cx) => rowsShown(programmes(cx as never, { year: 2027 }), 'programmes'),
    programmesExport,
    200,
    { year: 2027 },
  ],
  [
    'lessons that signals asked for',
    async (cx) => {
      const signal = await plantSignal(cx)
      await addLesson(cx, 'three-sheets')
      for (const _ of over(21))
        await plantRow(cx.tx, 'response', {
          ...{
            id: anId('response'),
            signal_id: signal,
            act: 'lesson',
            owner_post: 'x',
            due_on: '2027-02-01',
            note: '',
          },
          ...{ lesson: 'three-sheets', posts: ['x'], opened_on: cx.today, recheck_on: '2027-04-11' },
          recorded_at: cx.now,
        })
      return cx
    },
    (cx) => rowsShown(lessonWishes(cx as never, {}), 'wishes'),
    lessonWishesExport,
    20,
  ],
  [
    'notices',
    async (cx) => {
      for (const n of over(201))
        await plantRow(cx.tx, 'notice_version', {
          ...{ code: `notice-${n}`, version: '1.0.0', families: [], posts: [] },
          body: JSON.stringify({
            ...{ title: bothLanguages('x'), source: 'x', changes: bothLanguages('x') },
            ...{ receivedOn: '2027-01-01', expiresOn: '2027-02-01' },
          }),
        })
      return cx
    },
    (cx) => rowsShown(notices(cx as never, {}), 'notices'),
    noticesExport,
    200,
  ],
  [
    'devices that crews share',
    async (cx) => {
      for (const n of over(501))
        await plantRow(cx.tx, 'shared_device', {
          ...{
            id: anId('shared-device'),
            name: `tablet ${n}`,
            unit_path: '1',
            made_at: cx.now,
            made_by: anId('person'),
          },
          ...{ code_digest: Buffer.from(`${n}`), code_ends_at: '2027-01-13T00:00:00Z' },
        })
      return cx
    },
    (cx) => rowsShown(sharedDevices(noNames)(cx as never, {}), 'devices'),
    sharedDevicesExport(noNames),
    500,
  ],
  [
    'weak points in reach',
    (cx) => plantHazards(cx),
    (cx) => rowsShown(hazards(cx as never, {}), 'hazards'),
    hazardsExport,
    200,
  ],
  [
    'weak points that one raised oneself',
    (cx) => plantHazards(cx),
    (cx) => rowsShown(ownHazards(cx as never, {}), 'hazards'),
    ownHazardsExport,
    200,
  ],
  [
    'inspections',
    async (cx) => {
      await openSixStations(cx)
      for (const _ of over(201))
        await plantRow(cx.tx, 'inspection', {
          ...{ id: anId('inspection'), unit_path: '1', topic: 'gifts', month: '2027-01-01', planned: 10 },
          ...{ stated_on: cx.today, recorded_at: cx.now },
        })
      return cx
    },
    (cx) => rowsShown(inspections(cx as never, {}), 'inspections'),
    inspectionsExport,
    200,
  ],
  [
    'counts that were entered',
    async (cx) => {
      await openSixStations(cx)
      for (const _ of over(201)) await plantCount(cx)
      return cx
    },
    (cx) => rowsShown(counts(cx as never, {}), 'entries'),
    countsExport,
    200,
  ],
  [
    'projects',
    async (cx) => {
      await openSixStations(cx)
      for (const n of over(101))
        await plantRow(cx.tx, 'project', {
          ...{ id: anId('project'), no: `E-2026-${n}`, unit_path: '1', topic: 'x', basis: 'x' },
          ...{ proposed_on: cx.today, proposed_by: cx.actor.person, recorded_at: cx.now },
        })
      return cx
    },
    (cx) => rowsShown(projects(cx as never, {}), 'projects'),
    projectsExport,
    100,
  ],
  [
    'findings',
    async (cx) => {
      const { posts } = await openSmallArea(cx)
      for (const n of over(201))
        await plantRow(cx.tx, 'finding', {
          ...{ id: anId('finding'), no: `F-2027-${n}`, post_id: posts.purchasing, unit_path: supplyPath },
          ...{ family: 'procurement', source: 'audit', title: bothLanguages('x'), fact: bothLanguages('') },
          ...{ happened_on: '2027-01-04', count: 1, severity: 'usual', state: 'open', event_id: anId('post-event') },
          ...{ recorded_on: cx.today, recorded_by: cx.actor.person, recorded_at: cx.now },
        })
      return cx
    },
    (cx) => rowsShown(findings(cx as never, {}), 'findings'),
    findingsExport,
    200,
  ],
  [
    'signals that wait',
    (cx) => plantSignals(cx, 51, 'open'),
    (cx) => rowsShown(signals(cx as never, {}), 'open'),
    signalsExport,
    50,
  ],
  [
    'confirmed signals',
    (cx) => plantSignals(cx, 101),
    (cx) => rowsShown(confirmedSignals(cx as never, {}), 'signals'),
    confirmedExport,
    100,
  ],
  [
    'judged signals',
    (cx) => plantSignals(cx, 201),
    (cx) => rowsShown(judgedSignals(cx as never, {}), 'signals'),
    judgedExport,
    200,
  ],
]

/** Rows that differ in their code alone, which their bodies repeat. */
const plantMany = async (
  cx: TestCx,
  table: string,
  rows: number,
  row: { readonly body: object } & Readonly<Record<string, unknown>>,
): Promise<void> => {
  const { body, ...rest } = row
  const columns = Object.keys(rest)
  await cx.tx.client.query(
    `insert into ${table} (tenant_id, code, body${columns.map((name) => `, ${name}`).join('')})
     select $1, 'many-' || n, $2::jsonb || jsonb_build_object('code', 'many-' || n)
       ${columns.map((_, at) => `, $${at + 4}`).join('')}
     from generate_series(1, $3) as n`,
    [cx.tx.tenant, JSON.stringify(body), rows, ...Object.values(rest)],
  )
}

const plantLessons = async (cx: TestCx, rows: number): Promise<TestCx> => {
  const body = { ...aLesson(), norms: ['some-norm'] }
  await plantMany(cx, 'lesson_version', rows, { version: '1.0.0', families: [], posts: [], body })
  return cx
}

const plantProcesses = async (cx: TestCx, rows: number): Promise<TestCx> => {
  const { units } = await openSmallArea(cx)
  const name = JSON.stringify(bothLanguages('x'))
  await cx.tx.client.query(
    `insert into process (tenant_id, id, unit_id, unit_path)
     select $1, gen_random_uuid(), $2, $3 from generate_series(1, $4)`,
    [cx.tx.tenant, units.supply, supplyPath, rows],
  )
  await cx.tx.client.query(
    `insert into process_version (tenant_id, process_id, version, name, purpose, norms, steps, ends, from_on, proposed_on,
       recorded_at, confirmed_on, confirmed_at)
     select tenant_id, id, 1, $2, $2, '{}', '[]', false, '2026-01-01', '2026-01-01', $3, '2026-01-01', $3
     from process where tenant_id = $1`,
    [cx.tx.tenant, name, cx.now],
  )
  return cx
}

/** One point at a post and the others at another, in the same words, each held by study alone under a name without a deed. */
const plantAlike = async (cx: TestCx, points: number): Promise<TestCx> => {
  const { posts } = await openSmallArea(cx)
  for (const n of over(points)) {
    const id = await plantPoint(cx, n === 0 ? posts.purchasing : posts.storekeeper, n, '入库验收把关不严')
    await plantRow(cx.tx, 'control', {
      ...{ id: anId('control'), risk_point_id: id, text: bothLanguages('x'), kind: 'education' },
      frequency: bothLanguages('x'),
    })
  }
  return cx.as({ roles: ['officer'] })
}

/** An area and five hundred stations; answers their paths. */
/** So many units below one. */
const plantUnits = async (cx: TestCx, many = 500): Promise<string[]> => {
  const area = anId('unit')
  const stations = over(many).map((n) =>
    aUnit({ id: anId('unit'), parentId: area, code: `station-${n}`, path: `1.${n + 1}` }),
  )
  await saveUnits(cx.tx, [aUnit({ id: area, code: 'area' }), ...stations])
  return ['1', ...stations.map(({ path }) => path)]
}

const plantAccount = (cx: TestCx, personId: Id<'person'>, unitPath = '1.1'): Promise<void> =>
  syncAccounts(cx.tx, [{ personId, staffNo: aWord(), name: 'x', title: '', titleEn: '', unitPath }])

const plantPoint = async (cx: TestCx, post: Id<'post'>, n: number, words = ''): Promise<Id<'risk-point'>> => {
  const id = anId('risk-point')
  await plantRow(cx.tx, 'risk_point', {
    ...{ id, no: 800_000 + n, post_id: post, family: 'procurement', category: 'process' },
    ...{ name: bothLanguages('x'), manifestation: bothLanguages(words), benefits: bothLanguages('') },
    ...{ before_likelihood: 5, before_consequence: 5, after_likelihood: 4, after_consequence: 4 },
    ...{ method: 'E', method_version: 1, grade: 'HIGH', confirmed_on: '2026-01-01' },
  })
  return id
}

const plantHazards = async (cx: TestCx): Promise<TestCx> => {
  await openSixStations(cx)
  for (const n of over(201))
    await plantRow(cx.tx, 'hazard', {
      ...{ id: anId('hazard'), no: `H-2026-${n}`, unit_path: '1', what: 'x', idea: '', state: 'raised', interim: '' },
      ...{ answer: '', raised_on: cx.today, raised_by: cx.actor.person, recorded_at: cx.now },
    })
  return cx
}

const plantCount = (cx: TestCx): Promise<void> =>
  plantRow(cx.tx, 'signal_count', {
    ...{ id: anId('count'), unit_path: '1', topic: 'gifts', taxonomy_version: 1, source: 'self-check' },
    ...{ month: '2026-12-01', count: 3, severity: 2, state: 'verified', comment: '' },
    ...{ entered_by: cx.actor.person, entered_on: cx.today, recorded_at: cx.now },
  })

const plantSignals = async (cx: TestCx, n: number, state: SignalState = 'confirmed'): Promise<TestCx> => {
  await openSixStations(cx)
  await plantCount(cx)
  for (const _ of over(n)) await plantSignal(cx, state)
  return cx
}

type SignalState = 'open' | 'confirmed'

const plantSignal = async (cx: TestCx, state: SignalState = 'confirmed'): Promise<Id<'signal'>> => {
  const id = anId('signal')
  await plantRow(cx.tx, 'signal', {
    ...{ id, no: `S-${aWord()}`, unit_path: '1', topic: 'gifts', whole: false, verdict: 'INCIPIENT', months: 1 },
    ...{ month: '2026-12-01', detection: JSON.stringify(detection), state, raised_on: '2027-01-05' },
    ...{ judge_by: '2027-01-12', explained: '[]', judged_on: state === 'open' ? null : '2027-01-08', reason: '' },
    recorded_at: cx.now,
  })
  await plantRow(cx.tx, 'signal_unit', { signal_id: id, unit_path: '1' })
  return id
}

const detection = {
  ...{ topic: 'gifts', method: 'predictive', version: 1, rule: 'SUP-103', n: 3, expected: 1, p: 0.01, q: 0.05 },
  ...{ falseShare: 0.1, estimate: { value: 3, low: 1, high: 6, level: 0.9 } },
}

test.for(lists)(
  'a workbook of %s goes on where its page ends',
  async ([, plant, shown, list, onScreen, of = {}], { cx }) => {
    const looking = await plant(cx)
    expect(await shown(looking)).toBe(onScreen)
    expect(await rowsOf(looking, list, of)).toBe(onScreen + 1)
  },
)
