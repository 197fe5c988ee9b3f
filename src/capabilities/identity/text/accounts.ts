import type { Pair } from '#kernel/text.ts'

export const accountHeads = {
  list: { zh: '账号', en: 'Accounts' },
  staffNo: { zh: '工号', en: 'Staff number' },
  name: { zh: '姓名', en: 'Name' },
  title: { zh: '职务', en: 'Title' },
  signedUp: { zh: '登录过', en: 'Has signed in' },
  codeUntil: { zh: '登录码有效到', en: 'Code good until' },
  blockedAt: { zh: '停用时间', en: 'Shut since' },
  closed: { zh: '已离开', en: 'Has left' },
  requestedAt: { zh: '申请新登录码的时间', en: 'New code asked for' },
} satisfies Record<string, Pair>

export const requestHeads = {
  list: { zh: '等第二人的登录码', en: 'Codes that wait for the second person' },
  askedBy: { zh: '谁申请', en: 'Asked by' },
  askedAt: { zh: '申请时间', en: 'Asked' },
  lapsesAt: { zh: '作废时间', en: 'Lapses' },
} satisfies Record<string, Pair>
