import { openOrganisation } from '#capabilities/identity/public.ts'
import { ok } from '#kernel/result.ts'
import { named } from '#kernel/text.ts'
import type { UseCase } from '#platform/context.ts'
import type { SetUp } from '../contract/set-up.ts'
import { savePeople, saveUnits } from '../store/organisation.ts'

/** The organisation begins with its top unit and its three administrators; the roster brings everybody else. */
export const setUp: UseCase<typeof SetUp> = async (cx, input) => {
  const administrator = ({ staffNo, name }: { readonly staffNo: string; readonly name: string }) => ({
    personId: cx.newId('person'),
    staffNo: staffNo.trim(),
    name: name.trim(),
  })
  const system = administrator(input.system)
  const security = administrator(input.security)
  const audit = administrator(input.audit)
  const name = named(input.name.trim(), input.nameEn.trim() || null)
  const opened = await openOrganisation(cx, {
    link: input.link,
    tenant: { code: 'main', name: name.zh, nameEn: name.en, timeZone: cx.timeZone },
    system: { ...system, password: input.password, language: input.language },
    security,
    audit,
  })
  if (!opened.ok) return opened

  const unitId = cx.newId('unit')
  await saveUnits(cx.tx, [{ id: unitId, code: '1', name, kind: 'area', parentId: null, path: '1' }])
  await savePeople(
    cx.tx,
    [system, security, audit].map(({ personId, staffNo, name: own }) => ({
      id: personId,
      staffNo,
      name: own,
      latinName: '',
      unitId,
      unitPath: '1',
      branchId: null,
      partyMember: false,
      joinedOn: null,
      leftOn: null,
    })),
  )
  cx.record('unit', unitId, { name, path: '1' })
  return ok(opened.value)
}
