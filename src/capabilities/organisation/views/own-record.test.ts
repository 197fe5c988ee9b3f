import { expect } from 'vitest'
import { saveGrants, syncAccounts } from '#capabilities/identity/public.ts'
import { day } from '#kernel/day.ts'
import { anId, test } from '#platform/testing.ts'
import { saveAbsences } from '../store/organisation.ts'
import { openSmallOrganisation } from '../testing.ts'
import { ownRecord } from './own-record.ts'

test('ORG-32 everybody sees the own unit, branch, membership, posts, absences and roles with their last days, and of nobody else', async ({
  cx,
}) => {
  const { people, branches } = await openSmallOrganisation(cx)
  await syncAccounts(cx.tx, [
    { personId: people.he, staffNo: '0417', name: '何小满', title: '', titleEn: '', unitPath: '1.1' },
  ])
  const away = { unitPath: '1.1', fromOn: day('2027-01-04'), toOn: day('2027-01-07') }
  await saveAbsences(cx.tx, [
    { ...away, id: anId('absence'), personId: people.he },
    { ...away, id: anId('absence'), personId: people.zhou },
  ])
  const grant = { id: anId<'role-grant'>('role-grant'), personId: people.he, fromOn: day('2026-01-01') }
  const ended = { ...grant, id: anId<'role-grant'>('role-grant'), role: 'author' as const }
  await saveGrants(cx.tx, [
    { ...grant, role: 'secretary', unitPath: '1.1', branchId: branches.supply, toOn: day('2027-12-31') },
    { ...ended, unitPath: '1', branchId: null, toOn: day('2026-07-01') },
  ])
  const own = await cx.as({
    person: people.he,
    roles: ['learner'],
    unitPath: '1.1',
    reach: { units: [], branches: [] },
  })
  expect(await ownRecord(own, {})).toMatchObject({
    ok: true,
    value: {
      roster: {
        ...{ staffNo: '0417', name: '何小满', unit: { zh: '物资供应站' }, joinedOn: '2021-07-01' },
        ...{ branch: { zh: '物资供应站支部' }, partyMember: true },
      },
      posts: [{ name: { zh: '物资采购岗' }, unit: { zh: '物资供应站' }, concurrent: false, lastOn: null }],
      absences: [{ fromOn: '2027-01-04', lastOn: '2027-01-06' }],
      roles: [
        {
          grants: [grant.id],
          role: 'secretary',
          reach: [{ zh: '物资供应站支部' }],
          lastOn: '2027-12-30',
          ended: false,
        },
        { grants: [ended.id], role: 'author', lastOn: '2026-06-30', ended: true },
      ],
    },
  })
  const zhou = await cx.as({ person: people.zhou, roles: ['learner'], unitPath: '1.1' })
  expect(await ownRecord(zhou, {})).toMatchObject({ value: { roster: { branch: null, partyMember: null } } })
  expect(cx.lookedAt).toEqual([])
  const stranger = await cx.as({ person: anId('person') })
  expect(await ownRecord(stranger, {})).toEqual({
    ok: true,
    value: { roster: null, posts: [], absences: [], roles: [], proposals: [] },
  })
})
