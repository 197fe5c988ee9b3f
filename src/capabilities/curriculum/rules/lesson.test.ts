import { expect, test } from 'vitest'
import { aLesson, anEnd, aTurn } from '../sample.ts'
import { toldPackFault } from '../text/pack-faults.ts'
import { covering, graphFaults, walk } from './lesson.ts'
import { faultInPack } from './pack.ts'

const faultsOf = (over: Parameters<typeof aLesson>[0]) =>
  graphFaults(aLesson(over)).map((fault) => toldPackFault(faultInPack(fault)).en)

test('CUR-2 a lesson with two ways to two ends is whole', () => {
  expect(graphFaults(aLesson())).toEqual([])
})

test('CUR-2 a missing start, a missing next scene and a scene out of reach are named', () => {
  expect(faultsOf({ start: 'nowhere' })).toContain('start: There is no scene nowhere')
  expect(faultsOf({ scenes: [aTurn('s1', 1, { a: 'e1', b: 'lost' }), anEnd('e1'), anEnd('e2')] })).toEqual([
    'scenes/s1/b: There is no scene lost',
    'scenes/e2: No choice leads here',
  ])
})

test('CUR-2 fewer than two ends, a trap, a step back and doubled ids are named', () => {
  expect(faultsOf({ scenes: [aTurn('s1', 1, { a: 'e1', b: 'e1' }), anEnd('e1')] })).toEqual([
    'scenes: There must be at least two endings',
  ])
  expect(
    faultsOf({
      scenes: [
        aTurn('s1', 1, { a: 'e1', b: 'e2', c: 's2' }),
        aTurn('s2', 2, { a: 's2', b: 's2' }),
        anEnd('e1'),
        anEnd('e2'),
      ],
    }),
  ).toEqual(['scenes/s2: No ending can be reached from here'])
  expect(
    faultsOf({
      scenes: [aTurn('s1', 2, { a: 'e1', b: 's2' }), aTurn('s2', 1, { a: 'e1', b: 'e2' }), anEnd('e1'), anEnd('e2')],
    }),
  ).toEqual(['scenes/s1/b: It goes back to s2; choices can only lead forward'])
  expect(faultsOf({ scenes: [aTurn('s1', 1, { a: 'e1', b: 'e2' }), anEnd('e1'), anEnd('e2'), anEnd('e2')] })).toEqual([
    'scenes: An id of a scene is used twice',
  ])
})

test('CUR-3 a path leads to the end it names, choice by choice', () => {
  const lesson = aLesson()
  const whole = [
    { scene: 's1', choice: 'b' },
    { scene: 's2', choice: 'a' },
  ]
  expect(walk(lesson, whole)).toMatchObject({ ok: true, value: { id: 'e1' } })
  expect(walk(lesson, [{ scene: 's1', choice: 'a' }])).toMatchObject({ ok: true, value: { id: 'e2' } })
})

test.each([
  ['no step at all', []],
  ['a stop before the end', [{ scene: 's1', choice: 'b' }]],
  ['a choice that is not there', [{ scene: 's1', choice: 'z' }]],
  ['a jump', [{ scene: 's2', choice: 'a' }]],
  [
    'a step after the end',
    [
      { scene: 's1', choice: 'a' },
      { scene: 'e2', choice: 'a' },
    ],
  ],
])('CUR-3 %s is no path', (_name, path) => {
  expect(walk(aLesson(), path)).toEqual({ ok: false, refusal: 'path-broken' })
})

test('CUR-8 lessons are found by post and by family', () => {
  const gifts = aLesson({ code: 'gifts', posts: ['purchasing'], families: ['gifts-hospitality'] })
  const scrap = aLesson({ code: 'scrap', posts: ['scrap-disposal'], families: ['scrap'] })
  const codes = (wanted: Parameters<typeof covering>[1]) => covering([gifts, scrap], wanted).map(({ code }) => code)
  expect(codes({ post: 'purchasing' })).toEqual(['gifts'])
  expect(codes({ family: 'scrap' })).toEqual(['scrap'])
  expect(codes({ post: 'purchasing', family: 'scrap' })).toEqual([])
  expect(codes({})).toEqual(['gifts', 'scrap'])
})
