import { expect, test } from 'vitest'
import { pathLayout } from './path-layout.ts'

const lesson = [
  { id: 'door', next: ['return', 'keep'] },
  { id: 'keep', next: [] },
  { id: 'return', next: ['register'] },
  { id: 'register', next: ['end-a', 'end-b', 'end-c'] },
  { id: 'end-a', next: [] },
  { id: 'end-b', next: [] },
  { id: 'end-c', next: [] },
]
const find = (layout: ReturnType<typeof pathLayout>, id: string) => layout.nodes.find((node) => node.id === id)

test('each choice leads one column to the right, in the order it was offered', () => {
  const layout = pathLayout(lesson, 'door')
  expect(find(layout, 'door')).toEqual({ id: 'door', column: 0, row: 0 })
  expect(find(layout, 'return')).toEqual({ id: 'return', column: 1, row: -0.5 })
  expect(find(layout, 'keep')).toEqual({ id: 'keep', column: 1, row: 0.5 })
  expect(find(layout, 'end-c')).toEqual({ id: 'end-c', column: 3, row: 1 })
  expect([layout.columns, layout.rows]).toEqual([4, 3])
})

test('ways that meet again meet to the right of both', () => {
  const layout = pathLayout(
    [
      { id: 'a', next: ['b', 'd'] },
      { id: 'b', next: ['c'] },
      { id: 'c', next: ['d'] },
      { id: 'd', next: [] },
    ],
    'a',
  )
  expect(find(layout, 'd')?.column).toBe(3)
  expect(layout.edges).toHaveLength(4)
})

test('a choice that leads back is left out, so that no lesson goes round for ever', () => {
  const layout = pathLayout(
    [
      { id: 'a', next: ['b'] },
      { id: 'b', next: ['a', 'c'] },
      { id: 'c', next: [] },
    ],
    'a',
  )
  expect(layout.edges).toEqual([
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
  ])
})

test('a start that is not there draws nothing', () => {
  expect(pathLayout(lesson, 'nowhere').nodes).toEqual([])
})
