import type { Pair } from '#kernel/text.ts'

/** What is done without a network. */
export const waitingText = {
  offline: {
    zh: '没有网络。以下 {n} 样存在这台设备里，联网后自动送出。',
    en: 'There is no network. {n|thing waits|things wait} on this device and will be sent when it is back.',
  },
  nothing: {
    zh: '没有网络。已下载的课和回想照样能做，做完存在这台设备里，联网后自动送出。',
    en: 'There is no network. Downloaded lessons and recall still work; what you finish is kept here and sent later.',
  },
  sending: { zh: '有 {n} 样正在送出。', en: '{n|thing is|things are} on the way to the server.' },
  refused: { zh: '“{what}”没有记上：{why}', en: 'Not recorded: {what}. {why}' },
  seen: { zh: '知道了', en: 'Understood' },
  downloaded: { zh: '已下载，可离线学', en: 'Downloaded for offline use' },
  full: { zh: '这台设备存不下，没网时学不了', en: 'No room on this device for offline use' },
} satisfies Record<string, Pair>
