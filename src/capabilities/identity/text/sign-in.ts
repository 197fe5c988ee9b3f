import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { RedeemCode } from '../contract/sign-in.ts'

export const signInText = {
  staffNo: { zh: '工号', en: 'Staff number' },
  password: { zh: '密码', en: 'Password' },
  ownDevice: { zh: '这台设备是我自己的，30 天内免登录', en: 'This is my own device: stay signed in for 30 days' },
  ownDeviceNote: {
    zh: '纪检监察员、审计和管理员每 12 小时要重新登录一次。',
    en: 'Officers, auditors and administrators sign in again every 12 hours.',
  },
  signIn: { zh: '登录', en: 'Sign in' },
  wrong: {
    zh: '工号或密码不对，请再看一遍。忘了密码，请找系统管理员要一张登录码。',
    en: 'The staff number or the password is wrong. Look at both again. If you forgot it, ask the system administrator for a sign-in code.',
  },
  haveCode: { zh: '第一次登录，或忘了密码：用登录码', en: 'First time, or forgot the password: use a sign-in code' },
  notSetUp: {
    zh: '这里还没有设好单位。启动准绳的人在终端里能看到一个设置链接，请用它打开。',
    en: 'No organisation has been set up here. Whoever started Plumbline finds a set-up link in the terminal: open that.',
  },
  codeTitle: { zh: '用登录码登录', en: 'Sign in with a code' },
  codeLead: {
    zh: '登录码印在一张纸条上，14 天内用一次。纸条由系统管理员发；没有人能替你设密码。',
    en: 'The code is printed on a slip of paper and works once within 14 days. The system administrator hands it out; nobody can set a password for you.',
  },
  code: { zh: '登录码', en: 'Sign-in code' },
  codeHint: { zh: '12 位字母和数字，不分大小写', en: '12 letters and figures; capitals do not matter' },
  newPassword: { zh: '自己定一个密码', en: 'Choose your password' },
  newPasswordHint: {
    zh: '至少 10 个字。可以用一句话，可以用中文和空格，可以粘贴；不用定期换。',
    en: 'At least 10 characters. A sentence, spaces and Chinese are fine, so is pasting. It need not be changed from time to time.',
  },
  codeSubmit: { zh: '定好密码，登录', en: 'Set the password and sign in' },
  codeWrong: {
    zh: '工号或登录码不对，或者登录码已经用过、过了期、换了新的。请对着纸条再看一遍，或找系统管理员要一张新的。',
    en: 'The staff number or the code is wrong, or the code was used, has run out or was replaced. Compare with the slip, or ask the system administrator for a new one.',
  },
  back: { zh: '有密码，去登录', en: 'I have a password' },
  missing: { zh: '请填写', en: 'Please fill this in' },
  endedTitle: { zh: '登录已结束', en: 'You are signed out' },
  ended: {
    zh: '太久没有动，或在别处退出了。这一页没送出的内容都还在，登录以后接着做。',
    en: 'You were idle for long, or signed out elsewhere. What you have not sent is still on this page: sign in and go on.',
  },
  endedDemo: { zh: '这是演示，接着看就行。', en: 'This is a demonstration: just go on.' },
  goOn: { zh: '以 {name} 的身份接着看', en: 'Go on as {name}' },
  signInAgain: { zh: '重新登录', en: 'Sign in again' },
  warningTitle: { zh: '再过几分钟就要退出登录', en: 'You will be signed out in a few minutes' },
  warning: {
    zh: '一段时间没有动，约 {time} 退出。按回车就继续；退出了也不丢，重新登录接着做。',
    en: 'Nothing has happened for a while; you will be signed out at about {time}. Press Enter to go on. Nothing is lost either way.',
  },
  warningLast: {
    zh: '这次登录最长到 {time}，到时要重新登录。填的内容留在这一页，不会丢。',
    en: 'This session lasts until {time} at most; then you sign in again. What you filled in stays on this page.',
  },
  stay: { zh: '继续', en: 'Go on' },
  understood: { zh: '知道了', en: 'I see' },
} satisfies Record<string, Pair>

export const passwordRefusals: Record<RefusalOf<typeof RedeemCode>, Pair> = {
  'password-short': { zh: '太短了：至少 10 个字。', en: 'Too short: at least 10 characters.' },
  'password-common': {
    zh: '这个密码很多人在用，别人一猜就中。换一句只有你会想到的话。',
    en: 'Many people use this password, so it is the first to be guessed. Take a sentence only you would think of.',
  },
  'password-own': {
    zh: '不要用自己的工号或姓名。换一句别的话。',
    en: 'Do not use your own number or name. Take another sentence.',
  },
}
