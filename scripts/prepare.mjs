/** What `npm start` and `npm test` share: packages installed and the product built, only when something changed. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export const assertNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`准绳需要 Node 20.19 或更新，这里是 ${process.versions.node}。请先升级 Node。`)
  console.error(`Plumbline needs Node 20.19 or newer; this is ${process.versions.node}. Please upgrade Node first.`)
  process.exit(1)
}

const run = (command, args) => {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/**
 * Installs the locked packages when they are missing or the lock has changed. Not by `npm ci`: it refuses a lock made
 * where a registry lacks the optional packages of other platforms.
 */
export const install = () => {
  const installed = join(root, 'node_modules', '.package-lock.json')
  const lock = join(root, 'package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs - 1000) return
  console.log('正在安装依赖 · Installing packages')
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])
}

/** Builds server and web when a source is newer than the last build. */
export const build = () => {
  const stamp = join(root, 'dist', 'built')
  const builtAt = existsSync(stamp) ? Number(readFileSync(stamp, 'utf8')) : 0
  const sources = ['src', 'content', 'package-lock.json', 'vite.config.ts', 'index.html', 'scripts/build.mjs']
  if (sources.every((source) => newest(join(root, source)) < builtAt)) return
  console.log('正在构建 · Building')
  const startedAt = Date.now()
  run(process.execPath, ['scripts/build.mjs'])
  writeFileSync(stamp, String(startedAt))
}

const newest = (path) => {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs)
}
