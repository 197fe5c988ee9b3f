import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { chanceFrom } from '#kernel/chance.ts'
import { inTransaction } from '#platform/database.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { capabilities } from './capabilities.ts'
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

/** For nobody yet: every part of the audience empty. */
const audience = (() => {
  const schema = commands.find(({ name }) => name === 'plan.change-programme')?.input.properties.audience
  const parts = (schema as { properties?: Record<string, { type?: string }> })?.properties ?? {}
  return Object.fromEntries(Object.entries(parts).map(([name, { type }]) => [name, type === 'array' ? [] : false]))
})()

const changeOf = ({ id, revision }: Record<string, unknown>, name: string) => ({
  programmeId: id,
  revision,
  name: { zh: name, en: name },
  fromOn: '2027-02-01',
  toOn: '2027-02-20',
  audience,
  exclusions: [],
  items: [],
  overReason: '',
})

test('F9 of fifty who change one draft at once one is kept, and the others are told so', async () => {
  const drafted = await aProgramme()
  const replies = await Promise.all(
    Array.from({ length: 50 }, (_, n) => send('plan.change-programme', changeOf(drafted, `改 ${n}`))),
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

/** What two people type at once into one thing: the thing as it is first seen, and what each makes of it. */
interface Contended {
  readonly first: Readonly<Record<string, unknown>>
  readonly typed: (words: string) => Readonly<Record<string, unknown>>
}

const asked = async (name: string, query: Record<string, string>): Promise<Record<string, unknown>> => {
  const { cookies } = asPage()
  return (await server.app.inject({ url: `/api/v1/${name}`, cookies, query })).json()
}
const inBoth = (words: string) => ({ zh: words, en: words })
const begun = async (kind: string, code: string): Promise<void> => {
  const fresh = { title: inBoth('begun'), lesson: null, sort: kind === 'reading' ? 'story' : null }
  expect(await send('curriculum.start-item', { kind, code, fresh })).toMatchObject({ statusCode: 200 })
}

/** Everything that is written by revision, each as its page would send it. */
const writers: Record<string, () => Promise<Contended>> = {
  'plan.change-programme': async () => {
    const first = changeOf(await aProgramme(), 'first')
    return { first, typed: (words) => ({ ...first, name: inBoth(words) }) }
  },
  'curriculum.save-draft': async () => {
    expect(await send('curriculum.start-draft', { lesson: 'twice', title: inBoth('begun') })).toMatchObject({
      statusCode: 200,
    })
    const { body, closeness } = await asked('curriculum.draft', { lesson: 'twice' })
    const first = { lesson: 'twice', revision: 1, body, closeness }
    return { first, typed: (words) => ({ ...first, body: { ...(body as object), title: inBoth(words) } }) }
  },
  'curriculum.save-question': async () => {
    await begun('question', 'twice-q')
    const { body } = await asked('curriculum.question-draft', { question: 'twice-q' })
    const first = { question: 'twice-q', revision: 1, body }
    return { first, typed: (words) => ({ ...first, body: { ...(body as object), stem: inBoth(words) } }) }
  },
  'curriculum.save-case': async () => {
    await begun('case', 'twice-c')
    const { body, closeness } = await asked('curriculum.case-draft', { case: 'twice-c' })
    const first = { case: 'twice-c', revision: 1, body, closeness }
    return { first, typed: (words) => ({ ...first, body: { ...(body as object), title: inBoth(words) } }) }
  },
  'curriculum.save-form': async () => {
    await begun('reading', 'twice-r')
    const { content } = (await asked('curriculum.form-draft', { kind: 'reading', code: 'twice-r' })) as {
      content: { kind: string; body: object }
    }
    const first = { code: 'twice-r', revision: 1, content }
    return {
      first,
      typed: (words) => ({ ...first, content: { ...content, body: { ...content.body, title: inBoth(words) } } }),
    }
  },
}

/** What is done about a thing in the revision that was read, which is not the newest any more. */
const stale: Record<string, Readonly<Record<string, unknown>>> = {
  'curriculum.ask-second-person': { lesson: 'twice', revision: 1 },
  'curriculum.review-draft': { lesson: 'twice', revision: 1, verdict: 'pass', note: '' },
  'curriculum.drop-items': { kind: 'question', items: [{ code: 'twice-q', revision: 1 }] },
  'curriculum.ask-for-items': { kind: 'case', items: [{ code: 'twice-c', revision: 1 }] },
  'curriculum.review-items': { kind: 'case', items: [{ code: 'twice-c', revision: 1 }], verdict: 'pass', note: '' },
  'curriculum.publish-items': {
    ...{ kind: 'reading', items: [{ code: 'twice-r', revision: 1 }], bestBefore: '2027-06-30' },
  },
}

test('F9 with every verb that names a revision, of two at once one is kept, and what was read before that is refused', async () => {
  const revised = commands.filter(({ input }) => JSON.stringify(input).includes('"revision":'))
  expect([...Object.keys(writers), ...Object.keys(stale)].sort()).toEqual(revised.map(({ name }) => name).sort())
  const late = { statusCode: 409, answer: { refusal: 'changed-meanwhile' } }
  for (const [name, prepare] of Object.entries(writers)) {
    const { typed } = await prepare()
    const replies = await Promise.all(['one', 'other'].map((words) => send(name, typed(words))))
    const [kept, refused] = replies.sort((a, b) => a.statusCode - b.statusCode)
    expect([name, kept?.statusCode]).toEqual([name, 200])
    expect([name, refused]).toEqual([name, late])
    expect([name, await send(name, typed('later'))]).toEqual([name, late])
  }
  const before = await left()
  for (const [name, input] of Object.entries(stale)) expect([name, await send(name, input)]).toEqual([name, late])
  expect(await left()).toEqual(before)
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
