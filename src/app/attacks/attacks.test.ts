import argon2 from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { BlockAccount, IssueCode } from '#capabilities/identity/contract/codes.ts'
import { EndGrant } from '#capabilities/identity/contract/granting.ts'
import { EndOtherSessions, EndSession, OwnSessions } from '#capabilities/identity/contract/sessions.ts'
import {
  EndDevice,
  JoinDevice,
  RegisterDevice,
  SetPin,
  SharedDevices,
  SignInWithPin,
} from '#capabilities/identity/contract/shared-devices.ts'
import { ChangePassword, RedeemCode, SignIn } from '#capabilities/identity/contract/sign-in.ts'
import { Me, SignOut } from '#capabilities/identity/contract.ts'
import { closeAccounts } from '#capabilities/identity/public.ts'
import { day } from '#kernel/day.ts'
import { inTransaction } from '#platform/database.ts'
import { capabilities } from '../capabilities.ts'
import { anAccount, type Browser, type Laboratory, openLaboratory } from './laboratory.ts'

/** How many hashes the door has made or compared. */
const hashes = () => hash.mock.calls.length + verify.mock.calls.length
const hash = vi.spyOn(argon2, 'hash')
const verify = vi.spyOn(argon2, 'verify')

let lab: Laboratory
let administrator: Browser
beforeAll(async () => {
  lab = await openLaboratory()
  administrator = await someone('CW-0038', 'system-administrator')
})
afterAll(async () => {
  vi.restoreAllMocks()
  await lab?.close()
})

const password = '井口三号阀门要点灯了'
const minute = 60_000
const hour = 60 * minute

/** A first code straight from the rules, then everything through the door. */
const someone = async (staffNo: string, role?: 'system-administrator' | 'officer'): Promise<Browser> => {
  const person = await anAccount(lab, staffNo, role)
  const code = await firstCode(person)
  const browser = lab.browser()
  const reply = await browser.send(RedeemCode, { staffNo, code, password, language: 'zh' })
  if (!reply.json().signedIn) throw new Error(reply.body)
  return browser
}

const firstCode = async (person: Awaited<ReturnType<typeof anAccount>>): Promise<string> => {
  const { digestOf } = await import('#capabilities/identity/use-cases/secrets.ts')
  const { saveCodes } = await import('#capabilities/identity/store/codes.ts')
  const { anId } = await import('#platform/testing.ts')
  const { moment } = await import('#kernel/day.ts')
  await inTransaction(lab.owner, { tenant: 1, person: null, scope: ['1.%'] }, (tx) =>
    saveCodes(tx, [
      {
        id: anId('sign-in-code'),
        personId: person,
        digest: digestOf('ABCD12345678'),
        madeAt: moment('2027-01-12T00:00:00Z'),
        madeBy: null,
        endsAt: moment('2029-01-12T00:00:00Z'),
        usedAt: null,
        withdrawnAt: null,
      },
    ]),
  )
  return 'ABCD-1234-5678'
}

const isIn = async (browser: Browser): Promise<boolean> => (await browser.ask(Me)).statusCode === 200

const signIn = async (staffNo: string, over: { address?: string; password?: string } = {}) => {
  const browser = lab.browser(over)
  const reply = await browser.send(SignIn, { staffNo, password: over.password ?? password, ownDevice: false })
  return { browser, reply, status: reply.statusCode, signedIn: reply.json().signedIn === true }
}

describe('X1 guessing', () => {
  const verbs = capabilities.flatMap(({ routes }) => routes.map(({ verb }) => verb))

  test('every verb that takes a secret names how it could be guessed, and there are such verbs', () => {
    const secret = verbs.filter(({ input }) => Object.values(input.properties).some((field) => 'secret' in field))
    expect(secret.length).toBeGreaterThanOrEqual(4)
    expect(secret.filter(({ access }) => access.guess === undefined)).toEqual([])
    // By name, too: a field that is called like a secret is one.
    const called = verbs.filter(({ input }) =>
      Object.keys(input.properties).some((name) => /password|pin$|secret/i.test(name)),
    )
    expect(called.filter((verb) => !secret.includes(verb)).map(({ name }) => name)).toEqual([])
  })

  test.each(verbs.filter(({ access }) => access.guess).map((verb) => [verb.name, verb] as const))(
    '%s: of a hundred calls at once from one address at most sixty pass, and three where it names an account',
    async (_, verb) => {
      const laboratory = await openLaboratory()
      const input = Object.fromEntries(
        Object.entries(verb.input.properties).map(([name, schema]) => [name, sampleOf(schema)]),
      )
      // A password that is the own number is refused before any secret is looked at, and gives its try back.
      if (verb.access.guess?.account) Object.assign(input, { [verb.access.guess.account]: 'X1-0000' })
      const replies = await Promise.all(Array.from({ length: 100 }, () => laboratory.browser().send(verb, input)))
      const passed = replies.filter(({ statusCode }) => statusCode !== 429)
      expect(passed.length).toBe(verb.access.guess?.account ? 3 : 60)
      const told = replies.find(({ statusCode }) => statusCode === 429)
      expect(Number(told?.headers['retry-after'])).toBeGreaterThan(0)
      await laboratory.close()
    },
  )

  test('a wrong password every ten seconds for an hour and thirty wrong codes leave twenty guesses at one account; its person waits or takes another way', async () => {
    const staffNo = 'X1-0001'
    const victim = await someone(staffNo)
    let guessed = 0
    for (let second = 0; second < 3_600; second += 10) {
      const { status } = await signIn(staffNo, { password: 'not this one at all', address: `198.51.${second % 250}.7` })
      if (status !== 429) guessed++
      lab.pass(10_000)
    }
    const byCode = lab.browser({ address: '198.51.100.8' })
    for (let n = 0; n < 30; n++) {
      const wrong = { staffNo, code: 'AAAA-BBBB-CCCC', password, language: 'zh' }
      if ((await byCode.send(RedeemCode, wrong)).statusCode !== 429) guessed++
    }
    expect(guessed).toBeLessThanOrEqual(20)
    expect(await isIn(victim)).toBe(true)
    expect((await signIn(staffNo)).status).toBe(429)
    lab.pass(31 * minute)
    expect((await signIn(staffNo)).signedIn).toBe(true)
    expect((await signIn(staffNo)).signedIn).toBe(true)
  })

  test('a weak new password between wrong codes wipes none of them out, and costs nothing itself', async () => {
    const staffNo = 'X1-0003'
    await anAccount(lab, staffNo)
    const guess = async (chosen: string) =>
      (
        await lab.browser().send(RedeemCode, { staffNo, code: 'AAAA-BBBB-CCCC', password: chosen, language: 'zh' })
      ).json()
    const weak = { refusal: 'password-common' }
    for (let n = 0; n < 3; n++) {
      expect(await guess('password12345')).toEqual(weak)
      expect(await guess(password)).toEqual({ signedIn: false })
    }
    expect(await guess('password12345')).toMatchObject({ refusal: 'too-many-tries' })
    expect(await guess(password)).toMatchObject({ refusal: 'too-many-tries' })
  })

  test('wrong guesses are on the ledger, refused ones are not', async () => {
    const staffNo = 'X1-0002'
    await someone(staffNo)
    const count = async () =>
      (
        await inTransaction(lab.owner, { tenant: 1, person: null, scope: [] }, ({ client }) =>
          client.query(`select count(*) as n from ledger_entry where type = 'identity.sign-in'`),
        )
      ).rows[0].n as number
    const before = await count()
    for (let n = 0; n < 10; n++) await signIn(staffNo, { password: 'not this one at all' })
    expect((await count()) - before).toBe(3)
  })
})

const sampleOf = (schema: object): unknown => {
  const { type, enum: choices, properties } = schema as { type?: string; enum?: unknown[]; properties?: object }
  if (choices) return choices[0]
  if ('pattern' in schema) return '604718'
  if (type === 'boolean') return false
  if (type === 'array') return []
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(properties ?? {}).map(([name, field]) => [name, sampleOf(field as object)]),
    )
  return '井口三号阀门要点灯了'
}

describe('IDN-15 shared devices', () => {
  const pin = '604718'

  test('five wrong PINs make it worthless, also for the right one; elsewhere it opens nothing', async () => {
    const staffNo = 'PIN-1'
    const own = await someone(staffNo)
    expect((await own.send(SetPin, { password, pin })).json()).toEqual({ set: true })
    const tablet = await aTablet()
    const enter = async (typed: string, browser = tablet) =>
      (await browser.send(SignInWithPin, { staffNo, pin: typed })).json()
    expect(await enter(pin, lab.browser())).toEqual({ refusal: 'device-not-found' })
    expect(await enter(pin)).toEqual({ signedIn: true })
    for (let n = 0; n < 5; n++) {
      expect(await enter('999990')).toEqual({ signedIn: false })
      lab.pass(31 * minute)
    }
    expect(await enter(pin)).toEqual({ signedIn: false })
    const again = (await signIn(staffNo)).browser
    await again.send(SetPin, { password, pin })
    lab.pass(31 * minute)
    expect(await enter(pin)).toEqual({ signedIn: true })
  })

  test('there everybody is a learner, changes nothing about signing in, and is out after two minutes', async () => {
    const staffNo = 'PIN-2'
    const own = await someone(staffNo, 'system-administrator')
    await own.send(SetPin, { password, pin })
    const tablet = await aTablet()
    await tablet.send(SignInWithPin, { staffNo, pin })
    expect((await tablet.ask(Me)).json()).toMatchObject({ roles: ['learner'], sharedDevice: true })
    expect((await tablet.ask(SharedDevices)).statusCode).toBe(403)
    expect(
      (await tablet.send(ChangePassword, { current: password, next: '换了一句完全不同的话' })).json(),
    ).toMatchObject({
      refusal: 'shared-device',
    })
    expect((await tablet.send(SetPin, { password, pin })).json()).toMatchObject({ refusal: 'shared-device' })
    expect((await tablet.send(EndGrant, { grants: [crypto.randomUUID()] })).json()).toMatchObject({
      refusal: 'shared-device',
    })
    lab.pass(2 * minute + 1_000)
    expect(await isIn(tablet)).toBe(false)
  })

  test('an ended device opens nothing any more', async () => {
    const staffNo = 'PIN-3'
    await (await someone(staffNo)).send(SetPin, { password, pin })
    const tablet = await aTablet()
    administrator = (await signIn('CW-0038')).browser
    const { devices } = (await administrator.ask(SharedDevices)).json() as { devices: { id: string }[] }
    for (const { id } of devices) await administrator.send(EndDevice, { device: id })
    expect((await tablet.send(SignInWithPin, { staffNo, pin })).json()).toEqual({ refusal: 'device-not-found' })
  })

  const aTablet = async (): Promise<Browser> => {
    administrator = (await signIn('CW-0038')).browser
    const { code } = (await administrator.send(RegisterDevice, { name: '平板', unitPath: '1' })).json()
    const tablet = lab.browser()
    expect((await tablet.send(JoinDevice, { code })).json()).toEqual({ joined: true })
    expect((await lab.browser().send(JoinDevice, { code })).json()).toEqual({ joined: false })
    return tablet
  }
})

describe('X2 enumeration', () => {
  test('known, unknown and shut: the same answer, the same headers, the same number of hashes', async () => {
    const known = 'X2-0001'
    await someone(known)
    const shut = await anAccount(lab, 'X2-0002')
    await administrator.send(BlockAccount, { person: shut, blocked: true })
    // What nobody's account is compared with is hashed once for all.
    await signIn('X2-9997', { password: 'not this one at all' })
    const seen: string[] = []
    for (const staffNo of [known, 'X2-0002', 'X2-9999', 'x'.repeat(40)]) {
      const before = hashes()
      const { reply } = await signIn(staffNo, { password: 'not this one at all' })
      const signedIn = hashes()
      const redeemed = await lab
        .browser()
        .send(RedeemCode, { staffNo, code: 'AAAA-BBBB-CCCC', password: '四个词一句话就很长', language: 'zh' })
      const headers = Object.keys(reply.headers).sort().join()
      const counted = [signedIn - before, hashes() - signedIn]
      seen.push(JSON.stringify([counted, reply.statusCode, reply.body, headers, redeemed.body]))
    }
    expect(new Set(seen).size).toBe(1)
    expect(JSON.parse(seen[0] ?? '[]')[0][0]).toBe(1)
  })

  test('the wait tells nothing either', async () => {
    await someone('X2-0003')
    const waits = []
    for (const staffNo of ['X2-0003', 'X2-9998']) {
      for (let n = 0; n < 3; n++) await signIn(staffNo, { password: 'not this one at all' })
      const { status, reply } = await signIn(staffNo, { password: 'not this one at all' })
      waits.push([status, reply.body])
    }
    expect(waits[0]).toEqual(waits[1])
  })
})

describe('X3 sessions', () => {
  test('a cookie planted before signing in is replaced, and opens nothing', async () => {
    await someone('X3-0001')
    const planted = lab.browser()
    const thief = '1.01890a5d-ac96-774b-bcce-b302099a8057.'.concat('A'.repeat(43))
    planted.setCookie(thief)
    await planted.send(SignIn, { staffNo: 'X3-0001', password, ownDevice: false })
    expect(planted.cookie()).not.toBe(thief)
    const other = lab.browser()
    other.setCookie(thief)
    expect(await isIn(other)).toBe(false)
  })

  test('every sign-in has a secret of its own, and one that is given again stays the owner’s alone', async () => {
    await someone('X3-0002')
    const [one, two] = [await signIn('X3-0002'), await signIn('X3-0002')]
    expect(one.browser.cookie()).not.toBe(two.browser.cookie())
    const again = one.browser.cookie() ?? ''
    await one.browser.send(SignIn, { staffNo: 'X3-0002', password, ownDevice: false })
    expect(one.browser.cookie()).not.toBe(again)
  })

  test.each([
    ['another secret', (cookie: string) => cookie.slice(0, -1) + (cookie.endsWith('A') ? 'B' : 'A')],
    ['another organisation', (cookie: string) => cookie.replace(/^1\./, '2.')],
    ['another person', (cookie: string) => cookie.replace(/\.[0-9a-f]{8}-/, '.01890a5d-')],
    ['nobody', (cookie: string) => cookie.replace(/\.[0-9a-f-]{36}\./, '.00000000-0000-0000-0000-000000000000.')],
    ['a longer one', (cookie: string) => `${cookie}A`],
    ['one with SQL', (cookie: string) => cookie.replace(/^1/, "1' or '1'='1")],
    ['none', () => ''],
  ])('a cookie with %s is nobody’s', async (_, forge) => {
    const { browser } = await signIn('CW-0038')
    const forged = lab.browser()
    forged.setCookie(forge(browser.cookie() ?? ''))
    expect(await isIn(forged)).toBe(false)
    expect(await isIn(browser)).toBe(true)
  })

  const ends: readonly (readonly [string, (victim: Browser, other: Browser, staffNo: string) => Promise<unknown>])[] = [
    ['it signs out', (victim) => victim.send(SignOut)],
    [
      'it is ended from another device',
      async (_, other) => {
        const { sessions } = (await other.ask(OwnSessions)).json() as { sessions: { id: string; present: boolean }[] }
        for (const { id, present } of sessions) if (!present) await other.send(EndSession, { session: id })
      },
    ],
    ['all others are ended', (_, other) => other.send(EndOtherSessions)],
    [
      'the password is changed elsewhere',
      (_, other) => other.send(ChangePassword, { current: password, next: '换了一句完全不同的话' }),
    ],
    [
      'the account is shut',
      async (_, other) => {
        const { person } = (await other.ask(Me)).json() as { person: { id: string } }
        await administrator.send(BlockAccount, { person: person.id, blocked: true })
      },
    ],
    [
      'the person has left',
      async (_, other) => {
        const { person } = (await other.ask(Me)).json() as { person: { id: never } }
        await inTransaction(lab.owner, { tenant: 1, person: null, scope: ['1.%'] }, (tx) =>
          closeAccounts(tx, [person.id], day('2027-01-12')),
        )
      },
    ],
    [
      'a new code is used',
      async (_, other, staffNo) => {
        const { person } = (await other.ask(Me)).json() as { person: { id: string } }
        const issued = (await administrator.send(IssueCode, { person: person.id })).json()
        const { code } = issued.printed.slips[0]
        await lab.browser().send(RedeemCode, { staffNo, code, password: '四个词一句话就很长了', language: 'zh' })
      },
    ],
    ['two hours pass', async () => lab.pass(2 * hour + minute)],
  ]
  test.each(ends.map(([name, end], n) => [name, end, `X3-01${n}`] as const))(
    'a session is over at the next request when %s',
    async (_, end, staffNo) => {
      const victim = await someone(staffNo)
      const { browser: other } = await signIn(staffNo)
      expect(await isIn(victim)).toBe(true)
      await end(victim, other, staffNo)
      expect(await isIn(victim)).toBe(false)
      administrator = (await signIn('CW-0038')).browser
    },
  )

  test('a stolen cookie is worth nothing after the owner signed out, and signing out twice is no fault', async () => {
    const owner = await someone('X3-0201')
    const thief = lab.browser()
    thief.setCookie(owner.cookie() ?? '')
    expect(await isIn(thief)).toBe(true)
    await owner.send(SignOut)
    expect(await isIn(thief)).toBe(false)
    expect((await owner.send(SignOut)).statusCode).toBe(401)
  })

  test('the cookie is out of reach of scripts and other sites, and under TLS bound to the host', async () => {
    await someone('X3-0202')
    const plain = await signIn('X3-0202')
    expect(plain.browser.lines()).toEqual([
      expect.stringMatching(/^plumbline_session=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/),
    ])
    const secure = await openLaboratory({ secure: true })
    const person = await anAccount(secure, 'X3-0203')
    expect(person).toBeDefined()
    const browser = secure.browser()
    const first = lab
    lab = secure
    const code = await firstCode(person)
    lab = first
    await browser.send(RedeemCode, { staffNo: 'X3-0203', code, password, language: 'zh' })
    expect(browser.lines()).toEqual([
      expect.stringMatching(/^__Host-plumbline_session=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
    ])
    await secure.close()
  })
})

describe('X4 other sites', () => {
  const mutating = capabilities.flatMap(({ routes }) =>
    routes.filter(({ verb }) => verb.kind === 'command' || verb.upload !== undefined).map(({ verb }) => verb.name),
  )
  const key = { 'idempotency-key': 'forged-key-1' }
  const json = { 'content-type': 'application/json' }
  const forgeries = {
    'a script of another site': { headers: { ...key, ...json, 'sec-fetch-site': 'cross-site' }, payload: '{}' },
    'a page of a neighbouring host': { headers: { ...key, ...json, 'sec-fetch-site': 'same-site' }, payload: '{}' },
    'another origin, from a browser that says no more': {
      headers: { ...key, ...json, origin: 'http://evil.example' },
      payload: '{}',
    },
    'an origin that hides itself': { headers: { ...key, ...json, origin: 'null' }, payload: '{}' },
    'a form of text': { headers: { 'content-type': 'text/plain' }, payload: '{"a":1}' },
    'a form of fields': { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'a=1' },
    'a link': { method: 'GET' as const, headers: {}, payload: '' },
  }

  test.each(Object.entries(forgeries))('%s commands nothing', async (_, { headers, payload, ...rest }) => {
    const { browser } = await signIn('CW-0038')
    const session = browser.cookie() ?? ''
    expect(mutating.length).toBeGreaterThan(40)
    const through: string[] = []
    for (const name of mutating) {
      const method = 'method' in rest ? rest.method : 'POST'
      const reply = await lab.app.inject({
        method,
        url: `/api/v1/${name}`,
        headers,
        ...(payload === '' ? {} : { payload }),
        cookies: { plumbline_session: session },
      })
      if (![403, 404, 415].includes(reply.statusCode)) through.push(`${name} ${reply.statusCode}`)
    }
    expect(through).toEqual([])
    expect(await isIn(browser)).toBe(true)
  })

  test('a form with a file and without our header is refused too', async () => {
    const { browser } = await signIn('CW-0038')
    const through: string[] = []
    for (const name of mutating) {
      const reply = await lab.app.inject({
        method: 'POST',
        url: `/api/v1/${name}`,
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        payload: '--x\r\nContent-Disposition: form-data; name="input"\r\n\r\n{}\r\n--x--\r\n',
        cookies: { plumbline_session: browser.cookie() ?? '' },
      })
      if (reply.statusCode < 400) through.push(name)
    }
    expect(through).toEqual([])
  })
})
