import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendEntry } from '#capabilities/ledger/public.ts'
import { verifyExport } from '#capabilities/ledger/rules/verify-export.ts'
import { openedContent } from '#capabilities/ledger/store/sealed-content.ts'
import { aSigner, ed25519, type LedgerDatabase, openLedgerDatabase, tools } from '#capabilities/ledger/testing.ts'
import { ledgerExport } from '#capabilities/ledger/views/export.ts'
import { forgetLeavers } from '#capabilities/organisation/public.ts'
import { lockTrees } from '#capabilities/organisation/store/units.ts'
import { askLeaverErasure } from '#capabilities/organisation/use-cases/leavers/ask-leaver-erasure.ts'
import { decideLeaverErasure as decide } from '#capabilities/organisation/use-cases/leavers/decide-leaver-erasure.ts'
import { leavers, leaversNamed, leaversOf } from '#capabilities/organisation/views/leavers.ts'
import { forgetLeaders, thingsOfLeaders } from '#capabilities/responsibility/public.ts'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Role } from '#kernel/verb.ts'
import type { Acting } from '#platform/context.ts'
import { beyondReach, inTransaction, type Tx } from '#platform/database.ts'
import { anId, testNow } from '#platform/testing.ts'
import { seedOrganisation, story } from './demo/organisation.ts'

const decideLeaverErasure = decide([thingsOfLeaders])

let db: LedgerDatabase
let flush: () => Promise<void>
const [asker, second] = [anId('person'), anId('person')]
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

/** Every row of every table, and every fact of the ledger opened. */
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
    beyondReach(tx, () => forgetLeavers(tx, testNow, [forgetLeaders])),
  )

test('L7 ORG-35 of people who left nothing is left in the database but a code, and every proof of others still holds', async () => {
  const gone = leaversOfStory()
  const said = new RegExp(gone.map(({ staffNo }) => staffNo).join('|'))
  const before = await everything()
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
  expect(after.filter((row) => row.startsWith('person ') && !/"name": "X-/.test(row))).toEqual(others)
  const { findings, erased } = await verdict()
  expect(findings).toBe(0)
  expect(erased).toBeGreaterThanOrEqual(gone.length)
  expect(await asSystem((cx) => leavers(cx, {}))).toMatchObject({
    value: { left: 0, over: 0, erasures: [{ people: gone.length, approved: true, erasedAt: testNow }] },
  })
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

test('ORG-35 whoever comes back while it is carried out stays as written', async () => {
  const { id, staffNo, name, erasure } = await askFor(-43)
  expect(await asSecurity((cx) => decideLeaverErasure(cx, { erasure, approved: true }))).toMatchObject({ ok: true })

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
})

const waitsForLock = () =>
  whole(async ({ client }) => {
    const { rows } = await client.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    return rows.length > 0
  }, db.owner)
