/** Finds the Chromium that journeys and pictures use; on Debian and Ubuntu, as root, installs it and the Chinese font. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  process.env.PLUMBLINE_CHROMIUM,
  // Without a window of its own, a page costs a fifth less.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const present = () => places.find((path) => path && existsSync(path))

const hasHanFont = () => /./.test(spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout ?? '')

const font = 'fonts-noto-cjk'
const packages = ['chromium-headless-shell', 'chromium']
const command = `apt-get install -y chromium ${font}`

export const browser = () => {
  const found = present()
  if (found && (process.platform !== 'linux' || hasHanFont())) return found
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`正在安装测试用的浏览器和字体 · Installing browser and font for the tests: ${command}`)
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update', '-qq'], quiet)
    // Not every system has the first one.
    for (const one of packages)
      if (!present() || !hasHanFont()) spawnSync('apt-get', ['install', '-y', '-qq', one, font], quiet)
  }
  const chromium = present()
  if (chromium) return chromium
  console.error(`测试需要 Chromium。请先运行：${command}`)
  console.error(`The tests need Chromium. Please run first: ${command}`)
  process.exit(1)
}
