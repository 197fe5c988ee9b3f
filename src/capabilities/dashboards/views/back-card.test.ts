import { expect } from 'vitest'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { openTwoStations, wellsPath } from '../testing.ts'
import { backCard } from './back-card.ts'

const grade = ({ tx }: TestCx, postId: string, given: 'HIGH' | 'MEDIUM', on: string) =>
  tx.rows(sql`
    insert into grading (tenant_id, id, post_id, method, method_version, inputs, total, grade, reviewers, lower_hint,
      graded_on, valid_until, recorded_at)
    values (${tx.tenant}, ${anId()}, ${postId}, 'D', 1, '[]', 10, ${given}, '{}', '{}', ${on}, '2028-01-01',
      ${`${on}T02:00:00Z`}::timestamptz)`)

const find = ({ tx }: TestCx, postId: string, on: string) =>
  tx.rows(sql`
    insert into post_event (tenant_id, id, post_id, kind, happened_on, note, recorded_at)
    values (${tx.tenant}, ${anId()}, ${postId}, 'finding', ${on}, '{}', ${`${on}T02:00:00Z`}::timestamptz)`)

const answerSignal = async ({ tx }: TestCx, on: string): Promise<void> => {
  const signal = anId('signal')
  await tx.rows(sql`
    insert into signal (tenant_id, id, no, unit_path, whole, topic, verdict, month, detection, months, state, raised_on,
      judge_by, explained, reason, judged_on, recorded_at)
    values (${tx.tenant}, ${signal}, 'S-1', '1', false, 'vehicles', 'TREND', '2026-10-01', '{}', 1, 'confirmed', ${on}, ${on},
      '[]', '', ${on}, now())`)
  await tx.rows(sql`
    insert into response (tenant_id, id, signal_id, act, owner_post, due_on, note, posts, opened_on, recheck_on, recorded_at)
    values (${tx.tenant}, ${anId()}, ${signal}, 'review', 'workover', ${on}, '', '{workover}', ${on}, ${on}, now())`)
}

test('DSH-16 RSK-127 nothing went back until a finding is followed by a grading; a grading before it counts for nothing', async ({
  cx,
}) => {
  const { posts } = await openTwoStations(cx)
  await grade(cx, posts.purchasing, 'MEDIUM', '2026-10-01')
  await find(cx, posts.purchasing, '2026-11-02')
  const none = { since: '2026-01-01', posts: 0, signals: 0, findings: 0, changes: 0, moved: 0 }
  expect(await backCard(cx)).toEqual(none)
  await grade(cx, posts.purchasing, 'HIGH', '2026-12-01')
  expect(await backCard(cx)).toEqual({ ...none, posts: 1, findings: 1, moved: 1 })
  const wells = await cx.as({ unitPath: wellsPath, reach: { units: [wellsPath], branches: [] } })
  expect(await backCard(wells)).toEqual(none)
})

test('DSH-16 SUP-21 a review that a signal opened counts its posts once, whatever else called for them', async ({
  cx,
}) => {
  const { posts } = await openTwoStations(cx)
  await grade(cx, posts.workover, 'HIGH', '2026-05-01')
  await answerSignal(cx, '2026-11-02')
  expect(await backCard(cx)).toMatchObject({ posts: 1, signals: 1, findings: 0, moved: 0 })
  await find(cx, posts.workover, '2026-11-03')
  await grade(cx, posts.workover, 'HIGH', '2026-11-20')
  expect(await backCard(cx)).toMatchObject({ posts: 1, signals: 1, findings: 1, moved: 0 })
})
