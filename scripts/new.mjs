/** `npm run new capability|verb|view <name>`: writes the skeleton, so that the right way is also the shortest. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './prepare.mjs'
import { camel, pascal, skeleton } from './skeleton.mjs'

const [kind, name = ''] = process.argv.slice(2)
const begun = skeleton(kind, name)
if (begun === undefined) {
  console.error('npm run new capability <name> | verb <capability.verb-name> | view <capability.view-name>')
  process.exit(2)
}

const folder = `src/capabilities/${begun.own}`
if (kind !== 'capability' && !existsSync(join(root, folder))) {
  console.error(`${folder} is not there: npm run new capability ${begun.own} comes first`)
  process.exit(2)
}

for (const [path, text] of Object.entries(begun.files)) {
  const target = join(root, folder, path)
  if (existsSync(target)) {
    console.error(`${folder}/${path} is there already; nothing was written over it`)
    continue
  }
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, text)
  console.log(`wrote ${folder}/${path}`)
}

const own = name.split('.').at(-1)
const [wrapper, from] = kind === 'view' ? ['answer', 'views'] : ['command', 'use-cases']
console.log(
  kind === 'capability'
    ? `Now add ${camel(own)} to src/app/capabilities.ts, src/app/command-names.ts, src/app/web.tsx and, where its tier is new, src/platform/tiers.ts.`
    : `Now: ${wrapper}(${pascal(own)}, ${camel(own)}) from ./contract/${own}.ts and ./${from}/${own}.ts to server.ts, ` +
        `its row to access.ts${kind === 'verb' ? ', its name in both languages to text/commands.ts' : ''}, then npm run verbs.`,
)
