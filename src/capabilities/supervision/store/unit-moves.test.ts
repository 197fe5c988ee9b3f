import { expect } from 'vitest'
import { saveUnits } from '#capabilities/organisation/public.ts'
import { day, moment } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import type { Count } from '../rules/count.ts'
import { lookBack } from '../rules/detection/history.ts'
import { saveCounts } from './counts.ts'
import { bringNetworkForward, networkUntil } from './network.ts'
import { followMove } from './unit-moves.ts'

const month = day('2026-12-01')
const versions = [{ version: 1, topics: [{ code: 't0', name: { zh: 't0', en: 't0' }, families: [], replaces: [] }] }]

const counted = async (cx: TestCx) => {
  const { network } = await networkUntil(cx.tx, ['1'], month, versions)
  return network.series.map(({ unit, counts }) => [unit, counts[lookBack]]).sort()
}

const openUnits = async (cx: TestCx) => {
  const ids = { area: anId<'unit'>(), one: anId<'unit'>(), two: anId<'unit'>() }
  const unit = (id: typeof ids.area, path: string, parentId: typeof ids.area | null) => ({
    ...{ id, path, parentId, code: `u${path}`, name: { zh: path, en: path }, kind: 'station' as const },
  })
  await saveUnits(cx.tx, [
    unit(ids.area, '1', null),
    unit(ids.one, '1.1', ids.area),
    unit(ids.two, '1.2', ids.area),
    unit(anId('unit'), '1.1.1', ids.one),
  ])
  const count = (unitPath: string, n: number): Count => ({
    ...{ id: anId('signal-count'), unitPath, topic: 't0', taxonomyVersion: 1, source: 'self-check', month, count: n },
    ...{ severity: 2, state: 'verified', postFamily: null, node: null, cluster: null, comment: '' },
    ...{ inspectionId: null, corrects: null },
  })
  await saveCounts(cx.tx, [count('1.1', 2), count('1.1.1', 3), count('1.2', 5)], {
    ...{ by: cx.actor.person, system: null, on: cx.today, at: moment('2027-01-12T01:12:00Z') },
  })
  await bringNetworkForward(cx.tx, ['1'])
}

const move = async (cx: TestCx, pathBefore: string, pathAfter: string) => {
  await cx.tx.rows(sql`select move_unit_paths(${pathBefore}, ${pathAfter})`)
  await followMove(cx.tx, { pathBefore, pathAfter })
  await bringNetworkForward(cx.tx, ['1'])
}

test('SUP-111 what a unit counted goes with it, out of one history and into the other', async ({ cx }) => {
  await openUnits(cx)
  expect(await counted(cx)).toEqual([
    ['1.1', 5],
    ['1.2', 5],
  ])
  await move(cx, '1.1.1', '1.2.1')
  expect(await counted(cx)).toEqual([
    ['1.1', 2],
    ['1.2', 8],
  ])
})

test('SUP-111 a crew that comes to stand side by side with stations has a history of its own, and a station loses its', async ({
  cx,
}) => {
  await openUnits(cx)
  await move(cx, '1.1.1', '1.3')
  expect(await counted(cx)).toEqual([
    ['1.1', 2],
    ['1.2', 5],
    ['1.3', 3],
  ])
  await move(cx, '1.2', '1.1.1')
  expect(await counted(cx)).toEqual([
    ['1.1', 7],
    ['1.3', 3],
  ])
})
