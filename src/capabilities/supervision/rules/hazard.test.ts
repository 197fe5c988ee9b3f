import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { aHazard } from '../sample.ts'
import { acceptHazard, ageOf, hazardNumber, take } from './hazard.ts'

const today = day('2027-01-12')

test('SUP-34 a step and what it is like; it ages until it is closed', () => {
  expect(acceptHazard('派车单没有目的地也能批')).toEqual({ ok: true, value: null })
  expect(acceptHazard(' 有漏洞 ')).toEqual({ ok: false, refusal: 'what-short' })
  expect(ageOf(aHazard(), today)).toBe(8)
  expect(ageOf(aHazard({ closedOn: day('2027-01-05') }), today)).toBe(1)
  expect(hazardNumber('2027', 0)).toBe('H-2027-001')
})

test('SUP-35 it is taken up at a post or answered with a reason, once', () => {
  const at = { postId: 'post' as Id<'post'>, unitPath: '1.4', interim: '先由站长看目的地' }
  expect(take(aHazard(), at, today)).toMatchObject({ value: { state: 'open', takenOn: today, unitPath: '1.4' } })
  expect(take(aHazard(), { answer: '已经有了' }, today)).toEqual({ ok: false, refusal: 'answer-short' })
  expect(take(aHazard(), { answer: '系统上周已改成必填目的地' }, today)).toMatchObject({
    value: { state: 'none', closedOn: today },
  })
  expect(take(aHazard({ state: 'open' }), at, today)).toEqual({ ok: false, refusal: 'already-taken' })
})
