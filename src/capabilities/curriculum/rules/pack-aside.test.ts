import { expect, test } from 'vitest'
import { takenAside } from './pack-aside.ts'

test.each([
  ['1.3.0', '1.2.0', '1.3.0'],
  ['1.2.0', '1.2.0', '1.3.0'],
  ['1.9.0', '1.10.0', '1.11.0'],
])('CUR-41 version %s of a pack over %s here becomes %s', (version, newest, becomes) => {
  expect(takenAside({ version, answered: false }, newest)).toEqual({ ok: true, value: becomes })
})

test('CUR-41 what waits is answered once', () => {
  expect(takenAside({ version: '1.3.0', answered: true }, '1.2.0')).toEqual({ ok: false, refusal: 'already-answered' })
  expect(takenAside(undefined, '1.2.0')).toEqual({ ok: false, refusal: 'pack-version-not-found' })
})
