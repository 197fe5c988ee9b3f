import { randomInt } from 'node:crypto'
import { expect } from 'vitest'
import { identify, makeSetupLink } from '#capabilities/identity/public.ts'
import { later } from '#kernel/day.ts'
import { nobody } from '#platform/context.ts'
import { inTransaction, setReach } from '#platform/database.ts'
import { workerDatabase } from '#platform/testing/database.ts'
import { type TestCx, test, testNow } from '#platform/testing.ts'
import { loadUnits } from '../store/organisation.ts'
import { setUp } from './set-up.ts'

/** A folder where nobody has set anything up, and the link that the start printed. */
const anEmptyHouse = async (cx: TestCx) => {
  const tenant = randomInt(1_000, 1_000_000)
  const { owner } = await workerDatabase()
  const link = () => inTransaction(owner, { tenant, person: null, scope: [] }, (tx) => makeSetupLink(tx, testNow))
  let cookie = ''
  const visitor = {
    ...(await cx.as({ tenant, person: nobody, roles: [], unitPath: '9', reach: { units: [], branches: [] } })),
    keepSession: (kept: string | null) => void (cookie = kept ?? ''),
  }
  return { tenant, visitor, link, cookie: () => cookie }
}

const input = {
  name: '澄湾采油管理区',
  nameEn: '',
  system: { staffNo: 'CW-0038', name: '罗川' },
  language: 'zh' as const,
  password: '白班夜班都要签字才算数',
  security: { staffNo: 'CW-0012', name: '方恒' },
  audit: { staffNo: 'CW-0023', name: '苏宁远' },
}

test('IDN-14 the link opens the organisation once, with three administrators who are three people', async ({ cx }) => {
  const { tenant, visitor, link, cookie } = await anEmptyHouse(cx)
  const secret = (await link()) ?? ''
  const printed = await setUp(visitor, { ...input, link: secret })
  expect(printed.ok && printed.value.slips.map(({ staffNo }) => staffNo)).toEqual(['CW-0012', 'CW-0023'])
  expect(await setUp(visitor, { ...input, link: secret })).toEqual({ ok: false, refusal: 'already-set-up' })

  const me = await identify(visitor.tx, cookie(), testNow)
  expect(me?.actor).toMatchObject({ tenant, staffNo: 'CW-0038', roles: ['learner', 'system-administrator'] })
  expect(await loadUnits(visitor.tx)).toMatchObject([{ path: '1', name: { zh: '澄湾采油管理区' } }])
  await setReach(visitor.tx.client, { tenant, person: null, scope: ['1.%'] })
  const { rows } = await visitor.tx.client.query(
    `select a.staff_no, g.role from role_grant g join account a using (tenant_id, person_id) order by 1`,
  )
  expect(rows).toEqual([
    { staff_no: 'CW-0012', role: 'security-administrator' },
    { staff_no: 'CW-0023', role: 'audit-administrator' },
    { staff_no: 'CW-0038', role: 'system-administrator' },
  ])
})

test('IDN-14 a newer link replaces the one before, and a link is over after a day', async ({ cx }) => {
  const { visitor, link } = await anEmptyHouse(cx)
  const [first, second] = [await link(), await link()]
  expect(await setUp(visitor, { ...input, link: first ?? '' })).toEqual({ ok: false, refusal: 'link-used' })
  const tomorrow = { ...visitor, now: later(testNow, 24 * 3_600_000) }
  expect(await setUp(tomorrow, { ...input, link: second ?? '' })).toEqual({ ok: false, refusal: 'link-used' })
  expect(await setUp(visitor, { ...input, link: '' })).toEqual({ ok: false, refusal: 'link-used' })
  expect((await setUp(visitor, { ...input, link: second ?? '' })).ok).toBe(true)
})

test('IDN-14 what is not whole leaves the link good', async ({ cx }) => {
  const { visitor, link } = await anEmptyHouse(cx)
  const good = { ...input, link: (await link()) ?? '' }
  const answers = [
    await setUp(visitor, { ...good, audit: { staffNo: 'cw-0012', name: '方恒' } }),
    await setUp(visitor, { ...good, password: 'password123' }),
    await setUp(visitor, { ...good, password: 'CW-0038罗川罗' }),
  ]
  expect(answers).toMatchObject(
    ['same-person', 'password-common', 'password-own'].map((refusal) => ({ ok: false, refusal })),
  )
  expect((await setUp(visitor, good)).ok).toBe(true)
})
