import {
  type Person,
  type Post,
  saveHoldings,
  savePeople,
  savePosts,
  saveUnits,
  type Unit,
} from '#capabilities/organisation/public.ts'
import { loadRegister, type Register } from '#capabilities/risk/public.ts'
import { type Day, day, moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { anId, type TestCx } from '#platform/testing.ts'

export const supplyPath = '1.1'
export const wellsPath = '1.2'

const stations = ['supply', 'wells', 'gathering', 'injection', 'maintenance', 'crews'] as const

/** An area of six stations; at the supply station a buyer and a storekeeper, at the wells a supervisor. */
export const openSixStations = async (cx: TestCx): Promise<{ readonly buyer: Id<'person'> }> => {
  const area = anId('unit')
  const units = stations.map((code, at) => aUnit(anId('unit'), code, `1.${at + 1}`, area))
  await saveUnits(cx.tx, [aUnit(area, 'area', '1', null), ...units])
  const [supply, wells] = units
  if (!supply || !wells) throw new Error('there are six stations')
  const posts = [
    aPost('purchasing', '物资采购岗', supply),
    aPost('storekeeper', '仓储保管岗', supply),
    aPost('workover', '修井监督岗', wells),
  ]
  await savePosts(cx.tx, posts)
  const people = [aPerson('T-1', '何小满', supply), aPerson('T-2', '周启明', supply), aPerson('T-3', '罗向东', wells)]
  await savePeople(cx.tx, people)
  await saveHoldings(
    cx.tx,
    people.map(({ id: personId, unitPath }, at) => ({
      ...{ id: anId('holding'), personId, unitPath },
      ...{ postId: posts[at]?.id as Id<'post'>, fromOn: day('2021-07-01'), toOn: null },
    })),
  )
  await loadRegister(cx.tx, register(), { newId: () => anId(), recordedAt: (on: Day) => moment(`${on}T08:00:00Z`) })
  return { buyer: people[0]?.id as Id<'person'> }
}

/** Purchasing with two points, one whose control was found not to work; the others with one each. */
const register = (): Register => ({
  posts: ['purchasing', 'storekeeper', 'workover'].map((code) => ({
    code,
    factors: [],
    selfGrade: null,
    reviewedOn: day('2026-10-28'),
    validUntil: day('2027-06-30'),
    reviewers: { zh: '业务主管', en: 'Line manager' },
    lower: null,
    history: [],
  })),
  riskPoints: [
    aPoint(900_001, 'purchasing', true),
    aPoint(900_002, 'purchasing', true),
    aPoint(900_003, 'storekeeper', true),
    aPoint(900_004, 'workover', false),
  ],
})

const aPoint = (no: number, post: string, effective: boolean): Register['riskPoints'][number] => ({
  ...{ no, post, family: 'procurement', category: 'process', lesson: null, findings: [], head: '', leader: '' },
  name: { zh: '拆分需求，绕开招标', en: 'Split an order to avoid a tender' },
  manifestation: { zh: '', en: '' },
  benefits: { zh: '', en: '' },
  before: { likelihood: 4, consequence: 4 },
  after: { likelihood: 3, consequence: 4 },
  controls: [
    {
      text: { zh: '每月抽查 5 单', en: 'Check five orders every month' },
      kind: 'limit',
      frequency: { zh: '每月', en: 'Monthly' },
      owner: post,
      checker: post === 'workover' ? 'purchasing' : 'workover',
      lastCheck: { on: day('2026-12-20'), effective },
      dueOn: day('2027-02-06'),
    },
  ],
})

const aUnit = (id: Id<'unit'>, code: string, path: string, parentId: Id<'unit'> | null): Unit => ({
  ...{ id, code, path, parentId },
  name: { zh: code, en: code },
  kind: parentId ? 'station' : 'area',
})

const aPost = (code: string, zh: string, { id: unitId, path: unitPath }: Unit): Post => ({
  ...{ id: anId('post'), code, unitId, unitPath },
  name: { zh, en: code },
  business: 'procurement',
  leadingPost: false,
  keyPost: true,
  powers: { zh: '', en: '' },
  counterparties: { zh: '', en: '' },
  closedOn: null,
})

const aPerson = (staffNo: string, name: string, { id: unitId, path: unitPath }: Unit): Person => ({
  ...{ id: anId('person'), staffNo, name, unitId, unitPath },
  latinName: '',
  branchId: null,
  partyMember: false,
  joinedOn: null,
  leftOn: null,
})
