import { expect, test } from 'vitest'
import { addDays, day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { aProject, aStep } from '../sample.ts'
import {
  acceptProject,
  acceptStep,
  nextSteps,
  type ProjectStep,
  projectNumber,
  type StepAbout,
  type StepWish,
} from './project.ts'

const today = day('2027-01-12')
const upTo = (...steps: readonly ProjectStep[]) => steps.map((step) => aStep({ step }))
const about = (over: Partial<StepAbout> = {}): StepAbout => ({
  project: aProject(),
  done: [],
  by: 'second' as Id<'person'>,
  ofThatUnit: false,
  teamOfThatUnit: false,
  changes: 1,
  ...over,
})
const wish = (over: Partial<StepWish>): StepWish => {
  const { on: _on, by: _by, ...rest } = aStep(over)
  return rest
}
const refusalOf = (one: StepWish, to: StepAbout) => {
  const result = acceptStep(one, to, today)
  return result.ok ? null : result.refusal
}

test('SUP-38 topic and basis first, then every step in its order; evidence as often as there is any', () => {
  expect(acceptProject('车', '信号 S-2701')).toEqual({ ok: false, refusal: 'topic-short' })
  expect(acceptProject('派车管理', '信号')).toEqual({ ok: false, refusal: 'basis-short' })
  expect(nextSteps([])).toEqual(['approval'])
  expect(nextSteps(upTo('approval', 'plan', 'notice', 'evidence'))).toEqual(['evidence', 'statement'])
  expect(nextSteps([aStep({ step: 'outcome', outcome: 'nothing-found' })])).toEqual(['file'])
  expect(nextSteps([aStep({ step: 'outcome', outcome: 'advice' })])).toEqual(['reply'])
  expect(nextSteps(upTo('file'))).toEqual([])
  expect(refusalOf(wish({ step: 'report' }), about())).toBe('not-now')
  expect(projectNumber('2027', 0)).toBe('E-2027-01')
})

test('SUP-38 a decision that the unit contests is reviewed by somebody else; advice is not', () => {
  const decided = [aStep({ step: 'outcome', outcome: 'decision' }), aStep({ step: 'reply' })]
  expect(nextSteps(decided)).toEqual(['visit', 'review'])
  expect(nextSteps([...decided, aStep({ step: 'review' })])).toEqual(['visit'])
  expect(nextSteps([aStep({ step: 'outcome', outcome: 'advice' }), aStep({ step: 'reply' })])).toEqual(['visit'])
  const review = wish({ step: 'review' })
  expect(refusalOf(review, about({ done: decided, by: 'third' as Id<'person'> }))).toBeNull()
  expect(refusalOf(review, about({ done: decided, by: decided[0]?.by as Id<'person'> }))).toBe('same-person')
})

test('SUP-38 a second person approves, and nobody supervises the own unit', () => {
  expect(refusalOf(wish({ step: 'approval' }), about())).toBeNull()
  expect(refusalOf(wish({ step: 'approval' }), about({ by: aProject().proposedBy }))).toBe('same-person')
  expect(refusalOf(wish({ step: 'approval' }), about({ ofThatUnit: true }))).toBe('of-that-unit')
  const planning = about({ done: upTo('approval') })
  const plan = wish({ step: 'plan', team: ['settlement'], until: addDays(today, 30) })
  expect(refusalOf(plan, planning)).toBeNull()
  expect(refusalOf({ ...plan, team: [] }, planning)).toBe('team-missing')
  expect(refusalOf({ ...plan, until: null }, planning)).toBe('until-wrong')
  expect(refusalOf(plan, { ...planning, teamOfThatUnit: true })).toBe('team-of-that-unit')
  const replying = about({ done: upTo('outcome') })
  expect(refusalOf(wish({ step: 'reply' }), replying)).toBe('of-that-unit')
  expect(refusalOf(wish({ step: 'reply' }), { ...replying, ofThatUnit: true })).toBeNull()
})

test('SUP-38 a notice may be left out with a reason; evidence says how it was looked at', () => {
  const noticing = about({ done: upTo('plan') })
  expect(refusalOf(wish({ step: 'notice', text: '' }), noticing)).toBeNull()
  expect(refusalOf(wish({ step: 'notice', text: '保密', withoutNotice: true }), noticing)).toBe('text-short')
  const looking = about({ done: upTo('notice') })
  expect(refusalOf(wish({ step: 'evidence', method: null }), looking)).toBe('method-missing')
  expect(refusalOf(wish({ step: 'evidence', method: 'sampling' }), looking)).toBeNull()
  expect(refusalOf(wish({ step: 'outcome', outcome: null }), about({ done: upTo('report') }))).toBe('outcome-missing')
})

test('SUP-39 a benefit needs its evidence, and what was found leaves a changed control and a lesson', () => {
  const counting = about({ done: upTo('visit') })
  expect(refusalOf(wish({ step: 'benefit', yuan: 12_000, text: '有' }), counting)).toBe('benefit-without-evidence')
  expect(refusalOf(wish({ step: 'benefit', yuan: 0, text: '' }), counting)).toBeNull()
  const filing = about({ done: [aStep({ step: 'outcome', outcome: 'advice' }), ...upTo('benefit')] })
  const file = wish({ step: 'file', lesson: 'whose-trip', text: '' })
  expect(refusalOf(file, filing)).toBeNull()
  expect(refusalOf(file, { ...filing, changes: 0 })).toBe('nothing-changed')
  expect(refusalOf({ ...file, lesson: null }, filing)).toBe('no-lesson')
  expect(refusalOf({ ...file, lesson: null, text: '问题只在系统，改完就够了' }, filing)).toBeNull()
})
