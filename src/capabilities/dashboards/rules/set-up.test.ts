import { expect, test } from 'vitest'
import { doneStages, setUpStages } from './set-up.ts'

const fresh = {
  people: 3,
  administrators: { all: 3 },
  posts: 0,
  ceilings: { set: false },
  copies: 0,
  backedUp: false,
}

test('DSH-14 after the first step only that one is done: three administrators are no roster yet', () => {
  expect([...doneStages(fresh)]).toEqual(['organisation'])
})

test('DSH-14 evidence needs both a checkpoint in other hands and a backup', () => {
  expect(doneStages({ ...fresh, copies: 1 }).has('evidence')).toBe(false)
  expect(doneStages({ ...fresh, backedUp: true }).has('evidence')).toBe(false)
  expect(doneStages({ ...fresh, copies: 1, backedUp: true }).has('evidence')).toBe(true)
})

test('DSH-14 steps are done in whatever order', () => {
  expect([
    ...doneStages({ ...fresh, people: 4, posts: 1, ceilings: { set: true }, copies: 1, backedUp: true }),
  ]).toEqual([...setUpStages])
})
