import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { lessonWishes } from '../views/lesson-wishes.ts'
import { draftFromWish } from './draft-from-wish.ts'

/** A confirmed signal that asked for a lesson, as supervision keeps it. */
const aWish = async ({ tx }: TestCx, lesson: string) => {
  const [signal, wish] = [anId('signal'), anId('response')]
  await tx.rows(sql`
    insert into signal (tenant_id, id, no, unit_path, whole, topic, verdict, month, detection, months, state, raised_on,
      judge_by, explained, judged_on, reason, recorded_at)
    values (${tx.tenant}, ${signal}, 'S-2701', '1', false, 'gifts', 'TREND', '2026-12-01', '{}', 1, 'confirmed', '2027-01-05',
      '2027-01-12', '[]', '2027-01-08', '', now())`)
  await tx.rows(sql`
    insert into response (tenant_id, id, signal_id, act, owner_post, due_on, note, lesson, posts, opened_on, recheck_on, recorded_at)
    values (${tx.tenant}, ${wish}, ${signal}, 'lesson', 'purchasing', '2027-02-01', '', ${lesson}, '{purchasing}', '2027-01-08',
      '2027-04-11', now())`)
  await tx.rows(sql`
    insert into lesson_version (tenant_id, code, version, current, families, posts, body)
    values (${tx.tenant}, ${lesson}, '1.0.0', true, '{}', '{}',
      '{"title": {"zh": "三张纸", "en": "Three sheets"}, "minutes": 5, "kind": "post"}')`)
  return wish
}

test('PLN-16 what a signal asked for becomes a draft for its posts, once', async ({ cx }) => {
  const wish = await aWish(cx, 'three-sheets')
  expect(await lessonWishes(cx, {})).toMatchObject({
    value: { wishes: [{ signalNo: 'S-2701', lesson: 'three-sheets', posts: 1, dueOn: day('2027-02-01') }] },
  })
  const drafted = await draftFromWish(cx, { wish })
  expect(drafted).toMatchObject({ ok: true })
  expect(await draftFromWish(cx, { wish })).toEqual({ ok: false, refusal: 'already-taken-up' })
  expect(await lessonWishes(cx, {})).toMatchObject({ value: { wishes: [] } })
  expect(cx.facts.at(-1)?.payload).toMatchObject({ drafted: { posts: ['purchasing'], name: { zh: '三张纸' } } })
})
