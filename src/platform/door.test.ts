import { type TProperties, Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { no, ok } from '#kernel/result.ts'
import { type AnyVerb, fileAnswer, question, verb } from '#kernel/verb.ts'
import { answer, capability, command } from './capability.ts'
import type { SystemSeen } from './context.ts'
import { openPool } from './database.ts'
import type { Entry, House, Look, SignedIn } from './door/run.ts'
import { unknownMember } from './door/text.ts'
import { missingParts } from './door/whole.ts'
import { addRoutes, openDoor } from './door.ts'
import { freshDatabase } from './testing/database.ts'

const person = id<'person'>('01890a5d-ac96-774b-bcce-b302099a8057')

const Add = verb(
  'counting.add',
  { roles: ['officer'], data: 'internal' },
  {
    input: Type.Object({
      n: Type.Integer({ minimum: 1 }),
      parts: Type.Optional(Type.Array(Type.Object({ m: Type.Integer() }))),
    }),
    answer: Type.Object({ sum: Type.Integer() }),
    refusals: ['too-much', 'thing-not-found'],
  },
)
const Sum = question(
  'counting.sum',
  { roles: ['officer', 'learner'], data: 'internal' },
  { input: Type.Object({ of: Type.Integer() }), answer: Type.Object({ sum: Type.Integer() }) },
)

const LookUp = question(
  'counting.look',
  {
    roles: ['officer'],
    data: 'sensitive',
    shows: 'holders',
    look: { zh: '看了', en: 'Looked' },
    asksPurpose: ['officer'],
  },
  { input: Type.Object({}), answer: Type.Object({ seen: Type.Integer() }) },
)
const closedBut = (parts: TProperties) => Type.Object(parts, { additionalProperties: false })
const others = ['01890a5d-ac96-774b-bcce-b302099a8058', '01890a5d-ac96-774b-bcce-b302099a8059']

const Say = verb(
  'counting.say',
  { roles: ['officer'], data: 'internal' },
  { input: Type.Object({ words: Type.String() }), answer: Type.Object({ heard: Type.String() }) },
)

const Take = verb(
  'counting.take',
  { roles: ['officer'], data: 'internal' },
  { input: Type.Object({}), answer: fileAnswer },
)

const officer: SignedIn = {
  timeZone: 'Asia/Shanghai',
  session: null,
  actor: {
    tenant: 1,
    person,
    staffNo: 'T-1',
    name: '测试',
    language: 'zh',
    unitPath: '1',
    roles: ['officer'],
    purpose: { zh: '核对', en: 'to check' },
  },
  reachFor: (allowed) =>
    allowed.includes('officer') ? { reach: { units: ['1'], branches: [] }, scope: ['1.%'] } : undefined,
}

interface Over {
  readonly system?: SystemSeen
  readonly signedIn?: SignedIn | undefined
  readonly keepEntry?: House['keepEntry']
  readonly keepLook?: House['keepLook']
  /** Codes of PostgreSQL with which the use case fails, one a run, until none is left. */
  readonly faults?: string[]
}

const openCounting = async (over: Over = {}) => {
  const pool = openPool((await freshDatabase()).request, 4)
  const entries: Entry[] = []
  let runs = 0
  const house: House = {
    pool,
    tenant: 1,
    timeZone: 'Asia/Shanghai',
    now: () => moment('2027-01-12T01:12:00Z'),
    cookieOwner: () => ({ tenant: 1, person: person as Id<'person'> }),
    identify: async () => ('signedIn' in over ? over.signedIn : officer),
    membersOf: async () => [],
    tokenOwner: () => ({ tenant: 1 }),
    identifySystem: async () => over.system,
    codeOf: (of) => of,
    keepLook: over.keepLook ?? (async () => undefined),
    keepEntry: over.keepEntry ?? (async (_tx, entry) => void entries.push(entry)),
  }
  const counting = capability('counting', [
    command(Add, async (cx, { n }) => {
      runs++
      await cx.tx.client.query(
        `insert into idempotency_key (tenant_id, person_id, key, verb, body_hash, at)
        values (1, $1, 'row-' || gen_random_uuid(), 'row', '', now())`,
        [person],
      )
      const code = over.faults?.shift()
      if (code !== undefined) throw Object.assign(new Error('not now'), { code })
      if (n === 404) return no('thing-not-found')
      if (n > 10) return no('too-much')
      cx.record('sum', cx.newId('sum'), { n })
      return ok({ sum: n + 1 })
    }),
    command(Say, async (_cx, { words }) => ok({ heard: words })),
    command(Take, async (cx) => {
      cx.record('export', cx.newId('export'), { rows: 2 })
      return ok({ name: '对比.xlsx', type: 'application/x-list', bytes: Buffer.from('12') })
    }),
    answer(LookUp, async (cx) => {
      cx.looked([person, ...others] as Id<'person'>[])
      return ok({ seen: others.length })
    }),
    answer(Sum, async (_cx, { of }) => ok({ sum: of * 2 })),
  ])
  const app = await openDoor({ logger: false })
  addRoutes(app, { house, secureCookies: false }, [counting])
  const rows = async () =>
    (await pool.query(
      `begin; set local app.tenant = '1'; select 1 from idempotency_key where verb = 'row'; commit`,
    )) as unknown as { rowCount: number }[]
  const look = () => app.inject({ url: '/api/v1/counting.look', cookies: { plumbline_session: 'x' } })
  const post = (payload: unknown, key: string | null = 'key-00000001') =>
    app.inject({
      method: 'POST',
      url: '/api/v1/counting.add',
      cookies: { plumbline_session: 'x' },
      ...(key === null ? {} : { headers: { 'idempotency-key': key } }),
      payload: payload as Record<string, unknown>,
    })
  return { app, post, look, entries, runs: () => runs, kept: async () => (await rows())[2]?.rowCount }
}

describe('the door', () => {
  test('runs one use case, keeps one entry with its facts, and answers', async () => {
    const { post, entries, kept } = await openCounting()
    const reply = await post({ n: 3 })
    expect([reply.statusCode, reply.json()]).toEqual([200, { sum: 4 }])
    expect(entries).toMatchObject([
      { type: 'counting.add', actor: person, facts: [{ kind: 'sum', payload: { n: 3 } }] },
    ])
    expect(await kept()).toBe(1)
  })

  test('a refusal keeps nothing, and its key may be used again', async () => {
    const { post, entries, kept } = await openCounting()
    expect((await post({ n: 11 })).json()).toEqual({ refusal: 'too-much' })
    expect((await post({ n: 404 })).statusCode).toBe(404)
    expect([entries, await kept()]).toEqual([[], 0])
    expect((await post({ n: 1 })).statusCode).toBe(200)
  })

  test('the same key answers again without doing again, also when both come at once', async () => {
    const { post, runs, entries } = await openCounting()
    const replies = await Promise.all([post({ n: 3 }), post({ n: 3 }), post({ n: 3 })])
    expect(replies.map((reply) => reply.json())).toEqual([{ sum: 4 }, { sum: 4 }, { sum: 4 }])
    expect([runs(), entries.length]).toEqual([1, 1])
  })

  test('the same key with another body is refused', async () => {
    const { post } = await openCounting()
    await post({ n: 3 })
    expect((await post({ n: 4 })).json()).toEqual({ refusal: 'key-reused' })
  })

  test('an entry that cannot be kept undoes the command', async () => {
    const { post, kept } = await openCounting({ keepEntry: () => Promise.reject(new Error('no ledger')) })
    expect((await post({ n: 3 })).statusCode).toBe(500)
    expect(await kept()).toBe(0)
  })

  test.each(['40001', '40P01'])(
    'F6 what PostgreSQL asks to be done again (%s) is done again, and once',
    async (code) => {
      const { post, runs, entries, kept } = await openCounting({ faults: [code, code] })
      const reply = await post({ n: 3 })
      expect([reply.statusCode, reply.json()]).toEqual([200, { sum: 4 }])
      expect([runs(), entries.length, await kept()]).toEqual([3, 1, 1])
    },
  )

  test('F6 it is tried four times and no more; the same key then does it once', async () => {
    const { post, runs, entries, kept } = await openCounting({ faults: Array.from({ length: 4 }, () => '40001') })
    expect((await post({ n: 3 })).statusCode).toBe(503)
    expect([runs(), entries.length, await kept()]).toEqual([4, 0, 0])
    expect((await post({ n: 3 })).json()).toEqual({ sum: 4 })
    expect([runs(), entries.length, await kept()]).toEqual([5, 1, 1])
  })

  test.each([
    ['53300', 503],
    ['53100', 507],
    ['23505', 500],
  ])(
    'F6 what goes by itself or not (%s) is not tried again here, is told with %i and keeps nothing',
    async (code, status) => {
      const { post, runs, entries, kept } = await openCounting({ faults: [code] })
      expect((await post({ n: 3 })).statusCode).toBe(status)
      expect([runs(), entries.length, await kept()]).toEqual([1, 0, 0])
    },
  )

  test('nothing is shown of others before it was said for what, and the look is kept with it', async () => {
    let seen: Look | undefined
    const keepLook = async (_tx: unknown, look: Look) => {
      seen = look
      return undefined
    }
    const silent = { ...officer, actor: { ...officer.actor, purpose: null } }
    const before = await (await openCounting({ keepLook, signedIn: silent })).look()
    expect([before.statusCode, before.json(), seen]).toEqual([403, { refusal: 'purpose-missing' }, undefined])
    const after = await (await openCounting({ keepLook })).look()
    expect([after.statusCode, seen?.purpose]).toEqual([200, officer.actor.purpose])
  })

  test('what cannot be kept as looked at is not shown', async () => {
    const looks: number[] = []
    const keeping = await openCounting({
      keepLook: async (_tx, { people }) => {
        looks.push(people.length)
        return { kind: 'look', id: person, payload: {} }
      },
    })
    expect((await keeping.look()).json()).toEqual({ seen: 2 })
    expect([looks, keeping.entries.map(({ type }) => type)]).toEqual([[2], ['counting.look']])
    const failing = await openCounting({ keepLook: () => Promise.reject(new Error('no log')) })
    expect([(await failing.look()).statusCode, (await failing.look()).json().seen]).toEqual([500, undefined])
  })

  test.each([
    [{ n: 0 }, ['/n']],
    [{}, ['']],
    [[], ['']],
  ])('%j is not the shape of the verb', async (payload, where) => {
    const { post } = await openCounting()
    const reply = await post(payload)
    expect([reply.statusCode, reply.json().refusal]).toEqual([400, 'invalid'])
    expect(reply.json().where).toEqual(where)
  })

  test.each([
    [{ n: 1, more: true }, ['/more']],
    [JSON.parse('{"n":1,"parts":[{"m":1,"role":"officer"}],"tenant_id":2}'), ['/parts/0/role', '/tenant_id']],
  ])('%j has members that the verb does not name', async (payload, where) => {
    const { post, runs, entries } = await openCounting()
    const reply = await post(payload)
    expect([reply.statusCode, reply.json()]).toEqual([400, { refusal: 'unknown-member', where, says: unknownMember }])
    expect([runs(), entries.length]).toEqual([0, 0])
  })

  test('half a character is no text, a whole one and a written escape are', async () => {
    const { app } = await openCounting()
    const say = (words: string) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/counting.say',
        cookies: { plumbline_session: 'x' },
        headers: { 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/json' },
        payload: words,
      })
    expect((await say('{"words":"\\ud83d"}')).statusCode).toBe(400)
    expect((await say('{"words":"😀 王䶮"}')).json()).toEqual({ heard: '😀 王䶮' })
    expect((await say('{"words":"\\\\ud83d"}')).json()).toEqual({ heard: '\\ud83d' })
  })

  test('who is not signed in or lacks the role is told so, and a command needs its key', async () => {
    const unsigned = await openCounting({ signedIn: undefined })
    expect((await unsigned.post({ n: 3 })).statusCode).toBe(401)
    const learner = await openCounting({ signedIn: { ...officer, reachFor: () => undefined } })
    expect((await learner.post({ n: 3 })).json()).toEqual({ refusal: 'not-permitted', roles: ['officer'] })
    const { post } = await openCounting()
    expect((await post({ n: 3 }, null)).json()).toEqual({ refusal: 'key-missing' })
  })

  test('a file is handed out to be saved, each time with an entry of its own', async () => {
    const { app, entries } = await openCounting()
    const take = () =>
      app.inject({
        method: 'POST',
        url: '/api/v1/counting.take',
        cookies: { plumbline_session: 'x' },
        headers: { 'idempotency-key': 'key-00000001' },
        payload: {},
      })
    const { headers, body } = await take()
    await take()
    expect([body, headers['content-type']]).toEqual(['12', 'application/x-list'])
    expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''%E5%AF%B9%E6%AF%94.xlsx")
    expect(entries.map(({ type }) => type)).toEqual(['counting.take', 'counting.take'])
  })

  test('a question is asked by GET, its numbers are read from text', async () => {
    const { app } = await openCounting()
    const reply = await app.inject({ url: '/api/v1/counting.sum?of=21', cookies: { plumbline_session: 'x' } })
    expect(reply.json()).toEqual({ sum: 42 })
  })

  test('another site cannot command', async () => {
    const { app } = await openCounting()
    const reply = await app.inject({
      method: 'POST',
      url: '/api/v1/counting.add',
      headers: { 'idempotency-key': 'key-00000001', 'sec-fetch-site': 'cross-site' },
      cookies: { plumbline_session: 'x' },
      payload: { n: 1 },
    })
    expect(reply.statusCode).toBe(403)
  })
})

describe('a route that is not whole stops the start', () => {
  test.each<[string, Partial<AnyVerb>, string]>([
    ['without roles', { access: { roles: [], data: 'internal' } }, 'a permission'],
    ['without a data class', { access: { roles: ['officer'] } as never }, 'a data class'],
    [
      'open to anyone with inner data',
      { access: { roles: 'anyone', data: 'internal' } },
      'public data, because anyone may ask',
    ],
    ['with an open input', { input: Type.Object({}) }, 'a closed input schema at '],
    [
      'with an open part',
      { input: closedBut({ parts: Type.Array(Type.Object({ m: Type.Unknown() })) }) },
      'a closed input schema at /parts/- /parts/-/m',
    ],
    ['without an answer', { answer: undefined as never }, 'an answer schema'],
    [
      'looking at others for anyone',
      { access: { roles: 'anyone', data: 'public', look: { zh: '看了', en: 'Looked' } } },
      'roles, because it looks at others',
    ],
    [
      'asking for what without a word for the look',
      { access: { roles: ['officer'], data: 'personal', asksPurpose: ['officer'] } },
      'a word for a look at others, because it asks for what',
    ],
    [
      'asking a role for what that may not look',
      {
        access: { roles: ['officer'], data: 'personal', asksPurpose: ['auditor'], look: { zh: '看了', en: 'Looked' } },
      },
      'only roles to ask that may look',
    ],
    [
      'showing what is personal without a row of the table',
      { kind: 'question', access: { roles: ['officer'], data: 'personal' } },
      'a row of the table of who sees what, because it shows what is personal',
    ],
    [
      'showing what is sensitive without a word for the look',
      { access: { roles: ['officer'], data: 'sensitive' } },
      'a word for a look at others',
    ],
    [
      'showing whoever asks the own sensitive data on any device',
      { access: { roles: ['officer'], data: 'sensitive', shows: 'own-records' } },
      'an own device, because it shows sensitive data of whoever asks',
    ],
    ['with a loose name', { name: 'Counting' }, 'a name of the form capability.verb-name'],
  ])('%s', (_case, over, part) => {
    expect(missingParts({ ...Add, ...over } as AnyVerb)).toEqual([part])
  })

  test('a route beside the verbs needs a purpose', async () => {
    const app = await openDoor({ logger: false })
    expect(() => app.get('/back-door', async () => 'open')).toThrow('neither a verb nor a purpose')
  })
})
