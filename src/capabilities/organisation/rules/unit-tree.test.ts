import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Branch, Unit } from './organisation.ts'
import {
  isAtOrBelow,
  isBranchName,
  type LifeInUnit,
  mayClose,
  mayCloseBranch,
  mayEqual,
  mayMove,
  mayStand,
} from './unit-tree.ts'

const unit = (id: string, parent: string | null, over: Partial<Unit> = {}): Unit => ({
  id: id as Id<'unit'>,
  code: id,
  name: { zh: id, en: id },
  kind: 'team',
  parentId: parent as Id<'unit'> | null,
  path: '1',
  closedOn: null,
  freedLabel: 0,
  ...over,
})
const branch = (id: string, over: Partial<Branch> = {}): Branch => ({
  id: id as Id<'branch'>,
  code: id,
  name: { zh: id, en: id },
  unitId: null,
  closedOn: null,
  ...over,
})
const gone = day('2026-03-01')
const today = day('2027-01-12')

const [top, wells, crew, old] = [
  unit('top', null),
  unit('wells', 'top', { path: '1.1' }),
  unit('crew', 'wells', { path: '1.1.1' }),
  unit('old', 'top', { path: '1.2', closedOn: gone }),
]
const units = [top, wells, crew, old]

test.each([
  ['1.2', '1.2', true],
  ['1.2.3', '1.2', true],
  ['1.20', '1.2', false],
  ['1', '1.2', false],
])('%s lies at or below %s: %s', (path, above, lies) => {
  expect(isAtOrBelow(path, above)).toBe(lies)
})

test('ORG-20 open units below one parent differ in their Chinese names', () => {
  expect(mayStand(units, top, 'wells', null)).toEqual({ ok: false, refusal: 'name-taken' })
  expect(mayStand(units, wells, 'wells', null).ok).toBe(true)
  expect(mayStand(units, top, 'wells', wells.id).ok).toBe(true)
})

test('ORG-20 a closed unit frees its name and takes nothing below it', () => {
  expect(mayStand(units, top, 'old', null).ok).toBe(true)
  expect(mayStand(units, old, 'new', null)).toEqual({ ok: false, refusal: 'above-closed' })
})

const empty: LifeInUnit = { people: 0, posts: 0, roles: 0, lastLeft: null }

test.each<[string, Unit, Partial<LifeInUnit>, string, string | null]>([
  ['the topmost one', top, {}, today, 'top-unit'],
  ['one with a unit below', wells, {}, today, 'has-units'],
  ['one with people', crew, { people: 1 }, today, 'has-people'],
  ['one with posts', crew, { posts: 1 }, today, 'has-posts'],
  ['one that a role reaches', crew, { roles: 1 }, today, 'has-roles'],
  ['from tomorrow', crew, {}, '2027-01-13', 'day-to-come'],
  ['before the last left', crew, { lastLeft: day('2027-01-05') }, '2027-01-04', 'day-too-early'],
  ['on the day the last left', crew, { lastLeft: day('2027-01-05') }, '2027-01-05', null],
  ['an empty one today', crew, {}, today, null],
])('ORG-21 closing %s', (_, which, life, on, refusal) => {
  const result = mayClose(which, { units, branches: [] }, { ...empty, ...life }, day(on), today)
  expect(result.ok ? null : result.refusal).toBe(refusal)
})

test('ORG-21 a unit that a branch equals does not close, one that a closed branch equalled does', () => {
  const equal = branch('b', { unitId: crew.id })
  expect(mayClose(crew, { units, branches: [equal] }, empty, today, today)).toEqual({
    ok: false,
    refusal: 'has-branch',
  })
  expect(mayClose(crew, { units, branches: [{ ...equal, closedOn: gone }] }, empty, today, today).ok).toBe(true)
})

test('ORG-22 open branches differ in name, and one unit equals one of them', () => {
  const branches = [branch('a', { unitId: wells.id }), branch('b', { closedOn: gone, unitId: crew.id })]
  expect(isBranchName(branches, 'a', null)).toBe(true)
  expect(isBranchName(branches, 'a', 'a' as Id<'branch'>)).toBe(false)
  expect(isBranchName(branches, 'b', null)).toBe(false)
  expect(mayEqual(branches, wells, null)).toEqual({ ok: false, refusal: 'unit-taken' })
  expect(mayEqual(branches, wells, 'a' as Id<'branch'>).ok).toBe(true)
  expect(mayEqual(branches, crew, null).ok).toBe(true)
  expect(mayEqual(branches, old, null)).toEqual({ ok: false, refusal: 'unit-closed' })
})

test.each([
  [1, 0, today, 'has-members'],
  [0, 1, today, 'has-secretary'],
  [0, 0, day('2027-01-13'), 'day-to-come'],
  [0, 0, today, null],
])('ORG-22 closing a branch with %i members and %i roles on %s', (members, roles, on, refusal) => {
  const result = mayCloseBranch({ members, roles }, on, today)
  expect(result.ok ? null : result.refusal).toBe(refusal)
})

test.each<[string, Unit, Unit, string | null]>([
  ['the topmost one', top, wells, 'top-unit'],
  ['a closed one', old, top, 'unit-closed'],
  ['below itself', wells, wells, 'below-itself'],
  ['below one of its own', wells, crew, 'below-itself'],
  ['where it is', wells, top, 'there-already'],
  ['below a closed one', crew, old, 'above-closed'],
  ['up', crew, top, null],
])('ORG-23 moving %s', (_, which, below, refusal) => {
  const result = mayMove(units, which, below)
  expect(result.ok ? null : result.refusal).toBe(refusal)
})

test('ORG-23 a unit does not move beside one of its name', () => {
  const twin = unit('twin', 'top', { path: '1.3', name: crew.name })
  expect(mayMove([...units, twin], crew, top)).toEqual({ ok: false, refusal: 'name-taken' })
})
