import { afterAll, beforeAll, expect, test } from 'vitest'
import { peopleOfBranches } from '#capabilities/organisation/public.ts'
import type { Id } from '#kernel/id.ts'
import { inTransaction, type Settings } from '#platform/database.ts'
import { type Opened, openBoth } from './ask.ts'
import { askers, idAt, wordOf } from './organisation.ts'

let both: Opened

beforeAll(async () => {
  both = await openBoth()
})
afterAll(() => both?.close())

interface Found {
  readonly table: string
  readonly hasUnit: boolean
}

/** Every table of an organisation that a request may read, and whether its rows lie in a unit. */
const readable = async (): Promise<Found[]> => {
  const { rows } = await both.superuser.query<Found>(`
    select c.relname as table, exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'unit_path') as "hasUnit"
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and has_table_privilege('plumbline_request', c.oid, 'select')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
    order by 1`)
  return rows
}

/** Rows beyond a condition that a request with these settings sees, with no filter of ours before it. */
const beyond = (settings: Settings, table: string, condition: string): Promise<number> =>
  inTransaction(both.request, settings, async ({ client }) => {
    const { rows } = await client.query<{ n: number }>(`select count(*)::integer as n from ${table} where ${condition}`)
    return rows[0]?.n ?? 0
  })

const everything = { tenant: 1, person: null, scope: ['1.%'] }

test('row-level security alone shows nothing of the other organisation', async () => {
  const tables = await readable()
  expect(tables.length).toBeGreaterThan(30)
  const leaks: string[] = []
  for (const { table } of tables) {
    const n = await beyond(everything, table, 'tenant_id <> 1')
    if (n > 0) leaks.push(`${table}: ${n}`)
  }
  expect(leaks).toEqual([])
})

/** A programme, a key date and what was published are seen by units below theirs, whom they are for. */
const seenFromBelow = ['programme', 'programme_publication', 'key_date', 'accountability_edge']

/** The path of a grant is how far the role reaches; the grant itself lies where its person does. */
const isPlace = ({ table }: Found): boolean => table !== 'role_grant'

test('row-level security alone shows nothing of units beyond the scope', async () => {
  const team = askers.find(({ name }) => name === 'leader, own team')
  if (!team) throw new Error('nobody leads the team')
  const settings = { tenant: 1, person: team.person, scope: ['1.1.%'] }
  const leaks: string[] = []
  let looked = 0
  for (const { table } of (await readable()).filter((one) => one.hasUnit && isPlace(one))) {
    const above = seenFromBelow.includes(table) ? ` and '1.1' not like unit_path || '%'` : ''
    const all = await both.superuser.query(
      `select 1 from ${table} where tenant_id = 1 and unit_path like '1.2%' limit 1`,
    )
    looked += all.rowCount ?? 0
    const n = await beyond(settings, table, `unit_path <> '1.1' and unit_path not like '1.1.%'${above}`)
    if (n > 0) leaks.push(`${table}: ${n}`)
  }
  expect(leaks).toEqual([])
  // So many tables hold rows of the team beside, which this team must not see.
  expect(looked).toBeGreaterThan(6)
})

/** What hangs on a thing and says nothing of a unit itself. */
const hanging = [
  ['post_id', 'post'],
  ['risk_point_id', 'risk_point'],
] as const

test.each(hanging)(
  'what hangs on a thing by %s is seen by row-level security where that is, and only there',
  async (by, parent) => {
    const { rows: tables } = await both.superuser.query<{ table: string }>(
      `select c.relname as table from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> $2
       and has_table_privilege('plumbline_request', c.oid, 'select')
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = $1)
       and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'unit_path')
     order by 1`,
      [by, parent],
    )
    expect(tables.length).toBeGreaterThan(4)
    const team = { tenant: 1, person: null, scope: ['1.1.%'] }
    const faults: string[] = []
    let looked = 0
    for (const { table } of tables) {
      const place = parent === 'post' ? 'p' : 'r'
      const rowsOf = async (condition: string): Promise<number> =>
        (
          await both.superuser.query(
            `select 1 from ${table} t ${parent === 'post' ? '' : 'join risk_point r on r.tenant_id = 1 and r.id = t.risk_point_id'}
           join post p on p.tenant_id = 1 and p.id = ${place === 'p' ? 't' : 'r'}.post_id
           where t.tenant_id = 1 and ${condition}`,
          )
        ).rowCount ?? 0
      const [all, there] = [await rowsOf('true'), await rowsOf(`p.unit_path || '.' like '1.1.%'`)]
      looked += all - there
      const seen = await beyond(team, table, `${by} is not null`)
      if (seen !== there) faults.push(`${table}: ${seen} seen, ${there} there of ${all}`)
    }
    expect(faults).toEqual([])
    expect(looked).toBeGreaterThan(2)
  },
)

test('LRN-22 what was said of a control is seen where the post is that carries it out, and the look at it likewise', async () => {
  for (const place of ['1.1.2', '1.2.1'] as const) {
    const of = [wordOf('control', 1, place), idAt('control', 1, place)]
    await both.superuser.query(
      `insert into control_answer (tenant_id, id, case_code, control_id, owner_post, control_text, risk_name, answer, answered_on)
       values (1, gen_random_uuid(), $1, $2, $3, '{}', '{}', 'fails', '2027-01-11')`,
      [...of, wordOf('post', 1, place)],
    )
    await both.superuser.query(
      `insert into control_look (tenant_id, id, case_code, control_id, verdict, answers, looked_on, recorded_at)
       values (1, gen_random_uuid(), $1, $2, 'works', 1, '2027-01-12', '2027-01-12T01:00:00Z')`,
      of,
    )
  }
  for (const table of ['control_answer', 'control_look']) {
    expect(await beyond(everything, table, 'true')).toBe(2)
    expect(await beyond({ ...everything, scope: ['1.1.%'] }, table, 'true')).toBe(1)
    expect(await beyond({ ...everything, scope: ['1.1.1.'] }, table, 'true')).toBe(0)
  }
})

test('without tenant, person and scope nothing is seen at all', async () => {
  const seen: string[] = []
  for (const { table } of await readable()) {
    const { rows } = await both.request.query(`select count(*)::integer as n from ${table}`)
    if (rows[0].n > 0) seen.push(table)
  }
  expect(seen).toEqual([])
})

test('the members of a branch are seen across units, and nobody beside them', async () => {
  const secretary = askers.find(({ name }) => name === 'secretary, branch across teams')
  if (!secretary) throw new Error('nobody is secretary')
  const { rows } = await both.superuser.query<{ id: Id<'branch'> }>(
    `select id from branch where tenant_id = 1 and code = 'across'`,
  )
  const members = await inTransaction(both.request, everything, (tx) =>
    peopleOfBranches(
      tx,
      rows.map(({ id }) => id),
    ),
  )
  expect(members.length).toBe(2)
  const settings = { tenant: 1, person: secretary.person, scope: ['1.1.2.'], members }
  for (const table of ['person', 'holding']) {
    expect(await beyond(settings, table, `unit_path not in ('1.1.2')`)).toBe(2)
    expect(await beyond({ ...settings, members: [] }, table, `unit_path not in ('1.1.2')`)).toBe(0)
  }
})

test('a post is seen where its unit is in reach, where oneself holds it, or where somebody in reach does', async () => {
  const secretary = askers.find(({ name }) => name === 'secretary, branch across teams')
  // Somebody of the crew takes over a post of the team beside.
  await both.superuser.query(`
    insert into holding (tenant_id, id, person_id, post_id, unit_path, from_on)
    select 1, gen_random_uuid(), m.id, p.id, m.unit_path, '2026-01-01'
    from (select id, unit_path from person where tenant_id = 1 and unit_path = '1.1.2' order by id limit 1) m,
      (select id from post where tenant_id = 1 and unit_path = '1.2' order by id limit 1) p`)
  const scopes = [[], ['1.%'], ['1.'], ['1.1.%'], ['1.1.'], ['1.1.2.'], ['1.2.%'], ['1.1.2.', '1.2.%']]
  const answers = new Set<string>()
  let byHolderAlone = 0
  for (const person of [null, secretary?.person ?? null])
    for (const scope of scopes) {
      const { rows } = await both.superuser.query<{ id: string; hasUnit: boolean }>(
        `select p.id, (p.unit_path || '.') like any ($1::text[]) as "hasUnit" from post p
         where p.tenant_id = 1 and ((p.unit_path || '.') like any ($1::text[]) or exists (
           select from holding h where h.tenant_id = 1 and h.post_id = p.id and h.to_on is null
             and (h.person_id = $2::uuid or (h.unit_path || '.') like any ($1::text[]))))
         order by p.id`,
        [scope, person],
      )
      const seen = await inTransaction(both.request, { tenant: 1, person, scope }, ({ client }) =>
        client.query<{ id: string }>('select id from post order by id'),
      )
      expect({ person, scope, posts: seen.rows.map(({ id }) => id) }).toEqual({
        person,
        scope,
        posts: rows.map(({ id }) => id),
      })
      byHolderAlone += rows.filter(({ hasUnit }) => !hasUnit).length
      answers.add(rows.map(({ id }) => id).join())
    }
  expect(byHolderAlone).toBeGreaterThan(0)
  expect(answers.size).toBeGreaterThan(3)
})
