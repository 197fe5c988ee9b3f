import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
import { verbs } from '../../scripts/checks/verbs.mjs'

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

describe('format and lint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-guards-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(['noDefaultExport', 'noExplicitAny', 'noNonNullAssertion', 'noUnusedImports', 'format'])(
    'a careless file is refused by %s',
    (rule) => {
      cpSync(join(root, 'biome.json'), join(folder, 'biome.json'))
      cpSync(join(guards, 'biome/careless.ts'), join(folder, 'src/careless.ts'))
      const { status, stderr } = spawnSync(
        process.execPath,
        [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'],
        { cwd: folder, encoding: 'utf8' },
      )
      expect(status).toBe(1)
      expect(stderr).toContain(rule)
    },
  )
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
