import { expect } from 'vitest'
import { moment } from '#kernel/day.ts'
import { type TestCx, test } from '#platform/testing.ts'
import { aCard, aPack } from '../sample.ts'
import { loadPack } from '../use-cases/load-pack.ts'
import { cardChanges } from './card-changes.ts'

const act = (zh: string) => ({ zh, en: zh })
const comes = async (cx: TestCx, version: string, third: string, on: string) => {
  const [first, second] = [act('读底数'), act('当场写完')]
  const pack = aPack({ lessons: [], cases: [], questions: [], exams: [] })
  const cards = [aCard({ version, acts: [first, second, act(third)] })]
  const loaded = await loadPack(cx.tx, { ...pack, pack: { ...pack.pack, version }, cards }, moment(`${on}T02:00:00Z`))
  expect(loaded).toMatchObject({ loaded: { cards: 1 } })
}

test('CUR-32 a card tells in its month and the next which line changed and what it said, and nothing while it is the first', async ({
  cx,
}) => {
  const { code } = aCard()
  await comes(cx, '1.0.0', '先装完再报', '2026-12-01')
  expect(await cardChanges(cx, [code])).toEqual(new Map())
  await comes(cx, '1.1.0', '先停车再打电话', '2026-12-10')
  const lines = [{ line: 3, was: act('先装完再报') }]
  expect(await cardChanges(cx, [code])).toEqual(new Map([[code, { when: 'last-month', lines }]]))
  const later = await cx.as({ now: moment('2027-02-01T02:00:00Z') })
  expect(await cardChanges(later, [code])).toEqual(new Map())
})
