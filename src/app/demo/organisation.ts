import {
  type RoleGrant,
  type RoleProposal,
  type RosterAccount,
  saveGrants,
  saveProposal,
  saveSystem,
  syncAccounts,
} from '#capabilities/identity/public.ts'
import {
  type Holding,
  type NewBranch,
  type NewUnit,
  type Person,
  type Post,
  saveBranches,
  saveHoldings,
  savePeople,
  savePosts,
  saveUnits,
} from '#capabilities/organisation/public.ts'
import { day, later, moment } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { chanceFrom, demoId, pick } from './chance.ts'
import {
  type OrganisationFile,
  organisationFile,
  type PeopleFile,
  type PersonFile,
  type PostFile,
  peopleFile,
  postsFile,
} from './content.ts'
import { systemsOf } from './source-systems.ts'

/** Everybody joined before the story's history begins. */
const joined = day('2021-07-01')

interface Slot {
  readonly unit: string
  readonly post: string
}

/** Writes units, branches, posts and the 1,200 people of the story, with accounts and roles. */
export const seedOrganisation = async (tx: Tx): Promise<void> => {
  const { units, branches, posts, staff } = story()
  await saveUnits(tx, [...units.values()])
  await saveBranches(tx, [...branches.values()])
  await savePosts(tx, [...posts.values()])
  await savePeople(
    tx,
    staff.map(({ person }) => person),
  )
  await saveHoldings(
    tx,
    staff.map((one) => holdingOf(one, posts)),
  )
  await syncAccounts(
    tx,
    staff.map((one) => accountOf(one, posts)),
  )
  await saveGrants(
    tx,
    staff.flatMap((one) => grantsOf(one, units, branches)),
  )
  for (const proposal of staff.flatMap((one) => proposalsOf(one, units))) await saveProposal(tx, proposal)
  for (const system of systemsOf(staff)) await saveSystem(tx, system)
}

/** Accounts and roles of those who come from outside: they stand in no roster, so they are not among its people. */
export const seedOutsiders = async (tx: Tx): Promise<void> => {
  const { units, branches } = story()
  const top = got(units, 'area')
  for (const { staffNo, name, roles } of peopleFile().external) {
    const person = personOf(staffNo, name, '', top, null)
    await syncAccounts(tx, [{ personId: person.id, staffNo, name, title: '', titleEn: '', unitPath: top.path }])
    await saveGrants(tx, grantsOf({ person, roles }, units, branches))
  }
}

/** Units, branches, posts and people as the files tell them; the same in every run. */
export const story = () => {
  const organisation = organisationFile()
  const units = unitsOf(organisation)
  const branches = branchesOf(organisation, units)
  const files = postsFile()
  const posts = new Map(files.map((post) => [post.code, postOf(post, units)]))
  return { units, branches, posts, staff: staffOf(peopleFile(), files, units, branches) }
}

const got = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the demo names ${String(key)} without saying what it is`)
  return value
}

const unitsOf = ({ units }: OrganisationFile): Map<string, NewUnit> => {
  const made = new Map<string, NewUnit>()
  for (const { code, parent, name, kind } of units) {
    const siblings = [...made.values()].filter(({ parentId }) => parent !== null && parentId === demoId('unit', parent))
    const path = parent === null ? '1' : `${got(made, parent).path}.${siblings.length + 1}`
    made.set(code, {
      id: demoId('unit', code),
      code,
      name,
      kind,
      parentId: parent === null ? null : demoId('unit', parent),
      path,
    })
  }
  return made
}

const branchesOf = ({ branches }: OrganisationFile, units: ReadonlyMap<string, NewUnit>): Map<string, NewBranch> =>
  new Map(
    branches.map(({ code, name, unit }) => [
      code,
      { id: demoId('branch', code), code, name, unitId: unit === null ? null : got(units, unit).id },
    ]),
  )

const postOf = (post: PostFile, units: ReadonlyMap<string, NewUnit>): Post => ({
  id: demoId('post', post.code),
  code: post.code,
  name: post.name,
  unitId: got(units, post.unit).id,
  unitPath: got(units, post.unit).path,
  business: post.business,
  leadingPost: post.leading,
  keyPost: post.key,
  powers: post.duties,
  counterparties: post.contacts,
  closedOn: null,
})

/** Somebody of the story. */
export interface Staff {
  readonly person: Person
  readonly post: string
  readonly roles: PersonFile['roles']
  /** Whether the story names the person. */
  readonly named: boolean
}

/** The named people first, then one generated person for every place that is left. */
const staffOf = (
  { people, names }: PeopleFile,
  posts: readonly PostFile[],
  units: ReadonlyMap<string, NewUnit>,
  branches: ReadonlyMap<string, NewBranch>,
): Staff[] => {
  const slots = posts.flatMap((post) =>
    Object.entries(post.holdersByUnit ?? { [post.unit]: post.holders }).flatMap(([unit, holders]) =>
      Array.from({ length: holders }, (): Slot => ({ unit, post: post.code })),
    ),
  )
  const named = people.map(({ staffNo, name, pinyin, unit, post, branch, roles }): Staff => {
    const at = slots.findIndex((slot) => slot.post === post && slot.unit === unit)
    if (at < 0) throw new Error(`${name} holds ${post} in ${unit}, which has no place left`)
    slots.splice(at, 1)
    const branchId = branch === null ? null : got(branches, branch).id
    return { post, roles, named: true, person: personOf(staffNo, name, pinyin, got(units, unit), branchId) }
  })
  const chance = chanceFrom('people')
  const branchOf = branchFinder(units, branches)
  const free = freeNumbers(new Set(people.map(({ staffNo }) => staffNo)), slots.length)
  const others = slots.map(({ unit, post }, at): Staff => {
    const home = got(units, unit)
    const { name, latin } = nameBy(chance, names)
    const branchId = chance() < memberShare ? (branchOf(home.path)?.id ?? null) : null
    return { post, roles: [], named: false, person: personOf(free[at] ?? '', name, latin, home, branchId) }
  })
  return [...named, ...others]
}

/** Party members among the people the story does not name. */
const memberShare = 0.2

const nameBy = (
  chance: () => number,
  names: PeopleFile['names'],
): { readonly name: string; readonly latin: string } => {
  const surname = pick(chance, names.surnames)
  const first = pick(chance, names.given.first)
  const second = chance() < names.oneCharacterShare ? undefined : pick(chance, names.given.second)
  return {
    name: `${surname.han}${first.han}${second?.han ?? ''}`,
    latin: `${surname.pinyin} ${capital(`${first.pinyin}${second?.pinyin ?? ''}`)}`,
  }
}

const freeNumbers = (taken: ReadonlySet<string>, count: number): string[] =>
  Array.from({ length: count + taken.size }, (_, at) => staffNumber(at + 1)).filter((number) => !taken.has(number))

const staffNumber = (n: number): string => `CW-${String(n).padStart(4, '0')}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()

const personOf = (
  staffNo: string,
  name: string,
  latinName: string,
  unit: NewUnit,
  branchId: Person['branchId'],
): Person => ({
  id: demoId('person', staffNo),
  staffNo,
  name,
  latinName,
  unitId: unit.id,
  unitPath: unit.path,
  branchId,
  partyMember: branchId !== null,
  joinedOn: joined,
  leftOn: null,
})

/** The branch of the nearest unit above that has one. */
const branchFinder = (units: ReadonlyMap<string, NewUnit>, branches: ReadonlyMap<string, NewBranch>) => {
  const byUnit = new Map([...branches.values()].map((branch) => [branch.unitId, branch]))
  const byPath = new Map([...units.values()].map((unit) => [unit.path, byUnit.get(unit.id)]))
  return (path: string): NewBranch | undefined => {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
      const branch = byPath.get(at)
      if (branch) return branch
    }
    return undefined
  }
}

const holdingOf = ({ person, post }: Staff, posts: ReadonlyMap<string, Post>): Holding => ({
  id: demoId('holding', person.staffNo),
  personId: person.id,
  postId: got(posts, post).id,
  unitPath: person.unitPath,
  fromOn: joined,
  toOn: null,
})

const accountOf = ({ person, post }: Staff, posts: ReadonlyMap<string, Post>): RosterAccount => ({
  personId: person.id,
  staffNo: person.staffNo,
  name: person.name,
  title: got(posts, post).name.zh,
  titleEn: got(posts, post).name.en,
  unitPath: person.unitPath,
})

/** A grant a place: units reach their subtree, a branch its members, content the whole organisation. */
const grantsOf = (
  { person, roles }: Pick<Staff, 'person' | 'roles'>,
  units: ReadonlyMap<string, NewUnit>,
  branches: ReadonlyMap<string, NewBranch>,
): RoleGrant[] =>
  roles
    .filter(({ state }) => state !== 'proposed')
    .flatMap(({ role, reach, from, to }) =>
      reach.map((place) => ({
        id: demoId('role-grant', `${person.staffNo}/${role}/${place}`),
        personId: person.id,
        role,
        unitPath: place === 'content' ? '1' : (units.get(place)?.path ?? unitOf(branches.get(place), units)),
        branchId: branches.get(place)?.id ?? null,
        fromOn: from,
        toOn: to,
      })),
    )

/** What the system administrator has proposed and nobody has approved yet. */
const proposalsOf = ({ person, roles }: Staff, units: ReadonlyMap<string, NewUnit>): RoleProposal[] =>
  roles.flatMap(({ state, role, reach, from, to, proposedBy, proposedAt }) => {
    if (state !== 'proposed' || proposedBy === undefined || proposedAt === undefined) return []
    const at = moment(proposedAt)
    return [
      {
        id: demoId('role-proposal', `${person.staffNo}/${role}`),
        personId: person.id,
        role,
        places: reach.map((place) => ({ unitPath: got(units, place).path, branch: null })),
        fromOn: from,
        toOn: to,
        reason: '原来的人 1 月 14 日调离',
        people: 2,
        proposedBy: demoId('person', proposedBy),
        proposedAt: at,
        lapsesAt: later(at, 48 * 3_600_000),
        outcome: null,
        decidedBy: null,
        decidedAt: null,
      },
    ]
  })

/** A branch that equals a unit: its secretary reaches the unit's staff besides the members. */
const unitOf = (branch: NewBranch | undefined, units: ReadonlyMap<string, NewUnit>): string | null =>
  [...units.values()].find(({ id }) => id === branch?.unitId)?.path ?? null
