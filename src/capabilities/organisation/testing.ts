import { type Day, day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { anId, type TestCx } from '#platform/testing.ts'
import type { Branch, Holding, Person, Post, Unit } from './rules/organisation.ts'
import { saveBranches, saveHoldings, savePeople, savePosts, saveUnits } from './store/organisation.ts'

/** A small area for tests: two teams with a crew of one name each, three posts, two branches, a few persons. */
export interface SmallOrganisation {
  readonly units: Readonly<Record<'area' | 'supply' | 'wells' | 'supplyCrew' | 'wellsCrew', Id<'unit'>>>
  readonly posts: Readonly<Record<'purchasing' | 'storekeeper' | 'workover', Id<'post'>>>
  readonly branches: Readonly<Record<'supply' | 'wells', Id<'branch'>>>
  readonly people: Readonly<Record<'he' | 'zhou' | 'luo', Id<'person'>>>
}

export const beganOn = day('2021-07-01')

export const openSmallOrganisation = async ({ tx }: Pick<TestCx, 'tx'>): Promise<SmallOrganisation> => {
  const units = {
    area: anId<'unit'>(),
    supply: anId<'unit'>(),
    wells: anId<'unit'>(),
    supplyCrew: anId<'unit'>(),
    wellsCrew: anId<'unit'>(),
  }
  await saveUnits(tx, [
    aUnit(units.area, 'area', '1', null, '澄湾采油管理区'),
    aUnit(units.supply, 'supply', '1.1', units.area, '物资供应站'),
    aUnit(units.wells, 'wells', '1.2', units.area, '作业监督站'),
    aUnit(units.supplyCrew, 'supply-1', '1.1.1', units.supply, '一班'),
    aUnit(units.wellsCrew, 'wells-1', '1.2.1', units.wells, '一班'),
  ])
  const branches = { supply: anId<'branch'>(), wells: anId<'branch'>() }
  await saveBranches(tx, [
    aBranch(branches.supply, 'branch-supply', '物资供应站支部', units.supply),
    aBranch(branches.wells, 'branch-wells', '作业监督站支部', units.wells),
  ])
  const posts = { purchasing: anId<'post'>(), storekeeper: anId<'post'>(), workover: anId<'post'>() }
  await savePosts(tx, [
    aPost(posts.purchasing, 'purchasing', '物资采购岗', units.supply, '1.1'),
    aPost(posts.storekeeper, 'storekeeper', '仓储保管岗', units.supply, '1.1'),
    aPost(posts.workover, 'workover', '修井监督岗', units.wells, '1.2'),
  ])
  const people = { he: anId<'person'>(), zhou: anId<'person'>(), luo: anId<'person'>() }
  await savePeople(tx, [
    aPerson(people.he, '0417', '何小满', units.supply, '1.1', branches.supply),
    aPerson(people.zhou, '0421', '周启明', units.supply, '1.1', null),
    aPerson(people.luo, '0645', '罗向东', units.wells, '1.2', branches.wells),
  ])
  await saveHoldings(tx, [
    aHolding(people.he, posts.purchasing, '1.1'),
    aHolding(people.zhou, posts.storekeeper, '1.1'),
    aHolding(people.luo, posts.workover, '1.2'),
  ])
  return { units, posts, branches, people }
}

/** A file as it is uploaded: lines of cells in UTF-8. */
export const aListFile = (lines: readonly (readonly string[])[], name = 'list.csv') => ({
  name,
  bytes: Buffer.from(lines.map((cells) => cells.join(',')).join('\n')),
})

const aUnit = (id: Id<'unit'>, code: string, path: string, parentId: Id<'unit'> | null, zh: string): Unit => ({
  id,
  code,
  name: { zh, en: code },
  kind: parentId ? 'station' : 'area',
  parentId,
  path,
})

const aBranch = (id: Id<'branch'>, code: string, zh: string, unitId: Id<'unit'>): Branch => ({
  id,
  code,
  name: { zh, en: code },
  unitId,
})

const aPost = (id: Id<'post'>, code: string, zh: string, unitId: Id<'unit'>, unitPath: string): Post => ({
  id,
  code,
  name: { zh, en: code },
  unitId,
  unitPath,
  business: 'procurement',
  leadingPost: false,
  keyPost: true,
  powers: { zh: '', en: '' },
  counterparties: { zh: '', en: '' },
  closedOn: null,
})

const aPerson = (
  id: Id<'person'>,
  staffNo: string,
  name: string,
  unitId: Id<'unit'>,
  unitPath: string,
  branchId: Id<'branch'> | null,
): Person => ({
  id,
  staffNo,
  name,
  latinName: '',
  unitId,
  unitPath,
  branchId,
  partyMember: branchId !== null,
  joinedOn: beganOn,
  leftOn: null,
})

export const aHolding = (
  personId: Id<'person'>,
  postId: Id<'post'>,
  unitPath: string,
  fromOn: Day = beganOn,
): Holding => ({ id: anId('holding'), personId, postId, unitPath, fromOn, toOn: null })
