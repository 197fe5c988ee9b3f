import { expect, test } from 'vitest'
import { aLesson, anEnd, aTurn } from '../sample.ts'
import { inPrintOrder, sceneNumbers } from './sheet.ts'

test('CUR-24 on paper the start comes first, ends last, and every choice names where to read on', () => {
  const lesson = aLesson({
    start: 's1',
    scenes: [
      anEnd('e1'),
      aTurn('s3', 3, { a: 'e1', b: 'e2' }),
      aTurn('s1', 1, { a: 's2', b: 's3' }),
      aTurn('s2', 2, { a: 's3', b: 'e2' }),
      anEnd('e2'),
    ],
  })
  expect(inPrintOrder(lesson).map(({ number, scene, goesTo }) => [number, scene.id, goesTo])).toEqual([
    [1, 's1', { a: 2, b: 3 }],
    [2, 's2', { a: 3, b: 4 }],
    [3, 's3', { a: 5, b: 4 }],
    [4, 'e2', {}],
    [5, 'e1', {}],
  ])
})

test('CUR-24 every scene that can be reached stands on the sheet once', () => {
  const numbered = inPrintOrder(aLesson())
  expect(new Set(numbered.map(({ scene }) => scene.id)).size).toBe(aLesson().scenes.length)
  expect(numbered.map(({ number }) => number)).toEqual(numbered.map((_one, at) => at + 1))
})

test('CUR-24 a scene is called by the same number where it is written; one out of reach comes last', () => {
  const lesson = aLesson({
    scenes: [anEnd('e9'), aTurn('s1', 1, { a: 'e1', b: 'e2' }), anEnd('e1'), anEnd('e2')],
  })
  expect([...sceneNumbers(lesson)]).toEqual([
    ['s1', 1],
    ['e1', 2],
    ['e2', 3],
    ['e9', 4],
  ])
})
