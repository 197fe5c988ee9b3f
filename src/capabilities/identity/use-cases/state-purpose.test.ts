import { expect } from 'vitest'
import { later } from '#kernel/day.ts'
import { anId, type TestCx, test, testNow } from '#platform/testing.ts'
import { purposes } from '../contract/purpose.ts'
import { writeToken } from '../rules/token.ts'
import { syncAccounts } from '../store/accounts.ts'
import { saveSession } from '../store/sessions.ts'
import { looks } from '../views/looks.ts'
import { ownLooks } from '../views/own-looks.ts'
import { identify } from './identify.ts'
import { keepLook } from './keep-look.ts'
import { digestOf } from './secrets.ts'
import { statePurpose } from './state-purpose.ts'

const secret = 's'.repeat(43)

/** Somebody signed in, and what the next request of the session knows as the purpose. */
const signedIn = async (cx: TestCx) => {
  const person = anId('person')
  const account = {
    personId: person,
    staffNo: 'P-1',
    name: '陈立',
    title: '',
    titleEn: '',
    unitPath: '1',
  }
  await syncAccounts(cx.tx, [account])
  const own = await cx.as({ person })
  const id = anId('session')
  await saveSession(own.tx, {
    ...{ id, tokenHash: digestOf(secret), personId: person, kind: 'plain', openedBy: 'password', browser: '' },
    ...{ openedAt: testNow, endsAt: later(testNow, 86_400_000), seenAt: testNow, purpose: null, purposeSaidAt: null },
  })
  const session = { id, endsAt: later(testNow, 86_400_000), lastsUntil: later(testNow, 86_400_000), shared: false }
  const known = async (now = testNow) =>
    (await identify(own.tx, writeToken({ tenant: 1, person, secret }), now))?.actor.purpose
  return { own: { ...own, session }, known }
}

test('IDN-30 a purpose is known from the next request on, for twelve hours, and another takes its place', async ({
  cx,
}) => {
  const { own, known } = await signedIn(cx)
  expect(await known()).toBeNull()
  expect(await statePurpose(own, { chosen: 'roster', words: '' })).toEqual({
    ok: true,
    value: { purpose: purposes.roster },
  })
  expect(own.facts).toContainEqual(expect.objectContaining({ kind: 'purpose', payload: { purpose: purposes.roster } }))
  expect(await known()).toEqual(purposes.roster)
  expect(await known(later(testNow, 12 * 3_600_000))).toBeNull()
  await statePurpose(own, { chosen: null, words: ' 查提醒发到没有 ' })
  expect(await known()).toEqual({ zh: '查提醒发到没有', en: '查提醒发到没有' })
  expect(await statePurpose(own, { chosen: null, words: '查 CW-0417' })).toEqual({
    ok: false,
    refusal: 'purpose-with-number',
  })
})

test('IDN-30 those looked at and the audit administrator read the purpose; another one is another look', async ({
  cx,
}) => {
  const [person, by] = [anId('person'), await cx.as({ person: anId('person') })]
  const look = {
    ...({ verb: 'a.look', what: { zh: '看了', en: 'Saw' }, isChange: false, by: by.actor, role: 'officer' } as const),
    ...{ people: [person], now: cx.now },
  }
  expect(await keepLook(by.tx, { ...look, purpose: purposes.arrived })).toMatchObject({
    payload: { purpose: purposes.arrived },
  })
  expect(await keepLook(by.tx, { ...look, purpose: purposes.arrived })).toBeUndefined()
  expect(await keepLook(by.tx, { ...look, purpose: purposes.roster })).toBeDefined()
  const own = await ownLooks(await cx.as({ person, unitPath: '1.3', reach: { units: [], branches: [] } }), {})
  const said = own.ok ? own.value.entries.map(({ purpose }) => purpose) : []
  expect(said).toHaveLength(2)
  expect(said).toEqual(expect.arrayContaining([purposes.arrived, purposes.roster]))
  const all = await looks(await cx.as({ person, roles: ['audit-administrator'] }), {})
  expect(all.ok && all.value.entries[0]?.purpose).toBeTruthy()
})
