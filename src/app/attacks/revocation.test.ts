import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BlockAccount } from '#capabilities/identity/contract/codes.ts'
import { AskEmergency, EndEmergency, EndGrant, OpenEmergency } from '#capabilities/identity/contract/granting.ts'
import { EndOtherSessions, EndSession } from '#capabilities/identity/contract/sessions.ts'
import { ApproveToken, AskToken, RevokeToken } from '#capabilities/identity/contract/source-systems.ts'
import { Me, SignOut } from '#capabilities/identity/contract.ts'
import { closeAccounts } from '#capabilities/identity/public.ts'
import { CountChoices, RecordCounts } from '#capabilities/supervision/contract/counts.ts'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Role } from '#kernel/verb.ts'
import { inTransaction } from '#platform/database.ts'
import { testNow } from '#platform/testing.ts'
import { anAccount, type Browser, type Laboratory, openLaboratory } from './laboratory.ts'

/** Z7: each way several times here, all of them together a thousand times in the proof. */
const asked = Number(process.env.PLUMBLINE_REVOCATIONS ?? 16)

const whole = { tenant: 1, person: null, scope: ['1.%'] }
let lab: Laboratory
let system: Seat
let security: Seat
let count = 0

beforeAll(async () => {
  lab = await openLaboratory()
  system = await someone('system-administrator')
  security = await someone('security-administrator')
})
afterAll(() => lab?.close())

interface Seat {
  readonly person: Id<'person'>
  readonly session: string
  readonly browser: Browser
  /** One more session of the same person. */
  readonly another: () => Promise<Omit<Seat, 'another'>>
}

const someone = async (role?: Exclude<Role, 'learner'>): Promise<Seat> => {
  const person = await anAccount(lab, `R-${++count}`, role)
  const another = async () => {
    const secret = randomBytes(32).toString('base64url')
    const { rows } = await inTransaction(lab.owner, { ...whole, person }, ({ client }) =>
      client.query<{ id: string }>(
        `insert into session (tenant_id, token_hash, person_id, opened_at, ends_at) values (1, $1, $2, $3, $4) returning id`,
        [createHash('sha256').update(secret).digest(), person, testNow, '2027-01-13T00:00:00Z'],
      ),
    )
    const browser = lab.browser()
    browser.setCookie(`1.${person}.${secret}`)
    return { person, session: rows[0]?.id ?? '', browser }
  }
  return { ...(await another()), another }
}

/** What somebody may do, how it is taken away, and the status from then on. */
interface Way {
  readonly use: () => Promise<number>
  readonly take: () => Promise<unknown>
  readonly after: number
}

const done = async (reply: Promise<{ readonly statusCode: number; readonly body: string }>): Promise<void> => {
  const { statusCode, body } = await reply
  if (statusCode !== 200) throw new Error(body)
}

const isMe = (browser: Browser) => async (): Promise<number> => (await browser.ask(Me)).statusCode
const choosesCounts = (browser: Browser) => async (): Promise<number> => (await browser.ask(CountChoices)).statusCode

const ways: Readonly<Record<string, () => Promise<Way>>> = {
  'a session ended from elsewhere': async () => {
    const one = await someone()
    const { browser, session } = await one.another()
    return { use: isMe(browser), take: () => done(one.browser.send(EndSession, { session })), after: 401 }
  },
  'all other sessions ended': async () => {
    const one = await someone()
    const { browser } = await one.another()
    return { use: isMe(browser), take: () => done(one.browser.send(EndOtherSessions)), after: 401 }
  },
  'a copied cookie after signing out': async () => {
    const one = await someone()
    const thief = lab.browser()
    thief.setCookie(one.browser.cookie() ?? '')
    return { use: isMe(thief), take: () => done(one.browser.send(SignOut)), after: 401 }
  },
  'an account shut': async () => {
    const { person, browser } = await someone()
    const take = () => done(system.browser.send(BlockAccount, { person, blocked: true }))
    return { use: isMe(browser), take, after: 401 }
  },
  'somebody who left the roster': async () => {
    const { person, browser } = await someone()
    const take = () => inTransaction(lab.owner, whole, (tx) => closeAccounts(tx, [person], day('2027-01-12')))
    return { use: isMe(browser), take, after: 401 }
  },
  'a role taken back': async () => {
    const { person, browser } = await someone('officer')
    const { rows } = await inTransaction(lab.owner, whole, ({ client }) =>
      client.query<{ id: string }>(`select id from role_grant where person_id = $1`, [person]),
    )
    const take = () => done(system.browser.send(EndGrant, { grants: rows.map(({ id }) => id) }))
    return { use: choosesCounts(browser), take, after: 403 }
  },
  'emergency access ended': async () => {
    const { browser } = await someone('system-administrator')
    const reason = 'The only officer is in hospital'
    const { emergency } = (await browser.send(AskEmergency, { reason })).json()
    await done(security.browser.send(OpenEmergency, { emergency }))
    const take = () => done(security.browser.send(EndEmergency, { emergency }))
    return { use: choosesCounts(browser), take, after: 403 }
  },
  'a token revoked': async () => {
    const wish = { name: `Hotline ${++count}`, may: 'hand-in-counts', unitPath: '1', lastOn: '2027-06-30' }
    const { system: id } = (await system.browser.send(AskToken, { ...wish, reason: 'Counts already' })).json()
    const { token } = (await security.browser.send(ApproveToken, { system: id })).json()
    const entry = { unit: 'AREA', topic: 'gifts', source: 'petition', month: '2026-12-01', count: 4, severity: 2 }
    const use = async () =>
      (
        await lab
          .browser({ address: `198.51.100.${count % 250}` })
          .send(RecordCounts, { entries: [{ ...entry, state: 'clue' }] }, { authorization: `Bearer ${token}` })
      ).statusCode
    return { use, take: () => done(system.browser.send(RevokeToken, { system: id })), after: 401 }
  },
}

test(
  'Z7 what is taken away is refused at the very next request, also with others of the same under way',
  async () => {
    const faults: string[] = []
    const names = Object.keys(ways)
    for (let n = 0; n < asked; n++) {
      const name = names[n % names.length] as keyof typeof ways
      const { use, take, after } = await (ways[name] as () => Promise<Way>)()
      const before = await use()
      const [, ...underWay] = await Promise.all([take(), use(), use()])
      const next = await use()
      const isFine = before === 200 && next === after && underWay.every((status) => status === 200 || status === after)
      if (!isFine) faults.push(`${n}, ${name}: ${before}, then ${underWay.join(' ')}, then ${next}`)
    }
    expect(faults).toEqual([])
  },
  60_000 + asked * 2_000,
)
