import { createHash, randomBytes } from 'node:crypto'
import { saveGrants, syncAccounts } from '#capabilities/identity/public.ts'
import { saveBranches, saveHoldings, savePeople, savePosts, saveUnits } from '#capabilities/organisation/public.ts'
import { addDays, type Day, day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Role } from '#kernel/verb.ts'
import type { Tx } from '#platform/database.ts'
import { homePlace, type Place, places, type Span } from '#platform/testing/access.ts'

/** The day on which the matrix asks. */
export const askedOn = day('2027-01-12')

/** The word of a thing, found again in any answer: `post`, tenant 1, place 1.1.2 is `postx1x112x`. */
export const wordOf = (kind: string, tenant: number, place: Place): string =>
  `${kind}x${tenant}x${place.replaceAll('.', '')}x`

/** The id of a thing, the same in every run. */
export const idAt = <Kind extends string>(kind: Kind, tenant: number, place: Place | string): Id<Kind> => {
  const digits = createHash('md5').update(`${kind}/${tenant}/${place}`).digest('hex')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-7${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}` as Id<Kind>
}

/** Whoever asks: home in one crew of the first team, holding that crew's post, with one role and one grant of it. */
export interface Asker {
  readonly name: string
  readonly tenant: number
  readonly role: Role
  readonly unit: Place | null
  readonly branch: Branch | null
  readonly from: Day
  readonly to: Day | null
  readonly person: Id<'person'>
  readonly secret: string
}

/** One branch equals the first team; the other has members in crews of two teams and no unit of its own. */
type Branch = 'team' | 'across'
const branchMembers: Readonly<Record<Branch, readonly Place[]>> = {
  team: ['1.1', '1.1.2'],
  across: ['1.1.1', '1.2.1'],
}

const asker = (role: Role, shape: string, over: Partial<Asker>): Asker => ({
  name: `${role}, ${shape}`,
  tenant: 1,
  role,
  unit: null,
  branch: null,
  from: addDays(askedOn, -30),
  to: null,
  person: idAt('person', over.tenant ?? 1, `${role}/${shape}`),
  secret: randomBytes(32).toString('base64url'),
  ...over,
})

const widths = (role: Role): Asker[] => [
  asker(role, 'whole organisation', { unit: '1' }),
  asker(role, 'own team', { unit: '1.1' }),
  asker(role, 'the team beside', { unit: '1.2' }),
]

const granted: readonly Role[] = ['secretary', 'leader', 'officer', 'author', 'auditor']
const administrators: readonly Role[] = ['system-administrator', 'security-administrator', 'audit-administrator']

/** Everybody in force today, by role and width. */
export const askers: readonly Asker[] = [
  asker('learner', 'no grant', {}),
  ...granted.flatMap(widths),
  asker('secretary', 'branch of the team', { unit: '1.1', branch: 'team' }),
  asker('secretary', 'branch across teams', { branch: 'across' }),
  ...administrators.map((role) => asker(role, 'whole organisation', { unit: '1' })),
]

/** The same roles, ended yesterday's end, beginning tomorrow, and in the other organisation. */
export const lapsed: readonly Asker[] = [...granted, ...administrators].flatMap((role) => [
  asker(role, 'ended', { unit: '1', to: askedOn }),
  asker(role, 'not begun', { unit: '1', from: addDays(askedOn, 1) }),
])
export const strangers: readonly Asker[] = [...granted, ...administrators].map((role) =>
  asker(role, 'other organisation', { unit: '1', tenant: 2 }),
)

/** Where a span leads for somebody. */
export const placesOf = ({ unit, branch }: Pick<Asker, 'unit' | 'branch'>, span: Span): readonly Place[] => {
  if (span === 'all') return places
  if (span === 'own' || span === 'crew') return [homePlace]
  if (span === 'over') return places.filter((place) => `${homePlace}.`.startsWith(`${place}.`))
  if (span === 'branch') return branch === null ? [] : branchMembers[branch]
  return unit === null ? [] : places.filter((place) => place === unit || place.startsWith(`${unit}.`))
}

const pair = (text: string) => ({ zh: text, en: text })
const began = day('2021-07-01')

/** Six units with a person and a post each, two branches, and whoever asks. */
export const openOrganisation = async (tx: Tx): Promise<void> => {
  const { tenant } = tx
  const parentOf = (place: Place) => (place === '1' ? null : (place.slice(0, place.lastIndexOf('.')) as Place))
  const branchOf = (place: Place): Id<'branch'> | null => {
    const name = (Object.keys(branchMembers) as Branch[]).find((one) => branchMembers[one].includes(place))
    return name === undefined ? null : idAt('branch', tenant, name)
  }
  await tx.client.query('insert into tenant (tenant_id, code, name, name_en, demo) values ($1, $2, $2, $2, false)', [
    tenant,
    `organisation-${tenant}`,
  ])
  await saveUnits(
    tx,
    places.map((path) => {
      const parent = parentOf(path)
      return {
        id: idAt('unit', tenant, path),
        code: wordOf('unit', tenant, path),
        name: pair(wordOf('unit', tenant, path)),
        kind: parent === null ? 'area' : path.length > 3 ? 'crew' : 'team',
        parentId: parent === null ? null : idAt('unit', tenant, parent),
        path,
      }
    }),
  )
  await saveBranches(tx, [
    { id: idAt('branch', tenant, 'team'), code: 'team', name: pair('team'), unitId: idAt('unit', tenant, '1.1') },
    { id: idAt('branch', tenant, 'across'), code: 'across', name: pair('across'), unitId: null },
  ])
  await savePosts(
    tx,
    places.map((place) => ({
      id: idAt('post', tenant, place),
      code: wordOf('post', tenant, place),
      name: pair(wordOf('post', tenant, place)),
      unitId: idAt('unit', tenant, place),
      unitPath: place,
      business: 'procurement',
      leadingPost: false,
      keyPost: false,
      powers: pair(''),
      counterparties: pair(''),
      closedOn: null,
    })),
  )
  const planted = places.map((place) => ({
    id: idAt('person', tenant, place),
    staffNo: wordOf('person', tenant, place),
    name: wordOf('person', tenant, place),
    unitPath: place as Place,
    branchId: branchOf(place),
  }))
  const asking = [...askers, ...lapsed, ...strangers].filter((one) => one.tenant === tenant)
  const people = [
    ...planted,
    ...asking.map(({ person, name }) => ({ id: person, staffNo: name, name, unitPath: homePlace, branchId: null })),
  ]
  await savePeople(
    tx,
    people.map((one) => ({
      ...one,
      latinName: '',
      unitId: idAt('unit', tenant, one.unitPath),
      partyMember: one.branchId !== null,
      joinedOn: began,
      leftOn: null,
    })),
  )
  await saveHoldings(
    tx,
    people.map(({ id, unitPath }) => ({
      id: idAt('holding', tenant, id),
      personId: id,
      postId: idAt('post', tenant, unitPath),
      unitPath,
      fromOn: began,
      toOn: null,
    })),
  )
  await syncAccounts(
    tx,
    people.map(({ id, ...one }) => ({ ...one, personId: id, title: '', titleEn: '' })),
  )
  await saveGrants(
    tx,
    asking.flatMap(({ role, person, unit, branch, from, to }) =>
      role === 'learner'
        ? []
        : [
            {
              id: idAt('role-grant', tenant, person),
              personId: person,
              role,
              unitPath: unit,
              branchId: branch === null ? null : idAt('branch', tenant, branch),
              fromOn: from,
              toOn: to,
            },
          ],
    ),
  )
}
