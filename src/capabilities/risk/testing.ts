import { type NewUnit, saveHoldings, savePeople, savePosts, saveUnits } from '#capabilities/organisation/public.ts'
import { aHolding, aPerson, aPost, aUnit } from '#capabilities/organisation/sample.ts'
import { type Day, day, moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx } from '#platform/testing.ts'
import type { GradingMethod } from './rules/methods.ts'
import type { Register, RegisteredRiskPoint } from './rules/register.ts'
import type { KnownLesson } from './rules/risk-point.ts'
import { aRegisteredControl, aRegisteredPost, aRegisteredRiskPoint, scores } from './sample.ts'
import { versionOf } from './store/confirmations.ts'
import { saveKnownLessons } from './store/register.ts'
import { answerMethod, chooseMethod } from './use-cases/choose-method.ts'
import { confirmGrade } from './use-cases/confirm-grade.ts'
import * as confirming from './use-cases/confirm-risk-point.ts'
import { type Loading, loadRegister } from './use-cases/load-register.ts'
import * as returning from './use-cases/return-risk-point.ts'

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
  bestBefore: null,
}

export const at = (on: Day) => moment(`${on}T08:00:00Z`)

/** Loading with ids that never clash, recorded on the day itself. */
export const loading: Loading = { newId: (kind) => anId(kind), recordedAt: at }

export const openSmallArea = async ({ tx }: TestCx): Promise<SmallArea> => {
  const units = { area: anId('unit'), supply: anId('unit'), wells: anId('unit') }
  const [supply, wells] = [
    aUnit({ id: units.supply, parentId: units.area, path: supplyPath, name: { zh: '物资供应站', en: 'supply' } }),
    aUnit({
      ...{ id: units.wells, parentId: units.area, path: wellsPath },
      code: 'wells',
      name: { zh: '作业监督站', en: 'wells' },
    }),
  ]
  await saveUnits(tx, [aUnit({ id: units.area, code: 'area', name: { zh: '澄湾', en: 'area' } }), supply, wells])
  const posts = { purchasing: anId('post'), storekeeper: anId('post'), workover: anId('post') }
  const post = (of: NewUnit, code: keyof typeof posts, zh: string) =>
    aPost(of, { id: posts[code], code, name: { zh, en: code } })
  await savePosts(tx, [
    post(supply, 'purchasing', '物资采购岗'),
    post(supply, 'storekeeper', '仓储保管岗'),
    post(wells, 'workover', '修井监督岗'),
  ])
  const holders = { purchasing: anId('person'), storekeeper: anId('person'), workover: anId('person') }
  await savePeople(tx, [
    aPerson(supply, { id: holders.purchasing }),
    aPerson(supply, { id: holders.storekeeper, staffNo: 'T-2', name: '周启明' }),
    aPerson(wells, { id: holders.workover, staffNo: 'T-3', name: '罗向东' }),
  ])
  await saveHoldings(tx, [
    aHolding(supply, { id: anId('holding'), personId: holders.purchasing, postId: posts.purchasing }),
    aHolding(supply, { id: anId('holding'), personId: holders.storekeeper, postId: posts.storekeeper }),
    aHolding(wells, { id: anId('holding'), personId: holders.workover, postId: posts.workover }),
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

/** The next step by somebody who has read the point as it is now. */
export const confirmRiskPoint = async (cx: TestCx, { riskPoint }: { readonly riskPoint: Id<'risk-point'> }) =>
  confirming.confirmRiskPoint(cx, { riskPoint, version: await versionOf(cx.tx, riskPoint) })

/** Turned down by somebody who has read the point as it is now. */
export const returnRiskPoint = async (
  cx: TestCx,
  asked: { readonly riskPoint: Id<'risk-point'>; readonly reason: string },
) => returning.returnRiskPoint(cx, { ...asked, version: await versionOf(cx.tx, asked.riskPoint) })

/** RSK-82: everything that a point, or its change, waits for, each step by another person who reaches all. */
export const takeAllSteps = async (cx: TestCx, riskPoint: Id<'risk-point'>): Promise<void> => {
  for (const role of ['leader', 'leader', 'officer'] as const) {
    const who = await cx.as({
      person: anId('person'),
      roles: [role],
      unitPath: '1.9',
      reach: { units: ['1'], branches: [] },
    })
    const taken = await confirmRiskPoint(who, { riskPoint })
    if (taken.ok && taken.value.waits.length === 0) return
  }
  throw new Error('the point still waits')
}

/** RSK-138: two officers choose this method for the whole organisation, from today. */
export const chooseForAll = async (cx: TestCx, method: GradingMethod): Promise<void> => {
  const officer = () => cx.as({ person: anId('person'), roles: ['officer'], reach: { units: ['1'], branches: [] } })
  const chosen = await chooseMethod(await officer(), { method, fromOn: cx.today, reason: '上级要求全单位用这一种' })
  if (!chosen.ok) throw new Error(chosen.refusal)
  const taken = await answerMethod(await officer(), { choice: chosen.value.choice, take: true, reason: '' })
  if (!taken.ok) throw new Error(taken.refusal)
}

/** RSK-136: the second person agrees to the one grade that waits. */
export const confirmGrading = async (cx: TestCx, now = cx.now): Promise<void> => {
  const [row] = await cx.tx.rows(sql<{ id: Id<'grading'> }>`select id from grading_proposal where settled_on is null`)
  const manager = await cx.as({
    ...{ person: anId('person'), roles: ['leader'], unitPath: '1.9', reach: { units: ['1'], branches: [] } },
    now,
  })
  const confirmed = await confirmGrade(manager, { grading: row?.id ?? anId('grading') })
  if (!confirmed.ok) throw new Error(confirmed.refusal)
}

/** So many more holders of a post of the supply station, so that what was found there points at nobody. */
export const withMoreHolders = async ({ tx }: TestCx, area: SmallArea, post: Id<'post'>, n: number): Promise<void> => {
  const supply = { id: area.units.supply, path: supplyPath }
  const people = Array.from({ length: n }, (_, at) =>
    aPerson(supply, { id: anId('person'), staffNo: `M-${at}`, name: `M ${at}` }),
  )
  await savePeople(tx, people)
  await saveHoldings(
    tx,
    people.map(({ id }) => aHolding(supply, { id: anId('holding'), personId: id, postId: post })),
  )
}
