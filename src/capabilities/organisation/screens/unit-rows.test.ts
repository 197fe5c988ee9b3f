import { expect, test } from 'vitest'
import type { UnitsAnswer } from '../contract/settings.ts'
import { rowsOf, treeMove } from './unit-rows.ts'

const unit = (code: string, above: string | null) => ({
  code,
  name: { zh: code, en: code },
  kind: 'team' as const,
  above,
  people: 1,
})

const tree: UnitsAnswer = {
  units: [unit('area', null), unit('supply', 'area'), unit('crew', 'supply'), unit('wells', 'area')],
  posts: [
    { unit: 'supply', code: 'buyer', name: { zh: 'buyer', en: 'buyer' }, holders: 1 },
    { unit: 'supply', code: 'keeper', name: { zh: 'keeper', en: 'keeper' }, holders: 0 },
  ],
  branches: [],
  people: 3,
}

const rows = (...open: string[]) => rowsOf(tree, new Set(open))
const keys = (...open: string[]) => rows(...open).map(({ key }) => key)

test('a closed unit hides what is below it, also what is open there', () => {
  expect(keys()).toEqual(['area'])
  expect(keys('supply')).toEqual(['area'])
  expect(keys('area')).toEqual(['area', 'supply', 'wells'])
})

test('posts stand before the units below, each line knows its place among its siblings', () => {
  expect(rows('area', 'supply').map(({ key, level, at, of }) => [key, level, at, of])).toEqual([
    ['area', 1, 1, 1],
    ['supply', 2, 1, 2],
    ['supply/buyer', 3, 1, 3],
    ['supply/keeper', 3, 2, 3],
    ['crew', 3, 3, 3],
    ['wells', 2, 2, 2],
  ])
})

test('a unit with nothing below can be neither opened nor closed', () => {
  const shown = rows('area', 'wells')
  expect(shown.find(({ key }) => key === 'wells')).toMatchObject({ open: null })
  expect(treeMove(shown, 'wells', 'ArrowRight')).toBeUndefined()
  expect(treeMove(shown, 'wells', ' ')).toBeUndefined()
})

test.each([
  ['area', 'ArrowDown', { focus: 'supply' }],
  ['area', 'ArrowUp', { focus: 'area' }],
  ['wells', 'ArrowDown', { focus: 'wells' }],
  ['supply/buyer', 'ArrowUp', { focus: 'supply' }],
  ['supply', 'Home', { focus: 'area' }],
  ['area', 'End', { focus: 'wells' }],
  ['crew', 'ArrowLeft', { focus: 'supply' }],
  ['supply/keeper', 'ArrowLeft', { focus: 'supply' }],
  ['supply', 'ArrowLeft', { toggle: 'supply' }],
  ['supply', 'ArrowRight', { focus: 'supply/buyer' }],
  ['supply', ' ', { toggle: 'supply' }],
  ['supply', 'x', undefined],
])('on %s the key %s leads to %o', (at, pressed, move) => {
  expect(treeMove(rows('area', 'supply'), at, pressed)).toEqual(move)
})

test('right opens a closed unit, left on a closed root does nothing', () => {
  expect(treeMove(rows('area'), 'supply', 'ArrowRight')).toEqual({ toggle: 'supply' })
  expect(treeMove(rows(), 'area', 'ArrowLeft')).toBeUndefined()
})
