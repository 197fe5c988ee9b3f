import { expect, test } from 'vitest'
import { lineAbout, mayAnswer } from './doubt.ts'

test('LRN-11 a line about content says something and names nobody', () => {
  expect(lineAbout('  选项 B 说得不清楚 ', false)).toEqual({ ok: true, value: '选项 B 说得不清楚' })
  expect(lineAbout('   ', false)).toEqual({ ok: false, refusal: 'line-missing' })
  expect(lineAbout('王青上次就答错了', true)).toEqual({ ok: false, refusal: 'names-a-person' })
})

test('LRN-11 a doubt is answered once, by somebody else', () => {
  expect(mayAnswer({ own: false, answered: false })).toEqual({ ok: true, value: null })
  expect(mayAnswer({ own: true, answered: false })).toEqual({ ok: false, refusal: 'own-doubt' })
  expect(mayAnswer({ own: false, answered: true })).toEqual({ ok: false, refusal: 'already-answered' })
})
