import argon2 from '@node-rs/argon2'
import { afterAll, beforeEach, expect, vi } from 'vitest'
import { moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { type Acting, nobody } from '#platform/context.ts'
import { inTransaction } from '#platform/database.ts'
import { workerDatabase } from '#platform/testing/database.ts'
import { anId, aWord, type TestCx, test, testNow } from '#platform/testing.ts'
import { setBlocked, syncAccounts } from '../store/accounts.ts'
import { savePassword } from '../store/passwords.ts'
import { forgetSessions, loadSessions, saveSession } from '../store/sessions.ts'
import { blockAccount } from './block-account.ts'
import { changePassword } from './change-password.ts'
import { endOtherSessions } from './end-other-sessions.ts'
import { endSession } from './end-session.ts'
import { identify } from './identify.ts'
import { hashSecret } from './secrets.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const verify = vi.spyOn(argon2, 'verify')
beforeEach(() => void verify.mockClear())
afterAll(() => void verify.mockRestore())

const password = '井口三号阀门要点灯了'
let hash: Promise<string> | undefined

/** Somebody with a password. */
export const anAccount = async (cx: TestCx): Promise<{ personId: Id<'person'>; staffNo: string }> => {
  const account = { personId: anId('person'), staffNo: `T-${aWord()}` }
  const place = { name: '何小满', title: '', titleEn: '', unitPath: '1.2' }
  await syncAccounts(cx.tx, [{ ...account, ...place }])
  hash ??= hashSecret(password)
  const own = await cx.as({ person: account.personId })
  await savePassword(own.tx, { personId: account.personId, hash: await hash, chosenAt: testNow })
  return account
}

interface Came {
  readonly cx: TestCx & Acting
  readonly cookie: () => string
  readonly forgiven: () => boolean
}

const aVisitor = async (cx: TestCx): Promise<Came> => {
  let cookie = ''
  let forgiven = false
  const visitor = await cx.as({ person: nobody, unitPath: '9', reach: { units: [], branches: [] } })
  return {
    cx: {
      ...visitor,
      keepSession: (kept) => void (cookie = kept ?? ''),
      forgive: () => {
        forgiven = true
      },
    },
    cookie: () => cookie,
    forgiven: () => forgiven,
  }
}

const signedInAt = async (cx: TestCx, person: Id<'person'>, cookie: string, now = testNow) =>
  identify((await cx.as({ person, unitPath: '9', reach: { units: [], branches: [] } })).tx, cookie, now)

test('IDN-1 IDN-13 the right password opens a session with a secret of its own and clears the count', async ({
  cx,
}) => {
  const { personId, staffNo } = await anAccount(cx)
  const [one, two] = [await aVisitor(cx), await aVisitor(cx)]
  const right = { staffNo: ` ${staffNo.toUpperCase()} `, password, ownDevice: true }
  expect(await signIn(one.cx, { ...right, staffNo })).toEqual({ ok: true, value: { signedIn: true } })
  await signIn(two.cx, { ...right, staffNo })
  expect(one.forgiven()).toBe(true)
  expect(one.cookie()).not.toBe(two.cookie())
  expect((await signedInAt(cx, personId, one.cookie()))?.actor.person).toBe(personId)
})

test('IDN-7 unknown, without a password, shut, wrong: one comparison each, one answer, nothing opened', async ({
  cx,
}) => {
  const known = await anAccount(cx)
  const bare = { personId: anId('person'), staffNo: aWord() }
  await syncAccounts(cx.tx, [{ ...bare, name: '', title: '', titleEn: '', unitPath: '1.2' }])
  const shut = await anAccount(cx)
  await setBlocked(cx.tx, shut.personId, testNow)
  const guesses = [
    { staffNo: aWord(), password },
    { staffNo: bare.staffNo, password },
    { staffNo: shut.staffNo, password },
    { staffNo: known.staffNo, password: 'wrong but long enough' },
    { staffNo: "x' or '1'='1", password },
    { staffNo: `a\n${known.staffNo}`, password },
  ]
  for (const guess of guesses) {
    verify.mockClear()
    const came = await aVisitor(cx)
    expect(await signIn(came.cx, { ...guess, ownDevice: false })).toEqual({ ok: true, value: { signedIn: false } })
    expect([verify.mock.calls.length, came.cookie(), came.forgiven()]).toEqual([1, '', false])
  }
  expect(cx.facts.filter(({ payload }) => payload.refused === 'password')).toHaveLength(guesses.length)
  expect(JSON.stringify(cx.facts)).not.toContain(known.staffNo)
})

test('IDN-10 a session used moves its end; left alone for two hours it is over', async ({ cx }) => {
  const { personId, staffNo } = await anAccount(cx)
  const came = await aVisitor(cx)
  await signIn(came.cx, { staffNo, password, ownDevice: false })
  const later = (minutes: number) => moment(new Date(Date.parse(testNow) + minutes * 60_000).toISOString())
  const seen = async (minutes: number) =>
    (await signedInAt(cx, personId, came.cookie(), later(minutes)))?.session?.endsAt
  expect(await seen(100)).toBe(later(220))
  expect(await seen(219)).toBe(later(339))
  expect(await seen(340)).toBeUndefined()
})

test('IDN-11 signing out, ending it elsewhere, and shutting the account act at the next request', async ({ cx }) => {
  const { personId, staffNo } = await anAccount(cx)
  const open = async () => {
    const came = await aVisitor(cx)
    await signIn(came.cx, { staffNo, password, ownDevice: false })
    const cookie = came.cookie()
    return { cookie, session: (await signedInAt(cx, personId, cookie))?.session ?? null }
  }
  const [one, two, three, four] = [await open(), await open(), await open(), await open()]
  const own = { ...(await cx.as({ person: personId })), session: one.session }
  const isIn = async ({ cookie }: { cookie: string }) => (await signedInAt(cx, personId, cookie)) !== undefined

  await signOut({ ...own, session: two.session }, {})
  expect([await isIn(one), await isIn(two)]).toEqual([true, false])
  expect((await endSession(own, { session: three.session?.id ?? anId('session') })).ok).toBe(true)
  expect(await endSession(own, { session: three.session?.id ?? anId('session') })).toEqual({
    ok: false,
    refusal: 'session-not-found',
  })
  expect([await isIn(three), await isIn(four)]).toEqual([false, true])
  expect(await endOtherSessions(own, {})).toEqual({ ok: true, value: { ended: 1 } })
  expect([await isIn(one), await isIn(four)]).toEqual([true, false])

  const administrator = await cx.as({})
  await blockAccount(administrator, { person: personId, blocked: true })
  expect(await isIn(one)).toBe(false)
  expect(await blockAccount(administrator, { person: administrator.actor.person, blocked: true })).toEqual({
    ok: false,
    refusal: 'own-account',
  })
})

test('IDN-10 what has ended is forgotten, what runs is kept', async () => {
  const { owner } = await workerDatabase()
  const person = anId('person')
  const settings = { tenant: 1, person, scope: [] }
  const session = (endsAt: string) => ({
    id: anId('session'),
    tokenHash: Buffer.from(aWord()),
    personId: person,
    kind: 'plain' as const,
    openedBy: 'password' as const,
    openedAt: testNow,
    endsAt: moment(endsAt),
    seenAt: null,
    browser: '',
    purpose: null,
    purposeSaidAt: null,
  })
  await inTransaction(owner, settings, async (tx) => {
    await saveSession(tx, session('2027-01-12T01:00:00Z'))
    await saveSession(tx, session('2027-01-12T02:00:00Z'))
  })
  await inTransaction(owner, { ...settings, person: null }, (tx) => forgetSessions(tx, testNow))
  const left = await inTransaction(owner, settings, (tx) => loadSessions(tx, person, moment('2020-01-01T00:00:00Z')))
  expect(left.map(({ endsAt }) => endsAt)).toEqual(['2027-01-12T02:00:00.000Z'])
})

test('IDN-11 nobody ends the session of somebody else', async ({ cx }) => {
  const [one, other] = [await anAccount(cx), await anAccount(cx)]
  const came = await aVisitor(cx)
  await signIn(came.cx, { staffNo: one.staffNo, password, ownDevice: false })
  const session = (await signedInAt(cx, one.personId, came.cookie()))?.session?.id ?? anId('session')
  expect(await endSession(await cx.as({ person: other.personId }), { session })).toEqual({
    ok: false,
    refusal: 'session-not-found',
  })
})

test('IDN-8 changing the password takes the present one and ends the other sessions', async ({ cx }) => {
  const { personId, staffNo } = await anAccount(cx)
  const [one, two] = [await aVisitor(cx), await aVisitor(cx)]
  await signIn(one.cx, { staffNo, password, ownDevice: false })
  await signIn(two.cx, { staffNo, password, ownDevice: false })
  const session = (await signedInAt(cx, personId, one.cookie()))?.session ?? null
  const own = { ...(await cx.as({ person: personId })), session }
  expect(await changePassword(own, { current: 'not this one', next: '白班夜班都要签字的人' })).toEqual({
    ok: true,
    value: { changed: false },
  })
  expect(await changePassword(own, { current: password, next: '短' })).toEqual({ ok: false, refusal: 'password-short' })
  expect(await changePassword(own, { current: password, next: '白班夜班都要签字才算数' })).toEqual({
    ok: true,
    value: { changed: true },
  })
  expect(await signedInAt(cx, personId, one.cookie())).toBeDefined()
  expect(await signedInAt(cx, personId, two.cookie())).toBeUndefined()
  const again = await aVisitor(cx)
  await signIn(again.cx, { staffNo, password: '白班夜班都要签字才算数', ownDevice: false })
  expect(again.cookie()).not.toBe('')
})
