import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { openTwoStations, supplyPath, wellsPath } from '../testing.ts'
import { learnerToday } from '../views/learner-today.ts'
import { numberDoubts } from '../views/number-doubts.ts'
import { answerDoubt } from './answer-doubt.ts'
import { doubtNumber } from './doubt-number.ts'

const nothing = { units: [], branches: [] }
const line = '采油三队少算了两人'

const raisedBySomebody = async (cx: TestCx) => {
  await openTwoStations(cx)
  const raiser = await cx.as({ person: anId('person'), roles: ['learner'], unitPath: supplyPath, reach: nothing })
  const raised = await doubtNumber(raiser, { figure: 'learn', shown: '271 / 318', line })
  if (!raised.ok) throw new Error(raised.refusal)
  return { raiser, doubt: raised.value.doubt }
}

test('DSH-4 a doubt reaches the officers without its sender, and the answer comes back', async ({ cx }) => {
  const { raiser, doubt } = await raisedBySomebody(cx)
  const officer = await cx.as({ roles: ['officer'] })
  expect(await numberDoubts(officer, {})).toEqual({
    ok: true,
    value: {
      mayAnswer: true,
      doubts: [
        { id: doubt, figure: 'learn', shown: '271 / 318', line, raisedOn: '2027-01-12', own: false, answer: null },
      ],
    },
  })
  expect(await answerDoubt(officer, { doubt, line: '两人 1 月 10 日调走了' })).toEqual({
    ok: true,
    value: { answeredOn: '2027-01-12' },
  })
  const back = await cx.as({ person: raiser.actor.person, roles: ['learner'], unitPath: supplyPath, reach: nothing })
  expect(await numberDoubts(back, {})).toMatchObject({
    value: { mayAnswer: false, doubts: [{ own: true, answer: { line: '两人 1 月 10 日调走了', on: '2027-01-12' } }] },
  })
})

test('DSH-4 somebody else, even of the same unit, does not see it', async ({ cx }) => {
  await raisedBySomebody(cx)
  const other = await cx.as({ person: anId('person'), roles: ['learner'], unitPath: supplyPath, reach: nothing })
  expect(await numberDoubts(other, {})).toEqual({ ok: true, value: { mayAnswer: false, doubts: [] } })
})

test('DSH-4 an officer of another part neither sees nor answers it', async ({ cx }) => {
  const { doubt } = await raisedBySomebody(cx)
  const elsewhere = await cx.as({
    person: anId('person'),
    roles: ['officer'],
    unitPath: wellsPath,
    reach: { units: [wellsPath], branches: [] },
  })
  expect(await numberDoubts(elsewhere, {})).toMatchObject({ value: { doubts: [] } })
  expect(await answerDoubt(elsewhere, { doubt, line: '看过了，没有错' })).toEqual({
    ok: false,
    refusal: 'doubt-not-found',
  })
})

test('DSH-4 an officer does not answer an own doubt', async ({ cx }) => {
  await openTwoStations(cx)
  const officer = await cx.as({ roles: ['officer'] })
  const raised = await doubtNumber(officer, { figure: 'learn', shown: '271 / 318', line })
  if (!raised.ok) throw new Error(raised.refusal)
  const { doubt } = raised.value
  expect(await answerDoubt(officer, { doubt, line: '看过了，没有错' })).toEqual({ ok: false, refusal: 'own-doubt' })
  const another = await cx.as({ person: anId('person'), roles: ['officer'] })
  expect(await answerDoubt(another, { doubt, line: '看过了，没有错' })).toMatchObject({ ok: true })
})

test('DSH-4 a doubt is answered once', async ({ cx }) => {
  const { doubt } = await raisedBySomebody(cx)
  const officer = await cx.as({ roles: ['officer'] })
  await answerDoubt(officer, { doubt, line: '看过了，没有错' })
  expect(await answerDoubt(officer, { doubt, line: '再答一次' })).toEqual({ ok: false, refusal: 'already-answered' })
})

test('DSH-4 a line that names somebody is not taken and leaves nothing', async ({ cx }) => {
  await openTwoStations(cx)
  expect(await doubtNumber(cx, { figure: 'unit', shown: '7 / 12', line: '采购员3没有学完' })).toEqual({
    ok: false,
    refusal: 'names-a-person',
  })
  expect(cx.facts).toEqual([])
  expect(await numberDoubts(cx, {})).toMatchObject({ value: { doubts: [] } })
})

test('DSH-19 the own day tells that there is an answer for two weeks, to whoever doubted alone', async ({ cx }) => {
  const { raiser, doubt } = await raisedBySomebody(cx)
  const answered = async (asker: TestCx) => {
    const day = await learnerToday(asker, {})
    return day.ok && day.value.answered
  }
  const { person } = raiser.actor
  const again = (today?: string) =>
    cx
      .as({ person, roles: ['learner'], unitPath: supplyPath, reach: nothing })
      .then((own) => ({ ...own, ...(today && { today }) }) as TestCx)
  expect(await answered(await again())).toBe(false)
  await answerDoubt(await cx.as({ roles: ['officer'] }), { doubt, line: '两人 1 月 10 日调走了' })
  expect(await answered(await again())).toBe(true)
  expect(await answered(await again('2027-01-26'))).toBe(false)
  const other = await cx.as({ person: anId('person'), roles: ['learner'], unitPath: supplyPath, reach: nothing })
  expect(await answered(other)).toBe(false)
  const officer = await cx.as({ roles: ['officer'] })
  const since = async (asker: TestCx, from: string) => {
    const told = await numberDoubts(asker, { answeredSince: day(from) })
    return told.ok && told.value.doubts.map(({ own }) => own)
  }
  expect(await numberDoubts(officer, {})).toMatchObject({ value: { doubts: [{ own: false }] } })
  expect(await since(officer, '2027-01-12')).toEqual([])
  const raisedIt = await cx.as({ person, roles: ['officer'] })
  expect([await since(raisedIt, '2027-01-12'), await since(raisedIt, '2027-01-13')]).toEqual([[true], []])
})
