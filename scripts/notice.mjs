/** `npm run notice`: writes NOTICE from the packages that ship, as they are installed. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './prepare.mjs'

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const shipped = Object.entries(lock.packages)
  .filter(([path, { dev, devOptional }]) => path.startsWith('node_modules/') && !dev && !devOptional)
  .map(([path, { version, license }]) => ({ name: path.replace(/^.*node_modules\//, ''), version, license, path }))
  .filter(({ name }, at, all) => all.findIndex((one) => one.name === name) === at)
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/** The line with the holder of the rights, as the package's own licence file gives it. */
const holderOf = (path) => {
  const folder = join(root, path)
  if (!existsSync(folder)) return ''
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  const line = file && /^\s*(?:\*\s*)?(copyright .+)$/im.exec(readFileSync(join(folder, file), 'utf8'))
  return line ? `\n  ${line[1].trim()}` : ''
}

const lines = shipped.map(
  ({ name, version, license, path }) => `${name} ${version}, ${license ?? 'see package'}${holderOf(path)}`,
)
writeFileSync(
  join(root, 'NOTICE'),
  `Plumbline 准绳\nCopyright the Plumbline authors\nLicensed under the Apache License, Version 2.0\n\nThis product ships these packages:\n\n${lines.join('\n')}\n`,
)
console.log(`NOTICE lists ${shipped.length} packages`)
