import type { Id } from '#kernel/id.ts'
import { anId, type TestCx } from '#platform/testing.ts'
import type { NewUnit } from './rules/organisation.ts'
import { aBranch, aHolding, aPerson, aPost, aUnit } from './sample.ts'
import { saveBranches, saveHoldings, savePeople, savePosts, saveUnits } from './store/organisation.ts'
import type { PostTemplates } from './use-cases/import/import-posts.ts'

/** A small area for tests: two teams with a crew of one name each, three posts, two branches, a few persons. */
export interface SmallOrganisation {
  readonly units: Readonly<Record<'area' | 'supply' | 'wells' | 'supplyCrew' | 'wellsCrew', Id<'unit'>>>
  readonly posts: Readonly<Record<'purchasing' | 'storekeeper' | 'workover', Id<'post'>>>
  readonly branches: Readonly<Record<'supply' | 'wells', Id<'branch'>>>
  readonly people: Readonly<Record<'he' | 'zhou' | 'luo', Id<'person'>>>
}

const nothing = { zh: '', en: '' }

export const openSmallOrganisation = async ({ tx }: Pick<TestCx, 'tx'>): Promise<SmallOrganisation> => {
  const units = {
    area: anId<'unit'>(),
    supply: anId<'unit'>(),
    wells: anId<'unit'>(),
    supplyCrew: anId<'unit'>(),
    wellsCrew: anId<'unit'>(),
  }
  const [area, supply, wells] = [
    aUnit({ id: units.area, code: 'area', name: { zh: '澄湾采油管理区', en: 'area' } }),
    aUnit({ id: units.supply, parentId: units.area, path: '1.1', name: { zh: '物资供应站', en: 'supply' } }),
    aUnit({
      id: units.wells,
      parentId: units.area,
      path: '1.2',
      code: 'wells',
      name: { zh: '作业监督站', en: 'wells' },
    }),
  ]
  const crew = (id: Id<'unit'>, code: string, above: NewUnit) =>
    aUnit({ id, code, parentId: above.id, path: `${above.path}.1`, name: { zh: '一班', en: code } })
  await saveUnits(tx, [
    ...[area, supply, wells],
    crew(units.supplyCrew, 'supply-1', supply),
    crew(units.wellsCrew, 'wells-1', wells),
  ])
  const branches = { supply: anId<'branch'>(), wells: anId<'branch'>() }
  await saveBranches(tx, [
    aBranch({ id: branches.supply, unitId: units.supply, name: { zh: '物资供应站支部', en: 'branch-supply' } }),
    aBranch({
      ...{ id: branches.wells, unitId: units.wells, code: 'branch-wells' },
      name: { zh: '作业监督站支部', en: 'branch-wells' },
    }),
  ])
  const posts = { purchasing: anId<'post'>(), storekeeper: anId<'post'>(), workover: anId<'post'>() }
  const post = (of: NewUnit, code: keyof typeof posts, zh: string) =>
    aPost(of, { id: posts[code], code, name: { zh, en: code }, powers: nothing, counterparties: nothing })
  await savePosts(tx, [
    post(supply, 'purchasing', '物资采购岗'),
    post(supply, 'storekeeper', '仓储保管岗'),
    post(wells, 'workover', '修井监督岗'),
  ])
  const people = { he: anId<'person'>(), zhou: anId<'person'>(), luo: anId<'person'>() }
  await savePeople(tx, [
    aPerson(supply, { id: people.he, staffNo: '0417', branchId: branches.supply, partyMember: true }),
    aPerson(supply, { id: people.zhou, staffNo: '0421', name: '周启明' }),
    aPerson(wells, { id: people.luo, staffNo: '0645', name: '罗向东', branchId: branches.wells, partyMember: true }),
  ])
  await saveHoldings(tx, [
    aHolding(supply, { id: anId('holding'), personId: people.he, postId: posts.purchasing }),
    aHolding(supply, { id: anId('holding'), personId: people.zhou, postId: posts.storekeeper }),
    aHolding(wells, { id: anId('holding'), personId: people.luo, postId: posts.workover }),
  ])
  return { units, posts, branches, people }
}

/** A file as it is uploaded: lines of cells in UTF-8. */
export const aListFile = (lines: readonly (readonly string[])[], name = 'list.csv') => ({
  name,
  bytes: Buffer.from(lines.map((cells) => cells.join(',')).join('\n')),
})

/** Where no capability above brings post templates. */
export const noTemplates: PostTemplates = {
  load: async () => [],
  leansOn: async () => new Map(),
  bring: async () => [],
  takeBack: async () => true,
  leantOn: async () => new Set(),
}
