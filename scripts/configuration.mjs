/** `npm run configuration`: writes the table of settings into the documents. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { register } from 'tsx/esm/api'
import { root } from './prepare.mjs'

register()
const { configurationTable } = await import(join(root, 'src/app/command-line/configuration.ts'))
const { commands } = await import(join(root, 'src/app/commands.ts'))

for (const [language, table] of Object.entries(configurationTable(commands))) {
  const path = join(root, 'docs', language === 'en' ? 'configuration.md' : `configuration.${language}.md`)
  const page = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    page.replace(/(<!-- table -->\n\n)[\s\S]*?(\n\n<!-- end -->)/, (_, before, after) => before + table + after),
  )
}
