import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { aFinding, aRound } from '../sample.ts'
import { chainOf } from './chain.ts'
import { acceptFinding, findingNumber, repeatedBy, settle } from './finding.ts'
import { acceptPlan, type Plan, recheck, stageOfRound, verify } from './rectification.ts'

const today = day('2027-01-12')

test('SUP-26 a fault lies in the past, ten years at most', () => {
  expect(acceptFinding(today, today).ok).toBe(true)
  expect(acceptFinding(day('2027-01-13'), today)).toEqual({ ok: false, refusal: 'found-ahead' })
  expect(acceptFinding(day('2017-01-10'), today)).toEqual({ ok: false, refusal: 'found-too-old' })
  expect(findingNumber('2026', 30)).toBe('F-2026-031')
})

test('SUP-27 it repeats the newest one within two years that was not refuted', () => {
  const earlier = (id: string, happenedOn: string, state: 'open' | 'refuted' | 'closed' = 'closed') => ({
    id: id as Id<'finding'>,
    happenedOn: day(happenedOn),
    state,
  })
  expect(repeatedBy(today, [earlier('a', '2026-03-01'), earlier('b', '2026-09-01'), earlier('c', '2024-01-01')])).toBe(
    'b',
  )
  expect(repeatedBy(today, [earlier('c', '2025-01-11')])).toBeNull()
  expect(repeatedBy(today, [earlier('c', '2025-01-12')])).toBe('c')
  expect(repeatedBy(today, [earlier('r', '2026-12-01', 'refuted')])).toBeNull()
  expect(repeatedBy(day('2026-05-01'), [earlier('later', '2026-12-01')])).toBeNull()
})

test('SUP-28 what is looked into is upheld or refuted, once', () => {
  const finding = aFinding({ state: 'handling' })
  expect(settle(finding, true, today)).toMatchObject({ value: { state: 'open', closedOn: null } })
  expect(settle(finding, false, today)).toMatchObject({ value: { state: 'refuted', closedOn: today } })
  expect(settle(aFinding({ state: 'open' }), false, today)).toEqual({ ok: false, refusal: 'already-settled' })
})

const plan = (over: Partial<Plan> = {}): Plan => ({
  causes: ['not-done'],
  remedy: 'limit',
  riskPoint: 'point',
  text: { zh: '系统提示并单', en: 'The system prompts a merge' },
  lesson: null,
  owner: 'purchasing',
  checker: 'settlement',
  dueOn: day('2027-02-12'),
  ...over,
})
const first = { matter: 'finding', repeat: false } as const

test.each([
  ['a control', plan(), first, null],
  ['no cause', plan({ causes: [] }), first, 'causes-count'],
  ['four causes', plan({ causes: ['no-rule', 'not-done', 'no-time', 'pressure'] }), first, 'causes-count'],
  ['a lesson where a control failed', plan({ remedy: 'lesson', lesson: 'x' }), first, 'education-for-control'],
  ['a lesson where nobody had learnt', plan({ remedy: 'lesson', lesson: 'x', causes: ['not-taught'] }), first, null],
  ['no lesson named', plan({ remedy: 'lesson', causes: ['not-taught'] }), first, 'lesson-missing'],
  [
    'a lesson for what was found again',
    plan({ remedy: 'lesson', lesson: 'x', causes: ['not-taught'] }),
    { matter: 'finding', repeat: true },
    'repeat-needs-control',
  ],
  [
    'a lesson for a weak point',
    plan({ remedy: 'lesson', lesson: 'x', causes: ['not-taught'] }),
    { matter: 'hazard', repeat: false },
    'hazard-needs-control',
  ],
  ['no risk point', plan({ riskPoint: null }), first, 'risk-point-missing'],
  ['no words', plan({ text: { zh: ' ', en: '' } }), first, 'text-missing'],
  ['nobody who checks', plan({ checker: null }), first, 'checker-missing'],
  ['its own checker', plan({ checker: 'purchasing' }), first, 'checker-is-owner'],
  ['a day that has passed', plan({ dueOn: day('2027-01-11') }), first, 'due-wrong'],
  ['a day beyond half a year', plan({ dueOn: day('2027-07-15') }), first, 'due-wrong'],
] as const)('SUP-29 %s', (_what, wish, about, fault) => {
  expect(acceptPlan(wish, about, today)).toEqual(
    fault === null ? { ok: true, value: null } : { ok: false, refusal: fault },
  )
})

const other = { person: 'somebody-else' as Id<'person'>, isNear: false }
const works = { works: true, recheckOn: day('2027-04-12'), note: '' }

test('SUP-30 another person of another post verifies, and says when it is looked at again', () => {
  const round = aRound({ doneOn: day('2027-01-05') })
  expect(verify(round, { ...other, person: round.plannedBy }, works, today)).toMatchObject({ refusal: 'own-work' })
  expect(verify(round, { ...other, isNear: true }, works, today)).toMatchObject({ refusal: 'too-near' })
  expect(verify(aRound(), other, works, today)).toMatchObject({ refusal: 'not-changed-yet' })
  expect(verify(round, other, { ...works, recheckOn: day('2027-04-11') }, today)).toMatchObject({
    refusal: 'recheck-wrong',
  })
  expect(verify(round, other, { ...works, recheckOn: day('2027-07-16') }, today)).toMatchObject({
    refusal: 'recheck-wrong',
  })
  const seen = verify(round, other, works, today)
  expect(seen.ok && stageOfRound(seen.value)).toBe('recheck')
  const back = verify(round, other, { ...works, works: false }, today)
  expect(back.ok && stageOfRound(back.value)).toBe('plan')
})

test('SUP-31 it is looked at again on its day, and what was found again does not hold', () => {
  const round = aRound({
    doneOn: day('2026-09-01'),
    verifiedOn: day('2026-10-01'),
    verifiedBy: 'verifier' as Id<'person'>,
    recheckOn: today,
  })
  const holds = { holds: true, foundAgain: false, note: '' }
  expect(recheck(round, other, holds, day('2027-01-11'))).toMatchObject({ refusal: 'not-yet' })
  expect(recheck(round, other, { ...holds, foundAgain: true }, today)).toMatchObject({ refusal: 'found-again' })
  expect(recheck(round, { ...other, person: round.plannedBy }, holds, today)).toMatchObject({ refusal: 'own-work' })
  expect(recheck(aRound(), other, holds, today)).toMatchObject({ refusal: 'not-verified-yet' })
  const held = recheck(round, other, holds, today)
  expect(held.ok && stageOfRound(held.value)).toBe('done')
  const failed = recheck(round, other, { ...holds, holds: false, foundAgain: true }, today)
  expect(failed.ok && stageOfRound(failed.value)).toBe('plan')
})

test('SUP-32 the first broken link is told; a cause weakens a link and never mends it', () => {
  const before = {
    happenedOn: day('2026-10-19'),
    ...{ lesson: true, due: 7, done: 7, norms: 1, rules: 0, controls: 1 },
    check: { on: day('2026-09-30'), effective: true },
    causes: [],
  }
  expect(chainOf(before)).toEqual({ held: { taught: 'held', ruled: 'held', checked: 'held' }, broken: null })
  expect(chainOf({ ...before, done: 6 })).toMatchObject({ held: { taught: 'half' }, broken: 'taught' })
  expect(chainOf({ ...before, due: 0, done: 0 }).held.taught).toBe('missing')
  expect(chainOf({ ...before, causes: ['vague-rule'] })).toMatchObject({ held: { ruled: 'half' }, broken: 'ruled' })
  expect(chainOf({ ...before, norms: 0 }).held.ruled).toBe('missing')
  expect(chainOf({ ...before, check: { on: day('2026-07-20'), effective: true } }).held.checked).toBe('half')
  expect(chainOf({ ...before, check: { on: day('2026-07-21'), effective: true } }).held.checked).toBe('held')
  expect(chainOf({ ...before, check: null }).held.checked).toBe('missing')
})
