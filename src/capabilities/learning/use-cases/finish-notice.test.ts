import { expect } from 'vitest'
import { outOfUse } from '#capabilities/curriculum/testing.ts'
import { saveUnits } from '#capabilities/organisation/public.ts'
import { aUnit } from '#capabilities/organisation/sample.ts'
import { day, moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { assign } from '../store/assignments.ts'
import { noticeReach } from '../views/notice-reach.ts'
import { today } from '../views/today.ts'
import { withdrawnNotices } from '../views/withdrawn-notices.ts'
import { finishNotice } from './finish-notice.ts'

const code = 'notice-fuel'

/** A notice that came nine days ago and went to this person and some others of the unit. */
const sent = async (cx: TestCx, others: number, unitPath = sql`'1'`): Promise<void> => {
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
      select gen_random_uuid(), ${unitPath}, 'everyone' from generate_series(1, ${others}::integer) as at`,
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
      withdrawnOn: null,
      reach: { sent: 6, read: 1, steps: [0, 0, 0, 1, 0], halfBy: null, allBy: null },
      units: [],
      anySent: true,
    },
  })
  const elsewhere = await cx.as({ person: anId('person'), unitPath: '2', reach: { units: ['2'], branches: [] } })
  expect(await noticeReach(elsewhere, { notice: code })).toMatchObject({ value: { reach: null, anySent: false } })
})

test('LRN-15 from the receipt on: nobody, half and all of six have read it, each told with its day', async ({ cx }) => {
  await sent(cx, 5)
  const everybody = await cx.tx.rows(sql<{ personId: Id<'person'> }>`
    select person_id from learning_assignment where tenant_id = ${cx.tx.tenant} order by person_id`)
  const told = async () => {
    const answer = await noticeReach(await cx.as({}), { notice: code })
    return answer.ok ? answer.value.reach : null
  }
  // Received on the 3rd and sent on the 4th: two read it on the 5th, one on the 8th, the others on the 11th.
  const read = async (on: string, ...people: readonly (typeof everybody)[number][]) => {
    for (const { personId } of people) {
      const reader = await cx.as({ person: personId, now: moment(`${on}T02:00:00Z`) })
      const done = { attempt: anId('attempt'), notice: code, version: '1.0.0', occurredAt: reader.now }
      expect(await finishNotice(reader, done)).toEqual({ ok: true, value: { doneOn: on } })
    }
  }
  expect(await told()).toEqual({ sent: 6, read: 0, steps: [0, 0, 0, 0, 0], halfBy: null, allBy: null })
  await read('2027-01-05', ...everybody.slice(0, 2))
  expect(await told()).toMatchObject({ read: 2, steps: [0, 2, 0, 0, 0], halfBy: null, allBy: null })
  await read('2027-01-08', ...everybody.slice(2, 3))
  expect(await told()).toMatchObject({ read: 3, steps: [0, 2, 1, 0, 0], halfBy: 5, allBy: null })
  await read('2027-01-11', ...everybody.slice(3))
  expect(await told()).toEqual({ sent: 6, read: 6, steps: [0, 2, 1, 3, 0], halfBy: 5, allBy: 8 })
})

test('LRN-15 for fewer than five people there is no distribution, and an unknown notice is not found', async ({
  cx,
}) => {
  await sent(cx, 3)
  expect(await noticeReach(cx, { notice: code })).toMatchObject({ value: { reach: null, anySent: true } })
  expect(await noticeReach(cx, { notice: 'none' })).toEqual({ ok: false, refusal: 'notice-not-found' })
})

test('LRN-25 each unit of the reach is told how far the notice came, small ones together, and none beyond it', async ({
  cx,
}) => {
  await sent(cx, 18, sql`case when at <= 7 then '1.1.4' when at <= 14 then '1.2' else '1.3' end`)
  const area = anId('unit')
  const unit = (path: string, zh: string) =>
    aUnit({ id: anId('unit'), parentId: area, path, code: path, name: { zh, en: zh } })
  const [supply, wells] = [unit('1.1', '供应站'), unit('1.2', '监督站')]
  await saveUnits(cx.tx, [aUnit({ id: area, code: 'area' }), supply, wells, unit('1.3', '小站')])
  await finishNotice(cx, { attempt: anId('attempt'), notice: code, version: '1.0.0', occurredAt: cx.now })
  expect(await noticeReach(cx, { notice: code })).toMatchObject({
    value: {
      reach: { sent: 19, read: 1 },
      units: [
        { unit: supply.name, sent: 7, read: 0 },
        { unit: wells.name, sent: 7, read: 0 },
        { unit: null, sent: 5, read: 1 },
      ],
    },
  })
  const one = await cx.as({ person: anId('person'), unitPath: '1.1', reach: { units: ['1.1'], branches: [] } })
  expect(await noticeReach(one, { notice: code })).toMatchObject({ value: { reach: { sent: 7 }, units: [] } })
})

test('LRN-26 a withdrawn notice asks nobody any more; those it had reached are told why, and its reach says when', async ({
  cx,
}) => {
  await sent(cx, 5)
  const owed = async () => {
    const answer = await today(cx, {})
    return answer.ok && answer.value.items.map((item) => item.code)
  }
  expect(await owed()).toEqual([code])
  expect(await withdrawnNotices(cx, {})).toEqual({ ok: true, value: { notices: [] } })
  const [other] = await cx.tx.rows(sql<{ personId: Id<'person'> }>`
    select person_id from assignment where tenant_id = ${cx.tx.tenant} and person_id <> ${cx.actor.person} limit 1`)
  const reader = await cx.as({ person: other?.personId ?? anId('person') })
  await finishNotice(reader, { attempt: anId('attempt'), notice: code, version: '1.0.0', occurredAt: cx.now })
  await outOfUse(cx, 'notice', code)
  // Whoever is given it after that, by a programme that goes on, was never told of it.
  await assign(
    cx.tx,
    {
      ...{ programmeId: anId('programme'), items: [{ kind: 'notice', code, version: '1.0.0', minutes: 2 }] },
      ...{ openOn: day('2027-01-12'), dueOn: day('2027-01-18'), assignedAt: moment('2027-01-13T02:00:00Z') },
    },
    sql`select gen_random_uuid() as person_id, '1' as unit_path, 'everyone' as reason`,
  )

  expect(await owed()).toEqual([])
  const told = { code, withdrawnOn: cx.today, withdrawnWhy: '规定改了', replacedBy: null }
  expect(await withdrawnNotices(cx, {})).toMatchObject({ value: { notices: [told] } })
  expect(await withdrawnNotices(reader, {})).toMatchObject({ value: { notices: [told] } })
  const stranger = await cx.as({ person: anId('person') })
  expect(await withdrawnNotices(stranger, {})).toEqual({ ok: true, value: { notices: [] } })
  const later = await cx.as({ now: moment('2027-01-26T01:12:00Z') })
  expect(await withdrawnNotices(later, {})).toEqual({ ok: true, value: { notices: [] } })
  expect(await noticeReach(cx, { notice: code })).toMatchObject({
    value: { withdrawnOn: cx.today, reach: { sent: 6, read: 1 } },
  })
})
