import { expect, test } from 'vitest'
import { answerable, calledHere, takenUnder } from './pack-aside.ts'

test.each([
  ['1.3.0', '1.2.0', '1.3.0'],
  ['1.2.0', '1.2.0', '1.3.0'],
  ['1.9.0', '1.10.0', '1.11.0'],
])('CUR-41 version %s of a pack over %s here becomes %s', (version, newest, becomes) => {
  expect(takenUnder(version, newest)).toBe(becomes)
})

test('CUR-41 CUR-47 what waits is answered once', () => {
  const aside = { version: '1.3.0', answered: false }
  expect(answerable(aside)).toEqual({ ok: true, value: aside })
  expect(answerable({ ...aside, answered: true })).toEqual({ ok: false, refusal: 'already-answered' })
  expect(answerable(undefined)).toEqual({ ok: false, refusal: 'pack-version-not-found' })
})

test('CUR-58 a name is ours in a language where no pack ever gave it', () => {
  const [pack, brought] = [
    { zh: '新名', en: 'New name' },
    { zh: '旧名', en: 'Old name' },
  ]
  expect(calledHere(pack, brought, [brought, pack])).toEqual(pack)
  expect(calledHere(pack, { zh: '自己起的', en: 'Old name' }, [brought])).toEqual({ zh: '自己起的', en: 'New name' })
  expect(calledHere(pack, { zh: '自己起的', en: 'Ours' }, [])).toEqual({ zh: '自己起的', en: 'Ours' })
})
