import type { Pair } from '#kernel/text.ts'

export const passkeyText = {
  use: { zh: '用通行密钥登录', en: 'Sign in with a passkey' },
  or: { zh: '或', en: 'or' },
  none: {
    zh: '这里还没有人设过通行密钥。先用密码登录，再到“登录与设备”里加一个。',
    en: 'Nobody here has a passkey yet. Sign in by password and add one under “Sign-in and devices”.',
  },
  refused: {
    zh: '这个通行密钥没有通过。可能已经删掉，或是别处的；请用密码登录。',
    en: 'This passkey was not accepted. It may have been removed or belong elsewhere; sign in by password.',
  },
  cancelled: { zh: '没有完成，可以再试一次。', en: 'That was not finished. You may try again.' },
  insecure: {
    zh: '这个地址不是 https，浏览器不让用通行密钥。请系统管理员运行 plumbline tls init。',
    en: 'This address is not https, so the browser allows no passkeys. The system administrator can run plumbline tls init.',
  },
  unsupported: { zh: '这个浏览器不支持通行密钥。', en: 'This browser does not support passkeys.' },
  title: { zh: '通行密钥', en: 'Passkeys' },
  lead: {
    zh: '用指纹、面容或设备密码登录，不用记，钓鱼网站骗不走。',
    en: 'Sign in by finger, face or the code of your device: nothing to remember, and no false site can take it.',
  },
  empty: { zh: '还没有通行密钥。', en: 'No passkey yet.' },
  add: { zh: '加一个', en: 'Add one' },
  name: { zh: '给它起个名字', en: 'Name it' },
  nameHint: { zh: '例：我的手机', en: 'For example: my phone' },
  password: { zh: '现在的密码', en: 'Present password' },
  addSubmit: { zh: '在这台设备上建立', en: 'Make it on this device' },
  added: { zh: '通行密钥已加上', en: 'The passkey was added' },
  passwordWrong: { zh: '密码不对，请再看一遍。', en: 'The password is wrong. Look at it again.' },
  notValid: {
    zh: '设备的回答没有通过核对，没有加上。请再试一次。',
    en: 'The answer of the device did not hold, so nothing was added. Try again.',
  },
  made: { zh: '{day} 建立', en: 'Made {day}' },
  used: { zh: '最近用 {day}', en: 'last used {day}' },
  unused: { zh: '还没用过', en: 'not used yet' },
  rename: { zh: '改名', en: 'Rename' },
  save: { zh: '保存', en: 'Save' },
  remove: { zh: '删除', en: 'Remove' },
  forOne: { zh: '{action}：{name}', en: '{action}: {name}' },
  removed: {
    zh: '已删除；设备上的那一份，请在设备的设置里删掉',
    en: 'Removed here; remove its other half in the settings of your device',
  },
  cancel: { zh: '先不加', en: 'Not now' },
} satisfies Record<string, Pair>
