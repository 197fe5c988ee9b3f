import type { CommandNames } from '#kernel/verb.ts'

/** What a person does with each command, as the ledger names it. */
export const commands: CommandNames = {
  'identity.look-as': { zh: '以某人身份查看（演示）', en: 'Look as somebody (demonstration)' },
  'identity.sign-in': { zh: '登录', en: 'Sign in' },
  'identity.redeem-code': { zh: '用一次性登录码登录', en: 'Sign in with a one-time code' },
  'identity.change-password': { zh: '改密码', en: 'Change the password' },
  'identity.sign-out': { zh: '退出', en: 'Sign out' },
  'identity.end-session': { zh: '让一台设备退出', en: 'Sign one device out' },
  'identity.end-other-sessions': { zh: '让其他设备退出', en: 'Sign all other devices out' },
  'identity.issue-unit-codes': { zh: '给一个单位发登录码', en: 'Issue codes for a unit' },
  'identity.issue-code': { zh: '给一个人发登录码', en: 'Issue a code for one person' },
  'identity.approve-code': { zh: '同意重发登录码', en: 'Agree to a new code' },
  'identity.decline-code': { zh: '不同意重发登录码', en: 'Decline a new code' },
  'identity.block-account': { zh: '停用账号', en: 'Close an account' },
  'identity.set-preferences': { zh: '改语言或外观', en: 'Change language or theme' },
  'identity.propose-grant': { zh: '提议授予角色', en: 'Propose a role for somebody' },
  'identity.approve-grant': { zh: '同意授予角色', en: 'Agree to a role' },
  'identity.decline-grant': { zh: '不同意授予角色', en: 'Decline a role' },
  'identity.end-grant': { zh: '收回角色', en: 'End a role' },
  'identity.open-emergency': { zh: '打开应急权限', en: 'Open emergency access' },
  'identity.end-emergency': { zh: '结束应急权限', en: 'End emergency access' },
  'identity.review-emergency': { zh: '查看应急权限的使用', en: 'Look at the use of emergency access' },
}
