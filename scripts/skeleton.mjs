/** The skeletons of `npm run new`: what a capability, a verb and a view begin with. Each passes the checks as it stands. */

export const camel = (kebab) => kebab.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
export const pascal = (kebab) => camel(`-${kebab}`)

const capability = (own) => ({
  'README.md': `# ${pascal(own)} 中文名

Purpose in two sentences. Words: term 中文.

| rule | what holds | source |
| ---- | ---------- | ------ |

Others may ask: nothing yet.
`,
  'access.ts': `import type { AccessTable } from '#platform/testing/access.ts'

/** Who may, by decision 8. */
export const access: AccessTable = { rows: {} }
`,
  'text/commands.ts': `import type { CommandNames } from '#kernel/verb.ts'

/** What a person does with each command, as the ledger names it. */
export const commands: CommandNames = {}
`,
  'text/pages.ts': `import type { Pair } from '#kernel/text.ts'

export const pageText = {
  first: { zh: '页面', en: 'Page' },
} satisfies Record<string, Pair>
`,
  'server.ts': `import { capability } from '#platform/capability.ts'

export const ${camel(own)} = capability('${own}', [])
`,
  'web.tsx': `import { screens } from '#platform/web.ts'
import { pageText } from './text/pages.ts'

export const ${camel(own)} = screens('${own}', [
  {
    path: '/${own}',
    section: 'help',
    roles: ['officer'],
    title: pageText.first,
    load: () => import('./screens/first-page.tsx'),
    component: 'FirstPage',
  },
])
`,
  'screens/first-page.tsx': `import { useLanguage } from '#platform/web.ts'
import { pageText } from '../text/pages.ts'

export const FirstPage = () => {
  const language = useLanguage()
  return <h1>{pageText.first[language]}</h1>
}
`,
})

const verb = (own, name) => ({
  [`contract/${name}.ts`]: `import { Type } from 'typebox'
import { verb } from '#kernel/verb.ts'

/** Say what it does. */
export const ${pascal(name)} = verb(
  '${own}.${name}',
  { roles: ['officer'], data: 'internal' },
  { input: Type.Object({ note: Type.String({ minLength: 1, maxLength: 200 }) }), answer: Type.Object({}) },
)
`,
  [`use-cases/${name}.ts`]: `import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ${pascal(name)} } from '../contract/${name}.ts'

/** Say which rule it follows. */
export const ${camel(name)}: UseCase<typeof ${pascal(name)}> = async (cx, { note }) => {
  cx.record('${own}', cx.newId('${own}'), { note })
  return ok({})
}
`,
  [`use-cases/${name}.test.ts`]: `import { expect } from 'vitest'
import { test } from '#platform/testing.ts'
import { ${camel(name)} } from './${name}.ts'

test('say what a person sees afterwards', async ({ cx }) => {
  expect(await ${camel(name)}(cx, { note: 'as said' })).toEqual({ ok: true, value: {} })
})
`,
})

const view = (own, name) => ({
  [`contract/${name}.ts`]: `import { Type } from 'typebox'
import { question } from '#kernel/verb.ts'

/** Say what it shows. */
export const ${pascal(name)} = question(
  '${own}.${name}',
  { roles: ['officer'], data: 'internal' },
  { input: Type.Object({}), answer: Type.Object({ rows: Type.Array(Type.Object({ id: Type.String() })) }) },
)
`,
  [`views/${name}.ts`]: `import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { ${pascal(name)} } from '../contract/${name}.ts'

/** Say which rule it follows; one bounded query in the shape of the screen. */
export const ${camel(name)}: View<typeof ${pascal(name)}> = async ({ tx }) => {
  const rows = await tx.rows(sql<{ id: string }>\`
    select t.id from ${own.replaceAll('-', '_')} t where t.tenant_id = \${tx.tenant} order by t.id limit 200\`)
  return ok({ rows })
}
`,
  [`views/${name}.test.ts`]: `import { expect } from 'vitest'
import { test } from '#platform/testing.ts'
import { ${camel(name)} } from './${name}.ts'

test('say what a screen shows of one thing', async ({ cx }) => {
  expect(await ${camel(name)}(cx, {})).toEqual({ ok: true, value: { rows: [] } })
})
`,
})

const plans = {
  capability: (name) => [name, capability(name)],
  verb: (name) => [name.split('.')[0], verb(...name.split('.'))],
  view: (name) => [name.split('.')[0], view(...name.split('.'))],
}

/** The files of a kind and name, path by text below the capability's folder; nothing for a kind or a name that cannot be. */
export const skeleton = (kind, name) => {
  const shape = kind === 'capability' ? /^[a-z]+(-[a-z]+)*$/ : /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/
  if (!Object.hasOwn(plans, kind) || !shape.test(name)) return undefined
  const [own, files] = plans[kind](name)
  return { own, files }
}
