import { expect, test } from 'vitest'
import { choosePin } from './pin.ts'

test.each([
  ['111111', 'pin-simple'],
  ['123456', 'pin-simple'],
  ['987654', 'pin-simple'],
  ['890123', 'pin-simple'],
  ['121212', 'pin-simple'],
  ['472472', 'pin-simple'],
  ['070315', 'pin-own'],
  ['900703', 'pin-own'],
])('IDN-15 the PIN %s is refused: %s', (pin, refusal) => {
  expect(choosePin(pin, 'CW-0703')).toEqual({ ok: false, refusal })
})

test.each(['604718', '135790', '112358'])('IDN-15 the PIN %s may be chosen', (pin) => {
  expect(choosePin(pin, 'CW-0703')).toEqual({ ok: true, value: pin })
})
