import { expect } from 'vitest'
import { addDays, day, later } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aCard, aPack, aStory } from '../sample.ts'
import { draft } from '../views/draft.ts'
import { studio } from '../views/studio.ts'
import { studioCases } from '../views/studio-cases.ts'
import { studioForms } from '../views/studio-forms.ts'
import { studioQuestions } from '../views/studio-questions.ts'
import { loadPack } from './load-pack.ts'
import { lookThrough } from './look-through.ts'
import { publishLesson } from './publish-lesson.ts'
import { startDraft } from './start-draft.ts'
import { withdrawItem } from './withdraw-item.ts'

type Kind = 'lesson' | 'case' | 'question'
const codes: Record<Kind, string> = {
  ...{ lesson: 'sample-parcel', case: 'sample-weighbridge', question: 'sample-gifts-1' },
}
const reason = '对照现行规定读了一遍，做法没变'

const say = (cx: TestCx, kind: Kind, over: Partial<Parameters<typeof lookThrough>[1]> = {}) =>
  lookThrough(cx, {
    ...{ kind, code: codes[kind], version: '1.0.0', on: addDays(cx.today, -1), reason },
    ...{ bestBefore: addDays(cx.today, 180), ...over },
  })

const due = async (cx: TestCx): Promise<Record<Kind, number>> => {
  const [lessons, cases, questions] = [await studio(cx, {}), await studioCases(cx, {}), await studioQuestions(cx, {})]
  if (!lessons.ok || !cases.ok || !questions.ok) throw new Error('the studio is never refused')
  return {
    lesson: lessons.value.lessons.filter((one) => one.due).length,
    case: cases.value.cases.filter((one) => one.due).length,
    question: questions.value.counts.due,
  }
}

/** A pack that came so long ago that a year is nearly over. */
const aYearAgo = (cx: TestCx) => loadPack(cx.tx, aPack(), later(cx.now, -350 * 86_400_000))

test.for(['lesson', 'case', 'question'] as const)(
  'CUR-48 a %s that was looked through leaves the queue, with the reason, both days and one fact',
  async (kind, { cx }) => {
    await aYearAgo(cx)
    expect(await due(cx)).toEqual({ lesson: 1, case: 1, question: 1 })
    const bestBefore = addDays(cx.today, 180)
    expect(await say(cx, kind)).toEqual({ ok: true, value: { bestBefore } })
    expect(await due(cx)).toEqual({ lesson: 1, case: 1, question: 1, [kind]: 0 })
    const on = addDays(cx.today, -1)
    expect(cx.facts).toMatchObject([
      { kind, id: codes[kind], payload: { lookedThrough: '1.0.0', on, bestBefore, reason } },
    ])
    expect(
      await cx.tx.rows(sql`select looked_on, looked_at, person_id from look_through where tenant_id = ${cx.tx.tenant}`),
    ).toMatchObject([{ lookedOn: on, lookedAt: cx.now, personId: cx.actor.person }])
  },
)

test.for([
  ['reading', 'sample-story'],
  ['exam', 'sample-gifts-exam'],
  ['card', 'purchasing'],
] as const)('CUR-48 a %s that was looked through leaves the queue too', async ([kind, code], { cx }) => {
  await loadPack(cx.tx, aPack({ readings: [aStory()], cards: [aCard()] }), later(cx.now, -350 * 86_400_000))
  const found = async () => {
    const answer = await studioForms(cx, { kind })
    return answer.ok ? answer.value.forms.map((one) => [one.code, one.due, one.bestBefore]) : []
  }
  const early = { kind, code, version: '1.0.0', on: addDays(cx.today, -351), reason, bestBefore: addDays(cx.today, 90) }
  expect(await lookThrough(cx, early)).toMatchObject({ refusal: 'before-version' })
  expect(await found()).toEqual([[code, true, addDays(cx.today, 15)]])
  const bestBefore = addDays(cx.today, 180)
  const said = { kind, code, version: '1.0.0', on: cx.today, reason, bestBefore }
  expect(await lookThrough(cx, said)).toEqual({ ok: true, value: { bestBefore } })
  expect(await found()).toEqual([[code, false, bestBefore]])
})

test('CUR-48 the later word counts, the version stays the same, and what is withdrawn is not looked through', async ({
  cx,
}) => {
  await aYearAgo(cx)
  await say(cx, 'lesson')
  const later = { reason: '第二次看', bestBefore: addDays(cx.today, 200) }
  expect(await say(cx, 'lesson', { bestBefore: addDays(cx.today, 60) })).toEqual({ ok: false, refusal: 'no-longer' })
  expect(await say(cx, 'lesson', later)).toMatchObject({ ok: true })
  await startDraft(cx, { lesson: codes.lesson, title: null })
  expect(await draft(cx, { lesson: codes.lesson })).toMatchObject({
    value: {
      versions: [
        {
          version: '1.0.0',
          current: true,
          bestBefore: later.bestBefore,
          lookedOn: addDays(cx.today, -1),
          lookedWhy: later.reason,
        },
      ],
    },
  })
  await withdrawItem(cx, { kind: 'lesson', code: codes.lesson, version: '1.0.0', reason })
  expect(await say(cx, 'lesson', later)).toEqual({ ok: false, refusal: 'item-not-found' })
})

test('CUR-48 nobody says so of what he or she wrote; a version that nobody read is not spoken of', async ({ cx }) => {
  await loadPack(cx.tx, aPack(), cx.now)
  await startDraft(cx, { lesson: codes.lesson, title: null })
  await cx.tx.rows(sql`update content_draft set state = 'approved' where tenant_id = ${cx.tx.tenant}`)
  await publishLesson(cx, { lesson: codes.lesson, bestBefore: day('2027-01-20') })
  const own = { version: '1.1.0', on: cx.today }
  expect(await say(cx, 'lesson', own)).toEqual({ ok: false, refusal: 'own-work' })
  const officer = await cx.as({ person: anId('person'), roles: ['officer'] })
  expect(await say(officer, 'lesson')).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  // Nobody looked at a version before it was there.
  expect(await say(officer, 'lesson', { ...own, on: addDays(cx.today, -1) })).toMatchObject({
    refusal: 'before-version',
  })
  const mayLook = async (who: TestCx) => {
    const answer = await studio(who, {})
    return answer.ok && answer.value.lessons.map((one) => one.mayLook)
  }
  expect([await mayLook(cx), await mayLook(officer)]).toEqual([[false], [true]])
  expect((await due(cx)).lesson).toBe(1)
  expect(await say(officer, 'lesson', own)).toMatchObject({ ok: true })
  expect((await due(cx)).lesson).toBe(0)
})
