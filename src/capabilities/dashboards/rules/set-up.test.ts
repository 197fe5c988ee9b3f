import { expect, test } from 'vitest'
import { doneStages, setUpStages } from './set-up.ts'

const fresh = {
  people: 3,
  administrators: { all: 3 },
  posts: 0,
  points: 0,
  proposed: 0,
  leftToOfficers: false,
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
    ...doneStages({
      ...{ ...fresh, people: 4, posts: 1, points: 1, copies: 1, backedUp: true },
      ceilings: { set: true },
    }),
  ]).toEqual([...setUpStages])
})

test('DSH-14 posts are done with their first risk point, not before', () => {
  expect(doneStages({ ...fresh, posts: 46 }).has('posts')).toBe(false)
  expect(doneStages({ ...fresh, posts: 46, points: 1 }).has('posts')).toBe(true)
  expect(doneStages({ ...fresh, posts: 46, proposed: 1 }).has('posts')).toBe(true)
})

test('DSH-14 what is left to officers by now keeps no step open: risk points of posts, and ceilings', () => {
  const left = { ...fresh, leftToOfficers: true }
  expect(doneStages(left).has('burden')).toBe(true)
  expect(doneStages(left).has('posts')).toBe(false)
  expect(doneStages({ ...left, posts: 46 }).has('posts')).toBe(true)
})
