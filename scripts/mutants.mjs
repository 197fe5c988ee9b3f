/**
 * `npm run mutants [authorisation | ledger | FILE …]`: changes the rules in every small way, one at a time, and counts the
 * changes that no rule test notices; docs/mutants.md says how to read it. Ends with 1 below 95 %,
 * and before anything is counted where a file is missing.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { assertNode, install, root } from './prepare.mjs'

const parts = {
  authorisation: [
    ...['admission', 'reach', 'sights'].map((name) => `src/kernel/${name}.ts`),
    ...[
      'emergency',
      'granting',
      'purpose',
      'reach',
      'second-person',
      'sensitive',
      'session',
      'source-system',
      'token',
    ].map((name) => `src/capabilities/identity/rules/${name}.ts`),
  ],
  ledger: ['src/capabilities/ledger/rules/*.ts', '!src/capabilities/ledger/rules/backup.ts', '!src/**/*.test.ts'],
}

assertNode()

const asked = process.argv.slice(2)
const chosen = asked.length === 0 ? Object.values(parts) : asked.map((one) => parts[one] ?? [one])
const missing = chosen.flat().filter((file) => !file.includes('*') && !existsSync(join(root, file.replace(/^!/, ''))))
if (missing.length > 0) {
  console.error(`No mutants were counted: there is no ${missing.join(', no ')}.`)
  process.exit(1)
}

install()
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js')
const failed = chosen.filter(
  (files) =>
    spawnSync(process.execPath, [stryker, 'run', '--mutate', files.join(',')], { cwd: root, stdio: 'inherit' })
      .status !== 0,
)
process.exit(failed.length > 0 ? 1 : 0)
