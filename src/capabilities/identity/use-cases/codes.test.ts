import { expect } from 'vitest'
import { day, moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Role } from '#kernel/verb.ts'
import { nobody } from '#platform/context.ts'
import { inTransaction } from '#platform/database.ts'
import { workerDatabase } from '#platform/testing/database.ts'
import { anId, aWord, type TestCx, test, testNow } from '#platform/testing.ts'
import { loadAccount, markSignedUp, syncAccounts } from '../store/accounts.ts'
import { saveGrants } from '../store/grants.ts'
import { accounts } from '../views/accounts.ts'
import { codeRequests } from '../views/code-requests.ts'
import { approveCode } from './approve-code.ts'
import { declineCode } from './decline-code.ts'
import { issueCode } from './issue-code.ts'
import { issueUnitCodes } from './issue-unit-codes.ts'
import { redeemCode } from './redeem-code.ts'

const aPerson = async (cx: TestCx, role?: Exclude<Role, 'learner'>, unitPath = '1.7') => {
  const account = { personId: anId('person'), staffNo: aWord(), name: `人${aWord()}` }
  await syncAccounts(cx.tx, [{ ...account, title: '', titleEn: '', unitPath }])
  if (role)
    await saveGrants(cx.tx, [
      {
        id: anId('role-grant'),
        personId: account.personId,
        role,
        unitPath: '1',
        branchId: null,
        fromOn: day('2026-01-01'),
        toOn: null,
      },
    ])
  return account
}

const aSecond = async (cx: TestCx) => {
  const second = await aPerson(cx, 'security-administrator')
  await markSignedUp(cx.tx, second.personId, testNow)
  return cx.as({ person: second.personId, roles: ['learner', 'security-administrator'] })
}

const password = '白班夜班都要签字才算数'

const redeem = async (cx: TestCx, staffNo: string, code: string, now = testNow) => {
  const visitor = await cx.as({ person: nobody, unitPath: '9', reach: { units: [], branches: [] }, now })
  const result = await redeemCode(visitor, { staffNo, code, password, language: 'en' })
  await cx.as({})
  return result.ok ? result.value.signedIn : result.refusal
}

test('IDN-9 IDN-27 a unit gets one slip for everybody who has not signed in; a code opens once', async ({ cx }) => {
  const [one, two] = [await aPerson(cx), await aPerson(cx, undefined, '1.7.2')]
  await aPerson(cx, undefined, '1.70')
  const issued = await issueUnitCodes(cx, { unitPath: '1.7' })
  if (!issued.ok) throw new Error(issued.refusal)
  expect(issued.value.slips.map(({ staffNo }) => staffNo)).toEqual([one.staffNo, two.staffNo])
  expect(new Set(cx.lookedAt)).toEqual(new Set([one.personId, two.personId]))
  const code = issued.value.slips[0]?.code ?? ''

  expect(await redeem(cx, two.staffNo, code)).toBe(false)
  expect(await redeem(cx, one.staffNo, code, moment('2027-01-26T01:12:00Z'))).toBe(false)
  expect(await redeem(cx, one.staffNo, code.toLowerCase().replaceAll('-', ' '))).toBe(true)
  expect(await redeem(cx, one.staffNo, code)).toBe(false)
  expect(await loadAccount((await cx.as({})).tx, one.personId)).toMatchObject({ signedUpAt: testNow, language: 'en' })

  const again = await issueUnitCodes(await cx.as({}), { unitPath: '1.7' })
  expect(again.ok && again.value.slips.map(({ staffNo }) => staffNo)).toEqual([two.staffNo])
})

test('IDN-9 a newer code replaces the one before, and a weak password costs none', async ({ cx }) => {
  const one = await aPerson(cx)
  const first = await issueCode(cx, { person: one.personId })
  const second = await issueCode(cx, { person: one.personId })
  const codeOf = (issued: typeof first): string =>
    (issued.ok && issued.value.kind === 'printed' && issued.value.printed.slips[0]?.code) || ''
  expect(await redeem(cx, one.staffNo, codeOf(first))).toBe(false)
  const visitor = await cx.as({ person: nobody, unitPath: '9', reach: { units: [], branches: [] } })
  expect(
    await redeemCode(visitor, { staffNo: one.staffNo, code: codeOf(second), password: '1234567890', language: 'zh' }),
  ).toEqual({
    ok: false,
    refusal: 'password-common',
  })
  expect(await redeem(cx, one.staffNo, codeOf(second))).toBe(true)
})

test('IDN-12 for a sensitive role the second person approves and prints, and is neither of the two others', async ({
  cx,
}) => {
  const officer = await aPerson(cx, 'officer')
  const second = await aSecond(cx)
  const first = await cx.as({ roles: ['learner', 'system-administrator'] })
  const asked = await issueCode(first, { person: officer.personId })
  expect(asked).toEqual({ ok: true, value: { kind: 'asked', until: '2027-01-14T01:12:00.000Z' } })
  expect(await issueCode(first, { person: officer.personId })).toEqual({ ok: false, refusal: 'already-asked' })
  const listed = await accounts(first, { text: officer.staffNo })
  expect(listed.ok && listed.value.accounts).toMatchObject([{ sensitive: true, requestedAt: testNow, codeUntil: null }])

  const waiting = await codeRequests(
    await cx.as({ person: second.actor.person, roles: ['security-administrator'] }),
    {},
  )
  const request = (waiting.ok && waiting.value.requests[0]?.id) || anId('code-request')
  expect(waiting.ok && waiting.value.requests).toMatchObject([{ mayApprove: true, mayWithdraw: false }])
  expect(await approveCode(first, { request })).toEqual({ ok: false, refusal: 'own-request' })
  const asOfficer = await cx.as({ person: officer.personId })
  expect(await approveCode(asOfficer, { request })).toEqual({ ok: false, refusal: 'own-account' })
  const late = await cx.as({ person: second.actor.person, now: moment('2027-01-14T01:12:00Z') })
  expect(await approveCode(late, { request })).toEqual({ ok: false, refusal: 'request-not-found' })

  const approver = await cx.as({ person: second.actor.person })
  cx.lookedAt.length = 0
  const printed = await approveCode(approver, { request })
  expect(cx.lookedAt).toEqual([officer.personId])
  expect(printed.ok && printed.value.slips).toMatchObject([{ staffNo: officer.staffNo }])
  expect(await approveCode(approver, { request })).toEqual({ ok: false, refusal: 'request-not-found' })
})

test('IDN-12 a request is withdrawn by who asked and refused by the second person', async ({ cx }) => {
  const second = await aSecond(cx)
  const requestFor = async (): Promise<Id<'code-request'>> => {
    const officer = await aPerson(cx, 'auditor')
    await issueCode(cx, { person: officer.personId })
    const waiting = await codeRequests(cx, {})
    const found = waiting.ok && waiting.value.requests.find(({ staffNo }) => staffNo === officer.staffNo)
    return found ? found.id : anId('code-request')
  }
  expect(await declineCode(cx, { request: await requestFor() })).toEqual({ ok: true, value: { outcome: 'withdrawn' } })
  const request = await requestFor()
  const asSecond = await cx.as({ person: second.actor.person })
  expect(await declineCode(asSecond, { request })).toEqual({ ok: true, value: { outcome: 'refused' } })
})

test('IDN-12 until a security administrator has signed in once, the first can let the second in', async ({ cx }) => {
  const other = await aPerson(cx, 'security-administrator')
  const issued = await issueCode(cx, { person: other.personId })
  expect(issued.ok && issued.value.kind).toBe('printed')
})

test('IDN-9 the slips of a unit leave out whoever holds a sensitive role, also before there is a second person', async ({
  cx,
}) => {
  const [clerk, administrator] = [await aPerson(cx), await aPerson(cx, 'security-administrator', '1.7')]
  const own = await issueCode(cx, { person: administrator.personId })
  const issued = await issueUnitCodes(cx, { unitPath: '1.7' })
  expect(issued.ok && issued.value).toMatchObject({ slips: [{ staffNo: clerk.staffNo }], leftOut: 1 })
  const code = (own.ok && own.value.kind === 'printed' && own.value.printed.slips[0]?.code) || ''
  expect(await redeem(cx, administrator.staffNo, code)).toBe(true)
})

test('IDN-12 no code for oneself, for somebody beyond reach, or for a closed account', async ({ cx }) => {
  expect(await issueCode(cx, { person: cx.actor.person })).toEqual({ ok: false, refusal: 'own-account' })
  const far = await aPerson(cx, undefined, '1.9')
  const near = await cx.as({ unitPath: '1.7', reach: { units: ['1.7'], branches: [] } })
  expect(await issueCode(near, { person: far.personId })).toEqual({ ok: false, refusal: 'person-not-found' })
  expect(await issueUnitCodes(near, { unitPath: '1.9' })).toEqual({ ok: false, refusal: 'nobody-waits' })
})

test('IDN-9 a code is nowhere in the clear', async () => {
  const { owner } = await workerDatabase()
  const { rows } = await inTransaction(owner, { tenant: 1, person: null, scope: [] }, ({ client }) =>
    client.query(
      `select data_type from information_schema.columns where table_name = 'sign_in_code' and column_name = 'digest'`,
    ),
  )
  expect(rows).toEqual([{ data_type: 'bytea' }])
})
