import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { nobody } from '#platform/context.ts'
import { inTransaction } from '#platform/database.ts'
import { workerDatabase } from '#platform/testing/database.ts'
import { anId, aWord, test, testNow } from '#platform/testing.ts'
import { syncAccounts } from '../store/accounts.ts'
import { saveGrants } from '../store/grants.ts'
import { saveDemoPeople } from '../store/tenants.ts'
import { identify } from './identify.ts'
import { lookAs } from './look-as.ts'
import { signOut } from './sign-out.ts'

/** Commits one demo person, as only the owner may list them; other tests see an author more and mind nothing. */
const aDemoPerson = async () => {
  const person = { personId: anId('person'), staffNo: aWord(), name: '陈立' }
  const { owner } = await workerDatabase()
  await inTransaction(owner, { tenant: 1, person: null, scope: ['1.%'] }, async (tx) => {
    const place = { title: '备课人', titleEn: 'Author', unitPath: '1.2' }
    await syncAccounts(tx, [{ ...person, ...place }])
    const grant = { personId: person.personId, branchId: null, toOn: null }
    await saveGrants(tx, [
      { ...grant, id: anId(), role: 'author', unitPath: '1', fromOn: day('2026-01-01') },
      { ...grant, id: anId(), role: 'leader', unitPath: '1.3', fromOn: day('2027-02-01') },
      { ...grant, id: anId(), role: 'auditor', unitPath: '1', fromOn: day('2026-01-01'), toOn: day('2027-01-12') },
    ])
    await saveDemoPeople(tx, [{ ...person, title: { zh: '', en: '' }, roles: ['author'] }])
  })
  return person
}

test('IDN-4 IDN-5 a visitor looks as a listed person; roles count from their day up to but not including the last', async ({
  cx,
}) => {
  const person = await aDemoPerson()
  let cookie: string | null = null
  const visitor = {
    ...(await cx.as({ person: nobody, reach: { units: [], branches: [] } })),
    keepSession: (c: string | null) => void (cookie = c),
  }
  expect(await lookAs(visitor, { staffNo: person.staffNo })).toEqual({ ok: true, value: { signedIn: true } })

  const own = await cx.as({ person: person.personId, reach: { units: [], branches: [] } })
  const signedIn = await identify(own.tx, cookie ?? '', testNow)
  expect(signedIn?.actor).toMatchObject({ person: person.personId, unitPath: '1.2', roles: ['learner', 'author'] })
  expect(signedIn?.reachFor(['author'], [])?.scope).toEqual(['1.%'])
  expect(signedIn?.reachFor(['leader'], [])).toBeUndefined()

  expect((await signOut({ ...own, session: signedIn?.session ?? null }, {})).ok).toBe(true)
  expect(await identify(own.tx, cookie ?? '', testNow)).toBeUndefined()
})

test('IDN-4 nobody else can be looked as', async ({ cx }) => {
  const visitor = await cx.as({ person: nobody, reach: { units: [], branches: [] } })
  expect(await lookAs(visitor, { staffNo: 'CW-9999' })).toEqual({ ok: false, refusal: 'person-not-found' })
})

test('IDN-1 another person’s secret opens nothing', async ({ cx }) => {
  const [one, other] = [await aDemoPerson(), await aDemoPerson()]
  let cookie = ''
  const visitor = { ...(await cx.as({ person: nobody })), keepSession: (c: string | null) => void (cookie = c ?? '') }
  await lookAs(visitor, { staffNo: one.staffNo })
  const asOther = await cx.as({ person: other.personId, reach: { units: [], branches: [] } })
  expect(await identify(asOther.tx, cookie.replace(one.personId, other.personId), testNow)).toBeUndefined()
})
