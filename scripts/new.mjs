/** `npm run new capability|verb|view <name>`: writes the skeleton, so that the right way is also the shortest. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './prepare.mjs'

const [kind, name = ''] = process.argv.slice(2)

const camel = (kebab) => kebab.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
const pascal = (kebab) => camel(`-${kebab}`)

const capability = (own) => ({
  'README.md': `# ${pascal(own)} 中文名

Purpose in two sentences. Words: term 中文.

| rule | what holds | source |
| --- | --- | --- |

Others may ask: nothing yet.
`,
  'contract.ts': "import { Type } from 'typebox'\nimport { question, verb } from '#kernel/verb.ts'\n",
  'text.ts': "import type { Pair } from '#kernel/text.ts'\n",
  'text/commands.ts':
    "import type { CommandNames } from '#kernel/verb.ts'\n\n/** What a person does with each command, as the ledger names it. */\nexport const commands: CommandNames = {}\n",
  'server.ts': `import { capability } from '#platform/capability.ts'

export const ${camel(own)} = capability('${own}', [])
`,
})

const verb = (own, verbName) => ({
  [`use-cases/${verbName}.ts`]: `import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ${pascal(verbName)} } from '../contract.ts'

export const ${camel(verbName)}: UseCase<typeof ${pascal(verbName)}> = async (cx, input) => {
  cx.record('${own}', cx.newId('${own}'), input)
  return ok({})
}
`,
  [`use-cases/${verbName}.test.ts`]: `import { expect } from 'vitest'
import { test } from '#platform/testing.ts'
import { ${camel(verbName)} } from './${verbName}.ts'

test('say what a person sees afterwards', async ({ cx }) => {
  expect(await ${camel(verbName)}(cx, {})).toEqual({ ok: true, value: {} })
})
`,
})

const view = (own, viewName) => ({
  [`views/${viewName}.ts`]: `import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { ${pascal(viewName)} } from '../contract.ts'

export const ${camel(viewName)}: View<typeof ${pascal(viewName)}> = async ({ tx }) => {
  const rows = await tx.rows(sql<{ id: string }>\`select id from ${own.replaceAll('-', '_')} where tenant_id = \${tx.tenant} limit 200\`)
  return ok({ rows })
}
`,
})

const plans = {
  capability: () => [name, capability(name)],
  verb: () => [name.split('.')[0], verb(...name.split('.'))],
  view: () => [name.split('.')[0], view(...name.split('.'))],
}

const shape = kind === 'capability' ? /^[a-z]+(-[a-z]+)*$/ : /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/
if (!(kind in plans) || !shape.test(name)) {
  console.error('npm run new capability <name> | verb <capability.verb-name> | view <capability.view-name>')
  process.exit(2)
}

const [own, files] = plans[kind]()
for (const [path, text] of Object.entries(files)) {
  const target = join(root, 'src/capabilities', own, path)
  if (existsSync(target)) {
    console.error(`${target} is there already; nothing was written over it`)
    continue
  }
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, text)
  console.log(`wrote src/capabilities/${own}/${path}`)
}
if (kind === 'capability')
  console.log('Now add one line each to src/app/capabilities.ts, src/app/web.tsx and src/platform/tiers.ts.')
else {
  const also = kind === 'verb' ? ', its name in both languages to text/commands.ts' : ''
  console.log(`Now add ${pascal(name.split('.')[1])} to contract.ts${also} and one line to server.ts.`)
}
