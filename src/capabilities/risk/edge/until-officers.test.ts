import { expect } from 'vitest'
import { saveGrants, syncAccounts } from '#capabilities/identity/public.ts'
import { day } from '#kernel/day.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { risk } from '../server.ts'

const ask = async (cx: TestCx, name: string, input: object): Promise<unknown> => {
  const route = risk.routes.find(({ verb }) => verb.name === name)
  if (!route) throw new Error(`${name} has no route`)
  const answer = await route.run(cx, input as never)
  return answer.ok ? 'answered' : answer.refusal
}

test('RSK-170 registers, power lists and templates are open to a system administrator while nobody is an officer, and to officers always', async ({
  cx,
}) => {
  const administrator = await cx.as({ roles: ['learner', 'system-administrator'] })
  const officer = await cx.as({ roles: ['learner', 'officer'] })
  const draft = anId('import-draft')
  const asked = [
    ['risk.register-preview', { draft, full: false, show: 'created', page: 0 }, 'draft-not-found'],
    ['risk.download-register-comparison', { draft, full: false, language: 'zh' }, 'draft-not-found'],
    ['risk.powers-repairs', { draft }, 'draft-not-found'],
    ['risk.register-drafts', {}, 'answered'],
    ['risk.post-templates', {}, 'answered'],
    ['risk.post-template', { template: 'none' }, 'template-not-found'],
  ] as const
  for (const [name, input, otherwise] of asked)
    expect([name, await ask(administrator, name, input)]).toEqual([name, otherwise])

  const personId = anId<'person'>('person')
  await syncAccounts(cx.tx, [{ personId, staffNo: 'officer-1', name: '纪检', title: '', titleEn: '', unitPath: '1.2' }])
  const grant = { id: anId<'role-grant'>('role-grant'), personId, role: 'officer' as const, unitPath: '1.2' }
  await saveGrants(cx.tx, [{ ...grant, branchId: null, fromOn: day('2027-01-12'), toOn: null }])
  for (const [name, input] of asked)
    expect([name, await ask(administrator, name, input)]).toEqual([name, 'left-to-officers'])
  for (const [name, input, otherwise] of asked)
    expect([name, await ask(officer, name, input)]).toEqual([name, otherwise])
})
