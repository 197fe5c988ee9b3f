import type { Pair } from '#kernel/text.ts'

/** The names of the pages; nothing else of this capability's text is loaded with the first page. */
export const pageText = {
  signIn: { zh: '登录', en: 'Sign in' },
  own: { zh: '登录与设备', en: 'Sign-in and devices' },
  looks: { zh: '谁看过我', en: 'Who looked at me' },
  allLooks: { zh: '谁看过什么', en: 'Who looked at what' },
  corrections: { zh: '更正申请', en: 'Corrections asked for' },
  sights: { zh: '谁能看什么', en: 'Who sees what' },
  device: { zh: '共用设备', en: 'Shared device' },
  code: { zh: '用登录码登录', en: 'Sign in with a code' },
} satisfies Record<string, Pair>
