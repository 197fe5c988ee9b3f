import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendEntry, sealedFacts } from '#capabilities/ledger/public.ts'
import { verifyExport } from '#capabilities/ledger/rules/verify-export.ts'
import { openedContent } from '#capabilities/ledger/store/sealed-content.ts'
import { aSigner, ed25519, type LedgerDatabase, openLedgerDatabase, tools } from '#capabilities/ledger/testing.ts'
import { ledgerExport } from '#capabilities/ledger/views/export.ts'
import type { List } from '#capabilities/organisation/public.ts'
import { absencesList } from '#capabilities/organisation/store/absences-list.ts'
import { saveRun, saveRunPart } from '#capabilities/organisation/store/drafts.ts'
import { endHandings, saveHandings } from '#capabilities/organisation/store/handings.ts'
import { rosterList } from '#capabilities/organisation/store/roster-list.ts'
import { lockTrees } from '#capabilities/organisation/store/units.ts'
import { aListFile, noTemplates } from '#capabilities/organisation/testing.ts'
import { importRoster } from '#capabilities/organisation/use-cases/import/import-roster.ts'
import { stage } from '#capabilities/organisation/use-cases/import/stage.ts'
import { undoImport } from '#capabilities/organisation/use-cases/import/undo-import.ts'
import { askLeaverErasure } from '#capabilities/organisation/use-cases/leavers/ask-leaver-erasure.ts'
import { decideLeaverErasure } from '#capabilities/organisation/use-cases/leavers/decide-leaver-erasure.ts'
import { leavers, leaversNamed, leaversOf } from '#capabilities/organisation/views/leavers.ts'
import { day, later } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Role } from '#kernel/verb.ts'
import type { Acting } from '#platform/context.ts'
import { beyondReach, inTransaction, type Tx } from '#platform/database.ts'
import { anId, testNow } from '#platform/testing.ts'
import { seedOrganisation, story } from './demo/organisation.ts'
import { sealedTables } from './field-keys.ts'
import { eraseLeavers } from './leavers.ts'

let db: LedgerDatabase
let flush: () => Promise<void>
const [asker, second] = [anId('person'), anId('person')]
type Leaver = ReturnType<typeof story>['staff'][number]['person']
const leaversOfStory = () =>
  story()
    .staff.slice(-40)
    .map(({ person }) => person)

beforeAll(async () => {
  db = await openLedgerDatabase()
  flush = db.sequencer(aSigner()).flush
  await db.asOwner(({ client }) =>
    client.query(
      `insert into tenant (tenant_id, code, name, name_en) values (1, 't-1', '甲', 'A') on conflict do nothing`,
    ),
  )
  await whole(seedOrganisation)
  const gone = leaversOfStory()
  const ids = gone.map(({ id }) => id)
  await whole(async ({ client }) => {
    await client.query(`update person set left_on = '2024-06-01' where id = any ($1::uuid[])`, [ids])
    await client.query(`update account set closed_on = '2024-06-01' where person_id = any ($1::uuid[])`, [ids])
  })
  await whole(async ({ client }) => {
    await client.query(
      `insert into session (tenant_id, token_hash, person_id, opened_at, ends_at)
       select 1, decode(md5(id::text), 'hex'), id, $2, $2::timestamptz + interval '90 days' from unnest($1::uuid[]) as id`,
      [ids, testNow],
    )
    await client.query(
      `insert into password (tenant_id, person_id, hash, chosen_at) select 1, id, 'none', $2 from unnest($1::uuid[]) as id`,
      [ids, testNow],
    )
  }, db.owner)
  for (const { id, name, staffNo, unitPath } of gone)
    await inTransaction(db.request, { tenant: 1, person: id, scope: ['1.%'] }, async (tx) => {
      const edge = anId()
      await tx.client.query(
        `insert into correction (tenant_id, id, person_id, unit_path, about, words, asked_at)
         values (1, $1, $2, $3, 'name', $4, $5)`,
        [anId(), id, unitPath, `${name} 写错了`, testNow],
      )
      await tx.client.query(
        `insert into access_look (tenant_id, id, by_person, by_name, by_role, by_unit_path, verb, what, is_change, people, at)
         values (1, $1, $2, $3, 'leader', $4, 'organisation.people', '{"zh": "看", "en": "look"}', false, 1, $5)`,
        [anId(), id, name, unitPath, testNow],
      )
      await tx.client.query(
        `insert into accountability_edge (tenant_id, id, kind, leader_id, leader_name, unit_id, unit_path, about, about_en,
           from_on, recorded_at, recorded_by)
         select 1, $1, 'direct', $2, $3, u.id, u.path, '', '', '2023-01-01', $5, $2 from unit u where u.path = $4`,
        [edge, id, name, unitPath, testNow],
      )
      const facts = [
        { kind: 'person', id, payload: { name, staffNo } },
        { kind: 'accountability-edge', id: edge, payload: { leader: id, leaderName: name } },
      ]
      await appendEntry(tx, { type: 'organisation.import-roster', actor: asker, now: testNow, facts }, tools)
    })
  await flush()
})
afterAll(() => db.close())

const whole = <T>(work: (tx: Tx) => Promise<T>, pool = db.request): Promise<T> =>
  inTransaction(pool, { tenant: 1, person: null, scope: ['1.%'] }, work)

/** A command as the door runs it: the use case, then its entry. */
const command = <T>(person: Id<'person'>, role: Role, run: (cx: Acting) => Promise<T>): Promise<T> =>
  whole(async (tx) => {
    const facts: { kind: string; id: string; payload: Readonly<Record<string, unknown>> }[] = []
    const cx = {
      ...{ tx, now: testNow, today: day('2027-01-12'), newId: anId, looked: () => undefined },
      actor: { person, roles: [role] },
      record: (kind: string, id: string, payload: Readonly<Record<string, unknown>>) =>
        facts.push({ kind, id, payload }),
    } as unknown as Acting
    const answer = await run(cx)
    if (facts.length > 0)
      await appendEntry(tx, { type: 'organisation.leavers', actor: person, now: testNow, facts }, tools)
    return answer
  })
const asSystem = <T>(run: (cx: never) => Promise<T>) => command(asker, 'system-administrator', (cx) => run(cx as never))
const asSecurity = <T>(run: (cx: never) => Promise<T>) =>
  command(second, 'security-administrator', (cx) => run(cx as never))

/** Every row of every table, and everything sealed opened. */
const everything = (): Promise<string[]> =>
  whole(async (tx) => {
    const { rows } = await tx.client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    )
    const all: string[] = []
    for (const { name } of rows)
      for (const { row } of (await tx.client.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`))
        .rows)
        all.push(`${name} ${row}`)
    const facts = await tx.client.query(
      'select entry_id, position, sealed from ledger_payload where sealed is not null',
    )
    for (const { entry_id: entryId, position, sealed } of facts.rows)
      all.push(`fact ${JSON.stringify(openedContent(tx, sealed, { entryId, position }))}`)
    for (const { table, key } of sealedTables.filter((one) => one !== sealedFacts)) {
      const row = key.map(([column]) => `${column}::text`).join(` || '/' || `)
      const { rows: kept } = await tx.client.query<{ row: string; sealed: string }>(
        `select ${row} as row, sealed from ${table} where sealed is not null`,
      )
      for (const { row: of, sealed } of kept) all.push(`sealed ${table} ${tx.open(table, of, sealed)}`)
    }
    return all
  }, db.owner)

const verdict = async () => {
  const answer = await asSystem((cx) => ledgerExport(cx, {}))
  if (!answer.ok) throw new Error(answer.refusal)
  const verifying = verifyExport({ hash: tools.hash, verify: ed25519 })
  for (const line of Buffer.from(answer.value.bytes).toString('utf8').trimEnd().split('\n')) verifying.take(line)
  return verifying.finish()
}

const carryOut = () =>
  inTransaction(db.owner, { tenant: 1, person: null, scope: [] }, (tx) =>
    beyondReach(tx, () => eraseLeavers(tx, testNow, (at, entry) => appendEntry(at, entry, tools))),
  )

/** Whoever imports, of the whole organisation. */
const importing = <T>(run: (cx: never) => Promise<T>, more: object = {}) =>
  asSystem((cx: object) => {
    const actor = {
      person: asker,
      roles: ['system-administrator'],
      unitPath: '1',
      reach: { units: ['1'], branches: [] },
    }
    return run({
      ...cx,
      ...more,
      actor,
      clock: () => testNow,
      timeZone: 'Asia/Shanghai',
      seen: () => undefined,
    } as never)
  })

const newcomer = { staffNo: '990001', name: '刚来的人' }

/**
 * A roster and a list of absences that wait, a row in the hands of a branch, another one that somebody who left had answered
 * before it ended, and two writings that said the names.
 */
const plantLists = async (gone: readonly Leaver[]) => {
  const unitOf = ({ unitId }: Leaver) => [...story().units.values()].find(({ id }) => id === unitId)?.name.zh ?? ''
  const staged = async <Wish>(list: List<Wish>, columns: readonly (readonly [string, string])[], rows: string[][]) => {
    const upload = aListFile([columns.map(([column]) => column), ...rows])
    const mapping = columns.map(([column, field]) => ({ column, field }))
    const answer = await importing((cx) => stage(list)(cx, { sheet: null, encoding: null, mapping, remember: false }), {
      upload,
    })
    if (!answer.ok) throw new Error(answer.refusal)
    return answer.value.draft
  }
  const [first, second] = gone
  if (first === undefined || second === undefined) throw new Error('nobody there')
  const roster = await staged(
    rosterList,
    [
      ['工号', 'staffNo'],
      ['姓名', 'name'],
      ['部门', 'unit'],
    ],
    [...gone, { ...first, ...newcomer }].map((one) => [one.staffNo, one.name, unitOf(one)]),
  )
  await staged(
    absencesList,
    [
      ['工号', 'staffNo'],
      ['姓名', 'name'],
      ['开始日期', 'fromOn'],
      ['结束日期', 'lastOn'],
    ],
    [[second.staffNo, second.name, '2027-01-04', '2027-01-08']],
  )
  const over = { id: anId<'import-run'>(), draftId: roster, unitPath: '1', writtenAt: testNow }
  const running = { ...over, id: anId<'import-run'>() }
  await whole(async (tx) => {
    const handed = {
      ...{ draftId: roster, unitPath: '1', branchId: anId<'branch'>(), asked: [], handedAt: testNow },
      ...{ handedBy: { person: asker, name: '某人' }, dueOn: day('2027-01-19'), lapsesOn: day('2027-02-16') },
    }
    const [open, answered] = [anId<'import-handing'>(), anId<'import-handing'>()]
    const answeredBy = { person: second.id, name: second.name }
    await saveHandings(tx, [
      { ...handed, id: open, line: 2, staffNo: first.staffNo, name: first.name, is: { state: 'open' } },
      {
        ...{ ...handed, ...newcomer, id: answered, line: gone.length + 2 },
        is: { state: 'answered', answer: { kind: 'not-ours' }, answeredBy, answeredAt: testNow },
      },
    ])
    await endHandings(tx, [answered], 'left', testNow)
    await saveRun(tx, { ...over, undoUntil: later(testNow, -1_000) })
    await saveRun(tx, { ...running, undoUntil: later(testNow, 20_000) })
    for (const run of [over, running]) await saveRunPart(tx, run, 0, { lines: [], people: [], left: [first] })
  })
  return roster
}

test('L7 ORG-35 of people who left nothing is left in the database but a code, and every proof of others still holds', async () => {
  const gone = leaversOfStory()
  const said = new RegExp(gone.map(({ staffNo }) => staffNo).join('|'))
  const waiting = await plantLists(gone)
  const before = await everything()
  for (const table of ['import_row', 'import_run_part', 'import_handing'])
    expect(before.filter((row) => row.startsWith(`sealed ${table} `) && said.test(row))).not.toEqual([])
  expect(before.filter((row) => said.test(row)).length).toBeGreaterThan(gone.length * 2)
  const opens = (row: string) => /^(session|password) /.test(row) && gone.some(({ id }) => row.includes(id))
  expect(before.filter(opens)).toHaveLength(gone.length * 2)
  const others = before.filter((row) => row.startsWith('person ') && !said.test(row))

  const asked = await asSystem((cx) =>
    askLeaverErasure(cx, { ground: 'retention-ended', of: { leftBefore: day('2025-01-01') } }),
  )
  if (!asked.ok) throw new Error(asked.refusal)
  const { erasure } = asked.value
  expect(asked.value.people).toBe(gone.length)
  expect(await asSystem((cx) => leaversNamed(cx, { erasure }))).toMatchObject({ value: { all: gone.length } })
  expect(
    await asSystem((cx) => askLeaverErasure(cx, { ground: 'person-asked', of: { staffNo: gone[0]?.staffNo ?? '' } })),
  ).toEqual({ ok: false, refusal: 'asked-already' })
  expect(
    await command(asker, 'security-administrator', (cx) =>
      decideLeaverErasure(cx as never, { erasure, approved: true }),
    ),
  ).toEqual({
    ok: false,
    refusal: 'second-person-needed',
  })
  await carryOut()
  expect((await everything()).filter((row) => said.test(row)).length).toBeGreaterThan(gone.length * 2)

  expect(await asSecurity((cx) => decideLeaverErasure(cx, { erasure, approved: true }))).toMatchObject({ ok: true })
  await carryOut()
  await flush()
  const names = new RegExp(gone.map(({ name, staffNo }) => `"${name}"|${name} 写错了|${staffNo}`).join('|'))
  const namesakes = new Set(
    story()
      .staff.filter(({ person }) => !gone.includes(person))
      .map(({ person }) => person.name),
  )
  const after = await everything()
  expect(after.filter((row) => names.test(row) && ![...namesakes].some((name) => row.includes(name)))).toEqual([])
  expect(after.filter((row) => said.test(row))).toEqual([])
  expect(after.filter(opens)).toEqual([])
  expect(after.filter((row) => row.startsWith('import_handing '))).toEqual([])
  expect(after.filter((row) => row.startsWith('person ') && !/"name": "X-/.test(row))).toEqual(others)
  const { findings, erased } = await verdict()
  expect(findings).toBe(0)
  expect(erased).toBeGreaterThanOrEqual(gone.length)
  expect(await asSystem((cx) => leavers(cx, {}))).toMatchObject({
    value: { left: 0, over: 0, erasures: [{ people: gone.length, approved: true, erasedAt: testNow }] },
  })

  expect(await importing((cx) => undoImport(noTemplates)(cx, { draft: waiting }))).toEqual({
    ok: false,
    refusal: 'too-late',
  })
  const seen = { created: 1, changed: 0, ended: 0, unchanged: 0, doubtful: 0 }
  expect(await importing((cx) => importRoster(cx, { draft: waiting, full: false, seen }))).toMatchObject({ ok: true })
  const last = await everything()
  expect(last.filter((row) => said.test(row))).toEqual([])
  expect(last.filter((row) => row.startsWith('person ') && row.includes(newcomer.staffNo))).toHaveLength(1)
})

/** Asks for one more person of the story, who has left by then. */
const askFor = async (nth: number) => {
  const [one] = story().staff.slice(nth)
  if (one === undefined) throw new Error('nobody there')
  const { id, staffNo } = one.person
  await whole(({ client }) => client.query(`update person set left_on = '2026-06-01' where id = $1`, [id]))
  const asked = await asSystem((cx) => askLeaverErasure(cx, { ground: 'person-asked', of: { staffNo } }))
  if (!asked.ok) throw new Error(asked.refusal)
  return { ...one.person, erasure: asked.value.erasure }
}

test('ORG-35 what waits to be decided stands before what was decided since', async () => {
  const [waits, decided] = [await askFor(-41), await askFor(-42)]
  await whole(
    ({ client }) => client.query(`update leaver_erasure set asked_at = '2027-01-01' where id = $1`, [waits.erasure]),
    db.owner,
  )
  await asSecurity((cx) => decideLeaverErasure(cx, { erasure: decided.erasure, approved: false }))
  expect(await asSystem((cx) => leaversOf(1)(cx, {}))).toMatchObject({ value: { erasures: [{ id: waits.erasure }] } })
})

test('ORG-35 whoever came back since it was asked is not erased by it, also after leaving again', async () => {
  const { id, staffNo, name, erasure } = await askFor(-44)
  await whole(({ client }) => client.query(`update person set left_on = '2027-03-01' where id = $1`, [id]))
  expect(await asSecurity((cx) => decideLeaverErasure(cx, { erasure, approved: true }))).toMatchObject({ ok: true })
  await carryOut()
  const { rows } = await whole(({ client }) =>
    client.query('select name, staff_no, erased_at from person where id = $1', [id]),
  )
  expect(rows).toEqual([{ name, staff_no: staffNo, erased_at: null }])
})

test('ORG-35 whoever comes back while it is carried out stays as written, on the ledger too', async () => {
  const { id, staffNo, name, erasure } = await askFor(-43)
  const facts = [{ kind: 'person', id, payload: { name, staffNo } }]
  await whole((tx) => appendEntry(tx, { type: 'organisation.import-roster', actor: asker, now: testNow, facts }, tools))
  expect(await asSecurity((cx) => decideLeaverErasure(cx, { erasure, approved: true }))).toMatchObject({ ok: true })
  await flush()

  let carried: Promise<void> | undefined
  await whole(async (tx) => {
    // As the writing of a roster does it.
    await lockTrees(tx)
    await tx.client.query('update person set left_on = null where id = $1', [id])
    carried = carryOut()
    await expect.poll(waitsForLock).toBe(true)
  })
  await carried
  const { rows } = await whole(({ client }) =>
    client.query('select name, staff_no, left_on, erased_at from person where id = $1', [id]),
  )
  expect(rows).toEqual([{ name, staff_no: staffNo, left_on: null, erased_at: null }])
  await flush()
  expect((await everything()).filter((row) => row.startsWith('fact ') && row.includes(staffNo))).toHaveLength(1)
})

const waitsForLock = () =>
  whole(async ({ client }) => {
    const { rows } = await client.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    return rows.length > 0
  }, db.owner)
