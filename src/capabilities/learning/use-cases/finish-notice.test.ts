import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { assign } from '../store/assignments.ts'
import { noticeReach } from '../views/notice-reach.ts'
import { finishNotice } from './finish-notice.ts'

const code = 'notice-fuel'

/** A notice that came nine days ago and went to this person and some others of the unit. */
const sent = async (cx: TestCx, others: number): Promise<void> => {
  const body = {
    title: { zh: '油卡', en: 'Fuel' },
    receivedOn: '2027-01-03',
    expiresOn: '2027-02-01',
    changes: {},
    code,
    version: '1.0.0',
  }
  await cx.tx.rows(sql`
    insert into notice_version (tenant_id, code, version, current, families, posts, body)
    values (${cx.tx.tenant}, ${code}, '1.0.0', true, '{}', '{}', ${JSON.stringify(body)}::jsonb)`)
  await assign(
    cx.tx,
    {
      ...{ programmeId: anId('programme'), items: [{ kind: 'notice', code, version: '1.0.0', minutes: 2 }] },
      ...{ openOn: day('2027-01-04'), dueOn: day('2027-01-18'), assignedAt: cx.now },
    },
    sql`select ${cx.actor.person}::uuid as person_id, '1' as unit_path, 'everyone' as reason union all
      select gen_random_uuid(), '1', 'everyone' from generate_series(1, ${others}::integer)`,
  )
}

test('LRN-8, LRN-15 a notice read counts once, on its day; the distribution is of the notice', async ({ cx }) => {
  await sent(cx, 5)
  const attempt = anId('attempt')
  const told = { attempt, notice: code, version: '1.0.0', occurredAt: cx.now }
  expect(await finishNotice(cx, told)).toEqual({ ok: true, value: { doneOn: '2027-01-12' } })
  expect(await finishNotice(cx, told)).toEqual({ ok: true, value: { doneOn: '2027-01-12' } })
  expect(await noticeReach(cx, { notice: code })).toEqual({
    ok: true,
    value: {
      receivedOn: '2027-01-03',
      reach: { sent: 6, read: 1, steps: [0, 0, 0, 1, 0], halfBy: null },
      anySent: true,
    },
  })
  const elsewhere = await cx.as({ person: anId('person'), unitPath: '2', reach: { units: ['2'], branches: [] } })
  expect(await noticeReach(elsewhere, { notice: code })).toMatchObject({ value: { reach: null, anySent: false } })
})

test('LRN-15 for fewer than five people there is no distribution, and an unknown notice is not found', async ({
  cx,
}) => {
  await sent(cx, 3)
  expect(await noticeReach(cx, { notice: code })).toMatchObject({ value: { reach: null, anySent: true } })
  expect(await noticeReach(cx, { notice: 'none' })).toEqual({ ok: false, refusal: 'notice-not-found' })
})
