import { Check } from 'typebox/value'
import { expect } from 'vitest'
import { day, later } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Role } from '#kernel/verb.ts'
import { anId, aWord, type TestCx, test, testNow } from '#platform/testing.ts'
import { EndGrant, placesAtMost } from '../contract/granting.ts'
import { writeToken } from '../rules/token.ts'
import { closeAccounts, syncAccounts } from '../store/accounts.ts'
import { hasOfficer, saveGrants } from '../store/grants.ts'
import { saveSession } from '../store/sessions.ts'
import { emergencies } from '../views/emergencies.ts'
import { ownLooks } from '../views/own-looks.ts'
import { approveGrant as approving } from './approve-grant.ts'
import { askEmergency } from './ask-emergency.ts'
import { declineEmergency } from './decline-emergency.ts'
import { declineGrant } from './decline-grant.ts'
import { endEmergency } from './end-emergency.ts'
import { endGrant } from './end-grant.ts'
import { identify } from './identify.ts'
import { keepLook } from './keep-look.ts'
import { openEmergency } from './open-emergency.ts'
import { proposeGrant as proposing } from './propose-grant.ts'
import { reviewEmergency } from './review-emergency.ts'
import { digestOf, newSecret } from './secrets.ts'

const [proposeGrant, approveGrant] = [proposing(async () => 'open'), approving(async () => 'open')]

/** Somebody with an account and a session, and with roles over the whole organisation. */
const aPerson = async (cx: TestCx, ...roles: Exclude<Role, 'learner'>[]) => {
  const [personId, secret] = [anId('person'), newSecret()]
  await syncAccounts(cx.tx, [{ personId, staffNo: aWord(), name: aWord(), title: '', titleEn: '', unitPath: '1.2' }])
  await saveGrants(
    cx.tx,
    roles.map((role) => ({
      id: anId('role-grant'),
      personId,
      role,
      unitPath: '1',
      branchId: null,
      fromOn: day('2026-01-01'),
      toOn: null,
    })),
  )
  const own = await cx.as({ person: personId })
  await saveSession(own.tx, {
    id: anId('session'),
    tokenHash: digestOf(secret),
    personId,
    kind: 'plain',
    openedBy: 'password',
    openedAt: testNow,
    endsAt: later(testNow, 3_600_000),
    seenAt: testNow,
    browser: '',
    purpose: null,
    purposeSaidAt: null,
  })
  const seen = (over = {}) => cx.as({ person: personId, roles: ['learner', ...roles], ...over })
  /** The roles that the next request of this person has. */
  const rolesAt = async (now = testNow): Promise<readonly Role[] | undefined> => {
    const asking = await cx.as({ person: personId, reach: { units: [], branches: [] }, unitPath: '9' })
    return (await identify(asking.tx, writeToken({ tenant: 1, person: personId, secret }), now))?.actor.roles
  }
  return { personId, seen, rolesAt }
}

const grantOf = async (cx: TestCx, person: Id<'person'>) => {
  const { rows } = await cx.tx.client.query('select id from role_grant where person_id = $1', [person])
  return { grants: [rows[0].id as Id<'role-grant'>] }
}

const officerFor = (person: Id<'person'>) => ({
  person,
  role: 'officer' as const,
  places: [
    { unitPath: '1.2', branch: null },
    { unitPath: '1.3', branch: null },
  ],
  fromOn: day('2027-01-12'),
  toOn: day('2027-12-31'),
  reason: 'The former officer was transferred',
})

test('IDN-23 IDN-24 IDN-27 a role comes with the second person, and goes with the next request', async ({ cx }) => {
  const system = await aPerson(cx, 'system-administrator')
  const security = await aPerson(cx, 'security-administrator')
  const somebody = await aPerson(cx)
  const proposed = await proposeGrant(await system.seen(), officerFor(somebody.personId))
  if (!proposed.ok) throw new Error(proposed.refusal)
  expect(proposed.value).toMatchObject({ granted: false, lapsesAt: later(testNow, 48 * 3_600_000) })
  expect(await somebody.rolesAt()).toEqual(['learner'])

  const { proposal } = proposed.value
  expect(await approveGrant(await system.seen(), { proposal })).toEqual({ ok: false, refusal: 'own-proposal' })
  const late = await security.seen({ now: later(testNow, 48 * 3_600_000) })
  expect(await approveGrant(late, { proposal })).toEqual({ ok: false, refusal: 'lapsed' })
  cx.lookedAt.length = 0
  expect(await approveGrant(await security.seen(), { proposal })).toEqual({ ok: true, value: { granted: true } })
  expect(cx.lookedAt).toEqual([somebody.personId])
  expect(await somebody.rolesAt()).toEqual(['learner', 'officer'])
  expect(await approveGrant(await security.seen(), { proposal })).toEqual({ ok: false, refusal: 'proposal-not-found' })

  const grants = cx.facts.filter(({ kind }) => kind === 'role-grant').map(({ id }) => id as Id<'role-grant'>)
  expect(grants).toHaveLength(2)
  cx.lookedAt.length = 0
  expect(await endGrant(await system.seen(), { grants })).toEqual({ ok: true, value: { ended: 2 } })
  expect(new Set(cx.lookedAt)).toEqual(new Set([somebody.personId]))
  expect(await somebody.rolesAt()).toEqual(['learner'])
  expect(await endGrant(await system.seen(), { grants })).toEqual({ ok: false, refusal: 'already-ended' })
})

test('IDN-21 one person grants a leader at once; proposing again what waits is refused', async ({ cx }) => {
  const system = await aPerson(cx, 'system-administrator')
  const somebody = await aPerson(cx)
  const leader = { ...officerFor(somebody.personId), role: 'leader' as const }
  expect(await proposeGrant(await system.seen(), leader)).toMatchObject({ ok: true, value: { granted: true } })
  expect(await somebody.rolesAt()).toEqual(['learner', 'leader'])
  expect(await proposeGrant(await system.seen(), leader)).toEqual({ ok: false, refusal: 'already-holds' })

  const officer = officerFor(somebody.personId)
  expect((await proposeGrant(await system.seen(), officer)).ok).toBe(true)
  expect(await proposeGrant(await system.seen(), officer)).toEqual({ ok: false, refusal: 'already-proposed' })
  const beyond = await system.seen({ reach: { units: ['1.7'], branches: [] } })
  expect(await proposeGrant(beyond, officer)).toEqual({ ok: false, refusal: 'person-not-found' })
})

test('IDN-22 what somebody came to hold since the proposal is looked at again', async ({ cx }) => {
  const system = await aPerson(cx, 'system-administrator')
  const security = await aPerson(cx, 'security-administrator')
  const somebody = await aPerson(cx)
  const whole = { ...officerFor(somebody.personId), places: [{ unitPath: '1', branch: null }] }
  const first = await proposeGrant(await system.seen(), { ...whole, role: 'audit-administrator' })
  const second = await proposeGrant(await system.seen(), { ...whole, role: 'system-administrator' })
  if (!first.ok || !second.ok) throw new Error('both wait')
  expect((await approveGrant(await security.seen(), { proposal: first.value.proposal })).ok).toBe(true)
  expect(await approveGrant(await security.seen(), { proposal: second.value.proposal })).toEqual({
    ok: false,
    refusal: 'holds-audit-administrator',
  })
})

test('IDN-53 a role for a place that is closed, gone or moved is neither proposed nor approved', async ({ cx }) => {
  const system = await aPerson(cx, 'system-administrator')
  const security = await aPerson(cx, 'security-administrator')
  const asked = officerFor((await aPerson(cx)).personId)
  const faults = [
    ['absent', 'unit-not-found'],
    ['closed', 'unit-closed'],
    ['elsewhere', 'place-moved'],
  ] as const
  for (const [standing, refusal] of faults)
    expect(await proposing(async () => standing)(await system.seen(), asked)).toEqual({ ok: false, refusal })
  const proposed = await proposeGrant(await system.seen(), asked)
  if (!proposed.ok) throw new Error(proposed.refusal)
  const { proposal } = proposed.value
  for (const [standing] of faults)
    expect(await approving(async () => standing)(await security.seen(), { proposal })).toEqual({
      ok: false,
      refusal: 'place-gone',
    })
  expect((await approveGrant(await security.seen(), { proposal })).ok).toBe(true)
})

test('IDN-23 the first takes a proposal back, another administrator refuses it', async ({ cx }) => {
  const system = await aPerson(cx, 'system-administrator')
  const security = await aPerson(cx, 'security-administrator')
  const somebody = await aPerson(cx)
  const propose = async () => {
    const result = await proposeGrant(await system.seen(), officerFor(somebody.personId))
    if (!result.ok) throw new Error(result.refusal)
    return { proposal: result.value.proposal }
  }
  expect(await declineGrant(await system.seen(), await propose())).toMatchObject({ value: { outcome: 'withdrawn' } })
  expect(await declineGrant(await security.seen(), await propose())).toMatchObject({ value: { outcome: 'refused' } })
})

test('IDN-24 anybody gives an own role back; nobody ends that of another; the last administrator stays', async ({
  cx,
}) => {
  const officer = await aPerson(cx, 'officer')
  const audit = await aPerson(cx, 'audit-administrator')
  const [officers, audits] = [await grantOf(cx, officer.personId), await grantOf(cx, audit.personId)]
  expect(await endGrant(await audit.seen(), officers)).toEqual({ ok: false, refusal: 'grant-not-found' })
  expect(await endGrant(await officer.seen(), officers)).toMatchObject({ ok: true })
  expect(await officer.rolesAt()).toEqual(['learner'])
  await cx.tx.client.query(
    `update role_grant set to_on = from_on where role = 'audit-administrator' and person_id <> $1`,
    [audit.personId],
  )
  expect(await endGrant(await audit.seen(), audits)).toEqual({ ok: false, refusal: 'last-administrator' })
})

test('IDN-24 whoever has left counts neither as another administrator nor as an officer, however long it was granted', async ({
  cx,
}) => {
  const audit = await aPerson(cx, 'audit-administrator')
  const gone = await aPerson(cx, 'audit-administrator')
  const officer = await aPerson(cx, 'officer')
  const security = await aPerson(cx, 'security-administrator')
  await cx.tx.client.query(
    `update role_grant set to_on = from_on where role in ('audit-administrator', 'officer') and person_id <> all ($1)`,
    [[audit.personId, gone.personId, officer.personId]],
  )
  expect(await hasOfficer(cx.tx, cx.today)).toBe(true)
  await closeAccounts(cx.tx, [gone.personId, officer.personId], cx.today)
  expect(await hasOfficer(cx.tx, cx.today)).toBe(false)
  expect(await endGrant(await audit.seen(), await grantOf(cx, audit.personId))).toEqual({
    ok: false,
    refusal: 'last-administrator',
  })
  expect(await endGrant(await security.seen(), await grantOf(cx, gone.personId))).toMatchObject({ ok: true })
})

test('IDN-25 IDN-26 an hour of emergency access: one asks, another opens, a third looks at it', async ({ cx }) => {
  const system = await aPerson(cx, 'system-administrator')
  const security = await aPerson(cx, 'security-administrator')
  const audit = await aPerson(cx, 'audit-administrator')
  const reason = 'The only officer is in hospital and a programme must stop'
  const asked = await askEmergency(await system.seen(), { reason })
  if (!asked.ok) throw new Error(asked.refusal)
  const { emergency } = asked.value
  expect(asked.value.lapsesAt).toBe(later(testNow, 3_600_000))
  expect(await system.rolesAt()).toEqual(['learner', 'system-administrator'])
  expect(await askEmergency(await system.seen(), { reason })).toEqual({ ok: false, refusal: 'already-asked' })
  expect(await openEmergency(await system.seen(), { emergency })).toEqual({ ok: false, refusal: 'own-emergency' })

  const lineSeen = async () => {
    const seen = await emergencies(await audit.seen(), {})
    return seen.ok ? seen.value.emergencies[0] : undefined
  }
  expect(await lineSeen()).toMatchObject({ reason, state: 'asked', own: false, openedAt: null, finding: null })
  const opened = await openEmergency(await security.seen(), { emergency })
  expect(opened).toEqual({ ok: true, value: { endsAt: later(testNow, 3_600_000) } })
  expect(await system.rolesAt()).toEqual(['learner', 'system-administrator', 'officer'])
  expect(await system.rolesAt(later(testNow, 3_599_999))).toContain('officer')
  expect(await openEmergency(await audit.seen(), { emergency })).toEqual({ ok: false, refusal: 'already-open' })
  expect(await askEmergency(await system.seen(), { reason })).toEqual({ ok: false, refusal: 'already-open' })
  expect(await lineSeen()).toMatchObject({ state: 'open', openedAt: testNow, openedByMe: false })

  const look = { emergency, finding: 'Opened one programme and stopped it' }
  expect(await reviewEmergency(await audit.seen(), look)).toEqual({ ok: false, refusal: 'still-open' })
  expect((await endEmergency(await audit.seen(), { emergency })).ok).toBe(true)
  expect(await system.rolesAt()).toEqual(['learner', 'system-administrator'])
  expect(await askEmergency(await system.seen(), { reason })).toEqual({ ok: false, refusal: 'review-first' })
  expect(await reviewEmergency(await system.seen(), look)).toEqual({ ok: false, refusal: 'own-emergency' })
  expect(await reviewEmergency(await security.seen(), look)).toEqual({ ok: false, refusal: 'opened-by-you' })
  expect((await reviewEmergency(await audit.seen(), look)).ok).toBe(true)
  expect((await askEmergency(await system.seen(), { reason })).ok).toBe(true)
})

test('IDN-25 turned down, taken back or unanswered for an hour, nothing opens', async ({ cx }) => {
  const system = await aPerson(cx, 'system-administrator')
  const audit = await aPerson(cx, 'audit-administrator')
  const ask = async () => {
    const asked = await askEmergency(await system.seen(), { reason: 'A programme must stop before the meeting' })
    if (!asked.ok) throw new Error(asked.refusal)
    return asked.value
  }
  const refused = await ask()
  expect(await declineEmergency(await audit.seen(), refused)).toEqual({ ok: true, value: { outcome: 'refused' } })
  expect(await openEmergency(await audit.seen(), refused)).toEqual({ ok: false, refusal: 'emergency-lapsed' })
  const back = await ask()
  expect(await declineEmergency(await system.seen(), back)).toEqual({ ok: true, value: { outcome: 'withdrawn' } })
  const late = await ask()
  const after = { ...(await audit.seen()), now: late.lapsesAt }
  expect(await openEmergency(after, late)).toEqual({ ok: false, refusal: 'emergency-lapsed' })
  expect(await declineEmergency(after, late)).toEqual({ ok: false, refusal: 'emergency-not-found' })
  expect(await system.rolesAt()).toEqual(['learner', 'system-administrator'])
})

test('IDN-27 those looked at read that the office was lent by emergency access', async ({ cx }) => {
  const system = await aPerson(cx, 'system-administrator')
  const audit = await aPerson(cx, 'audit-administrator')
  const someone = await aPerson(cx)
  const looked = async (at: typeof testNow) => {
    const acting = await system.seen()
    return keepLook(acting.tx, {
      verb: 'organisation.people',
      what: { zh: '看了名册', en: 'Looked at the roster' },
      isChange: false,
      by: acting.actor,
      role: 'officer',
      people: [someone.personId],
      purpose: null,
      now: at,
    })
  }
  expect((await looked(testNow))?.payload).not.toHaveProperty('emergency')
  const asked = await askEmergency(await system.seen(), { reason: 'A programme must stop before the meeting' })
  if (!asked.ok) throw new Error(asked.refusal)
  await openEmergency(await audit.seen(), asked.value)
  expect((await looked(later(testNow, 700_000)))?.payload).toMatchObject({ emergency: true })
  expect(await ownLooks(await someone.seen(), {})).toMatchObject({
    value: {
      entries: [
        { role: 'officer', emergency: true },
        { role: 'officer', emergency: false },
      ],
    },
  })
})

test('IDN-24 the places of one role end together, also where several proposals gave more than one holds', async ({
  cx,
}) => {
  const system = await aPerson(cx, 'system-administrator')
  const { personId } = await aPerson(cx)
  const grants = Array.from({ length: placesAtMost + 1 }, () => anId<'role-grant'>('role-grant'))
  await saveGrants(
    cx.tx,
    grants.map((id, at) => ({
      ...{ id, personId, role: 'leader' as const, unitPath: `1.${at + 1}`, branchId: null },
      ...{ fromOn: day('2026-01-01'), toOn: null },
    })),
  )
  expect(Check(EndGrant.input, { grants })).toBe(true)
  expect(await endGrant(await system.seen(), { grants })).toMatchObject({ ok: true, value: { ended: grants.length } })
})
