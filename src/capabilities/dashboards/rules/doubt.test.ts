import { expect, test } from 'vitest'
import { acceptDoubt } from './doubt.ts'

test('DSH-4 a line about a number is kept without the space around it', () => {
  expect(acceptDoubt('  采油三队少算了两人 ', false)).toEqual({ ok: true, value: '采油三队少算了两人' })
})

test('DSH-4 a line of nothing is no doubt', () => {
  expect(acceptDoubt('   。 ', false)).toEqual({ ok: false, refusal: 'line-missing' })
})

test('DSH-4 a line that names somebody is not taken', () => {
  expect(acceptDoubt('何小满没有学完', true)).toEqual({ ok: false, refusal: 'names-a-person' })
})
