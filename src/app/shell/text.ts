import type { Pair } from '#kernel/text.ts'
import type { Section } from '#platform/web.ts'

/** The sentences of the frame around every page. */

export const productText: Pair = { zh: '准绳', en: 'PLUMBLINE' }
export const skipText: Pair = { zh: '跳到正文', en: 'Skip to the content' }
export const mainNavText: Pair = { zh: '主导航', en: 'Main navigation' }
export const sectionNavText: Pair = { zh: '本栏目', en: 'In this section' }
export const waitingText: Pair = { zh: '{n} 件等你', en: '{n} waiting for you' }

export const sectionText: Record<Section, Pair> = {
  today: { zh: '今日', en: 'Today' },
  responsibility: { zh: '责任', en: 'Responsibility' },
  risk: { zh: '风险', en: 'Risk' },
  plan: { zh: '计划', en: 'Plan' },
  learn: { zh: '学习', en: 'Learn' },
  activities: { zh: '活动', en: 'Activities' },
  supervision: { zh: '监督', en: 'Supervision' },
  effect: { zh: '成效', en: 'Effect' },
  evidence: { zh: '存证', en: 'Evidence' },
  help: { zh: '帮助', en: 'Help' },
  settings: { zh: '设置', en: 'Settings' },
  me: { zh: '我的', en: 'Mine' },
}

/** Names of the phone bar where they differ from the section. */
export const barText = {
  myPost: { zh: '我的岗位', en: 'My post' },
  speakUp: { zh: '反映', en: 'Speak up' },
  myUnits: { zh: '分管', en: 'My units' },
  reminders: { zh: '提醒', en: 'Remind' },
  signals: { zh: '信号', en: 'Signals' },
  posts: { zh: '岗位', en: 'Posts' },
  people: { zh: '人员', en: 'People' },
  verify: { zh: '校验', en: 'Verify' },
} satisfies Record<string, Pair>

export const searchText: Pair = { zh: '找岗位、单位、课程、存证', en: 'Find posts, units, lessons, records' }
export const searchTitleText: Pair = { zh: '找一找', en: 'Find' }
export const searchFieldText: Pair = { zh: '输入一个词', en: 'Type a word' }
export const pagesGroupText: Pair = { zh: '页面', en: 'Pages' }
export const foundGroupText: Pair = { zh: '内容', en: 'Content' }
export const nothingFoundText: Pair = {
  zh: '没有找到“{text}”。换一个词，或写短一点。',
  en: 'Nothing found for “{text}”. Try another word, or a shorter one.',
}
export const lookingText: Pair = { zh: '正在找', en: 'Looking' }

export const syncedText: Pair = { zh: '已同步 {time}', en: 'Synced {time}' }
export const offlineText: Pair = { zh: '离线，{time} 的数', en: 'Offline, as of {time}' }
export const demoText: Pair = { zh: '演示数据', en: 'Demonstration data' }

export const languageText: Pair = { zh: '语言', en: 'Language' }
export const darkText: Pair = { zh: '换成深色', en: 'Use the dark theme' }
export const lightText: Pair = { zh: '换成浅色', en: 'Use the light theme' }
export const themeText: Pair = { zh: '外观', en: 'Theme' }
export const themeNames: Record<'system' | 'light' | 'dark', Pair> = {
  system: { zh: '跟随系统', en: 'System' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
}
export const whoText: Pair = { zh: '打开菜单', en: 'Open the menu' }
export const leaveDeviceText: Pair = { zh: '我看完了，退出', en: 'I am done, sign out' }
export const signOutText: Pair = { zh: '退出登录', en: 'Sign out' }

export const notFoundText: Pair = { zh: '没有这一页', en: 'There is no such page' }
export const notFoundLeadText: Pair = {
  zh: '地址可能写错了，或者这件事不在你的范围里。',
  en: 'The address may be wrong, or this is not within your reach.',
}
export const backToText: Pair = { zh: '回到{section}', en: 'Back to {section}' }
export const closedText: Pair = { zh: '这一页你打不开', en: 'You cannot open this page' }
export const brokenText: Pair = { zh: '这一页没有显示出来', en: 'This page could not be shown' }
export const brokenLeadText: Pair = {
  zh: '可能刚换了新版本，或者网络断了。重新打开一次；没送出的内容请先抄下来。',
  en: 'There may be a new version, or the network was lost. Open it again; first copy what you have not sent.',
}
export const reloadText: Pair = { zh: '重新打开', en: 'Open again' }
