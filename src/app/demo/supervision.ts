import { FinishInspection, RecordCounts, StateInspection } from '#capabilities/supervision/contract/counts.ts'
import { AnswerSignal, DismissSignal, Signals, type SignalsAnswer } from '#capabilities/supervision/contract/signals.ts'
import { addDays, addMonths, type Day, day, type Moment, moment } from '#kernel/day.ts'
import type { House } from '#platform/door/run.ts'
import { doAs } from './as.ts'
import { countsOf, inspections, storyMonths } from './counts.ts'
import { type Staff, story } from './organisation.ts'

type Open = SignalsAnswer['open'][number]

/**
 * Lives more than two years of monthly counts: each month is entered on the fifth of the next one, the detectors raise
 * what they raise, and the officer judges it a week later. What December raised waits for the visitor.
 */
export const superviseHistory = async (house: House): Promise<{ readonly mealWish: string }> => {
  const by = officer()
  let mealWish = ''
  for (const { at, month } of storyMonths) {
    await inspect(house, by, month)
    const enteredOn = addDays(addMonths(month, 1), 4)
    await doAs(house, { by, at: on(enteredOn, 9), key: `counts-${month}` }, RecordCounts, { entries: countsOf(at) })
    if (month === storyMonths.at(-1)?.month) break
    const { open } = (await doAs(
      house,
      { by, at: on(enteredOn, 10), key: `see-${month}` },
      Signals,
      {},
    )) as SignalsAnswer
    for (const signal of open)
      if (isHosting(signal)) mealWish = await answerHosting(house, by, signal)
      else await dismiss(house, by, signal, addDays(enteredOn, 20))
  }
  return { mealWish }
}

const officer = (): Staff => {
  const found = story().staff.find(({ person }) => person.staffNo === 'CW-0007')
  if (!found) throw new Error('the story has its officer')
  return found
}

const on = (at: Day, hour: number): Moment => moment(`${at}T${String(hour).padStart(2, '0')}:30:00+08:00`)

const inspect = async (house: House, by: Staff, month: Day): Promise<void> => {
  for (const { unit, topic, trips, ...one } of inspections.filter((each) => each.month === month)) {
    const key = `inspection-${unit}-${topic}-${month}`
    const stated = (await doAs(house, { by, at: on(month, 9), key: `${key}-state` }, StateInspection, {
      ...{ unit, topic, month: one.month, planned: trips, signal: null },
    })) as { inspection: string }
    await doAs(house, { by, at: on(addDays(month, 27), 16), key: `${key}-finish` }, FinishInspection, {
      inspection: stated.inspection,
      lookedAt: trips,
    })
  }
}

/** The autumn's meals: answered in October, looked at again in January. */
const isHosting = ({ topic, raisedOn }: Open): boolean => topic.code === 'hospitality' && raisedOn === '2026-10-05'

const mealPosts = [
  'reception-cars',
  'expense-review',
  'contract-budget',
  'cost-accounting',
  'settlement',
  'ground-works',
  'land-compensation',
  'warehouse-keeping',
  'workover-supervision',
  'area-liaison',
  'canteen-logistics',
]

const answerHosting = async (house: House, by: Staff, { id }: Open): Promise<string> => {
  const answer = { signal: id, owner: 'office-head', meant: ['education-for-control'] }
  await doAs(house, { by, at: on(day('2026-10-15'), 10), key: 'answer-hosting-review' }, AnswerSignal, {
    ...{ ...answer, act: 'review', dueOn: '2026-10-31', posts: ['reception-cars'], lesson: null },
    note: '接待一律事前审批，一事一单。',
  })
  const lesson = (await doAs(house, { by, at: on(day('2026-10-15'), 11), key: 'answer-hosting-lesson' }, AnswerSignal, {
    ...{ ...answer, act: 'lesson', dueOn: '2026-12-15', posts: mealPosts, lesson: 'where-a-meal-ends' },
    note: '给经办和审核接待的岗位。',
  })) as { response: string }
  return lesson.response
}

const reasons = [
  { as: 'counting', reason: '去单位核过原单，是补录了前几个月的旧单。' },
  { as: 'nothing-found', reason: '抽看了当月全部单据，没有发现新的问题。' },
  { as: 'season', reason: '每年这个季节业务集中，按单数折算没有变。' },
  { as: 'effort', reason: '当月自查面扩大了一倍，按份数折算没有变。' },
] as const

const dismiss = (house: House, by: Staff, { id, no }: Open, at: Day): Promise<unknown> => {
  const chosen = reasons[Number(no.slice(-1)) % reasons.length] ?? reasons[0]
  return doAs(house, { by, at: on(at, 15), key: `dismiss-${no}` }, DismissSignal, { signal: id, ...chosen })
}
