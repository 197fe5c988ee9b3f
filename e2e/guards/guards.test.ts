import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import configuration from '../../.dependency-cruiser.mjs'
import { arrows } from '../../scripts/checks/arrows.mjs'
import { hygiene } from '../../scripts/checks/hygiene.mjs'
import { migrations } from '../../scripts/checks/migrations.mjs'
import { packages } from '../../scripts/checks/packages.mjs'
import { plurals } from '../../scripts/checks/plurals.mjs'
import { purity } from '../../scripts/checks/purity.mjs'
import { ruleNumbers } from '../../scripts/checks/rule-numbers.mjs'
import { shapes } from '../../scripts/checks/shapes.mjs'
import { styles } from '../../scripts/checks/styles.mjs'
import { verbs } from '../../scripts/checks/verbs.mjs'
import { skeleton } from '../../scripts/skeleton.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const guards = join(root, 'e2e/guards')

describe('import arrows', () => {
  const refused = [
    ['kernel/reaches-up.ts', 'kernel-alone'],
    ['platform/knows-risk.ts', 'platform-knows-no-capability'],
    ['ui/knows-risk.ts', 'ui-knows-no-capability'],
    ['risk/rules/reads-table.ts', 'rules-pure'],
    ['risk/contract.ts', 'contract-narrow'],
    ['risk/text.ts', 'text-narrow'],
    ['risk/store/table.ts', 'store-narrow'],
    ['risk/use-cases/shows.ts', 'use-case-narrow'],
    ['risk/views/writes.ts', 'view-narrow'],
    ['risk/screens/reads-table.ts', 'screen-narrow'],
    ['risk/web.tsx', 'first-page-light'],
    ['identity/climbs.ts', 'tier-1'],
    ['organisation/rules/climbs.ts', 'tier-2'],
    ['risk/climbs.ts', 'tier-3'],
    ['curriculum/climbs.ts', 'tier-4'],
    ['learning/climbs.ts', 'tier-5'],
    ['plan/reads-inner.ts', 'tier-6'],
    ['dashboards/reads-inner.ts', 'tier-7'],
    ['identity/climbs.test.ts', 'tier-1-tests'],
    ['organisation/climbs.test.ts', 'tier-2-tests'],
    ['risk/climbs.test.ts', 'tier-3-tests'],
    ['curriculum/climbs.test.ts', 'tier-4-tests'],
    ['learning/climbs.test.ts', 'tier-5-tests'],
    ['plan/reads-inner.test.ts', 'tier-6-tests'],
    ['dashboards/reads-inner.test.ts', 'tier-7-tests'],
    ['curriculum/one.ts', 'no-circle'],
  ] as const
  let faults: string[]

  beforeAll(async () => {
    faults = await arrows(join(guards, 'arrows'), root, 1)
  })

  test.each(refused)('%s is refused by %s', (file, rule) => {
    expect(faults.filter((fault) => fault.includes(`/${file} →`) && fault.includes(`: ${rule}. `))).not.toEqual([])
  })

  test('every rule has a wrong example', () => {
    expect(refused.map(([, rule]) => rule).toSorted()).toEqual(
      configuration.forbidden.map(({ name }) => name).toSorted(),
    )
  })

  test('a run that reads nothing is a fault', async () => {
    expect(await arrows(join(guards, 'arrows'), root, 1_000)).toContainEqual(
      expect.stringContaining('modules were read'),
    )
  })
})

test('a clock and chance in the kernel are refused', () => {
  expect(purity(join(guards, 'purity'))).toEqual([
    expect.stringContaining('uses Date'),
    expect.stringContaining('uses Math.random'),
  ])
})

test('two migrations of one number are refused', () => {
  expect(migrations(join(guards, 'migrations'))).toEqual([expect.stringContaining('have one number')])
})

test('a count that is wrong for one is refused', () => {
  expect(plurals(join(guards, 'plurals'))).toEqual([expect.stringContaining('“{n} new posts” is wrong for one')])
})

test('a class that its sheet does not have is refused, and a width at which a layout changes in pixels', () => {
  expect(styles(join(guards, 'styles'))).toEqual([
    expect.stringContaining('names “gone”'),
    expect.stringContaining('asks “@media (max-width: 767px)”'),
  ])
})

test('a property of a shape, which a browser does not have, is refused; all of them together are not', () => {
  expect(shapes(join(guards, 'shapes'))).toEqual([
    expect.stringContaining('“citation.properties.binds”'),
    expect.stringContaining('“} = citation.properties”'),
    expect.stringContaining('“Object.keys(citation.properties)”'),
  ])
})

test('a rule without a row and a row without a test are refused', () => {
  expect(ruleNumbers(join(guards, 'rule-numbers'))).toEqual([
    expect.stringContaining('ORG-90 has no row'),
    expect.stringContaining('ORG-91 is in the name of no test'),
  ])
})

test('a list that lacks a verb is refused, the one of the documents is not', async () => {
  expect(await verbs(root, join(guards, 'verbs/verbs.md'))).toEqual([expect.stringContaining('run npm run verbs')])
  expect(await verbs(root)).toEqual([])
})

test('a path of one machine, a registry host and a word the product stands against are refused', () => {
  expect(hygiene(join(guards, 'hygiene'))).toEqual([
    expect.stringContaining('a path of one machine'),
    expect.stringContaining('a registry host'),
    expect.stringContaining('a word the product stands against'),
  ])
})

/** A folder outside of the product that has its configurations and packages. */
const house = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-guards-'))
  for (const file of ['biome.json', 'package.json', 'tsconfig.base.json', 'tsconfig.server.json', 'tsconfig.web.json'])
    cpSync(join(root, file), join(folder, file))
  mkdirSync(join(folder, 'src/capabilities'), { recursive: true })
  for (const shared of ['node_modules', 'src/kernel', 'src/platform', 'src/ui'])
    symlinkSync(join(root, shared), join(folder, shared))
  return folder
}

const program = (folder: string, name: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'node_modules', name), ...args], { cwd: folder, encoding: 'utf8' })

const biome = (folder: string) =>
  program(folder, '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', 'src/capabilities')

describe('format and lint', () => {
  const folder = house()
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(['noDefaultExport', 'noExplicitAny', 'noNonNullAssertion', 'noUnusedImports', 'format'])(
    'a careless file is refused by %s',
    (rule) => {
      cpSync(join(guards, 'biome/careless.ts'), join(folder, 'src/capabilities/careless.ts'))
      const { status, stderr } = biome(folder)
      expect(status).toBe(1)
      expect(stderr).toContain(rule)
    },
  )
})

test('a capability, a verb and a view begun by npm run new compile and pass the linter as they are written', () => {
  const folder = house()
  try {
    const written = [
      ['capability', 'gift-box'],
      ['verb', 'gift-box.open-box'],
      ['view', 'gift-box.boxes'],
    ].flatMap(([kind = '', name = '']) =>
      Object.entries(skeleton(kind, name)?.files ?? {}).map(([path, text]) => {
        const file = join('src/capabilities/gift-box', path)
        mkdirSync(join(folder, file, '..'), { recursive: true })
        writeFileSync(join(folder, file), text)
        return file
      }),
    )
    expect(written).toHaveLength(13)
    for (const [ring, files] of [
      ['server', written.filter((file) => file.endsWith('.ts'))],
      ['web', [...written.filter((file) => file.endsWith('.tsx')), join(root, 'node_modules/vite/client.d.ts')]],
    ] as const) {
      writeFileSync(
        join(folder, 'begun.json'),
        JSON.stringify({ extends: `./tsconfig.${ring}.json`, include: [], files }),
      )
      const { stdout } = program(folder, 'typescript7/bin/tsc', '-p', 'begun.json')
      expect(stdout.split('\n').filter((line) => line.includes('gift-box'))).toEqual([])
    }
    const { stderr, status } = biome(folder)
    expect(status, stderr).toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('nothing is begun under a name that cannot be', () => {
  expect(skeleton('verb', 'no-capability')).toBeUndefined()
  expect(skeleton('capability', 'Gift Box')).toBeUndefined()
  expect(skeleton('toString', 'gift-box')).toBeUndefined()
})

test('a package that is not listed is refused', () => {
  expect(packages(join(guards, 'packages'), root)).toEqual([expect.stringContaining('left-pad is not listed')])
})

describe('compilation', () => {
  /** What the compilation of a ring knows; an example of no ring is compiled as the server's. */
  const rings: Record<string, object> = Object.fromEntries(
    ['rules', 'web', 'worker'].map((ring) => [
      ring,
      JSON.parse(readFileSync(join(root, `tsconfig.${ring}.json`), 'utf8')).compilerOptions,
    ]),
  )

  const compiled = (file: string): string => {
    const config = join(guards, 'compile', `${file}.tsconfig.json`)
    const [ring = ''] = file.split('-')
    writeFileSync(
      config,
      JSON.stringify({
        extends: '../../../tsconfig.base.json',
        compilerOptions: rings[ring] ?? { lib: ['ES2023'], types: ['node'] },
        files: [file],
      }),
    )
    try {
      return spawnSync(process.execPath, [join(root, 'node_modules/typescript7/bin/tsc'), '-p', config], {
        encoding: 'utf8',
      }).stdout
    } finally {
      rmSync(config)
    }
  }

  test.each([
    ['rules-see-no-browser.ts', "Cannot find name 'window'"],
    ['web-sees-no-files.ts', "'node:fs'"],
    ['worker-sees-no-window.ts', "Cannot find name 'window'"],
    ['refusal-without-sentence.ts', 'Property \'"reminded-today"\' is missing'],
    ['sentence-in-one-language.ts', "Property 'en' is missing"],
    ['store-knows-its-tables.ts', 'risk_point'],
    ['unknown-refusal.ts', '"forgotten"'],
    ['look-without-word.ts', "Property 'looked' does not exist"],
  ])('%s does not compile', (file, message) => {
    expect(compiled(file)).toContain(message)
  })

  test('every wrong example is tried', () => {
    expect(readdirSync(join(guards, 'compile'))).toHaveLength(8)
  })
})
