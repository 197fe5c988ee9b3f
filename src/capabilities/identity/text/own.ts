import type { Pair } from '#kernel/text.ts'
import type { OwnSession } from '../contract/sessions.ts'

export const ownText = {
  title: { zh: '登录与设备', en: 'Sign-in and devices' },
  lead: {
    zh: '怎么登录、在哪里登录着。只有你看得见。',
    en: 'How you sign in, and where you are signed in. Only you see this.',
  },
  password: { zh: '密码', en: 'Password' },
  chosen: { zh: '{day} 定的，不用定期换', en: 'Chosen on {day}; it need not be changed from time to time' },
  noPassword: { zh: '还没有密码', en: 'No password yet' },
  change: { zh: '改密码', en: 'Change it' },
  current: { zh: '现在的密码', en: 'Present password' },
  next: { zh: '新密码', en: 'New password' },
  changeSubmit: { zh: '改密码，退出其他设备', en: 'Change it and sign out elsewhere' },
  cancel: { zh: '先不改', en: 'Not now' },
  changed: { zh: '密码已改，其他设备都退出了', en: 'The password is changed; other devices are signed out' },
  currentWrong: { zh: '现在的密码不对，请再看一遍。', en: 'The present password is wrong. Look at it again.' },
  sessions: { zh: '登录着的地方', en: 'Where you are signed in' },
  here: { zh: '这里', en: 'Here' },
  where: { zh: '浏览器', en: 'Browser' },
  unknown: { zh: '认不出的浏览器', en: 'Unknown browser' },
  how: { zh: '怎么登录的', en: 'How' },
  opened: { zh: '登录', en: 'Signed in' },
  seen: { zh: '最近用', en: 'Last used' },
  end: { zh: '退出', en: 'Sign out' },
  endOf: { zh: '退出 {browser}', en: 'Sign out {browser}' },
  endOthers: { zh: '退出其他 {n} 处', en: 'Sign out {n|other|others}' },
  endOthersOne: { zh: '退出另一处', en: 'Sign out the other one' },
  ended: { zh: '已退出', en: 'Signed out there' },
  gone: { zh: '那里已经退出了', en: 'It was signed out already' },
  onlyHere: { zh: '只有这里登录着。', en: 'You are signed in here only.' },
} satisfies Record<string, Pair>

export const openedByText: Record<OwnSession['openedBy'], Pair> = {
  password: { zh: '密码', en: 'Password' },
  code: { zh: '登录码', en: 'Sign-in code' },
  passkey: { zh: '通行密钥', en: 'Passkey' },
  pin: { zh: '共用设备上的 PIN', en: 'PIN on a shared device' },
  demo: { zh: '演示', en: 'Demonstration' },
}
