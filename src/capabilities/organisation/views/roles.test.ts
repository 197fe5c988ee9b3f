import { expect } from 'vitest'
import { saveGrants, syncAccounts } from '#capabilities/identity/public.ts'
import { addDays } from '#kernel/day.ts'
import { plantRow } from '#platform/testing/access.ts'
import { anId, test } from '#platform/testing.ts'
import { openSmallOrganisation } from '../testing.ts'
import { roles } from './roles.ts'

test('IDN-23 whoever may be the second person is named however many roles there are', async ({ cx }) => {
  const { people } = await openSmallOrganisation(cx)
  for (const [personId, staffNo] of [
    [people.he, '1'],
    [people.zhou, '2'],
  ] as const)
    await syncAccounts(cx.tx, [{ personId, staffNo, name: 'x', title: '', titleEn: '', unitPath: '1.1' }])
  const grant = { id: anId('role-grant'), unitPath: '1.1', branchId: null, fromOn: cx.today, toOn: null }
  await saveGrants(cx.tx, [
    { ...grant, personId: people.zhou, role: 'security-administrator' },
    ...Array.from({ length: 1_001 }, (_, n) => ({
      ...{ ...grant, id: anId('role-grant'), personId: people.he, role: 'leader' as const },
      fromOn: addDays(cx.today, -n),
    })),
  ])
  await plantRow(cx.tx, 'role_proposal', {
    ...{ id: anId('role-proposal'), person_id: people.he, role: 'officer', people: 2, reason: 'new head' },
    ...{ places: JSON.stringify([{ unitPath: '1.1', branch: null }]), from_on: cx.today, to_on: '2027-12-31' },
    ...{ proposed_by: anId('person'), proposed_at: cx.now, lapses_at: '2027-02-01T00:00:00Z' },
  })
  const seen = await roles(await cx.as({ roles: ['system-administrator'] }), {})
  expect(seen).toMatchObject({ value: { waiting: [{ seconds: [{ role: 'security-administrator' }] }] } })
  // Nor does an administrator fall out of the list of roles in use.
  if (!seen.ok) throw new Error('refused')
  expect(seen.value.grants).toHaveLength(1_000)
  expect(seen.value.grants.at(-1)?.role).toBe('security-administrator')
})
