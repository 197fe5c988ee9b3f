import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { arrows } from '../../scripts/checks/arrows.mjs'
import { migrations } from '../../scripts/checks/migrations.mjs'
import { packages } from '../../scripts/checks/packages.mjs'
import { plurals } from '../../scripts/checks/plurals.mjs'
import { purity } from '../../scripts/checks/purity.mjs'
import { ruleNumbers } from '../../scripts/checks/rule-numbers.mjs'
import { verbs } from '../../scripts/checks/verbs.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const guards = join(root, 'e2e/guards')

describe('import arrows', () => {
  test.each([
    ['kernel/reaches-up.ts', 'kernel-alone'],
    ['risk/rules/reads-table.ts', 'rules-pure'],
    ['risk/store/table.ts', 'store-narrow'],
    ['organisation/rules/climbs.ts', 'tier-2'],
    ['plan/reads-inner.ts', 'tier-6'],
    ['ui/knows-risk.ts', 'ui-knows-no-capability'],
    ['curriculum/one.ts', 'no-circle'],
  ])('%s is refused by %s', async (file, rule) => {
    const faults = await arrows(join(guards, 'arrows'), root, 1)
    expect(faults.filter((fault) => fault.includes(file) && fault.includes(rule))).not.toEqual([])
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

test('a package that is not listed is refused', () => {
  expect(packages(join(guards, 'packages'), root)).toEqual([expect.stringContaining('left-pad is not listed')])
})

describe('compilation', () => {
  const compiled = (file: string): string => {
    const config = join(guards, 'compile', `${file}.tsconfig.json`)
    const platformTypes = file.startsWith('rules-') ? [] : ['node']
    writeFileSync(
      config,
      JSON.stringify({
        extends: '../../../tsconfig.base.json',
        compilerOptions: { lib: ['ES2023'], types: platformTypes },
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
    ['refusal-without-sentence.ts', 'Property \'"reminded-today"\' is missing'],
    ['sentence-in-one-language.ts', "Property 'en' is missing"],
    ['store-knows-its-tables.ts', 'risk_point'],
    ['unknown-refusal.ts', '"forgotten"'],
    ['look-without-word.ts', "Property 'looked' does not exist"],
  ])('%s does not compile', (file, message) => {
    expect(compiled(file)).toContain(message)
  })

  test('every wrong example is tried', () => {
    expect(readdirSync(join(guards, 'compile'))).toHaveLength(6)
  })
})
