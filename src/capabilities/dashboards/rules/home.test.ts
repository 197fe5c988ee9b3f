import { expect, test } from 'vitest'
import { homeFor, homesFor } from './home.ts'

test('DSH-5 a learner has one home', () => {
  expect(homesFor(['learner'])).toEqual(['learner'])
})

test('DSH-5 the work comes first and the own learning last', () => {
  expect(homesFor(['learner', 'author', 'officer'])).toEqual(['officer', 'author', 'learner'])
  expect(homesFor(['learner', 'secretary', 'leader'])).toEqual(['units', 'learner'])
})

test('DSH-5 the address chooses among the own homes only', () => {
  expect(homeFor(['learner', 'officer'], 'learner')).toBe('learner')
  expect(homeFor(['learner', 'officer'], 'administrator')).toBe('officer')
  expect(homeFor(['learner', 'officer'], null)).toBe('officer')
})
