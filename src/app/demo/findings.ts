import { RecordControlCheck } from '#capabilities/risk/contract/deeds.ts'
import { RecordConsequence } from '#capabilities/supervision/contract/consequences.ts'
import { AnnounceDraw } from '#capabilities/supervision/contract/draws.ts'
import {
  type FindingAnswer,
  FindingChoices,
  type FindingChoicesAnswer,
  FindingQuestion,
  FinishRectification,
  PlanRectification,
  RecordFinding,
  VerifyRectification,
} from '#capabilities/supervision/contract/findings.ts'
import { RaiseHazard } from '#capabilities/supervision/contract/hazards.ts'
import { ProposeProject, RecordProjectStep } from '#capabilities/supervision/contract/projects.ts'
import { addDays, type Day, day, type Moment, moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { House } from '#platform/door/run.ts'
import { doAs } from './as.ts'
import { type Staff, story } from './organisation.ts'

/** Lives what the inspections of the autumn confirmed, and how far each has been put right by the day shown. */
export const findHistory = async (house: House): Promise<void> => {
  for (const one of storyFindings) {
    const matter = await confirm(house, one)
    if (!one.plan) continue
    await change(house, one, one.plan, matter)
  }
  await doAs(house, { by: by('CW-0007'), at: at('2027-01-11', 17), key: 'draw-january' }, AnnounceDraw, {
    ...{ unit: 'area', scope: 'high', sample: 5 },
  })
  for (const [i, one] of storyConsequences.entries())
    await doAs(house, { by: by('CW-0007'), at: at('2027-01-08', 9), key: `consequence-${i}` }, RecordConsequence, one)
  await supervise(house)
  for (const { on, ...weak } of storyHazards)
    await doAs(house, { by: by('CW-0016'), at: at(on, 16), key: `hazard-${on}` }, RaiseHazard, weak)
}

interface Plan {
  readonly on: string
  readonly causes: readonly string[]
  readonly why: string
  readonly remedy: string
  readonly text: Pair
  readonly frequency: Pair
  readonly proof: Pair
  readonly owner: string
  readonly checker: string
  readonly changedOn?: string
  readonly checkedOn?: readonly string[]
  readonly verified?: { readonly on: string; readonly recheckOn: string; readonly note: string }
}

interface StoryFinding {
  readonly post: string
  readonly point: number
  readonly on: string
  readonly title: Pair
  readonly fact: Pair
  readonly count: number
  readonly severity: string
  readonly source: string
  readonly handling?: true
  readonly plan?: Plan
}

const monthly: Pair = { zh: '每月', en: 'Monthly' }

const storyFindings: readonly StoryFinding[] = [
  {
    ...{ post: 'reception-cars', point: 61, on: '2026-09-22', count: 1, severity: 'usual', source: 'self-check' },
    title: { zh: '一桌接待超出标准', en: 'One meal over the limit' },
    fact: {
      zh: '一桌 6 人，超出标准 240 元，没有公函。',
      en: 'Six at table, 240 yuan over the limit, no official letter.',
    },
    plan: {
      on: '2026-09-25',
      ...{
        causes: ['not-done'],
        why: '先吃后补批。',
        remedy: 'rule',
        owner: 'reception-cars',
        checker: 'expense-review',
      },
      text: { zh: '没有公函编号不订餐', en: 'No meal is booked without the number of an official letter' },
      frequency: { zh: '每单', en: 'Each time' },
      proof: { zh: '订餐单上的公函编号', en: 'The letter’s number on the booking' },
      changedOn: '2026-09-28',
      verified: { on: '2026-10-09', recheckOn: '2027-01-11', note: '抽了 5 张订餐单，都有公函编号。' },
    },
  },
  {
    ...{ post: 'purchasing', point: 1, on: '2026-10-19', count: 1, severity: 'usual', source: 'inspection' },
    title: { zh: '拆分需求，绕开招标', en: 'Split a need to avoid a tender' },
    fact: {
      zh: '同类配件 18 天内拆 3 单，合计 46 万元。',
      en: 'Like parts were split into three orders within 18 days, 460,000 yuan in all.',
    },
    plan: {
      on: '2026-11-06',
      ...{
        causes: ['vague-rule', 'not-done', 'pressure'],
        remedy: 'limit',
        owner: 'material-planning',
        checker: 'settlement',
      },
      why: '季末保供时间紧，三张单分三个班组报，计划员复核表在 7 月换人以后没有交接。',
      text: {
        zh: '同类配件 30 天内再报，系统提示并单；每月 5 日抽对 10 单，留对账单',
        en: 'Like parts asked for again within 30 days prompt a merge; ten orders are matched on the 5th and the sheet is kept',
      },
      frequency: monthly,
      proof: { zh: '对账单', en: 'The matching sheet' },
      changedOn: '2026-12-05',
      checkedOn: ['2026-12-07', '2027-01-06'],
    },
  },
  {
    ...{ post: 'crude-loading', point: 40, on: '2026-10-22', count: 1, severity: 'usual', source: 'inspection' },
    title: { zh: '一张票据先签名后填数量', en: 'One ticket was signed before the volume was written' },
    fact: {
      zh: '装车票 1 张，签名比填数早 40 分钟。',
      en: 'One loading ticket, signed 40 minutes before the volume was filled in.',
    },
    plan: {
      on: '2026-11-04',
      ...{ causes: ['single-signatory', 'no-time'], why: '夜班一人开票、一人开闸，赶车。', remedy: 'segregation' },
      ...{ owner: 'crude-loading', checker: 'crude-metering' },
      text: {
        zh: '计量岗填数签字后，装车岗才能签',
        en: 'The loader signs only after metering has written the volume and signed',
      },
      frequency: { zh: '每车', en: 'Each load' },
      proof: { zh: '票上两个时刻', en: 'Two times on the ticket' },
      changedOn: '2026-11-16',
      checkedOn: ['2026-12-16'],
      verified: { on: '2026-12-18', recheckOn: '2027-03-18', note: '抽了 12 张票，先后都对；随机跟了两车。' },
    },
  },
  {
    ...{ post: 'reception-cars', point: 61, on: '2026-11-03', count: 1, severity: 'slight', source: 'audit' },
    title: { zh: '一桌拆成两张票', en: 'One meal on two bills' },
    fact: { zh: '补查旧单，一桌分两张票报。', en: 'A look back found one meal claimed on two bills.' },
  },
  {
    ...{
      post: 'workover-supervision',
      point: 36,
      on: '2026-12-03',
      count: 1,
      severity: 'usual',
      source: 'audit',
      handling: true,
    },
    title: { zh: '返工签成新增工序', en: 'Rework was signed as an added job' },
    fact: {
      zh: '一口井返工 9 小时，签证写新增工序。',
      en: 'Nine hours of rework at one well were signed as an added job.',
    },
  },
  {
    ...{ post: 'vehicle-dispatch', point: 47, on: '2026-12-21', count: 3, severity: 'slight', source: 'self-check' },
    title: { zh: '派车单没有写目的地', en: 'Dispatch slips named no destination' },
    fact: {
      zh: '12 月自查，3 张派车单没有目的地。',
      en: 'A self-check in December found three slips without a destination.',
    },
  },
]

const storyConsequences = [
  { year: 2026, form: 'first', topic: 'vehicles', count: 9, fact: '派车单没有写目的地或乘车人' },
  { year: 2026, form: 'first', topic: 'hospitality', count: 6, fact: '接待先吃后补批，超出标准不多' },
  { year: 2026, form: 'first', topic: 'purchasing', count: 4, fact: '询价只问一家，事后补单' },
  { year: 2026, form: 'first', topic: 'gifts', count: 2, fact: '' },
  { year: 2026, form: 'second', topic: 'settlement', count: 1, fact: '' },
  { year: 2025, form: 'first', topic: 'hospitality', count: 8, fact: '接待没有公函' },
  { year: 2025, form: 'first', topic: 'expenses', count: 5, fact: '住宿票没有清单' },
  { year: 2025, form: 'second', topic: 'gifts', count: 1, fact: '' },
] as const

/** How cars are dispatched: looked into since the autumn, heard, and waiting for its report. */
const supervise = async (house: House): Promise<void> => {
  const deed = (on: string, staff: string, what: string) => ({ by: by(staff), at: at(on, 9), key: `project-${what}` })
  const { project } = (await doAs(house, deed('2026-11-10', 'CW-0016', 'propose'), ProposeProject, {
    ...{ unit: 'maintenance', topic: '派车和里程怎么对上', basis: '两次自查都有派车单没有目的地，月底里程对不上。' },
  })) as { project: string }
  const empty = { text: '', team: [], until: null, method: null, outcome: null, withoutNotice: false }
  for (const { on, ...step } of [
    { on: '2026-11-13', step: 'approval' },
    {
      ...{ on: '2026-11-17', step: 'plan', team: ['cost-accounting', 'discipline-member'], until: '2027-01-31' },
      text: '对 10 月、11 月全部派车单和里程表；抽 5 台车看定位记录。',
    },
    { on: '2026-11-18', step: 'notice', text: '请备好两个月的派车单、里程表和加油记录。' },
    {
      ...{ on: '2026-12-02', step: 'evidence', method: 'documents' },
      text: '看了 412 张派车单，37 张没有目的地，存监督科 2026-11 卷。',
    },
    {
      ...{ on: '2026-12-09', step: 'evidence', method: 'sampling' },
      text: '抽 40 张对里程，6 张差 30 公里以上，存监督科 2026-11 卷。',
    },
    { on: '2026-12-22', step: 'statement', text: '单位说系统不要求填目的地，夜间急派先走后补。' },
  ])
    await doAs(house, deed(on, 'CW-0007', `${step.step}-${on}`), RecordProjectStep, {
      ...{ ...empty, yuan: null, lesson: null, project, ...step },
    })
}

const storyHazards = [
  { on: '2026-12-15', post: null, what: '门禁卡退了没有当天销，离岗后还能刷进料库。', idea: '退卡当天在系统里停用' },
  { on: '2027-01-05', post: null, what: '派车单没有目的地也能批，月底对不上里程。', idea: '' },
] as const

const by = (staffNo: string): Staff => {
  const found = story().staff.find(({ person }) => person.staffNo === staffNo)
  if (!found) throw new Error(`the story does not know ${staffNo}`)
  return found
}

const at = (on: string, hour: number): Moment => moment(`${on}T${String(hour).padStart(2, '0')}:20:00+08:00`)

interface Found {
  readonly finding: string
}

const confirm = async (house: House, { post, point, on, plan: _later, ...one }: StoryFinding): Promise<Found> => {
  const deed = { by: by('CW-0007'), at: at(on, 15), key: `finding-${post}-${on}` }
  const { points } = (await doAs(house, deed, FindingChoices, {})) as FindingChoicesAnswer
  const known = points.find(({ no }) => no === point)
  if (!known) throw new Error(`there is no risk point ${point}`)
  return (await doAs(house, deed, RecordFinding, {
    handling: false,
    ...one,
    ...{ post, riskPoint: known.id, family: known.family, happenedOn: on, signal: null, project: null },
  })) as Found
}

const change = async (
  house: House,
  { post, point, on }: StoryFinding,
  plan: Plan,
  { finding }: Found,
): Promise<void> => {
  const second = by('CW-0016')
  const matter = { kind: 'finding', id: finding }
  const key = (what: string) => `finding-${post}-${on}-${what}`
  const see = async (moment: Moment) =>
    (await doAs(house, { by: second, at: moment, key: key('see') }, FindingQuestion, { finding })) as FindingAnswer
  const { choices } = await see(at(plan.on, 9))
  const known = choices.points.find(({ no }) => no === point)
  const { on: plannedOn, changedOn, checkedOn, verified, ...words } = plan
  await doAs(house, { by: second, at: at(plannedOn, 10), key: key('plan') }, PlanRectification, {
    ...{ matter, riskPoint: known?.id ?? null, replaces: known?.controls[0]?.id ?? null, lesson: null },
    ...{ ...words, dueOn: addDays(day(plannedOn), 45) },
  })
  if (!changedOn) return
  await doAs(house, { by: second, at: at(changedOn, 10), key: key('change') }, FinishRectification, { matter })
  const changed = (await see(at(changedOn, 11))).choices.points
    .find(({ no }) => no === point)
    ?.controls.find(({ text }) => text.zh === plan.text.zh)
  for (const [i, checked] of (checkedOn ?? []).entries())
    await doAs(house, { by: by('CW-0007'), at: at(checked, 11), key: key(`check-${i}`) }, RecordControlCheck, {
      ...{ control: changed?.id, checkedOn: checked, effective: true, sample: { looked: 5, of: 41 } },
      nextDueOn: nextMonth(day(checked)),
    })
  if (verified)
    await doAs(house, { by: by('CW-0007'), at: at(verified.on, 15), key: key('verify') }, VerifyRectification, {
      ...{ matter, works: true, recheckOn: verified.recheckOn, note: verified.note },
    })
}

const nextMonth = (on: Day): Day => addDays(on, 30)
