import type { Pair } from '#kernel/text.ts'

export { roleText } from '#kernel/roles.ts'

/** The few sentences that belong to the components themselves. */

export const onlyText: Pair = { zh: '只看{name}', en: 'Only {name}' }
export const wholeText: Pair = { zh: '看全部', en: 'See all' }
export const leaveText: Pair = { zh: '先不做', en: 'Leave it' }
export const closeText: Pair = { zh: '关闭', en: 'Close' }
export const undoText: Pair = { zh: '撤回（{seconds} 秒）', en: 'Undo ({seconds} s)' }
export const breadcrumbText: Pair = { zh: '面包屑', en: 'Breadcrumb' }
export const stepText: Pair = { zh: '第 {step} 步，共 {steps} 步', en: 'Step {step} of {steps}' }
export const stepDoneText: Pair = { zh: '（已完成）', en: ' (done)' }
export const lessText: Pair = { zh: '减少', en: 'Less' }
export const moreText: Pair = { zh: '增加', en: 'More' }
export const loadingText: Pair = {
  zh: '正在取数据，通常 2–4 秒',
  en: 'Getting the data; this usually takes 2 to 4 seconds',
}
export const explainText: Pair = { zh: '看怎么算的', en: 'See how this is worked out' }
export const explanationText: Pair = { zh: '这个数怎么来的', en: 'Where this number comes from' }
export const missingText: Pair = { zh: '还差 {n} 处：', en: '{n} to mend: ' }
export const betweenText: Pair = { zh: '、', en: ', ' }
export const exportText: Pair = { zh: '导出表格', en: 'Export as a workbook' }
export const listMoreText: Pair = {
  zh: '这里列出 {shown} 条，还有 {more} 条在导出的表格里',
  en: '{shown} are listed here; {more|more is|more are} in the workbook',
}
export const listEndText: Pair = {
  zh: '这里最多列 {most} 条，其余的在导出的表格里',
  en: 'At most {most} are listed here; whatever is beyond them is in the workbook',
}
export const listNarrowText: Pair = {
  zh: '这里最多列 {most} 条，其余的用筛选或搜索找',
  en: 'At most {most} are listed here; filters and the search find the others',
}
export const beyondText: Pair = { zh: '下面还有 {n} 条没列', en: '{n|more is|more are} not shown yet' }
export const showMoreText: Pair = { zh: '再列 100 条', en: 'Show 100 more' }
export const exportGoneText: Pair = {
  zh: '这份表已不在你的范围里，没有导出。刷新再看',
  en: 'This list is no longer in your reach; nothing was exported. Reload the page',
}
export const chooseFileText: Pair = { zh: '选文件', en: 'Choose a file' }
export const dropFileText: Pair = { zh: '把文件拖到这里', en: 'Drop the file here' }
export const otherFileText: Pair = { zh: '换一个', en: 'Choose another' }
export const fileSizeText: Pair = { zh: '{kb} KB', en: '{kb} kB' }
export const ceilingText: Pair = { zh: '上限', en: 'Ceiling' }

export const gradeText: Record<'high' | 'medium' | 'low', Pair> = {
  high: { zh: '高', en: 'High' },
  medium: { zh: '中', en: 'Medium' },
  low: { zh: '低', en: 'Low' },
}

export const stageText: Record<'incipient' | 'trend' | 'widespread', Pair> = {
  incipient: { zh: '苗头性', en: 'Incipient' },
  trend: { zh: '倾向性', en: 'Growing' },
  widespread: { zh: '普遍性', en: 'Widespread' },
}

/** Stamps: the short mark and what it says aloud. Days are Monday to Sunday. */
export const todayStamp: { readonly mark: Pair; readonly aloud: Pair } = {
  mark: { zh: '今', en: 'Today' },
  aloud: { zh: '今天到期', en: 'Due today' },
}
export const lateStamp: { readonly mark: Pair; readonly aloud: Pair } = {
  mark: { zh: '逾', en: 'Late' },
  aloud: { zh: '已逾期', en: 'Overdue' },
}
export const tomorrowStamp: Pair = { zh: '明', en: '' }
export const weekdayStamps: readonly Pair[] = [
  { zh: '一', en: 'Mon' },
  { zh: '二', en: 'Tue' },
  { zh: '三', en: 'Wed' },
  { zh: '四', en: 'Thu' },
  { zh: '五', en: 'Fri' },
  { zh: '六', en: 'Sat' },
  { zh: '日', en: 'Sun' },
]
export const dueOnText: Pair = { zh: '{weekday}到期，{day}', en: 'Due {weekday} {day}' }

export const retryText: Pair = { zh: '再试', en: 'Try again' }
export const signInText: Pair = { zh: '登录', en: 'Sign in' }
export const unkeptText: Pair = {
  zh: '没有网络，这台设备也存不下了，所以还没有存。别关这一页：腾出一点空间，或者联网后，再按一次。',
  en: 'There is no network and no room left on this device, so it is not kept. Leave this page open, free some space or wait for the network, and press again.',
}

export const offlineText: Pair = {
  zh: '没有网络。联网后再试，填好的内容还在这一页。',
  en: 'There is no network. Try again when it is back; what you filled in stays on this page.',
}
/** Said where nothing of the page lies on this device. */
export const notDownloadedText: Pair = {
  zh: '没有网络，这里的内容没有下载到这台设备。下载好的照样能用，这一页联网后再看。',
  en: 'There is no network, and this is not on this device. What was downloaded works as before; this page comes back with the network.',
}
export const offlineSinceText: Pair = {
  zh: '没有网络，显示的是 {time} 的数。',
  en: 'There is no network. These are the figures of {time}.',
}
export const failedText: Pair = {
  zh: '服务器出了问题，这一步没有完成。过一会儿再试。',
  en: 'Something went wrong on the server and this was not done. Try again in a moment.',
}
export const failedSinceText: Pair = {
  zh: '没取到新数据，显示的是 {time} 的数。',
  en: 'New data could not be fetched. These are the figures of {time}.',
}
export const codeText: Pair = {
  zh: '编号 {code}，报修时告诉管理员这个编号就行',
  en: 'Code {code}: tell the administrator this code when you ask for help',
}
export const signedOutText: Pair = {
  zh: '登录已结束。请重新登录，这一页没送出的内容先不要关。',
  en: 'You are signed out. Sign in again; keep this page open if something was not sent.',
}
export const showSecretText: Pair = { zh: '显示密码', en: 'Show the password' }
export const waitText: Pair = {
  zh: '试错的次数多了，{minutes} 分钟后再试。账号没有锁死；有登录码或通行密钥的，现在就可以用。',
  en: 'Too many wrong tries. Try again in {minutes} min. The account is not locked for good; a code or a passkey works now.',
}
export const purposeMissingText: Pair = {
  zh: '这里有别人的信息。先说一次为了什么看，这次登录都管用；被看的人会在“谁看过我”里读到。',
  en: 'Here stands what belongs to others. Say once what you look at it for; it holds while you are signed in, and they read it under “Who looked at me”.',
}
export const purposeSayText: Pair = { zh: '说明用途', en: 'Say what for' }
export const purposeSaidText: Pair = { zh: '这次查看为了“{purpose}”。', en: 'You are looking “{purpose}”.' }
export const purposeOtherText: Pair = { zh: '换一个用途', en: 'Say something else' }
export const sharedDeviceText: Pair = {
  zh: '共用设备上不能做这件事。请用自己的手机或电脑。',
  en: 'This cannot be done on a shared device. Use your own phone or computer.',
}
export const notPermittedText: Pair = {
  zh: '你的角色不能打开这里。能打开的是：{roles}。',
  en: 'Your role cannot open this. Those who can: {roles}.',
}
export const notPermittedPlainText: Pair = {
  zh: '你的角色不能打开这里。需要时请找系统管理员。',
  en: 'Your role cannot open this. Ask the system administrator if you need it.',
}
export const invalidText: Pair = {
  zh: '有的内容没有填对，请看一遍再送。',
  en: 'Some of this was not filled in correctly. Look through it and send again.',
}

/** Two versions of one thing side by side. */
export const versionsText = {
  kept: { zh: '{who}，{time}', en: '{who}, {time}' },
  mine: { zh: '你，{time}（还没存）', en: 'You, {time} (not kept yet)' },
  anybody: { zh: '对方', en: 'Somebody else' },
  keepMine: { zh: '用我的', en: 'Keep mine' },
  takeTheirs: { zh: '用对方的', en: 'Take theirs' },
} satisfies Record<string, Pair>
