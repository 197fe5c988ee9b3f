import { expect } from 'vitest'
import { test } from '#platform/testing.ts'
import { aDigest, aLesson, aPack, aReminder, aStory } from '../sample.ts'
import { loadPack } from '../use-cases/load-pack.ts'
import { warningCase } from './case.ts'
import { cases } from './cases.ts'
import { lesson } from './lesson.ts'
import { lessons } from './lessons.ts'
import { nearReminder } from './near-reminder.ts'
import { reading } from './reading.ts'
import { readings } from './readings.ts'

const twoLessons = aPack({
  lessons: [
    aLesson({ questions: ['sample-gifts-1'] }),
    aLesson({ code: 'sample-scrap', families: ['sample-family'], kind: 'discipline' }),
  ],
})

test('CUR-8 the list of lessons is filtered by family and kind', async ({ cx }) => {
  await loadPack(cx.tx, twoLessons, cx.now)
  const codes = async (input: Parameters<typeof lessons>[1]) => {
    const answer = await lessons(cx, input)
    return answer.ok ? answer.value.lessons.map(({ code }) => code).filter((code) => code.startsWith('sample-')) : []
  }
  expect(await codes({})).toEqual(['sample-parcel', 'sample-scrap'])
  expect(await codes({ family: 'sample-family' })).toEqual(['sample-scrap'])
  expect(await codes({ family: 'sample-family', kind: 'post' })).toEqual([])
})

test('a lesson is answered whole, with its recall questions and their keys', async ({ cx }) => {
  await loadPack(cx.tx, twoLessons, cx.now)
  expect(await lesson(cx, { lesson: 'sample-parcel' })).toMatchObject({
    ok: true,
    value: { lesson: { start: 's1' }, questions: [{ code: 'sample-gifts-1' }], citations: [] },
  })
  expect(await lesson(cx, { lesson: 'none' })).toEqual({ ok: false, refusal: 'lesson-not-found' })
})

test('a case is listed and answered with its planned minutes', async ({ cx }) => {
  await loadPack(cx.tx, twoLessons, cx.now)
  expect(await cases(cx, { family: 'scrap' })).toMatchObject({
    value: {
      cases: expect.arrayContaining([
        expect.objectContaining({ code: 'sample-weighbridge', sector: 'oil-production', rank: 'crew', minutes: 3 }),
      ]),
    },
  })
  expect(await warningCase(cx, { case: 'sample-weighbridge' })).toMatchObject({ ok: true, value: { minutes: 3 } })
  expect(await warningCase(cx, { case: 'none' })).toEqual({ ok: false, refusal: 'case-not-found' })
})

test('another tenant sees no lesson of this one', async ({ cx }) => {
  await loadPack(cx.tx, twoLessons, cx.now)
  expect(await lesson(await cx.as({ tenant: 2 }), { lesson: 'sample-parcel' })).toEqual({
    ok: false,
    refusal: 'lesson-not-found',
  })
})

const withReadings = aPack({
  readings: [
    aStory(),
    aDigest(),
    aReminder({ leadDays: 40 }),
    aReminder({ code: 'sample-everyone', posts: [], leadDays: 40 }),
    aReminder({ code: 'sample-far', when: { festival: 'mid-autumn' } }),
  ],
})

test('CUR-23 short readings are listed, the near reminder first, and answered whole', async ({ cx }) => {
  await loadPack(cx.tx, withReadings, cx.now)
  const answer = await readings(cx, {})
  const listed = answer.ok ? answer.value.readings.filter(({ code }) => code.startsWith('sample-')) : []
  expect(listed.map(({ code }) => code)).toEqual([
    'sample-everyone',
    'sample-reminder',
    'sample-digest',
    'sample-story',
    'sample-far',
  ])
  expect(listed[0]).toMatchObject({ keyDate: 'spring-festival', on: '2027-02-06', near: true })
  expect(await reading(cx, { reading: 'sample-digest' })).toMatchObject({
    ok: true,
    value: { reading: { quarter: '2026-Q4' }, on: null, citations: [] },
  })
  expect(await reading(cx, { reading: 'none' })).toEqual({ ok: false, refusal: 'reading-not-found' })
})

test('CUR-21 the near reminder of the own post comes before the one for everybody', async ({ cx }) => {
  await loadPack(cx.tx, withReadings, cx.now)
  expect(await nearReminder(cx, ['purchasing'])).toMatchObject({ code: 'sample-reminder', on: '2027-02-06' })
  expect(await nearReminder(cx, ['warehouse-keeping'])).toMatchObject({ code: 'sample-everyone' })
})
