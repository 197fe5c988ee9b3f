import type pg from 'pg'
import { partyMembers } from '#capabilities/organisation/public.ts'
import { day, moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { Looking, Seeing } from '#platform/context.ts'
import { inBulk, inTransaction, sql, type Tx } from '#platform/database.ts'
import { fromInside } from '#platform/door/run.ts'
import { noAudience } from './rules/audience.ts'
import { kindOf } from './rules/mix.ts'
import type { ProgrammeItem, Submitted } from './rules/programme.ts'
import { aimOf } from './store/aim.ts'
import { followingOf } from './store/following.ts'
import { sendOut } from './use-cases/publish-programme.ts'

export interface BenchPools {
  /** The role of requests, behind row-level security. */
  readonly request: pg.Pool
  /** The role that owns the tables. */
  readonly owner: pg.Pool
}

export interface BenchPublish {
  readonly people: number
  /** Assignments that publishing wrote, each time. */
  readonly rows: number
  readonly publishMs: readonly number[]
  /** The same rows into a table of the same shape, without policies, joins or rules. */
  readonly bareMs: readonly number[]
}

const tenant = 1
const today = day('2027-01-12')
const now = moment('2027-01-12T01:12:00Z')
const whole = { tenant, person: null, scope: ['1.%'] }
const anItem = (code: string): ProgrammeItem => ({
  ...{ kind: 'lesson', code, version: '1.0.0', minutes: 5, educationKind: 'post' },
})
const items = [anItem('bench')]
/** As many as a festival brings. */
export const severalItems = [anItem('bench'), anItem('bench-case'), anItem('bench-exam')]

/**
 * Publishes one item, or several in one statement, to everybody of a large organisation along the way a programme goes, and copies the same rows
 * barely, by turns on the same server, each time into an empty table. The database is migrated and empty; tenant 1 is
 * filled. The last publication stays.
 */
export const benchPublish = (
  { request, owner }: BenchPools,
  people = 1_000_000,
  runs = 1,
  several = items,
): Promise<BenchPublish> =>
  byTurns(owner, people, runs, {
    publish: () =>
      inTransaction(request, whole, (tx) => timed(() => sendOut(lookingAt(tx), { ...toEverybody(), items: several }))),
    barely: copyBarely,
  })

/**
 * Publishes a second version to an audience that has grown: the first went to posts of high and medium grade, a little more
 * than half of everybody, the second goes to all. Measured is all that publishing asks and writes; barely, only the rows
 * that are new go into a table that holds the others already.
 */
export const benchRepublish = ({ request, owner }: BenchPools, people = 1_000_000, runs = 1): Promise<BenchPublish> =>
  byTurns(owner, people, runs, {
    publish: async () => {
      const first: Submitted = { ...toEverybody(), audience: { ...noAudience, grades: ['HIGH', 'MEDIUM'] } }
      await inTransaction(request, whole, (tx) => sendOut(lookingAt(tx), first))
      await owner.query('drop table if exists bench_before; create table bench_before as select * from assignment')
      const again: Submitted = { ...toEverybody(), version: 2, runningVersion: 1 }
      return inTransaction(request, whole, (tx) => {
        const cx = lookingAt(tx)
        return timed(async () => {
          const sent = await sendOut(cx, again)
          const aim = await aimOf(cx, again, partyMembers)
          await inBulk(tx, () => followingOf(tx, aim, again.id))
          return sent
        })
      })
    },
    barely: addBarely,
  })

interface Turn {
  readonly publish: () => Promise<{ readonly assigned: number; readonly ms: number }>
  /** Milliseconds of the bare statement. */
  readonly barely: (tx: Tx) => Promise<number>
}

const byTurns = async (
  owner: pg.Pool,
  people: number,
  runs: number,
  { publish, barely }: Turn,
): Promise<BenchPublish> => {
  await inTransaction(owner, whole, (tx) => fillOrganisation(tx, people))
  await owner.query('analyze')
  const [publishMs, bareMs]: [number[], number[]] = [[], []]
  let rows = 0
  for (let run = 0; run < runs; run++) {
    await owner.query('truncate assignment')
    const { assigned, ms } = await publish()
    rows = assigned
    publishMs.push(ms)
    bareMs.push(await inTransaction(owner, whole, barely))
  }
  return { people, rows, publishMs, bareMs }
}

const timed = async <T extends object>(work: () => Promise<T>): Promise<T & { readonly ms: number }> => {
  const start = performance.now()
  const done = await work()
  return { ...done, ms: performance.now() - start }
}

/** 46 posts in three grades, a hundred stations, everybody in one post: by SQL, because it only has to be there. */
export const fillOrganisation = async (tx: Tx, people: number): Promise<void> => {
  await tx.rows(sql`
    insert into tenant (tenant_id, code, name, name_en, demo) values (${tenant}, 'bench', '测量', 'Bench', true)
    on conflict do nothing`)
  await tx.rows(sql`
    insert into unit (tenant_id, id, code, name, kind, parent_id, path)
    values (${tenant}, gen_random_uuid(), 'area', '{"zh": "区", "en": "Area"}', 'area', null, '1')`)
  await tx.rows(sql`
    insert into unit (tenant_id, id, code, name, kind, parent_id, path)
    select ${tenant}, gen_random_uuid(), 's' || n, jsonb_build_object('zh', '站 ' || n, 'en', 'Station ' || n), 'station',
      (select id from unit where tenant_id = ${tenant} and path = '1'), '1.' || n
    from generate_series(1, 100) as n`)
  await tx.rows(sql`
    insert into post (tenant_id, id, code, name, unit_id, unit_path, business)
    select ${tenant}, gen_random_uuid(), 'p' || n, jsonb_build_object('zh', '岗 ' || n, 'en', 'Post ' || n),
      (select id from unit where tenant_id = ${tenant} and path = '1'), '1', 'production'
    from generate_series(0, 45) as n`)
  await tx.rows(sql`
    insert into grading (tenant_id, id, post_id, method, method_version, inputs, total, grade, reviewers, lower_hint,
      graded_on, valid_until, recorded_at)
    select ${tenant}, gen_random_uuid(), p.id, 'D', 1, '[]', 10,
      case when n < 9 then 'HIGH' when n < 26 then 'MEDIUM' else 'LOW' end, '{}', null, '2026-10-01', '2027-10-01', ${now}
    from generate_series(0, 45) as n join post p on p.tenant_id = ${tenant} and p.code = 'p' || n`)
  await tx.rows(sql`
    insert into person (tenant_id, id, staff_no, name, unit_id, unit_path)
    select ${tenant}, gen_random_uuid(), 'B-' || n, '人 ' || n, u.id, u.path
    from generate_series(1, ${people}::integer) as n join unit u on u.tenant_id = ${tenant} and u.code = 's' || (n % 100 + 1)`)
  await tx.rows(sql`
    insert into holding (tenant_id, id, person_id, post_id, unit_path, from_on)
    select ${tenant}, gen_random_uuid(), o.id, p.id, o.unit_path, '2021-07-01'
    from (select id, unit_path, substr(staff_no, 3)::integer % 46 as n from person where tenant_id = ${tenant}) o
    join post p on p.tenant_id = ${tenant} and p.code = 'p' || o.n`)
}

export const toEverybody = (): Submitted => ({
  id: id('01940000-0000-7000-8000-00000000be11'),
  unitPath: '1',
  name: { zh: '测量', en: 'Bench' },
  kind: kindOf(items),
  fromOn: today,
  toOn: day('2027-01-31'),
  audience: { ...noAudience, grades: ['HIGH', 'MEDIUM', 'LOW'] },
  exclusions: [],
  items,
  overReason: '',
  version: 1,
  revision: 1,
  editors: [],
  runningVersion: null,
  state: 'submitted',
  submittedBy: id('01940000-0000-7000-8000-0000000000a1'),
  submittedAt: now,
})

export const lookingAt = (tx: Tx): Looking & Seeing => ({
  tx,
  today,
  now,
  timeZone: 'Asia/Shanghai',
  upload: undefined,
  session: null,
  system: null,
  from: fromInside,
  looked: () => undefined,
  codeOf: (person) => person,
  actor: {
    tenant,
    person: id('01940000-0000-7000-8000-0000000000a2'),
    staffNo: 'B-0',
    name: '测量',
    language: 'zh',
    unitPath: '1',
    roles: ['officer'],
    purpose: null,
    reach: { units: ['1'], branches: [] },
    members: [],
  },
})

const copyBarely = async (tx: Tx): Promise<number> => {
  await tx.rows(sql`create temporary table bench_rows on commit drop as select * from assignment`)
  await tx.rows(sql`create table bench_assignment (like assignment including all)`)
  const start = performance.now()
  await tx.rows(sql`insert into bench_assignment select * from bench_rows`)
  const spent = performance.now() - start
  await tx.rows(sql`drop table bench_assignment`)
  return spent
}

const addBarely = async (tx: Tx): Promise<number> => {
  await tx.rows(sql`
    create temporary table bench_rows on commit drop as
      select a.* from assignment a where a.person_id not in (select b.person_id from bench_before b)`)
  await tx.rows(sql`create table bench_assignment (like assignment including all)`)
  await tx.rows(sql`insert into bench_assignment select * from bench_before`)
  const start = performance.now()
  await tx.rows(sql`insert into bench_assignment select * from bench_rows order by person_id`)
  const spent = performance.now() - start
  await tx.rows(sql`drop table bench_assignment`)
  return spent
}
