import { expect, test } from 'vitest'
import { choosePassword, plainPassword } from './password.ts'

const owner = { staffNo: 'CW-0417', name: '何小满' }
const isCommon = (text: string): boolean => ['password', 'qazwsxedcrfv', '1234567890'].includes(text)

test.each([
  ['短密码', 'password-short'],
  ['123456789', 'password-short'],
  ['1234567890', 'password-common'],
  ['Password2027!!', 'password-common'],
  ['QAZWSXEDCRFV', 'password-common'],
  ['aaaaaaaaaaaa', 'password-common'],
  ['abcabcabcabc', 'password-common'],
  ['qwertyuiop12', 'password-common'],
  ['zyxwvutsrqponm', 'password-common'],
  ['CW-04172027', 'password-own'],
  ['cw-0417 abc', 'password-own'],
])('IDN-8 %s is refused: %s', (password, refusal) => {
  expect(choosePassword(password, owner, isCommon)).toEqual({ ok: false, refusal })
})

test.each(['井口三号阀门要点灯了', 'correct horse battery', 'xxx 四个词一句话就很长', 'a1!a1!Zürich'])(
  'IDN-8 %s may be chosen: length is what counts',
  (password) => {
    expect(choosePassword(password, owner, isCommon)).toEqual({ ok: true, value: password })
  },
)

test('IDN-8 full-width and half-width signs make one password', () => {
  expect(plainPassword('ＡＢＣ１２３ｄｅｆｇｈｉ')).toBe('ABC123defghi')
})
