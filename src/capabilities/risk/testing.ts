import {
  type Holding,
  type Person,
  type Post,
  saveHoldings,
  savePeople,
  savePosts,
  saveUnits,
  type Unit,
} from '#capabilities/organisation/public.ts'
import { type Day, day, moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { anId, type TestCx } from '#platform/testing.ts'
import type { Register, RegisteredRiskPoint } from './rules/register.ts'
import type { KnownLesson } from './rules/risk-point.ts'
import { aRegisteredControl, aRegisteredPost, aRegisteredRiskPoint, scores } from './sample.ts'
import { saveKnownLessons } from './store/register.ts'
import { type Loading, loadRegister } from './use-cases/load-register.ts'

/** An area of two teams: two posts at the supply station, one at the well-work station, one holder each. */
export interface SmallArea {
  readonly posts: Readonly<Record<'purchasing' | 'storekeeper' | 'workover', Id<'post'>>>
  readonly holders: Readonly<Record<'purchasing' | 'storekeeper' | 'workover', Id<'person'>>>
  readonly units: Readonly<Record<'area' | 'supply' | 'wells', Id<'unit'>>>
}

export const supplyPath = '1.1'
export const wellsPath = '1.2'

export const threeQuotes: KnownLesson = {
  code: 'three-quotes',
  title: { zh: '询价的三张纸', en: 'Three sheets of quotes' },
  families: ['procurement'],
}

export const at = (on: Day) => moment(`${on}T08:00:00Z`)

/** Loading with ids that never clash, recorded on the day itself. */
export const loading: Loading = { newId: (kind) => anId(kind), recordedAt: at }

export const openSmallArea = async ({ tx }: TestCx): Promise<SmallArea> => {
  const units = { area: anId('unit'), supply: anId('unit'), wells: anId('unit') }
  await saveUnits(tx, [
    aUnit(units.area, 'area', '1', null, '澄湾'),
    aUnit(units.supply, 'supply', supplyPath, units.area, '物资供应站'),
    aUnit(units.wells, 'wells', wellsPath, units.area, '作业监督站'),
  ])
  const posts = { purchasing: anId('post'), storekeeper: anId('post'), workover: anId('post') }
  await savePosts(tx, [
    aPost(posts.purchasing, 'purchasing', '物资采购岗', units.supply, supplyPath),
    aPost(posts.storekeeper, 'storekeeper', '仓储保管岗', units.supply, supplyPath),
    aPost(posts.workover, 'workover', '修井监督岗', units.wells, wellsPath),
  ])
  const holders = { purchasing: anId('person'), storekeeper: anId('person'), workover: anId('person') }
  await savePeople(tx, [
    aPerson(holders.purchasing, 'T-1', '何小满', units.supply, supplyPath),
    aPerson(holders.storekeeper, 'T-2', '周启明', units.supply, supplyPath),
    aPerson(holders.workover, 'T-3', '罗向东', units.wells, wellsPath),
  ])
  await saveHoldings(tx, [
    aHolding(holders.purchasing, posts.purchasing, supplyPath),
    aHolding(holders.storekeeper, posts.storekeeper, supplyPath),
    aHolding(holders.workover, posts.workover, wellsPath),
  ])
  return { posts, holders, units }
}

/** Purchasing high with one covered and one overdue point; the other two posts low and whole. */
export const smallRegister = (): Register => ({
  posts: [
    aRegisteredPost(),
    aRegisteredPost({ code: 'storekeeper', factors: scores(2, 2, 1, 2, 0, 0) }),
    aRegisteredPost({ code: 'workover', factors: scores(2, 1, 2, 2, 0, -3), reviewedOn: day('2025-12-30') }),
  ],
  riskPoints: [
    aRegisteredRiskPoint(),
    anOverduePoint(),
    aRegisteredRiskPoint({ no: 900_003, post: 'storekeeper', after: { likelihood: 2, consequence: 2 } }),
    aRegisteredRiskPoint({ no: 900_004, post: 'workover', after: { likelihood: 1, consequence: 5 } }),
  ],
})

const anOverduePoint = (): RegisteredRiskPoint =>
  aRegisteredRiskPoint({
    no: 900_002,
    name: { zh: '拆分需求，绕开招标', en: 'Split an order to avoid a tender' },
    after: { likelihood: 4, consequence: 3 },
    lesson: null,
    controls: [aRegisteredControl({ lastCheck: { on: day('2026-10-01'), effective: true }, dueOn: day('2027-01-08') })],
    findings: [{ on: day('2026-10-12'), count: 1, note: { zh: '拆单', en: 'Split order' } }],
  })

/** The small area with its register and the one lesson it names. */
export const withSmallRegister = async (cx: TestCx): Promise<SmallArea> => {
  const area = await openSmallArea(cx)
  await saveKnownLessons(cx.tx, [threeQuotes])
  await loadRegister(cx.tx, smallRegister(), loading)
  return area
}

/** So many more holders of a post of the supply station, so that what was found there points at nobody. */
export const withMoreHolders = async ({ tx }: TestCx, area: SmallArea, post: Id<'post'>, n: number): Promise<void> => {
  const people = Array.from({ length: n }, (_, at) =>
    aPerson(anId('person'), `M-${at}`, `M ${at}`, area.units.supply, supplyPath),
  )
  await savePeople(tx, people)
  await saveHoldings(
    tx,
    people.map(({ id }) => aHolding(id, post, supplyPath)),
  )
}

const aUnit = (id: Id<'unit'>, code: string, path: string, parentId: Id<'unit'> | null, zh: string): Unit => ({
  id,
  code,
  name: { zh, en: code },
  kind: parentId ? 'station' : 'area',
  parentId,
  path,
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
  powers: { zh: '选择询价对象', en: 'Choose whom to ask for quotes' },
  counterparties: { zh: '供应商', en: 'Suppliers' },
  closedOn: null,
})

const aPerson = (id: Id<'person'>, staffNo: string, name: string, unitId: Id<'unit'>, unitPath: string): Person => ({
  id,
  staffNo,
  name,
  latinName: '',
  unitId,
  unitPath,
  branchId: null,
  partyMember: false,
  joinedOn: null,
  leftOn: null,
})

const aHolding = (personId: Id<'person'>, postId: Id<'post'>, unitPath: string): Holding => ({
  id: anId('holding'),
  personId,
  postId,
  unitPath,
  fromOn: day('2021-07-01'),
  toOn: null,
})
