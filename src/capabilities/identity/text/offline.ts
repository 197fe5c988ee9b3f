import type { Pair } from '#kernel/text.ts'

export const offlineAppText = {
  title: { zh: '没有网络时', en: 'Without a network' },
  what: {
    zh: '本周的课、案例、回想、我的岗位和廉洁卡存在这台设备里，最多 35 天；做完的联网后自动送出。退出登录，存的内容就删掉。',
    en: 'The week’s lessons, cases, recall, your post and its card lie on this device, for 35 days at most. What you finish is sent when the network is back. Signing out removes what lies here.',
  },
  install: { zh: '装到这台设备', en: 'Install on this device' },
  installByMenu: {
    zh: '要放到桌面：打开浏览器菜单，选“安装应用”或“添加到主屏幕”。',
    en: 'To put it beside your apps, open the browser’s menu and choose “Install” or “Add to Home Screen”.',
  },
} satisfies Record<string, Pair>

export const offlineStateText: Record<'ready' | 'starting' | 'insecure' | 'unable', Pair> = {
  ready: { zh: '这台设备断网也能打开。', en: 'This device opens Plumbline without a network.' },
  starting: { zh: '正在下载断网要用的内容。', en: 'Fetching what is needed without a network.' },
  insecure: {
    zh: '断网学和安装要用 https 地址。请管理员配好证书（plumbline tls init）。',
    en: 'Learning without a network and installing need an https address. Ask the administrator to set up a certificate (plumbline tls init).',
  },
  unable: {
    zh: '这个浏览器不能断网打开，或不让网页存东西。换一个新一点的浏览器可以。',
    en: 'This browser cannot open pages without a network, or keeps nothing. A newer browser can.',
  },
}
