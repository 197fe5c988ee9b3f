import { expect } from 'vitest'
import { dueItemsExport, numberDoubtsExport } from '#capabilities/dashboards/edge/exports.ts'
import { addLesson, give, openTwoStations } from '#capabilities/dashboards/testing.ts'
import { dueInReach } from '#capabilities/dashboards/views/due-items.ts'
import { numberDoubts } from '#capabilities/dashboards/views/number-doubts.ts'
import { ownLooksExport } from '#capabilities/identity/edge/access-exports.ts'
import { keepLook } from '#capabilities/identity/use-cases/keep-look.ts'
import { ownLooks } from '#capabilities/identity/views/own-looks.ts'
import { doubtsExport } from '#capabilities/learning/edge/exports.ts'
import { doubts } from '#capabilities/learning/views/doubts.ts'
import { drawsExport } from '#capabilities/supervision/edge/measure-exports.ts'
import { openSixStations } from '#capabilities/supervision/testing.ts'
import { draws } from '#capabilities/supervision/views/draws.ts'
import { day } from '#kernel/day.ts'
import type { Question } from '#kernel/verb.ts'
import type { Looking } from '#platform/context.ts'
import { type ExportedList, exporting } from '#platform/export.ts'
import { plantRow } from '#platform/testing/access.ts'
import { anId, aWord, type TestCx, test } from '#platform/testing.ts'

const over = (n: number): number[] => Array.from({ length: n }, (_, at) => at)

/** How many rows the ledger says a workbook holds. */
const rowsOf = async <Q extends Question, Row>(cx: TestCx, list: ExportedList<Q, Row>): Promise<unknown> => {
  const made = await exporting(list)(cx as never, { of: {}, language: 'en' } as never)
  expect(made).toMatchObject({ ok: true })
  return cx.facts.findLast(({ kind }) => kind === 'export')?.payload.rows
}

const rowsShown = async (answered: Promise<unknown>, name: string): Promise<number> => {
  const { value } = (await answered) as { readonly value: Readonly<Record<string, readonly unknown[]>> }
  return value[name]?.length ?? 0
}

type Listed = readonly [
  name: string,
  plant: (cx: TestCx) => Promise<TestCx>,
  shown: (cx: Looking) => Promise<number>,
  // biome-ignore lint/suspicious/noExplicitAny: lists of every kind of row
  list: ExportedList<any, any>,
  onScreen: number,
]

const lists: readonly Listed[] = [
  [
    'looks at oneself',
    async (cx) => {
      const person = anId('person')
      for (const n of over(201))
        await keepLook(cx.tx, {
          ...{ verb: `a.look-${n}`, what: { zh: '看了', en: 'Looked' }, isChange: false, by: cx.actor },
          ...{ role: 'officer' as const, people: [person], purpose: null, now: cx.now },
        })
      return cx.as({ person })
    },
    (cx) => rowsShown(ownLooks(cx as never, {}), 'entries'),
    ownLooksExport,
    200,
  ],
  [
    'doubts about content',
    async (cx) => {
      for (const _ of over(201))
        await plantRow(cx.tx, 'content_doubt', {
          ...{ id: anId(), item_kind: 'question', item_code: 'q', item_version: '1.0.0' },
          ...{ line: 'why', raised_at: cx.now },
        })
      return cx
    },
    (cx) => rowsShown(doubts(cx as never, {}), 'doubts'),
    doubtsExport,
    200,
  ],
  [
    'doubts about numbers',
    async (cx) => {
      for (const _ of over(101))
        await plantRow(cx.tx, 'number_doubt', {
          ...{ id: anId(), unit_path: '1', figure: 'week', shown: '7', line: 'why' },
          ...{ raised_on: cx.today, recorded_at: cx.now },
        })
      return cx.as({ roles: ['officer'] })
    },
    (cx) => rowsShown(numberDoubts(cx as never, {}), 'doubts'),
    numberDoubtsExport,
    100,
  ],
  [
    'draws',
    async (cx) => {
      await openSixStations(cx)
      for (const _ of over(21))
        await plantRow(cx.tx, 'control_draw', {
          ...{ id: anId(), no: `D-${aWord()}`, unit_path: '1', scope: 'all', sample: 1, frame: ['x'] },
          ...{ announced_on: cx.today, recorded_at: cx.now },
        })
      return cx
    },
    (cx) => rowsShown(draws(cx as never, {}), 'draws'),
    drawsExport,
    20,
  ],
  [
    'items that are due',
    async (cx) => {
      const { supply } = await openTwoStations(cx)
      for (const n of over(13)) {
        await addLesson(cx, `lesson-${n}`)
        await give(cx, supply, `lesson-${n}`, day('2027-01-17'))
      }
      return cx.as({ roles: ['officer'] })
    },
    (cx) => rowsShown(dueInReach(cx as never, {}), 'due'),
    dueItemsExport,
    12,
  ],
]

test.for(lists)('a workbook of %s goes on where its page ends', async ([, plant, shown, list, onScreen], { cx }) => {
  const looking = await plant(cx)
  expect(await shown(looking)).toBe(onScreen)
  expect(await rowsOf(looking, list)).toBe(onScreen + 1)
})
