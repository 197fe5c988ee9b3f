import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { answerChange, openChange } from './grade-change.ts'

const track = [
  { from: day('2024-04-01'), grade: 'LOW' as const },
  { from: day('2026-10-01'), grade: 'HIGH' as const },
]
const oldest = day('2026-01-12')

test('RSK-55 the newest step of the track is open until somebody answers it, and for a year at most', () => {
  expect(openChange(track, [], oldest)).toEqual({ on: '2026-10-01', from: 'LOW', to: 'HIGH' })
  expect(openChange(track, [{ changedOn: day('2026-10-01'), toGrade: 'HIGH' }], oldest)).toBeNull()
  expect(openChange(track, [{ changedOn: day('2026-10-01'), toGrade: 'MEDIUM' }], oldest)).not.toBeNull()
  expect(openChange(track, [], day('2026-10-02'))).toBeNull()
  expect(openChange(track.slice(0, 1), [], oldest)).toBeNull()
})

test('RSK-56 keeping the grade needs ten characters of reason and no name; a review needs none', () => {
  expect(answerChange('keep', ' 已改流程 ', [])).toEqual({ ok: false, refusal: 'reason-missing' })
  expect(answerChange('keep', '两单都查过，是系统合并规则的缺口，已修好', [])).toMatchObject({ ok: true })
  expect(answerChange('keep', '何小满经手的两单都已经查过没有问题', ['何小满'])).toEqual({
    ok: false,
    refusal: 'names-a-person',
  })
  expect(answerChange('review', '', [])).toEqual({ ok: true, value: '' })
})
