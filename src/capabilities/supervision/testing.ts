import { type NewUnit, saveHoldings, savePeople, savePosts, saveUnits } from '#capabilities/organisation/public.ts'
import { aHolding, aPerson, aPost, aUnit } from '#capabilities/organisation/sample.ts'
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
  const units = stations.map((code, at) =>
    aUnit({ ...{ id: anId('unit'), code, name: { zh: code, en: code } }, path: `1.${at + 1}`, parentId: area }),
  )
  await saveUnits(cx.tx, [aUnit({ id: area, code: 'area', name: { zh: 'area', en: 'area' } }), ...units])
  const [supply, wells] = units
  if (!supply || !wells) throw new Error('there are six stations')
  const post = (of: NewUnit, code: string, zh: string) => aPost(of, { id: anId('post'), code, name: { zh, en: code } })
  const posts = [
    post(supply, 'purchasing', '物资采购岗'),
    post(supply, 'storekeeper', '仓储保管岗'),
    post(wells, 'workover', '修井监督岗'),
  ]
  await savePosts(cx.tx, posts)
  const person = (of: NewUnit, staffNo: string, name: string) => aPerson(of, { id: anId('person'), staffNo, name })
  const people = [person(supply, 'T-1', '何小满'), person(supply, 'T-2', '周启明'), person(wells, 'T-3', '罗向东')]
  await savePeople(cx.tx, people)
  await saveHoldings(
    cx.tx,
    people.map(({ id: personId, unitPath: path }, at) =>
      aHolding({ path }, { id: anId('holding'), personId, postId: posts[at]?.id as Id<'post'> }),
    ),
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
