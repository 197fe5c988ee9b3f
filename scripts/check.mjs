/** `npm run check`: everything that can be known without running the product. Ends non-zero on the first kind of fault. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { arrows } from './checks/arrows.mjs'
import { hygiene } from './checks/hygiene.mjs'
import { migrations } from './checks/migrations.mjs'
import { packages } from './checks/packages.mjs'
import { plurals } from './checks/plurals.mjs'
import { purity } from './checks/purity.mjs'
import { ruleNumbers } from './checks/rule-numbers.mjs'
import { shapes } from './checks/shapes.mjs'
import { styles } from './checks/styles.mjs'
import { verbs } from './checks/verbs.mjs'
import { root } from './prepare.mjs'

const program = (name, ...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', name), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
  return status === 0 ? [] : [`${stdout}${stderr}`.trim()]
}

/** What the compiler learned last time stays, so that a second look costs as much as what has changed. */
const compile = (ring) =>
  program(
    'typescript7/bin/tsc',
    ...['-p', `tsconfig.${ring}.json`, '--incremental'],
    ...['--tsBuildInfoFile', join(root, 'node_modules', '.cache', 'compiled', `${ring}.json`)],
  )

const checks = [
  ['rules compile with the language alone', () => compile('rules')],
  ['server compiles', () => compile('server')],
  ['web compiles', () => compile('web')],
  ['worker compiles', () => compile('worker')],
  ['imports point inward', () => arrows(root, root, 100)],
  ['rules are pure', () => purity(root)],
  ['classes stand in their sheets', () => styles(root)],
  ['no property of a shape is read', () => shapes(root)],
  ['rule numbers', () => ruleNumbers(root)],
  ['migrations in order', () => migrations(root)],
  ['run-time packages', () => packages(root)],
  ['English counts one and many', () => plurals(root)],
  ['the list of verbs', () => verbs(root)],
  ['the product speaks of itself', () => hygiene(root)],
  ['format and lint', () => program('@biomejs/biome/bin/biome', 'check', '--error-on-warnings')],
]

let failed = 0
for (const [name, check] of checks) {
  const faults = await check()
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${name}`)
  for (const fault of faults) console.log(`    ${fault}`)
  if (faults.length > 0) failed++
}
console.log(`checks: ${checks.length - failed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
