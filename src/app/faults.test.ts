import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { chanceFrom } from '#kernel/chance.ts'
import { type AnyVerb, givesFile } from '#kernel/verb.ts'
import { inTransaction } from '#platform/database.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { capabilities } from './capabilities.ts'
import { hostileInput } from './fuzz.ts'
import { asPage, openWholeServer, type WholeServer } from './testing.ts'

let server: WholeServer
beforeAll(async () => {
  server = await openWholeServer()
})
afterAll(() => server.close())

const send = async (name: string, input: unknown, key?: string) => {
  const { headers, cookies } = asPage(key)
  const url = `/api/v1/${name}`
  const { statusCode, json } = await server.app.inject({
    method: 'POST',
    url,
    headers,
    cookies,
    payload: JSON.stringify(input),
  })
  return { statusCode, answer: json() as Record<string, unknown> }
}

/** Entries and the newest versions of things: what any command leaves behind. */
const left = async (): Promise<unknown> =>
  inTransaction(server.owner, { tenant: 1, person: null, scope: [] }, async ({ client }) => {
    const { rows } = await client.query(
      'select (select count(*) from ledger_entry) as entries, (select count(*) from ledger_payload) as facts, (select sum(version) from ledger_stream) as versions',
    )
    return rows[0]
  })

const commands = capabilities
  .flatMap(({ routes }) => routes.map(({ verb }) => verb))
  .filter(({ kind }) => kind === 'command')

/** A verb that takes a secret, shows one once, or hands out a file does every call anew; all others remember their key. */
const isRemembered = (verb: AnyVerb): boolean =>
  verb.access.guess === undefined &&
  !verb.access.once &&
  !givesFile(verb) &&
  verb.upload === undefined &&
  !/sign-out|session/.test(verb.name)

/** So often each command succeeds before it is sent again; twenty times in the proof. */
const each = Number(process.env.PLUMBLINE_REPEATS ?? 1)

test(
  'F8 whatever succeeds has one effect and one answer, however often and late it is sent again',
  async () => {
    const done: { name: string; input: unknown; key: string; answer: unknown }[] = []
    for (const [at, verb] of commands.filter(isRemembered).entries()) {
      const chance = chanceFrom(100 + at)
      for (let n = 0, missing = each; n < 25 * each && missing > 0; n++) {
        const [input, key] = [hostileInput(verb, chance), crypto.randomUUID()]
        const { statusCode, answer } = await send(verb.name, input, key)
        if (statusCode !== 200) continue
        done.push({ name: verb.name, input, key, answer })
        missing--
      }
    }
    expect(done.length).toBeGreaterThan(4)
    const before = await left()
    // Late, out of order and at once: the last one first, each four times together.
    for (const { name, input, key, answer } of [...done].reverse()) {
      const again = await Promise.all(Array.from({ length: 4 }, () => send(name, input, key)))
      for (const one of again) expect(one, name).toEqual({ statusCode: 200, answer })
      expect(await send(name, { ...(input as object), zz: 1 }, key)).toMatchObject({ statusCode: 400 })
    }
    expect(await left()).toEqual(before)
  },
  60_000 + each * 60_000,
)

test('F8 the same command sent twelve times at once is done once', async () => {
  const key = crypto.randomUUID()
  const input = { name: { zh: '同时', en: 'At once' }, fromOn: '2027-02-01', toOn: '2027-02-20' }
  const replies = await Promise.all(Array.from({ length: 12 }, () => send('plan.draft-programme', input, key)))
  expect(new Set(replies.map(({ answer }) => JSON.stringify(answer))).size).toBe(1)
  expect(replies.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 12 }, () => 200))
})

/** Commands of which each is sent twice; ten thousand in the proof. */
const pairs = Number(process.env.PLUMBLINE_PAIRS ?? 200)
const atOnce = 20

test(
  `F8 of ${pairs} commands that come twice, in whatever order, none is done twice`,
  async () => {
    const chance = chanceFrom(8)
    const shuffled = <T>(all: readonly T[]): T[] =>
      all
        .map((one) => ({ one, at: chance() }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one)
    const { entries: before } = (await left()) as { readonly entries: number }
    for (let at = 0; at < pairs; at += atOnce) {
      const deeds = Array.from({ length: Math.min(atOnce, pairs - at) }, (_, n) => {
        const name = { zh: `成对 ${at + n}`, en: `Pair ${at + n}` }
        return n % 2 === 0
          ? { verb: 'plan.draft-programme', input: { name, fromOn: '2027-02-01', toOn: '2027-02-20' } }
          : { verb: 'identity.set-preferences', input: { language: n % 4 === 1 ? 'zh' : 'en' } }
      }).map((deed) => ({ ...deed, key: crypto.randomUUID() }))
      const replies = await Promise.all(
        shuffled([...deeds, ...deeds]).map(async ({ verb, input, key }) => ({
          key,
          reply: await send(verb, input, key),
        })),
      )
      for (const { key } of deeds) {
        const [one, other] = replies.filter((each) => each.key === key).map(({ reply }) => reply)
        expect(one?.statusCode).toBe(200)
        expect(other).toEqual(one)
      }
    }
    expect(await left()).toMatchObject({ entries: before + pairs })
    const { rows } = await inTransaction(server.owner, { tenant: 1, person: null, scope: ['1.%'] }, ({ client }) =>
      client.query(`select count(*)::integer as n from programme where name->>'zh' like '成对%'`),
    )
    expect(rows).toEqual([{ n: Math.ceil(pairs / 2) }])
  },
  60_000 + pairs * 60,
)

const aProgramme = async (): Promise<Record<string, unknown>> =>
  (await send('plan.draft-programme', { name: { zh: '草案', en: 'Draft' }, fromOn: '2027-02-01', toOn: '2027-02-20' }))
    .answer

const changeOf = ({ id, revision }: Record<string, unknown>, name: string) => ({
  programmeId: id,
  revision,
  name: { zh: name, en: name },
  fromOn: '2027-02-01',
  toOn: '2027-02-20',
  audience: { grades: [], families: [], businesses: [], units: [], posts: [], leading: false, members: false },
  exclusions: [],
  items: [],
  overReason: '',
})

test('F9 of fifty who change one draft at once one is kept, and the others are told so', async () => {
  const drafted = await aProgramme()
  const schema = commands.find(({ name }) => name === 'plan.change-programme')
  const audience = Object.fromEntries(
    Object.entries(
      (schema?.input.properties.audience as { properties?: Record<string, { type?: string }> })?.properties ?? {},
    ).map(([name, { type }]) => [name, type === 'array' ? [] : false]),
  )
  const replies = await Promise.all(
    Array.from({ length: 50 }, (_, n) => send('plan.change-programme', { ...changeOf(drafted, `改 ${n}`), audience })),
  )
  const kept = replies.flatMap(({ statusCode }, n) => (statusCode === 200 ? [n] : []))
  expect(kept).toHaveLength(1)
  for (const [n, { statusCode, answer }] of replies.entries())
    if (n !== kept[0]) expect([statusCode, answer.refusal]).toEqual([409, 'changed-meanwhile'])
  const { rows } = await inTransaction(server.owner, { tenant: 1, person: null, scope: ['1.%'] }, ({ client }) =>
    client.query(`select name->>'zh' as name from programme where id = $1`, [drafted.id]),
  )
  expect(rows[0]?.name).toBe(`改 ${kept[0]}`)
})

test('F6 connections that are cut cost nothing twice: what was not answered is sent again and done once', async () => {
  const keys = Array.from({ length: 40 }, () => crypto.randomUUID())
  const name = (n: number) => ({ zh: `断线 ${n}`, en: `Cut ${n}` })
  let cutting = true
  const [own] = (await server.owner.query<{ name: string }>('select current_database() as name')).rows
  const cut = withClient(inject('testServer').superuser, async (client) => {
    while (cutting) {
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'plumbline_request' and datname = $1`,
        [own?.name],
      )
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
  })
  let failed = 0
  const began = performance.now()
  const untilAnswered = async (key: string, n: number) => {
    for (let attempt = 0; ; attempt++) {
      if (attempt === 8) cutting = false
      const reply = await send('plan.draft-programme', { name: name(n), fromOn: '2027-03-01', toOn: '2027-03-20' }, key)
      if (reply.statusCode === 200) return reply.answer
      expect(reply.statusCode).toBe(503)
      failed++
    }
  }
  const answers = await Promise.all(keys.map(untilAnswered))
  cutting = false
  await cut
  expect(failed).toBeGreaterThan(0)
  expect(new Set(answers.map(({ id }) => id)).size).toBe(40)
  const { rows } = await inTransaction(server.owner, { tenant: 1, person: null, scope: ['1.%'] }, ({ client }) =>
    client.query(
      `select count(*)::integer as n, count(distinct name->>'zh')::integer as names from programme where name->>'zh' like '断线%'`,
    ),
  )
  expect(rows).toEqual([{ n: 40, names: 40 }])
  expect(performance.now() - began).toBeLessThan(30_000)
  expect(
    (await send('plan.draft-programme', { name: name(99), fromOn: '2027-03-01', toOn: '2027-03-20' })).statusCode,
  ).toBe(200)
}, 60_000)
